/// A decimal number by its digits.
struct DecimalText {
    private(set) var isNegative: Bool
    /// Without idle zeros at either end; zero has none.
    private var digits: [UInt8]
    /// How many of the digits stand before the point; negative where zeros follow the point.
    private var point: Int

    private static let zero = UInt8(ascii: "0")

    /// Takes apart what `NumberText` writes.
    init(_ plain: some Collection<UInt8>) {
        isNegative = plain.first == UInt8(ascii: "-")
        digits = []
        digits.reserveCapacity(plain.count + 1)
        var point: Int?
        for byte in plain where byte != UInt8(ascii: "-") {
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
        }
        self.point = point ?? digits.count
        trim()
    }

    var isZero: Bool { digits.isEmpty }
    /// Digits before the point; none below one.
    var whole: [UInt8] {
        Array(digits.prefix(max(point, 0))) + repeatElement(Self.zero, count: max(point - digits.count, 0))
    }
    /// Digits behind the point, without zeros at the end.
    var fraction: [UInt8] {
        Array(repeatElement(Self.zero, count: max(-point, 0))) + digits.dropFirst(max(point, 0))
    }

    /// The number without its sign, as a careful reader writes it.
    var magnitude: [UInt8] {
        var text = point > 0 ? whole : [Self.zero]
        if point < digits.count { text.append(UInt8(ascii: ".")) }
        if point < 0 { text.append(contentsOf: repeatElement(Self.zero, count: -point)) }
        text.append(contentsOf: digits.dropFirst(max(point, 0)))
        return text
    }

    /// The number times a power of ten.
    func shifted(by places: Int) -> DecimalText {
        var moved = self
        if !isZero { moved.point += places }
        return moved
    }

    /// The number with at most so many places behind the point, halves away from zero.
    func rounded(to places: Int) -> DecimalText {
        let kept = point + places
        guard kept < digits.count else { return self }
        var short = self
        short.digits = Array(digits.prefix(max(kept, 0)))
        if kept >= 0, digits[kept] >= UInt8(ascii: "5") { short.countUp() }
        short.trim()
        return short
    }

    /// Adds one to the last digit kept.
    private mutating func countUp() {
        var place = digits.count - 1
        while place >= 0, digits[place] == UInt8(ascii: "9") {
            digits[place] = Self.zero
            place -= 1
        }
        if place >= 0 {
            digits[place] += 1
        } else {
            digits.insert(UInt8(ascii: "1"), at: 0)
            point += 1
        }
    }

    private mutating func trim() {
        let idle = digits.first == Self.zero ? digits.prefix { $0 == Self.zero }.count : 0
        if idle > 0 { digits.removeFirst(idle) }
        point -= idle
        while digits.last == Self.zero { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }
}

/// A point in time in milliseconds since 1970-01-01T00:00:00Z.
package struct Moment: Hashable, Comparable, Sendable {
    package let milliseconds: Int

    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    private static let perDay = 86_400_000
    private static let beijing = 8 * 3_600_000

    /// Reads `2021-07-05T08:00:00.000Z`, the same with an offset `+08:00`, with seconds or fractions left out, or
    /// without a zone, which is Beijing time. A bare day is its last millisecond in Beijing.
    package init?(_ text: String) {
        if let day = Day(text) {
            self.init(milliseconds: (day.number + 1) * Self.perDay - Self.beijing - 1)
            return
        }
        guard let split = text.firstIndex(where: { $0 == "T" || $0 == " " }), let day = Day(text[..<split]),
            let clock = Clock(text[text.index(after: split)...])
        else { return nil }
        self.init(milliseconds: day.number * Self.perDay + clock.milliseconds - (clock.offset ?? Self.beijing))
    }

    /// The day on which this moment falls in Beijing (UTC+8, no summer time since 1991).
    package var beijingDay: Day { Day(number: (milliseconds + Self.beijing).floorDivided(by: Self.perDay)) }

    /// Hour and minute in Beijing.
    package var beijingClock: (hour: Int, minute: Int) {
        let rest = (milliseconds + Self.beijing).floorModulo(Self.perDay)
        return (rest / 3_600_000, rest / 60_000 % 60)
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }
}

extension Moment: CustomStringConvertible {
    /// `2021-07-05T08:00:00.000Z`.
    package var description: String {
        let rest = milliseconds.floorModulo(Self.perDay)
        let fields = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Digits.padded($0, 2) }
        let day = Day(number: milliseconds.floorDivided(by: Self.perDay))
        return "\(day)T\(fields.joined(separator: ":")).\(Digits.padded(rest % 1000, 3))Z"
    }
}

/// The part of a moment after the `T`: `08:00`, `08:00:00`, `08:00:00.250`, with `Z` or `+08:00` behind it or nothing.
private struct Clock {
    let milliseconds: Int
    let offset: Int?

    init?(_ text: Substring) {
        var body = text
        if body.hasSuffix("Z") {
            offset = 0
            body = body.dropLast()
        } else if let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let minutes = Self.minutes(body[body.index(after: sign)...]) else { return nil }
            offset = (body[sign] == "-" ? -1 : 1) * minutes * 60_000
            body = body[..<sign]
        } else {
            offset = nil
        }
        let parts = body.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.count <= 3, let minutes = Self.minutes("\(parts[0]):\(parts[1])") else {
            return nil
        }
        guard let seconds = Self.seconds(parts.count == 3 ? parts[2] : "00") else { return nil }
        milliseconds = minutes * 60_000 + seconds
    }

    private static func minutes(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Digits.whole(parts[0], length: 2...2), hour < 24,
            let minute = Digits.whole(parts[1], length: 2...2), minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    private static func seconds(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Digits.whole(parts[0], length: 2...2), whole < 60, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        guard Digits.whole(parts[1], length: 1...9) != nil else { return nil }
        let digits = (parts[1] + "00").prefix(3)
        return Digits.whole(digits).map { whole * 1000 + $0 }
    }
}

extension Int {
    func floorDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    func floorModulo(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}

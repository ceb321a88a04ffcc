/// What a number format shows of a number that counts days.
enum DateKind: UInt8, Sendable {
    /// The number itself.
    case number
    case year, month, day
    case dayAndTime
    case time
    /// A length of time, such as `[h]:mm`.
    case duration

    /// The kind of a format that spreadsheets know by its number alone; numbers 27 to 58 as in Chinese editions.
    init(builtIn id: Int) {
        switch id {
        case 14...16, 28...31, 51, 53, 54, 58: self = .day
        case 17, 27, 36, 50, 52, 57: self = .month
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 22: self = .dayAndTime
        case 46: self = .duration
        default: self = .number
        }
    }

    /// The kind of a format by its code: of its first section that shows a day or a time.
    ///
    /// - Parameter format: the code in UTF-8, or in another encoding that keeps ASCII.
    init(format: some Collection<UInt8>) {
        var scan = FormatScan(Array(format))
        repeat { self = scan.nextSection() } while self == .number && !scan.isAtEnd
    }
}

/// A look through a number format, a section at a time.
private struct FormatScan {
    private let code: [UInt8]
    private var place = 0
    /// The letters of dates and times in order, minutes still as `m`; `H` is a length of time.
    private var letters: [UInt8] = []
    private var hasDigits = false

    init(_ code: [UInt8]) { self.code = code.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }

    var isAtEnd: Bool { place >= code.count }

    mutating func nextSection() -> DateKind {
        letters = []
        hasDigits = false
        while !isAtEnd, code[place] != UInt8(ascii: ";") { step() }
        place += 1
        return hasDigits ? .number : kind
    }

    private mutating func step() {
        let byte = code[place]
        switch byte {
        case UInt8(ascii: "\""): skip(through: UInt8(ascii: "\""))
        case UInt8(ascii: "["): bracket()
        case UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: "*"): place += 2
        case UInt8(ascii: "a") where skip("am/pm") || skip("a/p"): break
        case UInt8(ascii: "g") where skip("general"): break
        case UInt8(ascii: "s") where skip("standard"): break
        case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): digits()
        case UInt8(ascii: "e") where hasDigits: place += 1
        default: letter(byte)
        }
    }

    private mutating func letter(_ byte: UInt8) {
        let start = place
        while !isAtEnd, code[place] == byte { place += 1 }
        switch byte {
        case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"): letters.append(byte)
        case UInt8(ascii: "e"), UInt8(ascii: "b"): letters.append(UInt8(ascii: "y"))
        case UInt8(ascii: "a"): letters.append(UInt8(ascii: "d"))
        case UInt8(ascii: "m"): letters.append(place - start > 2 ? UInt8(ascii: "M") : byte)
        default: break
        }
    }

    /// Digits belong to a number unless they are parts of a second.
    private mutating func digits() {
        let isPart = place > 0 && code[place - 1] == UInt8(ascii: ".") && "sH".utf8.contains(letters.last ?? 0)
        if !isPart { hasDigits = true }
        while !isAtEnd, [UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?")].contains(code[place]) { place += 1 }
    }

    /// `[h]`, `[mm]` and `[s]` show a length of time; other brackets hold a colour, a language or a condition.
    private mutating func bracket() {
        let start = place + 1
        skip(through: UInt8(ascii: "]"))
        let word = code[min(start, code.count)..<max(min(place - 1, code.count), min(start, code.count))]
        guard let first = word.first, "hms".utf8.contains(first), word.allSatisfy({ $0 == first }) else { return }
        letters.append(UInt8(ascii: "H"))
    }

    private mutating func skip(through end: UInt8) {
        place += 1
        while !isAtEnd, code[place] != end { place += 1 }
        place += 1
    }

    private mutating func skip(_ word: String) -> Bool {
        guard code[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private var kind: DateKind {
        if letters.contains(UInt8(ascii: "H")) { return .duration }
        let hasMonth = letters.indices.contains { isMonth($0) }
        let hasDay = letters.contains(UInt8(ascii: "d"))
        let isDate = hasMonth || hasDay || letters.contains(UInt8(ascii: "y"))
        let hasTime = letters.indices.contains {
            "hs".utf8.contains(letters[$0]) || letters[$0] == UInt8(ascii: "m") && !isMonth($0)
        }
        if hasTime { return isDate ? .dayAndTime : .time }
        return hasDay ? .day : hasMonth ? .month : isDate ? .year : .number
    }

    /// A short `m` behind hours or before seconds is minutes.
    private func isMonth(_ index: Int) -> Bool {
        if letters[index] == UInt8(ascii: "M") { return true }
        guard letters[index] == UInt8(ascii: "m") else { return false }
        if index > 0, letters[index - 1] == UInt8(ascii: "h") { return false }
        return index + 1 >= letters.count || letters[index + 1] != UInt8(ascii: "s")
    }
}

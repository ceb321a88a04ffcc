/// A day, a time or both, as ISO 8601 writes them.
struct ISOMoment {
    private let days: Int?
    /// Seconds since midnight; nil where no time is stated.
    private let seconds: Int?

    /// Reads `2021-06-30`, `2021-06-30T08:05:00.000Z` or `08:05:00`; nil if the bytes are none of these.
    init?(_ bytes: some RandomAccessCollection<UInt8>) {
        guard bytes.count <= 40 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let hasDay = first.contains("-")
        guard hasDay || parts.count == 1 else { return nil }
        let day = hasDay ? Self.day(first) : nil
        let time = parts.count == 2 ? Self.time(parts[1]) : hasDay ? nil : Self.time(first)
        guard !hasDay || day != nil, time != nil || (hasDay && parts.count == 1) else { return nil }
        (days, seconds) = (day.map { $0 + (time ?? 0) / 86_400 }, time.map { hasDay ? $0 % 86_400 : $0 })
    }

    /// The moment as a format of a kind shows it; all that is stated if the format shows numbers.
    func text(_ kind: DateKind) -> String {
        let clock = SerialDate.clock(seconds ?? 0)
        guard let days else { return clock }
        let day = SerialDate.day(daysFrom1970: days)
        switch kind {
        case .year: return String(day.prefix(4))
        case .month: return String(day.prefix(7))
        case .day: return day
        case .time, .duration: return clock
        case .dayAndTime: return "\(day) \(clock)"
        case .number: return seconds ?? 0 == 0 ? day : "\(day) \(clock)"
        }
    }

    private static func day(_ text: Substring) -> Int? {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { digits($0) }
        guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2],
            (1...9_999).contains(year), (1...12).contains(month), day >= 1
        else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        return SerialDate.daysFrom1970(year: year, month: month, day: day)
    }

    /// Seconds since midnight, parts of a second rounded.
    private static func time(_ text: Substring) -> Int? {
        let plain = text.hasSuffix("Z") ? text.dropLast() : text
        let fields = plain.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), let hour = digits(fields[0]), let minute = digits(fields[1]),
            hour < 24, minute < 60
        else { return nil }
        let second = fields.count == 3 ? fields[2].split(separator: ".", omittingEmptySubsequences: false) : ["0"]
        guard second.count <= 2, let whole = digits(second[0]), whole < 60 else { return nil }
        let isRoundedUp = second.count == 2 && (second[1].utf8.first ?? 0) >= UInt8(ascii: "5")
        guard second.count == 1 || second[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return hour * 3_600 + minute * 60 + whole + (isRoundedUp ? 1 : 0)
    }

    private static func digits(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}

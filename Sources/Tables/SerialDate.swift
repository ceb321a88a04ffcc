/// Numbers that count days, as spreadsheets keep days and times.
struct SerialDate {
    /// Whether day 0 is 1904-01-01; else day 1 is 1900-01-01, and a 29 February 1900 is counted that never was.
    let countsFrom1904: Bool

    /// A number as a format of a kind shows it.
    ///
    /// - Parameters:
    ///   - serial: days, with the time as a part of a day.
    ///   - kind: what is shown.
    /// - Returns: `2021`, `2021-06`, `2021-06-30`, `2021-06-30 08:05:00` or `08:05:00`, a length of time with as many
    ///   hours as it has; nil if the number means no day.
    func text(_ serial: Double, _ kind: DateKind) -> String? {
        guard kind != .number, serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        switch kind {
        case .number: return nil
        case .duration: return Self.clock(seconds)
        case .time: return Self.clock(seconds % 86_400)
        case .dayAndTime: return date(seconds / 86_400).map { "\($0) \(Self.clock(seconds % 86_400))" }
        case .day: return date(Int(serial))
        case .month: return date(Int(serial)).map { String($0.prefix(7)) }
        case .year: return date(Int(serial)).map { String($0.prefix(4)) }
        }
    }

    /// A day as `2021-06-30`; nil if it is none or comes after the year 9999.
    private func date(_ serial: Int) -> String? {
        if !countsFrom1904 && serial == 60 { return "1900-02-29" }
        guard countsFrom1904 || serial > 0 else { return nil }
        let days = serial - (countsFrom1904 ? 24_107 : serial < 60 ? 25_568 : 25_569)
        return days <= Self.lastDay ? Self.day(daysFrom1970: days) : nil
    }

    /// 9999-12-31.
    private static let lastDay = 2_932_896

    /// A day as `2021-06-30`.
    static func day(daysFrom1970 days: Int) -> String {
        let civil = civil(daysFrom1970: days)
        let year = String(civil.year)
        return
            "\(String(repeating: "0", count: max(0, 4 - year.utf8.count)))\(year)-\(padded(civil.month))-\(padded(civil.day))"
    }

    /// The distance of a Gregorian day from 1970-01-01.
    static func daysFrom1970(year: Int, month: Int, day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let yearOfEra = year % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return year / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// A time as `08:05:00`.
    static func clock(_ seconds: Int) -> String {
        "\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// The Gregorian day by its distance from 1970-01-01; years begin in March here, so that the leap day comes last.
    private static func civil(daysFrom1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isNextYear = month >= 10
        return (era * 400 + yearOfEra + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3, day)
    }
}

/// A calendar day, kept as the number of days since 1970-01-01. No time zone, no locale.
package struct Day: Hashable, Comparable, Sendable {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// Nil where the date does not exist.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
        let month = Month(year: year, number: month)
        guard day >= 1, day <= month.dayCount else { return nil }
        number = month.firstDay.number + day - 1
    }

    /// Reads `2021-05-17`.
    package init?(_ text: some StringProtocol) {
        var parts = (year: 0, month: 0, day: 0)
        var place = 0
        for byte in text.utf8 {
            let isDash = place == 4 || place == 7
            guard isDash ? byte == 45 : (48...57).contains(byte) else { return nil }
            let digit = Int(byte) - 48
            switch place {
            case 0..<4: parts.year = parts.year * 10 + digit
            case 5..<7: parts.month = parts.month * 10 + digit
            case 8..<10: parts.day = parts.day * 10 + digit
            case 4, 7: break
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// Days from the civil calendar's epoch for year, month and day (proleptic Gregorian).
    static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var month: Month {
        let civil = civil
        return Month(year: civil.year, number: civil.month)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
}

extension Day: CustomStringConvertible {
    /// `2021-05-17`.
    package var description: String {
        let civil = civil
        return "\(Digits.padded(civil.year, 4))-\(Digits.padded(civil.month, 2))-\(Digits.padded(civil.day, 2))"
    }
}

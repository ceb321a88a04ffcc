/// How often the plan asks for a report (报告期别).
package enum Cadence: String, Sendable, CaseIterable {
    case month, quarter

    package var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        }
    }
}

/// One reporting period (报告期): a month `2021-06` or a quarter `2021-Q2`.
package struct Period: Hashable, Comparable, Sendable {
    package let cadence: Cadence
    package let year: Int
    /// 1 to 12 for a month, 1 to 4 for a quarter.
    package let number: Int

    package init?(cadence: Cadence, year: Int, number: Int) {
        guard number >= 1, number <= 12 / cadence.months, (1...9999).contains(year) else { return nil }
        self.cadence = cadence
        self.year = year
        self.number = number
    }

    /// The period of that cadence in which the month lies.
    package init(cadence: Cadence, containing month: Month) {
        self.cadence = cadence
        year = month.year
        number = (month.number - 1) / cadence.months + 1
    }

    /// From the number under which the database keeps it; see `key`.
    package init?(cadence: Cadence, key: Int) {
        self.init(cadence: cadence, year: key / 100, number: key % 100)
    }

    /// `year × 100 + number`: grows with time, and can be read in the database.
    package var key: Int { year * 100 + number }
    package var firstMonth: Month { Month(year: year, number: (number - 1) * cadence.months + 1) }
    package var lastMonth: Month { Month(index: firstMonth.index + cadence.months - 1) }
    package var firstDay: Day { firstMonth.firstDay }
    package var lastDay: Day { lastMonth.lastDay }
    package var next: Period { Period(cadence: cadence, containing: Month(index: lastMonth.index + 1)) }

    package static func < (left: Period, right: Period) -> Bool { left.key < right.key }
}

extension Period: CustomStringConvertible {
    package var description: String {
        switch cadence {
        case .month: firstMonth.description
        case .quarter: "\(Digits.padded(year, 4))-Q\(number)"
        }
    }
}

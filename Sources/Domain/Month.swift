/// A calendar month, kept as `year × 12 + month − 1`.
package struct Month: Hashable, Comparable, Sendable {
    package let index: Int

    package init(index: Int) {
        self.index = index
    }

    package init(year: Int, number: Int) {
        index = year * 12 + number - 1
    }

    /// Reads `2020-11`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Digits.whole(parts[0], length: 4...4), year >= 1,
            let number = Digits.whole(parts[1], length: 2...2), (1...12).contains(number)
        else { return nil }
        self.init(year: year, number: number)
    }

    package var year: Int { index / 12 }
    /// 1 to 12.
    package var number: Int { index % 12 + 1 }
    package var firstDay: Day { Day(number: Day.number(year: year, month: number, day: 1)) }
    package var lastDay: Day { Month(index: index + 1).firstDay + -1 }
    package var dayCount: Int { lastDay.number - firstDay.number + 1 }

    package static func < (left: Month, right: Month) -> Bool { left.index < right.index }
}

extension Month: CustomStringConvertible {
    package var description: String { "\(Digits.padded(year, 4))-\(Digits.padded(number, 2))" }
}

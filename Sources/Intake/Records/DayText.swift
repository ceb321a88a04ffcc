package import Domain

/// Reads a day as people write it: `2021-05-17`, `2021/5/17`, `2021.5.17`, `2021年5月17日`, `20210517`.
package enum DayText {
    package enum Reading: Hashable, Sendable {
        case blank
        case day(Day)
        /// A day that no calendar has: `2021-02-30`.
        case impossible
        /// The number by which a spreadsheet counts days, and the day that it probably is.
        case serial(Day)
        case unknown
    }

    /// Reads a cell.
    ///
    /// - Parameter text: the cell; a time behind the day is passed over.
    /// - Returns: the day, or why it is none.
    package static func read(_ text: some StringProtocol) -> Reading {
        let folded = PlainText.folded(withoutTime(PlainText.trimmed(text)))
        if CountText.blanks.contains(folded) { return .blank }
        if let number = Digits.whole(folded, length: 8...8) {
            return day(number / 10_000, number / 100 % 100, number % 100)
        }
        if let serial = Digits.whole(folded, length: 5...5), (20_000...80_000).contains(serial) {
            return .serial(Day(number: serial - 25_569))
        }
        return parts(folded).map { day($0[0], $0[1], $0[2]) } ?? .unknown
    }

    /// `2021-05-17 00:00:00` and `2021-05-17T08:30`: the day alone.
    private static func withoutTime(_ text: String) -> String {
        let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" || $0 == "\u{3000}" }
        guard parts.count == 2, parts[1].contains(":"), parts[1].allSatisfy({ $0.isASCII && !$0.isLetter || $0 == "Z" })
        else { return text }
        return String(parts[0])
    }

    private static func parts(_ folded: String) -> [Int]? {
        var body = folded[...]
        if let last = body.last, "日号".contains(last) { body = body.dropLast() }
        let isNamed = body.contains("年")
        let pieces = body.split(omittingEmptySubsequences: false) { (isNamed ? "年月" : "-/.—–").contains($0) }
        guard pieces.count == 3, let year = Digits.whole(pieces[0], length: 4...4),
            let month = Digits.whole(pieces[1], length: 1...2), let day = Digits.whole(pieces[2], length: 1...2)
        else { return nil }
        return [year, month, day]
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        guard (1900...2999).contains(year) else { return .impossible }
        return Day(year: year, month: month, day: day).map(Reading.day) ?? .impossible
    }
}

package import Domain

/// Reads a reporting period as people write it: `2021-Q2`, `2021年第二季度`, `2021年4-6月`, `2021-06`, `2021年6月`, `202106`.
package enum PeriodText {
    package enum Reading: Equatable, Sendable {
        case period(Period)
        /// A month where the plan reports by quarter: the quarter in which it lies.
        case other(Period)
        case unknown
    }

    /// Reads a cell.
    ///
    /// - Parameters:
    ///   - text: the cell.
    ///   - cadence: the plan's.
    ///   - year: the year of a period that names none: 第二季度, 4–6月.
    ///   - isBeside: whether the year stands in a column of its own, so that a number alone is the quarter or month.
    /// - Returns: the period, where it is one of that cadence.
    package static func read(_ text: some StringProtocol, cadence: Cadence, year: Int? = nil, isBeside: Bool = false)
        -> Reading
    {
        let folded = PlainText.folded(text)
        if isBeside, let year, let number = Digits.whole(folded, length: 1...2) ?? numerals[folded],
            let period = Period(cadence: cadence, year: year, number: number)
        {
            return .period(period)
        }
        if let day = day(text) { return month(Month(year: day.civil.year, number: day.civil.month), cadence) }
        let reading = plain(folded, cadence)
        guard reading == .unknown, let (span, range) = SpanText.find(in: Array(folded)), range.count == folded.count,
            case .period(let period) = span.meaning(cadence, year: year)
        else { return reading }
        return .period(period)
    }

    /// A day as a spreadsheet keeps it: 2021-06-01, also with the time 00:00:00.
    private static func day(_ text: some StringProtocol) -> Day? {
        let trimmed = PlainText.trimmed(text)
        guard trimmed.count == 10 || trimmed.count == 19 && trimmed.hasSuffix(" 00:00:00") else { return nil }
        return Day(String(trimmed.prefix(10)))
    }

    private static func month(_ month: Month, _ cadence: Cadence) -> Reading {
        let period = Period(cadence: cadence, containing: month)
        return cadence == .month ? .period(period) : .other(period)
    }

    private static func plain(_ folded: String, _ cadence: Cadence) -> Reading {
        guard let year = Digits.whole(folded.prefix(4), length: 4...4), year >= 1900 else { return .unknown }
        let rest = folded.dropFirst(4)
        if let quarter = quarter(rest), let period = Period(cadence: .quarter, year: year, number: quarter) {
            return cadence == .quarter ? .period(period) : .unknown
        }
        guard let month = month(rest), (1...12).contains(month) else { return .unknown }
        return self.month(Month(year: year, number: month), cadence)
    }

    /// The first period named within a longer text, such as a title: `株洲市2021年第二季度进展情况表`.
    package static func find(in text: some StringProtocol, cadence: Cadence) -> Period? {
        let folded = Array(PlainText.folded(text).prefix(200))
        for start in folded.indices where start + 6 <= folded.count {
            guard folded[start].isASCII, folded[start].isNumber, start == 0 || !folded[start - 1].isNumber else {
                continue
            }
            for length in stride(from: min(14, folded.count - start), through: 6, by: -1) {
                guard ends(folded, at: start + length) else { continue }
                let candidate = String(folded[start..<start + length])
                if case .period(let period) = read(candidate, cadence: cadence) { return period }
            }
        }
        return nil
    }

    /// Whether a period may end there: not in the middle of a date or of a span of months.
    private static func ends(_ text: [Character], at end: Int) -> Bool {
        let isNamed = "度季月份".contains(text[end - 1])
        guard end < text.count else { return true }
        // 季 of 季度 is not the whole word.
        if isNamed, "度份".contains(text[end]) { return false }
        if text[end].isASCII && text[end].isNumber || SpanText.isListed(text, end) { return false }
        return isNamed ? !"-—–~至到".contains(text[end]) : !"-—–~至到月年季.".contains(text[end])
    }

    private static let numerals = ["一": 1, "二": 2, "三": 3, "四": 4]

    /// `-q2`, `q2`, `年第二季度`, `年2季度`, `年度二季`, `年4-6月`.
    private static func quarter(_ rest: Substring) -> Int? {
        var body = rest
        if let first = body.first, "-_/.年".contains(first) { body = body.dropFirst() }
        if body.hasPrefix("度") { body = body.dropFirst() }
        if body.hasPrefix("q") { return Digits.whole(body.dropFirst(), length: 1...1) }
        if body.hasPrefix("第") { body = body.dropFirst() }
        if body.hasSuffix("季度") {
            body = body.dropLast(2)
        } else if body.hasSuffix("季") {
            body = body.dropLast(1)
        } else {
            return monthSpan(body)
        }
        return numerals[String(body)] ?? Digits.whole(body, length: 1...1)
    }

    /// `4-6月`, `04至06月`.
    private static func monthSpan(_ body: Substring) -> Int? {
        let text = body.hasSuffix("月") ? body.dropLast() : body
        guard body.hasSuffix("月") else { return nil }
        let parts = text.split { "-—–~至到".contains($0) }
        guard parts.count == 2 else { return nil }
        let first = parts[0].hasSuffix("月") ? parts[0].dropLast() : parts[0]
        guard let from = Digits.whole(first, length: 1...2), let to = Digits.whole(parts[1], length: 1...2),
            to == from + 2, from % 3 == 1
        else { return nil }
        return (from + 2) / 3
    }

    /// `-06`, `/6`, `.6`, `06`, `年6月`, `年06月份`.
    private static func month(_ rest: Substring) -> Int? {
        var body = rest
        if body.hasSuffix("月份") { body = body.dropLast(2) } else if body.hasSuffix("月") { body = body.dropLast(1) }
        guard let first = body.first else { return nil }
        if "-/.年".contains(first) { return Digits.whole(body.dropFirst(), length: 1...2) }
        return Digits.whole(body, length: 2...2)
    }
}

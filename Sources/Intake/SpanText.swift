package import Domain

/// A span of months within one year, as titles and headers name it: 第二季度, 4–6月, 1-6月, 上半年, 6月.
package struct SpanText: Hashable, Sendable {
    /// Nil where the text leaves the year open.
    package let year: Int?
    package let first: Int
    package let last: Int
    /// The year in which the span begins, where it is an earlier one.
    package var startYear: Int?

    init(year: Int?, first: Int, last: Int, startYear: Int? = nil) {
        self.year = year
        self.first = first
        self.last = last
        self.startYear = startYear
    }

    /// How many months it holds, where it lies in one year.
    package var months: Int { last - first + 1 }

    /// What a span is to a plan.
    package enum Meaning: Hashable, Sendable {
        case period(Period)
        /// From January to the end of a period, longer than that one.
        case yearToDate(Period)
        /// From the plan's first month to the end of a period.
        case planToDate(Period)
        case other
    }

    /// What the span means under a cadence.
    ///
    /// - Parameters:
    ///   - cadence: the plan's.
    ///   - year: the year, where the span itself names none.
    ///   - start: the plan's first month.
    /// - Returns: nil where no year is known.
    package func meaning(_ cadence: Cadence, year: Int?, start: Month? = nil) -> Meaning? {
        guard let year = self.year ?? year else { return nil }
        let period = Period(cadence: cadence, containing: Month(year: year, number: last))
        guard period.lastMonth.number == last else { return .other }
        if let startYear, startYear < year {
            return Month(year: startYear, number: first) == start ? .planToDate(period) : .other
        }
        if period.firstMonth.number == first { return .period(period) }
        return first == 1 ? .yearToDate(period) : .other
    }

    /// Finds the first span in a folded text, and where it stands.
    ///
    /// - Parameter text: folded as `PlainText.folded` does.
    /// - Returns: the span and its characters; nil where there is none.
    static func find(in text: [Character]) -> (span: SpanText, range: Range<Int>)? {
        var start = 0
        while start < text.count {
            var scanner = SpanScanner(text: text, at: start)
            if let span = scanner.span() {
                if stands(text, start..<scanner.at) { return (span, start..<scanner.at) }
                // The month of a span that does not stand is none by itself.
                start = scanner.at
            } else {
                start += 1
            }
        }
        return nil
    }

    /// Whether the place is no part of a day, of a longer span or of a list: 2021年6月30日, 2020年11月至2022年12月,
    /// 第一、二季度.
    private static func stands(_ text: [Character], _ range: Range<Int>) -> Bool {
        if range.lowerBound > 0 {
            let before = text[range.lowerBound - 1]
            if "-—–―~至到、和及与一二三四".contains(before) { return false }
        }
        guard range.upperBound < text.count else { return true }
        let next = text[range.upperBound]
        return !next.isDigit && !"-—–―~至到".contains(next) && !isListed(text, range.upperBound)
    }

    /// Whether a place goes on with another period: 、第二季度, 和2月.
    static func isListed(_ text: [Character], _ place: Int) -> Bool {
        guard place + 1 < text.count, "、和及与".contains(text[place]) else { return false }
        return text[place + 1].isNumber || "第一二三四".contains(text[place + 1])
    }
}

/// Reads a span that begins at one place.
private struct SpanScanner {
    let text: [Character]
    var at: Int

    private var next: Character? { at < text.count ? text[at] : nil }

    mutating func span() -> SpanText? {
        if at > 0, text[at - 1].isDigit, text[at].isDigit { return nil }
        let start = at
        if let span = overYears() { return span }
        at = start
        let year = year()
        if let span = rest(year) { return span }
        at = start
        return nil
    }

    /// 2020年11月至2021年6月, 2020.11-2021.6.
    private mutating func overYears() -> SpanText? {
        guard let startYear = year(), let first = number(1...2), (1...12).contains(first) else { return nil }
        _ = take("月")
        guard let dash = next, Self.dashes.contains(dash) else { return nil }
        at += 1
        guard let year = year(), let last = number(1...2), (1...12).contains(last), startYear <= year else {
            return nil
        }
        _ = take("月")
        guard startYear < year || first <= last else { return nil }
        return SpanText(year: year, first: first, last: last, startYear: startYear)
    }

    private static let dashes: Set<Character> = ["-", "—", "–", "―", "~", "至", "到"]

    private mutating func year() -> Int? {
        let start = at
        guard let number = number(4...4), (1900...2999).contains(number) else {
            at = start
            return nil
        }
        if take("年") {
            _ = take("度")
            return number
        }
        if let next, "-_/.".contains(next) {
            at += 1
            return number
        }
        if next == "q" || next == "第" { return number }
        at = start
        return nil
    }

    private mutating func rest(_ year: Int?) -> SpanText? {
        if take("上半年") { return SpanText(year: year, first: 1, last: 6) }
        if take("下半年") { return SpanText(year: year, first: 7, last: 12) }
        return firstOnes(year) ?? quarter(year) ?? months(year)
    }

    /// 前两季度, 前三个季度, 前5个月.
    private mutating func firstOnes(_ year: Int?) -> SpanText? {
        let start = at
        if take("前"), let count = numeral() {
            _ = take("个")
            if take("季"), (1...4).contains(count) {
                _ = take("度")
                return SpanText(year: year, first: 1, last: 3 * count)
            }
            if take("月"), (1...12).contains(count) { return SpanText(year: year, first: 1, last: count) }
        }
        at = start
        return nil
    }

    private mutating func numeral() -> Int? {
        let numerals: [Character: Int] = [
            "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
        ]
        if let next, let value = numerals[next] {
            at += 1
            return value
        }
        return number(1...2)
    }

    private mutating func quarter(_ year: Int?) -> SpanText? {
        let start = at
        var number: Int?
        if take("q") {
            number = self.number(1...1)
            if let next, next.isDigit { number = nil }
        } else {
            _ = take("第")
            number = ["一": 1, "二": 2, "三": 3, "四": 4][next ?? " "]
            if number != nil { at += 1 } else { number = self.number(1...1) }
            if let first = number, let last = lastQuarter() {
                guard (1...4).contains(first), (first...4).contains(last) else { return nil }
                return SpanText(year: year, first: first * 3 - 2, last: last * 3)
            }
            if take("季") { _ = take("度") } else { number = nil }
        }
        guard let number, (1...4).contains(number) else {
            at = start
            return nil
        }
        return SpanText(year: year, first: number * 3 - 2, last: number * 3)
    }

    /// The rest of 一、二季度, 1-2季度, 一季度至三季度.
    private mutating func lastQuarter() -> Int? {
        let start = at
        let isNamed = take("季")
        if isNamed { _ = take("度") }
        // 一季度、二季度 are two periods, 一、二季度 is a span.
        if let dash = next, Self.dashes.contains(dash) || !isNamed && "、和".contains(dash) {
            at += 1
            _ = take("第")
            if let last = numeral(), take("季") {
                _ = take("度")
                return last
            }
        }
        at = start
        return nil
    }

    private mutating func months(_ year: Int?) -> SpanText? {
        let start = at
        if let span = monthsHere(year) { return span }
        at = start
        return nil
    }

    private mutating func monthsHere(_ year: Int?) -> SpanText? {
        guard let first = number(1...2), (1...12).contains(first) else { return nil }
        let named = take("月")
        if named { _ = take("份") }
        guard let dash = next, "-—–―~至到".contains(dash) else {
            return named ? SpanText(year: year, first: first, last: first) : nil
        }
        at += 1
        while let dash = next, "-—–―~".contains(dash) { at += 1 }
        guard let last = number(1...2), (first...12).contains(last), take("月") else { return nil }
        _ = take("份")
        return SpanText(year: year, first: first, last: last)
    }

    private mutating func number(_ length: ClosedRange<Int>) -> Int? {
        var digits = ""
        while let next, next.isDigit, digits.count < length.upperBound {
            digits.append(next)
            at += 1
        }
        return Digits.whole(digits, length: length)
    }

    private mutating func take(_ word: String) -> Bool {
        let characters = Array(word)
        guard at + characters.count <= text.count, Array(text[at..<at + characters.count]) == characters else {
            return false
        }
        at += characters.count
        return true
    }
}

extension Character {
    /// Whether this is 0 to 9; 一 and 零 are numbers too, by Unicode.
    fileprivate var isDigit: Bool { isASCII && isNumber }
}

package import Domain

/// By what a number written in one unit is multiplied to be in the indicator's: 万户 → 户 is 10,000, 元 → 万元 is 1/10,000.
package struct UnitScale: Hashable, Sendable {
    package let times: Int
    package let over: Int

    package static let one = UnitScale(times: 1, over: 1)

    package init(times: Int, over: Int) {
        self.times = times
        self.over = over
    }

    /// Reads what stands in brackets behind a header, or on a unit line.
    ///
    /// - Parameters:
    ///   - text: `户`, `万户`, `万元`.
    ///   - indicator: whose unit it is compared with; nil where the line speaks for several.
    /// - Returns: the scale; nil where the text is no unit, or one of something else: 户次 are not 户.
    package static func read(_ text: some StringProtocol, for indicator: Indicator?) -> UnitScale? {
        read(text, unit: indicator?.unit)
    }

    /// The same for a unit of measure.
    ///
    /// - Parameters:
    ///   - text: `户`, `万户`, `万元`.
    ///   - unit: with which it is compared; nil where the line speaks for several.
    /// - Returns: the scale; nil where the text is no unit, or one of something else.
    static func read(_ text: some StringProtocol, unit: Bilingual?) -> UnitScale? {
        let folded = PlainText.folded(text)
        if let unit, !folded.isEmpty, [unit.zh, unit.en].contains(where: { PlainText.folded($0) == folded }) {
            return .one
        }
        guard let (scale, base) = split(folded) else { return nil }
        guard let unit = unit.map({ PlainText.folded($0.zh) }), !unit.isEmpty, let own = split(unit) else {
            return UnitScale(times: scale, over: 1)
        }
        if own.base == base || areCounters(own.base, base) || base.isEmpty {
            let common = greatestDivisor(scale, own.scale)
            return UnitScale(times: scale / common, over: own.scale / common)
        }
        return nil
    }

    /// Whether a text may be a unit at all.
    package static func isUnit(_ text: some StringProtocol) -> Bool { split(PlainText.folded(text)) != nil }

    /// Whether a text names one unit or several: 户、万元.
    static func areUnits(_ text: some StringProtocol) -> Bool {
        let parts = parts(of: text)
        return !parts.isEmpty && parts.allSatisfy { isUnit($0) }
    }

    /// The scale that a unit line gives to an indicator. A line that counts something else (单位：户 over a column of
    /// persons) says nothing, if it does not scale.
    ///
    /// - Parameters:
    ///   - line: `户`, `万户`, `户、万元`.
    ///   - indicator: whose figures they are.
    /// - Returns: nil where nobody can tell.
    static func ofLine(_ line: String, for indicator: Indicator) -> UnitScale? {
        let parts = parts(of: line)
        let fitting = Set(parts.compactMap { read($0, for: indicator) })
        if !fitting.isEmpty { return fitting.count == 1 ? fitting.first : nil }
        return parts.allSatisfy { read($0, for: nil) == .one && !$0.hasSuffix("%") } ? .one : nil
    }

    static func parts(of text: some StringProtocol) -> [String] {
        PlainText.folded(text).split { "、,/;和及|".contains($0) }.map(String.init)
    }

    /// 家 and 户 both count firms, 名 and 人 people, whichever a table's author uses; 户次 and 人次 count something else.
    private static func areCounters(_ left: String, _ right: String) -> Bool {
        let pair: Set<String> = [left, right]
        return pair.isSubset(of: ["个", "家", "户", "所"]) || pair.isSubset(of: ["个", "名", "人", "位"])
    }

    private static let bases: Set<String> = [
        "", "个", "家", "户", "名", "人", "位", "所", "件", "条", "次", "户次", "人次", "元", "项", "起", "场", "份",
        "people", "bodies", "organisations", "organizations", "enterprises", "firms", "cases",
    ]

    private static let scales: [(String, Int)] = [
        ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("亿", 100_000_000), ("万", 10_000), ("千", 1000),
        ("百", 100),
    ]

    private static func split(_ folded: String) -> (scale: Int, base: String)? {
        if folded.isEmpty { return nil }
        if bases.contains(folded) { return (1, folded) }
        for (word, scale) in scales where folded.hasPrefix(word) {
            let base = String(folded.dropFirst(word.count))
            return bases.contains(base) ? (scale, base) : nil
        }
        return nil
    }

    private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestDivisor(right, left % right)
    }

    /// A value in the indicator's smallest unit, moved to this scale; nil where that is not exact or too large.
    package func applied(to value: Int) -> Int? {
        let (product, overflow) = value.multipliedReportingOverflow(by: times)
        guard !overflow, product % over == 0 else { return nil }
        let moved = product / over
        return moved < CountText.limit ? moved : nil
    }
}

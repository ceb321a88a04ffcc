import Domain

/// Understands the headers of a file of filings, of one or of several rows.
struct HeaderReader: Sendable {
    let plan: Plan
    private let headers: Headers
    private let words: HeaderWords
    private let names: RegionNames
    private let stated: [String: ColumnMeaning]
    /// Regions below this are meant where a name is not unique.
    private let within: Int?

    init(_ plan: Plan, _ names: RegionNames, stated: [String: ColumnMeaning], within: Int?) {
        self.plan = plan
        self.names = names
        self.within = within
        headers = Headers(indicators: plan.indicators)
        words = HeaderWords(plan.indicators, cadence: plan.cadence)
        self.stated = Dictionary(
            stated.map { (PlainText.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The meaning of a column.
    ///
    /// - Parameters:
    ///   - path: its header cells from the upper to the lower, blank and repeated ones left out.
    ///   - year: the file's year, for spans that name none.
    ///   - takesRegions: whether regions may head columns of figures.
    ///   - place: the region whose table it is by its title.
    /// - Returns: the meaning.
    func meaning(_ path: [String], year: Int?, takesRegions: Bool, in place: Int? = nil) -> ColumnMeaning {
        if path.isEmpty { return .untitled }
        let whole = PlainText.folded(path.joined())
        if let said = stated[whole] ?? path.last.flatMap({ stated[PlainText.folded($0)] }) {
            return completed(said, path)
        }
        if Self.isPrivate(whole) { return .privateNumbers }
        if let label = label(path) { return label }
        let parts = path.map { words.words(of: $0) }
        if let known = combined(parts, year: year) { return known }
        return takesRegions ? byRegion(path, parts, year: year, in: place) : .unknown
    }

    /// Whether a cell may stand in a header at all: a label, words of figures, a region.
    func isHeaderLike(_ cell: String, takesRegions: Bool) -> Bool {
        if PlainText.folded(cell).allSatisfy({ $0.isNumber || ".,%-".contains($0) }) {
            return takesRegions && isRegion(cell)
        }
        if label([cell]) != nil || stated[PlainText.folded(cell)] != nil || words.words(of: cell) != nil { return true }
        return takesRegions && isRegion(cell)
    }

    /// Whether a cell is made of words that name figures: indicators, measures, units.
    func isMeasure(_ cell: String) -> Bool {
        guard let found = words.words(of: cell), !found.isEmpty else { return false }
        return !found.contains { if case .indicator = $0 { true } else { false } }
    }

    /// Whether a cell names a region: by its code only if it has all six digits.
    func isRegion(_ cell: String, in place: Int? = nil) -> Bool {
        let folded = PlainText.folded(cell)
        if Digits.whole(folded) != nil, folded.utf8.count != 6 { return false }
        switch names.read(cell, within: within ?? place) {
        case .region, .pastAlias, .total: return true
        default: return false
        }
    }

    /// Regions that are one slip away from a header.
    func likelyRegions(_ header: String) -> [String] {
        if case .unknown(let likely) = names.read(header, within: within) { likely } else { [] }
    }

    /// The period outside the plan that a header names.
    func otherPeriod(_ header: String, year: Int?) -> Period? {
        guard let (span, _) = SpanText.find(in: Array(PlainText.folded(header))),
            case .period(let period) = span.meaning(plan.cadence, year: year, start: plan.start), !plan.contains(period)
        else { return nil }
        return period
    }

    /// Whether a text is made of words for targets, rates, ranks or earlier figures only: 目标任务分解表.
    func isLeftAlone(_ text: String) -> Bool { words.words(of: text)?.contains(.leftAlone) ?? false }

    /// The span of months that a header names and that is no period of the plan.
    func otherSpan(_ header: String, year: Int?) -> Period? {
        guard let (span, _) = SpanText.find(in: Array(PlainText.folded(header))), let year = span.year ?? year,
            span.meaning(plan.cadence, year: year, start: plan.start) == .other
        else { return nil }
        return Period(cadence: plan.cadence, containing: Month(year: year, number: span.last))
    }

    /// Whether a header is a word for a label: 指标.
    func isLabel(_ header: String) -> Bool { label([header]) != nil }

    /// Whether a header is one of those that tables begin with: 县市区, 指标.
    func isTableLabel(_ header: String) -> Bool {
        switch label([header]) {
        case .label(.region), .label(.indicator), .label(.upperRegion): true
        default: ["单位", "单位名称"].contains(PlainText.folded(header))
        }
    }

    /// Whether a header sums the regions beside it: 合计, 全市.
    func isTotal(_ path: [String]) -> Bool {
        guard path.count == 1 else { return false }
        return names.read(path[0], within: within) == .total || names.total(path[0], within: within) == .whole
    }

    /// Whether a heading is made of no known words.
    func isUnknown(_ cell: String) -> Bool { words.words(of: cell) == nil && label([cell]) == nil && !isRegion(cell) }

    static func isPrivate(_ folded: String) -> Bool {
        folded.contains("身份证") || folded.contains("证件号") || folded.contains("公民身份号码") || folded == "idnumber"
            || folded == "id_number"
    }

    // MARK: Labels

    private func label(_ path: [String]) -> ColumnMeaning? {
        if let role = role(path.joined()) ?? (path.count > 1 ? role(path[path.count - 1]) : nil) {
            return meaning(role)
        }
        // 县市区\指标 in the corner of a cross table.
        let parts = path.joined().split { "\\/＼／|".contains($0) }.map(String.init)
        if parts.count == 2, let left = role(parts[0]), let right = role(parts[1]), meaning(left) != .leftAlone,
            meaning(right) != .leftAlone
        {
            return [left, right].contains(.region) && [left, right].contains(.indicator) ? .label(.indicator) : nil
        }
        return nil
    }

    private func role(_ text: String) -> ColumnRole? {
        switch headers.role(text) {
        case .unknown, .untitled, .figure, .count, .cumulative, .target: nil
        case let role: role
        }
    }

    private func meaning(_ role: ColumnRole) -> ColumnMeaning? {
        switch role {
        case .period: .label(.period)
        case .year: .label(.year)
        case .region: .label(.region)
        case .upperRegion: .label(.upperRegion)
        case .regionCode: .label(.regionCode)
        case .indicator: .label(.indicator)
        case .measure: .label(.measure)
        case .unit: .label(.unit)
        case .filer: .label(.filer)
        case .note: .label(.note)
        default: .leftAlone
        }
    }

    // MARK: Figures

    /// What the words of a path say together.
    func combined(_ parts: [[HeaderWords.Word]?], year: Int?) -> ColumnMeaning? {
        guard let last = parts.last, last != nil else { return nil }
        // A heading over the others that is no known word says nothing only where it is the uppermost.
        if parts.count > 1, parts.dropFirst().contains(where: { $0 == nil }) || parts[0] == nil { return nil }
        let words = parts.compactMap(\.self).flatMap(\.self)
        return Combination(words, plan: plan, year: year).meaning
    }

    /// Figures of a region: its name stands for itself, or beside words.
    private func byRegion(
        _ path: [String], _ parts: [[HeaderWords.Word]?], year: Int?, in place: Int?
    ) -> ColumnMeaning {
        let places = path.indices.filter {
            isRegion(path[$0], in: place) && parts[$0]?.allSatisfy { $0 == .filler } ?? true
        }
        let rest = parts.indices.filter { !places.contains($0) }.map { parts[$0] }
        var meaning = FigureMeaning()
        if !rest.isEmpty {
            guard let known = combined(rest, year: year) else { return .unknown }
            guard let figure = known.figure else { return known }
            meaning = figure
        }
        guard !places.isEmpty else { return .unknown }
        // 攸县 or 小计 below 株洲市.
        for level in places {
            switch names.read(path[level], within: meaning.region ?? within ?? place) {
            case .region(let position), .pastAlias(let position):
                if let above = meaning.region, !names.isBelow(position, above) || meaning.isTotal { return .unknown }
                meaning.region = position
            case .total: meaning.isTotal = true
            default: return .unknown
            }
        }
        return .figure(meaning)
    }

    /// What the caller said of a header, completed by what the header itself says of its measure.
    private func completed(_ said: ColumnMeaning, _ path: [String]) -> ColumnMeaning {
        guard var figure = said.figure else { return said }
        let own = combined(path.map { words.words(of: $0) }, year: nil)?.figure
        if figure.indicator == nil { figure.indicator = own?.indicator }
        return .figure(figure)
    }
}

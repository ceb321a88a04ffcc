package import Domain

/// What the lines around a table say of all its figures, and who signed it.
package struct TableHead: Sendable {
    /// The period that a title or line names.
    package var period: Period?
    /// Another period that a title or line names: nobody can tell which of them is meant.
    package var otherPeriod: Period?
    /// What a title says of figures whose columns say nothing: 2021年1–6月 counts the year.
    package var measure: Measure?
    /// A title by which such figures may be something else: a cumulative table, targets, ranks.
    package var doubt: TitleDoubt?
    /// The months that a title names, where they are no period of the plan.
    package var otherSpan: SpanText?
    /// The year that a title names, for months named without one.
    package var year: Int?
    /// The region that `填报单位：` names, by place in the tree.
    package var region: Int?
    /// The region whose table it is by its title: only to tell regions of one name apart.
    package var titleRegion: Int?
    /// The reporting unit that a title names.
    package var titleUnit: Int?
    /// Whether the lines name more than one reporting unit.
    package var namesSeveralUnits = false
    /// The indicator that a title names, where it is the only one.
    package var indicator: Int?
    /// The unit that `单位：` names for all figures.
    package var unit: String?
    package var filer: String?
    package var reviewer: String?
    package var head: String?
    package var phone: String?
    package var day: String?
    /// Whether a line holds an identity-card number.
    package var hasPrivateNumbers = false

    /// Whether the table counts from January by its title.
    package var isYearToDate: Bool { measure == .yearToDate }

    var isSigned: Bool { filer != nil || reviewer != nil || head != nil || phone != nil || day != nil }
}

/// Why a title does not let figures be taken for what is new in the period.
package struct TitleDoubt: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// It speaks of 累计, or of a quarter and of the months since January at once.
        case cumulative
        /// It speaks of targets, plans, rates or ranks.
        case other
    }

    package let kind: Kind
    package let title: String
}

/// Reads the lines above a table, and those below it.
struct HeadReader {
    let plan: Plan
    let names: RegionNames
    let within: Int?
    private(set) var head = TableHead()

    init(_ plan: Plan, _ names: RegionNames, within: Int?) {
        self.plan = plan
        self.names = names
        self.within = within
    }

    /// A line above the header.
    mutating func takeAbove(_ cells: [String]) {
        if let unit = cells.lazy.compactMap(Self.unitInWords).first { head.unit = unit }
        notePrivateNumbers(in: cells)
        let fields = HeadFields(cells)
        take(fields)
        for cell in cells {
            let title = HeadFields.before(cell)
            if PlainText.folded(title).count > 1 { takeTitle(title) }
            if head.unit == nil { takeUnit(besideTitle: title) }
        }
    }

    /// The name of the sheet, which stands behind what the sheet itself says.
    mutating func takeSheetName(_ name: String) {
        let other = head.otherPeriod
        takeTitle(name)
        head.otherPeriod = other
        guard head.region == nil, !head.namesSeveralUnits, case .region(let position) = names.read(name, within: within)
        else { return }
        head.region = position
    }

    /// A line below the table.
    mutating func takeBelow(_ cells: [String]) {
        notePrivateNumbers(in: cells)
        let fields = HeadFields(cells, isBelow: true)
        takeSignatures(fields)
        head.unit =
            head.unit ?? fields[.unit].flatMap { UnitScale.areUnits($0) ? $0 : nil }
            ?? cells.lazy.compactMap(Self.unitInWords).first
    }

    mutating func notePrivateNumbers(in cells: [String]) {
        if cells.contains(where: IdentityNumber.isIn) { head.hasPrivateNumbers = true }
    }

    private mutating func takeSignatures(_ fields: HeadFields) {
        let said: (HeadFields.Key) -> String? = { fields[$0].map(IdentityNumber.masking) }
        head.filer = head.filer ?? said(.filer)
        head.reviewer = head.reviewer ?? said(.reviewer)
        head.head = head.head ?? said(.head)
        head.phone = head.phone ?? said(.phone)
        head.day = head.day ?? said(.day)
    }

    private mutating func take(_ fields: HeadFields) {
        takeSignatures(fields)
        if let unit = fields[.unit].map({ value($0) }) { takeUnit(unit) }
        if let text = fields[.period] { takePeriod(value(text)) }
        if let text = fields[.region] ?? (head.unit == nil ? fields[.unit] : nil) { takeRegion(value(text)) }
    }

    private mutating func takeUnit(_ text: String) {
        // 单位：万户（家）: a unit that nobody understands must not be passed over where it may scale.
        let mayScale = text.count <= 12 && text.contains { "万亿千百元%".contains($0) }
        if UnitScale.areUnits(text) || mayScale && !isRegion(text) { head.unit = text }
    }

    /// 万户 in a cell by itself, or behind a title: 追讨工资情况表（元）.
    private mutating func takeUnit(besideTitle text: String) {
        var folded = PlainText.folded(text)
        if folded.hasSuffix(")"), let open = folded.lastIndex(of: "(") {
            folded = String(folded[folded.index(after: open)...].dropLast())
        }
        if UnitScale.areUnits(folded) || folded == "%" { head.unit = folded }
    }

    private func isRegion(_ text: String) -> Bool {
        switch names.read(text, within: within) {
        case .region, .pastAlias, .ambiguous: true
        default: false
        }
    }

    /// What stands before a gap; what stands behind it is read like a title: `单位：户　　2021年第一季度`.
    private mutating func value(_ text: String) -> String {
        let pieces = text.split { $0 == "\u{3000}" || $0 == "\t" }.flatMap { $0.split(separator: "  ") }
        guard let first = pieces.first, pieces.count > 1 else { return text }
        for rest in pieces.dropFirst() { takeTitle(PlainText.trimmed(rest)) }
        return PlainText.trimmed(first)
    }

    private mutating func takeRegion(_ text: String) {
        var text = PlainText.trimmed(text)
        for end in ["人力资源和社会保障局", "人力资源社会保障局", "人社局", "(盖章)", "（盖章）", "（公章）", "(公章)"] where text.hasSuffix(end) {
            text = PlainText.trimmed(text.dropLast(end.count))
        }
        switch names.read(text, within: within) {
        case .region(let position), .pastAlias(let position):
            if let known = head.region, known != position { head.namesSeveralUnits = true }
            head.region = head.namesSeveralUnits ? nil : position
        default: break
        }
    }

    private mutating func takePeriod(_ text: String) {
        guard case .period(let period) = PeriodText.read(text, cadence: plan.cadence) else { return takeTitle(text) }
        notePeriod(period)
        if head.period == nil { head.period = period }
    }

    private mutating func notePeriod(_ found: Period) {
        if let known = head.period, known != found { head.otherPeriod = found }
    }

    /// `单位 万户`, `数据以万户为单位`: a unit in words, wherever it stands.
    static func unitInWords(_ text: String) -> String? {
        let folded = PlainText.folded(text)
        for word in ["计量单位", "单位"] where folded.hasPrefix(word) {
            let rest = String(folded.dropFirst(word.count).drop { ":;.-—".contains($0) })
            if UnitScale.areUnits(rest) { return rest }
        }
        guard let range = folded.firstRange(of: "为单位"), let start = folded[..<range.lowerBound].lastIndex(of: "以")
        else {
            return nil
        }
        let unit = String(folded[folded.index(after: start)..<range.lowerBound])
        return UnitScale.areUnits(unit) ? unit : nil
    }

    private mutating func takeTitle(_ text: String) {
        let folded = PlainText.folded(text)
        if head.year == nil { head.year = Self.year(in: folded) }
        findPeriod(folded, title: PlainText.trimmed(text))
        if head.titleRegion == nil { head.titleRegion = names.mentioned(in: folded, areLeaves: false) }
        if let unit = names.mentioned(in: folded, areLeaves: true) { takeTitleUnit(unit) }
        if head.indicator == nil { head.indicator = onlyIndicator(in: folded) }
        if Self.others.contains(where: folded.contains), !Self.ours.contains(where: folded.contains) {
            head.doubt = TitleDoubt(kind: .other, title: PlainText.trimmed(text))
        }
    }

    /// Lines that name several units are none of one unit's own table: they may be a header that nobody understands.
    private mutating func takeTitleUnit(_ unit: Int) {
        if head.titleUnit != unit, head.titleUnit != nil { head.namesSeveralUnits = true }
        head.titleUnit = head.namesSeveralUnits ? nil : unit
    }

    /// Titles of tables that hold no figures of a period, and words by which they hold them after all.
    private static let others = ["任务分解", "目标分解", "任务表", "分解表", "工作计划表", "排名", "完成率", "名额分配"]
    private static let ours = ["完成情况", "进展", "填报", "调度", "新增", "上报"]

    /// What the title says of time: a period, the months since January, those since the plan's start, or several at once.
    private mutating func findPeriod(_ folded: String, title: String) {
        let meanings = spans(in: folded).compactMap { $0.meaning(plan.cadence, year: head.year, start: plan.start) }
        // Two periods in one line: nobody can tell which is meant.
        let named = Set(meanings.compactMap { if case .period(let period) = $0 { period } else { nil } })
        guard named.count < 2 else { return }
        var period = head.period
        var measure = head.measure
        for meaning in meanings {
            switch meaning {
            case .period(let found):
                if let period, period != found { head.otherPeriod = found }
                period = period ?? found
            case .yearToDate(let found):
                // The second quarter, and the months from January to June: which of them are the figures?
                if head.period != nil || meanings.contains(.period(found)) {
                    head.doubt = TitleDoubt(kind: .cumulative, title: title)
                } else {
                    (period, measure) = (found, .yearToDate)
                }
            case .planToDate(let found):
                // The plan's own years are a part of its name.
                if found == plan.lastPeriod { continue }
                if head.period != nil || meanings.contains(.period(found)) {
                    head.doubt = TitleDoubt(kind: .cumulative, title: title)
                } else {
                    (period, measure) = (found, .planToDate)
                }
            case .other: break
            }
        }
        if head.period == nil { (head.period, head.measure) = (period, measure) }
        if period == nil, head.otherSpan == nil { head.otherSpan = spans(in: folded).first }
        let isCumulative = folded.contains("累计") || folded.contains("累积")
        if isCumulative, head.measure == nil { head.doubt = TitleDoubt(kind: .cumulative, title: title) }
    }

    private func spans(in folded: String) -> [SpanText] {
        var found: [SpanText] = []
        var rest = Array(folded.prefix(200))
        while found.count < 6, let (span, range) = SpanText.find(in: rest) {
            found.append(span)
            // What is read is blanked out, so that what stands around it keeps its place.
            for place in range { rest[place] = "\u{0}" }
        }
        return found
    }

    /// The first year that is named as one: 2021年.
    static func year(in folded: String) -> Int? {
        let text = Array(folded)
        for start in text.indices where start + 5 <= text.count && text[start + 4] == "年" {
            if start > 0, text[start - 1].isNumber { continue }
            if let year = Digits.whole(String(text[start..<start + 4]), length: 4...4), (1900...2999).contains(year) {
                return year
            }
        }
        return nil
    }

    private func onlyIndicator(in folded: String) -> Int? {
        let named = plan.indicators.indices.filter { place in
            Headers.names(of: plan.indicators[place]).contains { name in
                let name = PlainText.folded(name)
                return name.count > 2 && folded.contains(name)
            }
        }
        return named.count == 1 ? named[0] : nil
    }
}

package import Domain

/// What the lines around a table say of all its figures, and who signed it.
package struct TableHead: Sendable {
    /// The period that a title or line names.
    package var period: Period?
    /// Whether it is named as the months since January: 2021年1–6月.
    package var isYearToDate = false
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

    var isSigned: Bool { filer != nil || reviewer != nil || head != nil || phone != nil || day != nil }
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
        if cells.contains(where: IdentityNumber.isIn) { head.hasPrivateNumbers = true }
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
        takeTitle(name)
        guard head.region == nil, case .region(let position) = names.read(name, within: within) else { return }
        head.region = position
    }

    /// A line below the table.
    mutating func takeBelow(_ cells: [String]) {
        if cells.contains(where: IdentityNumber.isIn) { head.hasPrivateNumbers = true }
        takeSignatures(HeadFields(cells))
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
        if UnitScale.areUnits(folded) { head.unit = folded }
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
        case .region(let position), .pastAlias(let position): head.region = position
        default: break
        }
    }

    private mutating func takePeriod(_ text: String) {
        guard head.period == nil else { return }
        if case .period(let period) = PeriodText.read(text, cadence: plan.cadence) {
            head.period = period
        } else {
            takeTitle(text)
        }
    }

    private mutating func takeTitle(_ text: String) {
        let folded = PlainText.folded(text)
        if head.year == nil { head.year = Self.year(in: folded) }
        if head.period == nil { findPeriod(folded) }
        if head.titleRegion == nil { head.titleRegion = names.mentioned(in: folded, areLeaves: false) }
        if let unit = names.mentioned(in: folded, areLeaves: true) { takeTitleUnit(unit) }
        if head.indicator == nil { head.indicator = onlyIndicator(in: folded) }
    }

    /// Lines that name several units are none of one unit's own table: they may be a header that nobody understands.
    private mutating func takeTitleUnit(_ unit: Int) {
        if head.titleUnit != unit, head.titleUnit != nil { head.namesSeveralUnits = true }
        head.titleUnit = head.namesSeveralUnits ? nil : unit
    }

    private mutating func findPeriod(_ folded: String) {
        if let period = PeriodText.find(in: folded, cadence: plan.cadence) {
            head.period = period
            return
        }
        guard let (span, _) = SpanText.find(in: Array(folded)) else { return }
        switch span.meaning(plan.cadence, year: head.year) {
        case .period(let period): head.period = period
        case .yearToDate(let period):
            head.period = period
            head.isYearToDate = true
        case .other, nil: break
        }
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

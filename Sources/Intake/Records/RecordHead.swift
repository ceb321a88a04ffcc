import Domain

/// What the lines above a record table, and the sheet's name, say of all its rows.
struct RecordHead: Sendable {
    /// The only month that is named: 2021年6月.
    private(set) var month: Month?
    /// The only year that is named.
    private(set) var year: Int?
    /// The region that `填报单位：` or a title names, by place in the tree.
    private(set) var region: Int?
    /// The unit of measure that `单位：` names.
    private(set) var unit: String?
    private(set) var hasPrivateNumbers = false
    private var hasSeveralMonths = false
    private var hasSeveralYears = false
    private var hasSeveralRegions = false

    /// A line above the header.
    mutating func take(_ cells: [String], _ names: RegionNames, within: Int?) {
        if cells.contains(where: IdentityNumber.isIn) { hasPrivateNumbers = true }
        let fields = HeadFields(cells)
        for key in [HeadFields.Key.region, .unit] { takeRegion(fields[key], names, within) }
        if let period = fields[.period] { takeTime(period) }
        if unit == nil { unit = fields[.unit].flatMap { UnitScale.areUnits($0) ? $0 : nil } }
        if unit == nil { unit = cells.lazy.compactMap(HeadReader.unitInWords).first }
        for cell in cells { takeTitle(HeadFields.before(cell), names) }
    }

    /// The sheet's name, which stands behind what the sheet itself says.
    mutating func takeSheetName(_ name: String, _ names: RegionNames, within: Int?) {
        if month == nil, year == nil { takeTime(name) }
        if region == nil, !hasSeveralRegions { takeRegion(name, names, within) }
    }

    private mutating func takeTitle(_ text: String, _ names: RegionNames) {
        let folded = PlainText.folded(text)
        guard folded.count > 1 else { return }
        takeTime(text)
        if region == nil, let unit = names.mentioned(in: folded, areLeaves: true) { note(region: unit) }
        if unit == nil, folded.hasSuffix(")"), let open = folded.lastIndex(of: "(") {
            let inner = folded[folded.index(after: open)...].dropLast()
            if UnitScale.areUnits(inner) { unit = String(inner) }
        }
    }

    private mutating func takeTime(_ text: String) {
        if let period = PeriodText.find(in: text, cadence: .month) { note(month: period.firstMonth) }
        if let found = HeadReader.year(in: PlainText.folded(text)) { note(year: found) }
    }

    private mutating func takeRegion(_ text: String?, _ names: RegionNames, _ within: Int?) {
        guard let text, !PlainText.folded(text).isEmpty else { return }
        if case .region(let place) = names.read(text, within: within) { note(region: place) }
    }

    private mutating func note(month found: Month) {
        if let month, month != found { hasSeveralMonths = true }
        month = hasSeveralMonths ? nil : found
    }

    private mutating func note(year found: Int) {
        if let year, year != found { hasSeveralYears = true }
        year = hasSeveralYears ? nil : found
    }

    private mutating func note(region found: Int) {
        if let region, region != found { hasSeveralRegions = true }
        region = hasSeveralRegions ? nil : found
    }
}

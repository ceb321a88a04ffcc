/// What a sheet states besides its cells: merged ranges, hidden rows, columns.
struct SheetShape {
    private let budget: Budget
    private var merges: [CellRange] = []
    private var hiddenColumns: Set<Int> = []
    private var columnWidths: [Int: Double] = [:]
    private var columnsStated = 0
    /// Hidden rows that hold something.
    var hiddenRows: Set<Int> = []

    init(budget: Budget) { self.budget = budget }

    /// Adds a merged range; one of a single cell means nothing.
    mutating func add(_ range: CellRange) throws(TableFault) {
        try budget.keepMerge()
        if range.rows.count > 1 || range.columns.count > 1 { merges.append(range) }
    }

    /// Adds what a sheet says of some columns.
    ///
    /// - Returns: false if it makes no sense.
    mutating func addColumns(_ attributes: XMLAttributes) -> Bool {
        guard let first = attributes.text("min").flatMap({ Int($0) }), first > 0,
            let last = attributes.text("max").flatMap({ Int($0) }), last >= first
        else { return false }
        let columns = first - 1..<min(last, Self.columns)
        columnsStated += columns.count
        guard first <= Self.columns, columnsStated <= Self.columns else { return false }
        let width = attributes.text("width").flatMap { Double($0) }
        if attributes.isTrue("hidden") || width == 0 { hiddenColumns.formUnion(columns) }
        if let width, width.isFinite, width >= 0 {
            for column in columns { columnWidths[column] = width }
        }
        return true
    }

    /// Gives a sheet its shape, and empties what lies under merged ranges.
    ///
    /// - Returns: false if merged ranges overlap.
    func apply(to sheet: inout Sheet) -> Bool {
        sheet.hiddenRows = hiddenRows
        sheet.hiddenColumns = hiddenColumns
        sheet.columnWidths = columnWidths
        return sheet.merge(merges)
    }

    /// How many columns a sheet has.
    private static let columns = 16_384
}

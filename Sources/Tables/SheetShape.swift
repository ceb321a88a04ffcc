/// What a sheet states besides its cells: merged ranges, hidden rows, columns.
struct SheetShape {
    let budget: Budget
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

    /// Adds what a sheet says of some columns; a width of 0 hides them.
    ///
    /// - Returns: false if the columns are not there, or are so many that some must be stated twice.
    mutating func add(columns stated: ClosedRange<Int>, width: Double?, isHidden: Bool) -> Bool {
        guard stated.lowerBound < Self.columns else { return false }
        let columns = stated.lowerBound...min(stated.upperBound, Self.columns - 1)
        columnsStated += columns.count
        guard columnsStated <= Self.columns else { return false }
        if isHidden || width == 0 { hiddenColumns.formUnion(columns) }
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

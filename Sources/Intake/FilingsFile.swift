package import Domain

/// What the caller says about a file of filings.
package struct FilingsOptions: Sendable {
    /// For files without a column for it.
    package var period: Period?
    /// The region whose file it is, by place in the tree: others in it are `wrong-region`.
    package var within: Int?
    /// Today in Beijing: a period that begins later is refused.
    package var today: Day
    /// Headers explained by the caller.
    package var stated: [String: ColumnMeaning]
    /// The only sheets to read; empty: all that are not hidden.
    package var sheets: [String]
    /// The reporting unit that the caller names, where `within` is one.
    var unit: Int?

    package init(
        period: Period? = nil, within: Int? = nil, today: Day, stated: [String: ColumnMeaning] = [:],
        sheets: [String] = []
    ) {
        self.period = period
        self.within = within
        self.today = today
        self.stated = stated
        self.sheets = sheets
    }
}

/// A row of one of a file's sheets, as one number.
package struct RowKey: Hashable, Sendable {
    /// More rows than a spreadsheet has.
    private static let rows = 1 << 21
    /// More sheets are refused.
    package static let sheets = 1024

    package let raw: Int
    package let sheet: Int
    package let row: Int

    package init(sheet: Int, row: Int) {
        raw = sheet * Self.rows + row
        (self.sheet, self.row) = (sheet, row)
    }

    package init(raw: Int, isWorkbook: Bool) {
        self.raw = raw
        sheet = isWorkbook ? raw / Self.rows : 0
        row = isWorkbook ? raw % Self.rows : raw
    }
}

/// One sheet of a file, or the table of a text file.
package struct SheetReading: Sendable {
    /// Nil for text files.
    package let name: String?
    package var layout: Layout
    /// Columns of identity-card numbers, by place from zero.
    package var privateColumns: Set<Int> = []
    /// Whether such a number stands elsewhere: among remarks, above or below the table, in a place that is refused.
    package internal(set) var hasPrivateText = false
    /// What is said around the table, the lines below it included.
    package var head: TableHead { layout.head }
}

/// A file of filings, understood.
package struct FilingsFile: Sendable {
    package var encoding = ""
    package var format = ""
    package var isWorkbook = false
    /// The sheets that hold filings.
    package var sheets: [SheetReading] = []
    /// Rows of data read, headers and blank rows not counted.
    package var rows = 0
    /// What is new in each period.
    package var batch: FilingBatch
    /// Cumulative figures, until they are settled against the record.
    var cumulative: [Measure: FilingBatch] = [:]
    package var problems = ProblemList()
    /// Regions, by place in the tree, whose rows have errors.
    package var faultyRegions: Set<Int> = []
    /// Those of them that have an error in a row of their own; the others are under a total that does not add up.
    package var regionsWithErrors: Set<Int> = []
    /// Whether an error concerns more than single regions, so that no part of the file can be taken.
    package var isWhollyFaulty = false
    /// Whether a row was refused of which nobody can tell the region.
    var hasStrayErrors = false

    /// Whether such numbers stand on sheets that are not read, or beside the cells: in remarks and lists.
    var hasPrivateElsewhere = false

    package var layout: Layout? { sheets.first?.layout }
    /// Whether the file holds identity-card numbers, so that it is not to be kept as it came.
    package var hasPrivateNumbers: Bool {
        hasPrivateElsewhere
            || sheets.contains { !$0.privateColumns.isEmpty || $0.hasPrivateText || $0.head.hasPrivateNumbers }
    }

    package func key(_ raw: Int) -> RowKey { RowKey(raw: raw, isWorkbook: isWorkbook) }

    /// Says where a figure stands.
    ///
    /// - Parameters:
    ///   - problem: what is wrong with it; gets row, column, cell and sheet.
    ///   - raw: the figure's row as the batch keeps it.
    ///   - address: which figure it is.
    package func locate(_ problem: inout Problem, at raw: Int, of address: FigureAddress) {
        let key = key(raw)
        problem.row = key.row
        problem.sheet = sheetName(raw)
        guard key.sheet < sheets.count, let column = sheets[key.sheet].layout.column(of: address) else { return }
        problem.column = sheets[key.sheet].layout.header[column]
        problem.cell = sheets[key.sheet].layout.cell(column, key.row)
    }

    package func sheetName(_ raw: Int) -> String? {
        let sheet = key(raw).sheet
        return isWorkbook && sheet < sheets.count ? sheets[sheet].name : nil
    }
}

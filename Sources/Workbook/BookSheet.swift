/// One sheet of a workbook, described.
package struct BookSheet: Sendable, Equatable {
    /// As wanted; `Book.sheetNames` says how it is written.
    package let name: String
    package var isHidden = false
    package var merges: [BookRange] = []
    /// Widths in characters, by column from zero.
    package var columnWidths: [Int: Double] = [:]
    package var hiddenColumns: Set<Int> = []
    /// Heights in points, by row from zero; others fit their text.
    package var rowHeights: [Int: Double] = [:]
    package var hiddenRows: Set<Int> = []
    /// How many rows and columns stay in sight.
    package var frozenRows = 0
    package var frozenColumns = 0
    /// How deep rows are folded under the row above them, 1 to 7, by row from zero.
    package var rowLevels: [Int: Int] = [:]
    /// The head of a table with its rows: each column can be filtered.
    package var filter: BookRange?
    /// In percent, 10 to 400.
    package var zoom = 100
    package var comments: [BookComment] = []
    package var validations: [BookValidation] = []
    package var rules: [BookRule] = []
    package var charts: [BookChart] = []
    /// Locked cells cannot be typed into; no password; widths, heights and looks may be changed.
    package var isProtected = false
    package var print = BookPrint()
    package var showsGridlines = true
    /// No green corners at numbers that are kept as text.
    package var allowsNumbersAsText = false
    /// `0xRRGGBB` of the tab.
    package var tabColour: UInt32?

    private(set) var cells: [BookCell] = []
    private(set) var styles: [BookStyle] = []
    private var places: [BookStyle: UInt16] = [:]

    package init(name: String) {
        self.name = name
    }

    /// Puts something into a cell; what is put there later replaces it.
    ///
    /// - Parameters:
    ///   - content: What the cell holds.
    ///   - row: From zero. Places that no sheet has are refused when the workbook is written.
    ///   - column: From zero.
    ///   - style: How it looks.
    package mutating func put(_ content: BookContent, _ row: Int, _ column: Int, _ style: BookStyle = BookStyle()) {
        cells.append(
            BookCell(
                row: UInt32(clamping: row), column: UInt16(clamping: column), style: place(style), content: content))
    }

    package mutating func put(_ text: String, _ row: Int, _ column: Int, _ style: BookStyle = BookStyle()) {
        put(.text(text), row, column, style)
    }

    /// Fills a range with one look and puts content into its upper left cell; several cells are merged.
    package mutating func merge(_ content: BookContent, _ range: BookRange, _ style: BookStyle = BookStyle()) {
        for row in range.rows {
            for column in range.columns { put(.blank, row, column, style) }
        }
        put(content, range.rows.lowerBound, range.columns.lowerBound, style)
        if !range.isOneCell { merges.append(range) }
    }

    private mutating func place(_ style: BookStyle) -> UInt16 {
        if let place = places[style] { return place }
        let place = UInt16(clamping: styles.count)
        styles.append(style)
        places[style] = place
        return place
    }

    /// How many rows and columns are used.
    package var size: (rows: Int, columns: Int) {
        cells.reduce((0, 0)) { (max($0.0, Int($1.row) + 1), max($0.1, Int($1.column) + 1)) }
    }

    private func last(_ row: Int, _ column: Int) -> BookCell? {
        cells.last { $0.row == row && $0.column == column }
    }

    /// What was put into a cell last.
    package func content(_ row: Int, _ column: Int) -> BookContent { last(row, column)?.content ?? .blank }

    /// How a cell looks; nil where nothing was put.
    package func style(_ row: Int, _ column: Int) -> BookStyle? { last(row, column).map { styles[Int($0.style)] } }

    /// A cell's text; nil where it holds none.
    package func text(_ row: Int, _ column: Int) -> String? {
        switch content(row, column) {
        case .text(let text), .link(let text, _): text
        default: nil
        }
    }

    package func comment(_ row: Int, _ column: Int) -> String? {
        comments.first { $0.row == row && $0.column == column }?.text
    }
}

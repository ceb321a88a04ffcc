/// A rectangle of cells, counted from zero, both ends included.
package struct CellRange: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}

/// One sheet of a workbook in memory: what its cells hold, and what of its shape tells a reader their meaning.
///
/// Cells are text, as a careful reader would copy them: whole numbers without a point, other numbers with at most 15
/// significant digits and no exponent, days as `2021-06-30` (`2021-06` where only year and month are shown), error
/// values as `#REF!`, a formula without a stored value as the formula with its `=`. A merged range has its value in the
/// upper left cell.
///
/// What a cell shows besides its characters is kept: struck ones have a stroke overlay (U+0336) behind each, raised and
/// lowered digits are `¹` and `₁`, per cent is `85.33%` for 0.8533, and a number format's words stand around the value:
/// `约30`, `30家`. Where these may make another value of it, the plain one comes first: `12345（1.2万）`. Digits are never
/// rounded or grouped, nor do currencies and brackets of negative numbers show; a value that its format hides is given.
package struct Sheet: Sendable {
    package let name: String
    /// Whether the sheet is hidden in the workbook.
    package let isHidden: Bool
    package var merges: [CellRange] = []
    /// Rows that are hidden or filtered away, from zero.
    package var hiddenRows: Set<Int> = []
    /// Columns that are hidden, from zero.
    package var hiddenColumns: Set<Int> = []
    /// Widths in characters by column from zero, where the workbook states them.
    package var columnWidths: [Int: Double] = [:]

    /// The rows that hold something, in order; others are blank.
    var rows: [Row] = []
    /// Where the cells of all rows lie in `bytes`; several may share a text.
    var spans: [CellSpan] = []
    var bytes: [UInt8] = []

    /// A row's number from 1, and its cells in `spans`.
    struct Row: Sendable {
        let number: Int32
        let firstSpan: UInt32
        var count: Int32

        var range: Range<Int> { Int(firstSpan)..<Int(firstSpan) + Int(count) }
    }

    package init(name: String, isHidden: Bool = false) {
        self.name = name
        self.isHidden = isHidden
    }

    /// The sheet's name and shape without its cells, for a copy with other ones.
    package var withoutCells: Sheet {
        var copy = Sheet(name: name, isHidden: isHidden)
        copy.merges = merges
        copy.hiddenRows = hiddenRows
        copy.hiddenColumns = hiddenColumns
        copy.columnWidths = columnWidths
        return copy
    }

    /// How many rows hold something.
    package var rowCount: Int { rows.count }
    /// The number of the last row that holds something, from 1; 0 in an empty sheet.
    package var lastRow: Int { rows.last.map { Int($0.number) } ?? 0 }
    /// How many bytes of text are kept; cells with the same text may share it.
    package var byteCount: Int { bytes.count }
    /// How many cells are kept, blank ones between others included.
    package var cellCount: Int { spans.count }

    /// Adds a row behind the others.
    ///
    /// - Parameters:
    ///   - number: the row's number from 1, greater than that of the row before.
    ///   - cells: column from zero, ascending, and text in UTF-8. A row without any text is left out.
    package mutating func append(row number: Int, cells: [(column: Int, text: [UInt8])]) {
        guard let last = cells.last(where: { !$0.text.isEmpty }) else { return }
        let firstSpan = spans.count
        var column = 0
        for cell in cells where cell.column >= column && cell.column <= last.column {
            let start = UInt32(bytes.count)
            spans.append(contentsOf: repeatElement(.empty, count: cell.column - column))
            bytes.append(contentsOf: cell.text)
            spans.append(CellSpan(start: start, end: UInt32(bytes.count)))
            column = cell.column + 1
        }
        rows.append(Row(number: Int32(clamping: number), firstSpan: UInt32(firstSpan), count: Int32(column)))
    }

    /// Shows the rows that hold something, in order.
    ///
    /// - Parameter body: takes a row, valid during the call only; returns false to stop.
    package func forEachRow(_ body: (RowView) -> Bool) {
        for place in rows.indices where !view(place, body) { return }
    }

    private func view(_ place: Int, _ body: (RowView) -> Bool) -> Bool {
        let row = rows[place]
        return bytes.withUnsafeBufferPointer { bytes in
            spans.withUnsafeBufferPointer { spans in
                guard let base = bytes.baseAddress, let cells = spans.baseAddress else { return true }
                return body(
                    RowView(
                        row: Int(row.number), count: Int(row.count), encoding: .utf8, base: base,
                        cells: cells + Int(row.firstSpan)))
            }
        }
    }

    /// The text of a cell, by row and column from zero; empty where nothing stands.
    package func text(row: Int, column: Int) -> String {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < row + 1 { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].number == row + 1 else { return "" }
        var text = ""
        _ = view(low) { view in
            text = view.text(column)
            return true
        }
        return text
    }
}

/// A workbook in memory.
package struct Spreadsheet: Sendable {
    package enum Format: String, Sendable {
        case xlsx, xls
    }

    package let format: Format
    /// In the workbook's order, hidden ones too; sheets of charts only are left out.
    package var sheets: [Sheet]

    package init(format: Format, sheets: [Sheet]) {
        self.format = format
        self.sheets = sheets
    }
}

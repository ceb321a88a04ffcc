/// What a cell holds.
package enum BookContent: Hashable, Sendable {
    /// Text stays text, whatever it begins with. Empty text is a blank cell with its style.
    case text(String)
    case number(Double)
    /// A formula without its `=`, with the value that programs show before they compute.
    case formula(String, shown: BookValue)
    case date(year: Int, month: Int, day: Int)
    /// Text that leads to a place in the workbook.
    case link(String, BookPlace)
    case blank
}

/// A cell of a workbook: the sheet by its place among `Book.sheets`, all counted from zero.
package struct BookPlace: Hashable, Sendable {
    package let sheet: Int
    package let row: Int
    package let column: Int

    package init(sheet: Int, row: Int = 0, column: Int = 0) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }
}

/// The stored value of a formula.
package enum BookValue: Hashable, Sendable {
    case number(Double)
    case text(String)
}

/// A rectangle of cells, counted from zero, both ends included.
package struct BookRange: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// One cell.
    package init(row: Int, column: Int) { self.init(rows: row...row, columns: column...column) }

    package var isOneCell: Bool { rows.count == 1 && columns.count == 1 }

    package func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }

    package func overlaps(_ other: BookRange) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }
}

/// One cell at its place; `style` is a place in its sheet's `styles`.
struct BookCell: Hashable, Sendable {
    let row: UInt32
    let column: UInt16
    let style: UInt16
    let content: BookContent
}

/// A note beside a cell, opened when the pointer rests on it. Width and height in pixels.
package struct BookComment: Hashable, Sendable {
    package let row: Int
    package let column: Int
    package let text: String
    package let width: Int
    package let height: Int

    package init(row: Int, column: Int, text: String, width: Int = 260, height: Int = 80) {
        self.row = row
        self.column = column
        self.text = text
        self.width = width
        self.height = height
    }
}

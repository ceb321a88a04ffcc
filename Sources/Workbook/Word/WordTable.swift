/// A table whose columns keep their widths, whatever stands in them: long text wraps.
package struct WordTable: Sendable, Equatable {
    /// Points.
    package var widths: [Double]
    package var rows: [WordRow]
    /// Points of the lines around the cells; nil: none.
    package var border: Double?
    /// Points left free at the left and right within each cell.
    package var padding: Double = 3
    /// For those who cannot see it: what it is and what it holds.
    package var title = ""
    package var summary = ""

    /// Programs know no table with more columns.
    package static let mostColumns = 63

    package init(widths: [Double], rows: [WordRow], border: Double? = 0.5) {
        self.widths = widths
        self.rows = rows
        self.border = border
    }
}

package struct WordRow: Sendable, Equatable {
    package var cells: [WordCell]
    /// Repeated on each page; only the first rows can be.
    package var isHead = false
    /// Is not torn by the end of a page.
    package var keepsTogether = true
    /// Points, at least.
    package var height: Double?

    package init(_ cells: [WordCell]) { self.cells = cells }
}

package struct WordCell: Sendable, Equatable {
    package enum Merge: Sendable, Equatable {
        case none
        /// The uppermost of cells that are one.
        case first
        /// Belongs to the cell above it; its text is not shown.
        case following
    }

    package var paragraph: WordParagraph
    /// How many columns it takes.
    package var span = 1
    package var merge = Merge.none
    /// `0xRRGGBB`; nil: none.
    package var shade: UInt32?

    package init(_ paragraph: WordParagraph) { self.paragraph = paragraph }

    package func with(_ change: (inout WordCell) -> Void) -> WordCell {
        var cell = self
        change(&cell)
        return cell
    }
}

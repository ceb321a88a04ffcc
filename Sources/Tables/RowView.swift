/// One row of a table while it is looked at: cells as bytes, with the row's number.
///
/// The bytes belong to the reader or sheet that gave the view, and are valid until that one goes on.
package struct RowView {
    /// The row's number as a spreadsheet shows it, from 1.
    package let row: Int
    /// How many cells the row has: one for a blank line of text.
    package let count: Int
    /// How the cells' bytes are to be read: GB18030 for such files, else UTF-8.
    package let encoding: TextEncoding
    @usableFromInline let base: UnsafePointer<UInt8>
    @usableFromInline let cells: UnsafePointer<CellSpan>

    init(
        row: Int, count: Int, encoding: TextEncoding, base: UnsafePointer<UInt8>, cells: UnsafePointer<CellSpan>
    ) {
        self.row = row
        self.count = count
        self.encoding = encoding
        self.base = base
        self.cells = cells
    }

    /// Gives a cell's bytes.
    ///
    /// - Parameters:
    ///   - cell: the cell's place in the row, from 0 to `count` - 1.
    ///   - body: takes the bytes, which are valid during the call only.
    /// - Returns: what `body` returns.
    @inlinable
    package func withBytes<R>(_ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        precondition(cell >= 0 && cell < count)
        let span = cells[cell]
        return body(UnsafeBufferPointer(start: base + Int(span.start), count: Int(span.end - span.start)))
    }

    /// A cell's text exactly as stored, without trimming; empty beyond the row's last cell.
    package func text(_ cell: Int) -> String {
        guard cell < count else { return "" }
        return withBytes(cell) { bytes in encoding.text(bytes) }
    }

    /// All cells as text.
    package var texts: [String] { (0..<count).map(text) }

    /// Whether every cell is empty or holds only ASCII white space.
    package var isBlank: Bool {
        for cell in 0..<count where !withBytes(cell, isBlankText) { return false }
        return true
    }
}

/// Whether bytes are spaces, tabs or line endings only.
func isBlankText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
}

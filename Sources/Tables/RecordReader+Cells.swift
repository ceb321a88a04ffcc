extension RecordReader {
    /// Whether every cell of the record is empty or holds only ASCII white space.
    package var isBlank: Bool {
        view.isBlank
    }

    /// Gives a cell's bytes: as stored, without the quotes around it, doubled quotes undone.
    ///
    /// - Parameters:
    ///   - cell: the cell's place in the record, from 0 to `count` - 1.
    ///   - body: takes the bytes, which are valid during the call only: GB18030 for such files, UTF-8 for all others.
    /// - Returns: what `body` returns.
    @inlinable
    package borrowing func withBytes<R>(_ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        precondition(cell >= 0 && cell < count)
        let span = cells[cell]
        return body(UnsafeBufferPointer(start: record + Int(span.start), count: Int(span.end - span.start)))
    }

    /// A cell's text exactly as in the file, without trimming.
    ///
    /// - Parameter cell: the cell's place in the record, from 0 to `count` - 1.
    /// - Returns: the text; damaged bytes, of which a scouted file has none, become U+FFFD.
    package borrowing func text(_ cell: Int) -> String {
        withBytes(cell) { bytes in dialect.encoding.text(bytes) }
    }

    /// Decodes bytes that `withBytes` gave.
    ///
    /// - Parameters:
    ///   - bytes: a cell's bytes: GB18030 for that encoding, UTF-8 for all others, UTF-16 files included.
    ///   - encoding: the encoding of the file that they come from.
    /// - Returns: the text; damaged bytes become U+FFFD.
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> String {
        encoding.text(bytes)
    }

    /// The record as a view, valid until `next()` is called again.
    package var view: RowView {
        RowView(row: row, count: count, encoding: dialect.encoding, base: record, cells: cells)
    }
}

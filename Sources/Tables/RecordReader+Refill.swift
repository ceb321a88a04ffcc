extension RecordReader {
    /// Reads on behind a record that is not complete, and moves it to the buffer's front.
    ///
    /// - Parameter openColumn: the column whose quote is open, or 0: if the record gets too long, that is why.
    /// - Throws: `TableFault` if the record is too long, or reading fails.
    mutating func refill(openColumn: Int) throws(TableFault) {
        guard text.count <= limits.recordBytes + 2 else {
            if openColumn > 0 { throw .unclosedQuote(row: row + 1, column: openColumn) }
            throw .tooLarge(limit: Int64(limits.recordBytes))
        }
        makeRoom()
        if try !source.fill(&text) { endText() }
    }

    /// Makes room for as many bytes as there are, so that all scanning stays in proportion to the file's length.
    private mutating func makeRoom() {
        text.moveToFront()
        if text.count > text.capacity / 2 {
            text.grow(to: min(text.capacity * 2, limits.recordBytes + Self.spare))
        }
    }

    /// Notes that no text follows, and drops the ^Z with which old programs end a file.
    private mutating func endText() {
        isLast = true
        if !isLenient && text.count > 0 && text.base[text.end - 1] == 0x1A { text.end -= 1 }
    }
}

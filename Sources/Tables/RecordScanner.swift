/// Finds the cells of one record in a buffer; always begins at the record's first byte.
struct RecordScanner {
    enum Outcome { case complete, needsMore, tooManyCells }

    let bytes: UnsafeMutablePointer<UInt8>
    /// Where the record begins.
    let origin: Int
    /// Where the bytes end; a line feed stands there as a sentinel.
    let end: Int
    /// Whether the file has no more bytes, so that the end ends the record.
    let isLast: Bool
    let delimiter: UInt8
    let delimiterLength: Int
    let quote: UInt8
    let escape: UInt8?
    /// No cell that begins with a greater byte is quoted, or begins with a blank.
    let highest: UInt8
    /// Whether spaces before a cell are passed over.
    let skipsBlanks: Bool
    /// Whether characters of two bytes may end in an ASCII byte: in GB18030.
    let hasPairs: Bool
    /// Whether such a byte may look like the delimiter.
    let skipsTrails: Bool
    let cells: UnsafeMutablePointer<CellSpan>
    let cellLimit: Int

    /// The byte to look at next; where the next record begins once this one is complete.
    var at: Int
    var count = 0
    /// What ended the record; nil at the end of the file.
    var terminator: LineEnding?
    /// Whether any cell is to be unquoted.
    var hasQuotes = false
    var quotes = QuoteFindings()

    /// Scans to the end of the record, and sets the cells on the way.
    @inline(__always)
    mutating func scan() -> Outcome {
        while true {
            let span = bytes[at] > highest ? scanPlain() : scanSpecial()
            guard at < end || isLast else { return .needsMore }
            guard count < cellLimit else { return .tooManyCells }
            cells[count] = span
            count += 1
            guard bytes[at] == delimiter else { return endRecord() }
            at += delimiterLength
        }
    }

    /// Moves to the delimiter or line ending behind a cell, or to the end.
    @inline(__always)
    mutating func skipToSeparator() {
        if skipsTrails { return skipToSeparatorGB18030() }
        while !isSeparator(bytes[at]) { at += 1 }
    }

    @inline(__always)
    func isSeparator(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == 0x0A || byte == 0x0D
    }

    /// A cell from a place in the buffer to another.
    @inline(__always)
    func span(_ start: Int, _ stop: Int) -> CellSpan {
        CellSpan(start: UInt32(truncatingIfNeeded: start - origin), end: UInt32(truncatingIfNeeded: stop - origin))
    }

    /// Moves behind a cell that may begin with a quote, or with blanks to be passed over.
    @inline(__always)
    private mutating func scanSpecial() -> CellSpan {
        if skipsBlanks { while bytes[at] == 0x20 { at += 1 } }
        return bytes[at] == quote ? scanQuoted() : scanPlain()
    }

    @inline(__always)
    private mutating func scanPlain() -> CellSpan {
        let start = at
        skipToSeparator()
        return span(start, at)
    }

    /// Moves on where second bytes of characters are to be passed over.
    private mutating func skipToSeparatorGB18030() {
        while at < end && !isSeparator(bytes[at]) { at += bytes[at] >= 0x81 ? 2 : 1 }
        at = min(at, end)
    }
}

extension RecordReader {
    /// Goes on to the next record.
    ///
    /// - Returns: false at the end of the file.
    /// - Throws: `TableFault` for a quote that is never closed, a limit that is passed, or a failure to read.
    package mutating func next() throws(TableFault) -> Bool {
        text.start = nextStart
        count = 0
        while text.count > 0 || !isLast {
            text.base[text.end] = 0x0A
            var scanner = makeScanner()
            switch text.count > 0 ? scanner.scan() : .needsMore {
            case .complete: return try accept(scanner)
            case .needsMore: try refill(openColumn: scanner.openColumn)
            case .tooManyCells: throw .tooLarge(limit: Int64(limits.cells))
            }
        }
        return false
    }

    /// Reads what is left of the file without looking at it, so that the observer sees all of it.
    ///
    /// - Throws: `TableFault` if reading fails.
    package mutating func drain() throws(TableFault) {
        try source.drain(through: &text)
        (isLast, nextStart, count) = (true, text.end, 0)
    }

    @inline(__always)
    private func makeScanner() -> RecordScanner {
        RecordScanner(
            bytes: text.base, origin: text.start, end: text.end, isLast: isLast, delimiter: dialect.delimiter,
            quote: dialect.quote, skipsTrails: dialect.encoding == .gb18030 && dialect.delimiter >= 0x40,
            cells: cells, cellLimit: limits.cells, at: text.start)
    }

    /// Makes a scanned record the present one.
    @inline(__always)
    private mutating func accept(_ scanner: RecordScanner) throws(TableFault) -> Bool {
        if let column = scanner.openColumn, !isLenient { throw .unclosedQuote(row: row + 1, column: column) }
        if scanner.at - text.start > limits.recordBytes { try checkLength(scanner) }
        row += 1
        count = scanner.count
        nextStart = scanner.at
        lineEnding = scanner.terminator
        hasStrayText = scanner.hasStrayText
        record = text.base + text.start
        if scanner.hasQuotes { unquote() }
        return true
    }

    /// Refuses a record that is too long without its line ending.
    private func checkLength(_ scanner: RecordScanner) throws(TableFault) {
        let ending = scanner.terminator == nil ? 0 : scanner.terminator == .crlf ? 2 : 1
        let length = scanner.at - text.start - ending
        if length > limits.recordBytes { throw .tooLarge(limit: Int64(limits.recordBytes)) }
    }

    private mutating func unquote() {
        for index in 0..<count { cells[index].unquote(in: record, quote: dialect.quote) }
    }
}

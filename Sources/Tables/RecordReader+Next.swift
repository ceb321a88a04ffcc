extension RecordReader {
    /// Goes on to the next record.
    ///
    /// - Returns: false at the end of the file.
    /// - Throws: `TableFault` for a quote that is never closed, a limit that is passed, or a failure to read.
    package mutating func next() throws(TableFault) -> Bool {
        if isBeforeRows { try passSeparatorLine() }
        return try goOn()
    }

    private mutating func passSeparatorLine() throws(TableFault) {
        isBeforeRows = false
        _ = try goOn()
        row = 0
    }

    @inline(__always)
    private mutating func goOn() throws(TableFault) -> Bool {
        text.start = nextStart
        count = 0
        while text.count > 0 || !isLast {
            text.base[text.end] = 0x0A
            var scanner = makeScanner()
            switch text.count > 0 ? scanner.scan() : .needsMore {
            case .complete: return try accept(scanner)
            case .needsMore: try refill(openColumn: scanner.quotes.openColumn)
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
            delimiterLength: delimiterLength, quote: dialect.quote, escape: dialect.escape,
            highest: max(dialect.quote, 0x20),
            skipsBlanks: dialect.skipsInitialSpace, hasPairs: hasPairs,
            skipsTrails: skipsTrails, cells: cells, cellLimit: limits.cells, at: text.start)
    }

    /// Makes a scanned record the present one.
    @inline(__always)
    private mutating func accept(_ scanner: RecordScanner) throws(TableFault) -> Bool {
        if scanner.hasQuotes { try check(scanner.quotes) }
        if scanner.at - text.start > limits.recordBytes { try checkLength(scanner) }
        row += 1
        count = scanner.count
        nextStart = scanner.at
        lineEnding = scanner.terminator
        if isLenient { quotes = scanner.quotes }
        record = text.base + text.start
        if scanner.hasQuotes { unquote() }
        if delimiterLength > 1 { unmask() }
        return true
    }

    /// Refuses a record that is too long without its line ending.
    private func checkLength(_ scanner: RecordScanner) throws(TableFault) {
        let ending = scanner.terminator == nil ? 0 : scanner.terminator == .crlf ? 2 : 1
        let length = scanner.at - text.start - ending
        if length > limits.recordBytes { throw .tooLarge(limit: Int64(limits.recordBytes)) }
    }

    /// Refuses a quote that is never closed, or is closed before the cell's end.
    private func check(_ quotes: QuoteFindings) throws(TableFault) {
        let column = quotes.strayColumn > 0 ? quotes.strayColumn : quotes.openColumn
        if isLenient || column == 0 { return }
        throw .unclosedQuote(row: row + 1, column: column)
    }

    private mutating func unquote() {
        let escape = dialect.escape
        for index in 0..<count {
            if let escape {
                cells[index].unescape(in: record, quote: dialect.quote, escape: escape, hasPairs: hasPairs)
            } else {
                cells[index].unquote(in: record, quote: dialect.quote)
            }
        }
    }

    private func unmask() {
        for index in 0..<count {
            let (start, end) = (Int(cells[index].start), Int(cells[index].end))
            source.unmask(UnsafeMutableBufferPointer(start: record + start, count: end - start))
        }
    }
}

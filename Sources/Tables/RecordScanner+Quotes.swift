import Glibc

extension RecordScanner {
    /// Moves behind a cell that begins with a quote.
    ///
    /// Text after the closing quote belongs to the cell, as it stands. Where a quote has to be taken out from
    /// within, the cell is only marked: the record may have to be scanned again.
    @inline(never)
    mutating func scanQuoted() -> CellSpan {
        let start = at + 1
        guard let closing = escape == nil ? closingQuote(from: start) : closingUnescaped(from: start) else {
            return openCell(from: start)
        }
        at = closing.place + 1
        if at == end && !isLast { return openCell(from: start) }
        if at == end || isSeparator(bytes[at]) { return quoted(start, closing.place, marked: closing.isMarked) }
        skipToSeparator()
        noteStray(from: closing.place + 1)
        return quoted(start, at, marked: true)
    }

    /// The first quote that is not one of a pair, and whether pairs come before it.
    private func closingQuote(from start: Int) -> (place: Int, isMarked: Bool)? {
        var here = start
        while let found = memchr(bytes + here, Int32(quote), end - here) {
            let place = found - UnsafeMutableRawPointer(bytes)
            guard place + 1 < end, bytes[place + 1] == quote else { return (place, here > start) }
            here = place + 2
        }
        return nil
    }

    /// The first quote that is neither escaped nor one of a pair.
    private mutating func closingUnescaped(from start: Int) -> (place: Int, isMarked: Bool)? {
        var here = start
        var isMarked = false
        while here < end {
            if bytes[here] == escape && here + 1 < end && isEscapable(bytes[here + 1]) {
                quotes.hasEscaped = quotes.hasEscaped || bytes[here + 1] == quote
                (isMarked, here) = (true, here + 2)
            } else if bytes[here] == quote {
                guard here + 1 < end, bytes[here + 1] == quote else { return (here, isMarked) }
                (isMarked, here) = (true, here + 2)
            } else {
                here += hasPairs && bytes[here] >= 0x81 ? 2 : 1
            }
        }
        return nil
    }

    private func isEscapable(_ byte: UInt8) -> Bool { byte == quote || byte == escape }

    /// Notes what stands between a closing quote and the delimiter, unless it is blank.
    private mutating func noteStray(from start: Int) {
        guard quotes.strayColumn == 0 else { return }
        for place in start..<at where bytes[place] != 0x20 && bytes[place] != 0x09 {
            quotes.strayColumn = count + 1
            return
        }
    }

    /// The cell whose quote is still open where the bytes end.
    private mutating func openCell(from start: Int) -> CellSpan {
        quotes.openColumn = count + 1
        at = end
        return quoted(start, end, marked: true)
    }

    private mutating func quoted(_ start: Int, _ stop: Int, marked: Bool) -> CellSpan {
        var cell = span(start, stop)
        guard marked else { return cell }
        hasQuotes = true
        cell.end |= CellSpan.isQuoted
        return cell
    }
}

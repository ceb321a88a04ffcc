import Glibc

extension RecordScanner {
    /// Moves behind a cell that begins with a quote.
    ///
    /// Text after the closing quote belongs to the cell, as it stands. Where a quote has to be taken out from
    /// within, the cell is only marked: the record may have to be scanned again.
    @inline(never)
    mutating func scanQuoted() -> CellSpan {
        let start = at + 1
        guard let closing = closingQuote(from: start) else { return openCell(from: start) }
        at = closing.place + 1
        if at == end && !isLast { return openCell(from: start) }
        if at == end || isSeparator(bytes[at]) { return quoted(start, closing.place, marked: closing.isDoubled) }
        hasStrayText = true
        skipToSeparator()
        return quoted(start, at, marked: true)
    }

    /// The first quote that is not one of a pair, and whether pairs come before it.
    private func closingQuote(from start: Int) -> (place: Int, isDoubled: Bool)? {
        var here = start
        while let found = memchr(bytes + here, Int32(quote), end - here) {
            let place = found - UnsafeMutableRawPointer(bytes)
            guard place + 1 < end, bytes[place + 1] == quote else { return (place, here > start) }
            here = place + 2
        }
        return nil
    }

    /// The cell whose quote is still open where the bytes end.
    private mutating func openCell(from start: Int) -> CellSpan {
        openColumn = count + 1
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

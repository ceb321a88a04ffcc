extension RecordScanner {
    /// Takes the line ending; a CR that is the last byte so far may yet be half of one.
    @inline(__always)
    mutating func endRecord() -> Outcome {
        if at == end { return .complete }
        if bytes[at] == 0x0A { return complete(.lf, length: 1) }
        if at + 1 == end && !isLast { return .needsMore }
        let isPair = at + 1 < end && bytes[at + 1] == 0x0A
        return isPair ? complete(.crlf, length: 2) : complete(.cr, length: 1)
    }

    @inline(__always)
    private mutating func complete(_ ending: LineEnding, length: Int) -> Outcome {
        terminator = ending
        at += length
        return .complete
    }
}

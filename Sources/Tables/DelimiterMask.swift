import Glibc

/// Puts a byte that no text holds in the place of a wide delimiter's first byte, so that one byte is looked for.
///
/// The text keeps its length, so that what stands within quotes can be put right again in place.
struct DelimiterMask {
    private let delimiter: [UInt8]
    private let hasPairs: Bool
    /// How many bytes at the text's end may be the front of a delimiter.
    private var pending = 0

    init(_ delimiter: WideDelimiter, _ encoding: TextEncoding) {
        self.delimiter = delimiter.bytes(encoding)
        hasPairs = encoding == .gb18030
    }

    /// Masks the delimiters in the text that was read behind the place `end`.
    mutating func mask(_ text: inout ByteBuffer, from end: Int) {
        let start = max(text.start, end - pending)
        pending = hasPairs ? maskPairs(text, from: start) : maskTriples(text, from: start)
    }

    /// Puts the delimiters within a cell right again.
    func unmask(_ cell: UnsafeMutableBufferPointer<UInt8>) {
        for at in cell.indices where cell[at] == Dialect.standIn { cell[at] = delimiter[0] }
    }

    /// In GB18030, where a delimiter is looked for at the start of characters only.
    private func maskPairs(_ text: borrowing ByteBuffer, from start: Int) -> Int {
        var at = start
        while at < text.end {
            if text.base[at] < 0x80 {
                at += 1
                continue
            }
            guard at + 1 < text.end else { return 1 }
            if text.base[at] == delimiter[0] && text.base[at + 1] == delimiter[1] { text.base[at] = Dialect.standIn }
            at += 2
        }
        return 0
    }

    private func maskTriples(_ text: borrowing ByteBuffer, from start: Int) -> Int {
        var at = start
        while at < text.end, let found = memchr(text.base + at, Int32(delimiter[0]), text.end - at) {
            at = found - UnsafeMutableRawPointer(text.base)
            guard at + 2 < text.end else { return text.end - at }
            if text.base[at + 1] == delimiter[1] && text.base[at + 2] == delimiter[2] {
                text.base[at] = Dialect.standIn
            }
            at += 1
        }
        return 0
    }
}

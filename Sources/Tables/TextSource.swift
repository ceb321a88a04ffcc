/// The text of a file in order, as bytes: UTF-16 becomes UTF-8, every other encoding stays as it is;
/// wide delimiters are masked.
struct TextSource: ~Copyable {
    private(set) var chunks: RawChunks
    private let encoding: TextEncoding
    /// Bytes of the file that are still to be transcoded.
    private var raw: ByteBuffer
    private var mask: DelimiterMask?

    /// Text from chunks of a file, of at most `bufferSize` bytes each if they are transcoded.
    init(_ chunks: consuming RawChunks, dialect: Dialect, bufferSize: Int) {
        self.chunks = chunks
        encoding = dialect.encoding
        mask = dialect.wideDelimiter.map { DelimiterMask($0, dialect.encoding) }
        raw = ByteBuffer(capacity: encoding.isUTF16 ? bufferSize : 0)
    }

    /// Puts more text into a buffer's room, of which there must be at least four bytes.
    ///
    /// - Returns: false if the file has no more.
    mutating func fill(_ text: inout ByteBuffer) throws(TableFault) -> Bool {
        let end = text.end
        guard try read(into: &text) else { return false }
        mask?.mask(&text, from: end)
        return true
    }

    private mutating func read(into text: inout ByteBuffer) throws(TableFault) -> Bool {
        guard encoding.isUTF16 else { return try chunks.read(into: &text) > 0 }
        let before = text.end
        while true {
            transcodeUTF16(&raw, into: &text, bigEndian: encoding == .utf16BigEndian, isLast: chunks.isAtEnd)
            if text.end > before { return true }
            raw.moveToFront()
            if try chunks.read(into: &raw) == 0 { return false }
        }
    }

    /// Puts masked delimiters within a cell right again.
    func unmask(_ cell: UnsafeMutableBufferPointer<UInt8>) { mask?.unmask(cell) }

    /// Reads what is left for the observer alone, by way of a buffer whose bytes are given up.
    mutating func drain(through buffer: inout ByteBuffer) throws(TableFault) {
        repeat { (buffer.start, buffer.end) = (0, 0) } while try chunks.read(into: &buffer) > 0
    }
}

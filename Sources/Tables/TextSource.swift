/// The text of a file in order, as bytes: UTF-16 becomes UTF-8, every other encoding stays as it is.
struct TextSource: ~Copyable {
    private(set) var chunks: RawChunks
    private let encoding: TextEncoding
    /// Bytes of the file that are still to be transcoded.
    private var raw: ByteBuffer

    /// Text from chunks of a file, of at most `bufferSize` bytes each if they are transcoded.
    init(_ chunks: consuming RawChunks, encoding: TextEncoding, bufferSize: Int) {
        self.chunks = chunks
        self.encoding = encoding
        raw = ByteBuffer(capacity: encoding.isUTF16 ? bufferSize : 0)
    }

    /// Puts more text into a buffer's room, of which there must be at least four bytes.
    ///
    /// - Returns: false if the file has no more.
    mutating func fill(_ text: inout ByteBuffer) throws(TableFault) -> Bool {
        guard encoding.isUTF16 else { return try chunks.read(into: &text) > 0 }
        let before = text.end
        while true {
            transcodeUTF16(&raw, into: &text, bigEndian: encoding == .utf16BigEndian, isLast: chunks.isAtEnd)
            if text.end > before { return true }
            raw.moveToFront()
            if try chunks.read(into: &raw) == 0 { return false }
        }
    }

    /// Reads what is left for the observer alone, by way of a buffer whose bytes are given up.
    mutating func drain(through buffer: inout ByteBuffer) throws(TableFault) {
        repeat { (buffer.start, buffer.end) = (0, 0) } while try chunks.read(into: &buffer) > 0
    }
}

extension TextEncoding {
    /// The text of a cell's bytes as `RecordReader` gives them: GB18030 for such files, UTF-8 for all others.
    ///
    /// Damaged bytes become U+FFFD.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard self == .gb18030, let base = bytes.baseAddress,
            skipASCII(base, from: 0, to: bytes.count) < bytes.count
        else { return String(decoding: bytes, as: UTF8.self) }
        return GB18030.text(bytes)
    }
}

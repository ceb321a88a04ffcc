/// The front of a file's text, looked at for signs of how it is written down.
struct DialectSample {
    static let escape = UInt8(ascii: "\\")

    private let text: [UInt8]
    private let encoding: TextEncoding
    /// Whether the sample is all there is.
    let isWhole: Bool

    init(path: String, dialect: Dialect, limits: TableLimits, bytes: Int64) throws(TableFault) {
        let mark = dialect.byteOrderMark ? dialect.encoding.byteOrderMark.count : 0
        let chunks = try RawChunks(path: path, limits: limits, end: bytes, byteOrderMark: mark, observer: nil)
        var source = TextSource(chunks, dialect: dialect, bufferSize: Int(bytes))
        var buffer = ByteBuffer(capacity: 2 * Int(bytes))
        while buffer.room.count >= TextEncoding.longestCharacter, try source.fill(&buffer) {}
        text = Array(buffer.content)
        encoding = dialect.encoding
        isWhole = !source.chunks.isFront
    }

    /// The delimiters that occur at all.
    var delimiters: [Delimiter] {
        var seen = [Bool](repeating: false, count: 256)
        for byte in text { seen[Int(byte)] = true }
        return Delimiter.all.filter { delimiter in
            switch delimiter {
            case .byte(let byte): seen[Int(byte)]
            case .wide(let wide): has(wide.bytes(encoding))
            case .blanks: has([0x20, 0x20])
            }
        }
    }

    /// The delimiter that the first line names, as in `sep=;`, which Excel reads and writes.
    var named: Delimiter? {
        let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count < min(text.count, 16) else { return nil }
        let isQuoted = line.first == 0x22 && line.last == 0x22 && line.count > 2
        let words = isQuoted ? line.dropFirst().dropLast() : line
        guard String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
        let name = Array(words.dropFirst(4))
        if let wide = WideDelimiter.allCases.first(where: { $0.bytes(encoding) == name }) { return .wide(wide) }
        guard name.count == 1, Self.mayPart(name[0]) else { return nil }
        return .byte(name[0])
    }

    /// Whether an apostrophe stands where a cell may begin.
    var mayQuoteWithApostrophe: Bool {
        var before: UInt8 = 0x0A
        for byte in text {
            if byte == 0x27 && !Self.isPartOfWord(before) { return true }
            before = byte
        }
        return false
    }

    func hasEscapedQuote(_ quote: UInt8) -> Bool { has([Self.escape, quote]) }

    /// Whether blanks stand between something that may be a delimiter and a quote.
    func hasBlankBeforeQuote(_ quote: UInt8) -> Bool { has([0x20, quote]) }

    private func has(_ part: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var at = 0
            while at + part.count <= text.count {
                if text[at] == part[0] && text[at..<(at + part.count)].elementsEqual(part) { return true }
                at += 1
            }
            return false
        }
    }

    /// Whether a byte may be named as a delimiter: punctuation, a blank or a tab.
    private static func mayPart(_ byte: UInt8) -> Bool {
        byte == 0x09 || byte >= 0x20 && byte < 0x7F && !isPartOfWord(byte) && byte != 0x22 && byte != 0x27
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

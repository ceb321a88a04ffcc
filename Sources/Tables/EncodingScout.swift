/// Finds the encoding that holds for every byte of a file.
struct EncodingScout: ~Copyable {
    enum Finding {
        case sound(TextEncoding, byteOrderMark: Bool)
        /// No encoding holds; this one does the furthest, up to the byte `at`.
        case damaged(TextEncoding, byteOrderMark: Bool, at: Int64)
    }

    private let file: RawFile
    private let bufferSize: Int
    private let head: [UInt8]

    private init(_ file: consuming RawFile, head: [UInt8], bufferSize: Int) {
        self.file = file
        self.head = head
        self.bufferSize = bufferSize
    }

    /// Reads a whole file, with a buffer of a given size in bytes.
    ///
    /// - Throws: `TableFault` if the file holds no text.
    static func find(path: String, limits: TableLimits, bufferSize: Int) throws(TableFault) -> Finding {
        let file = try RawFile(path: path, limits: limits)
        let head = try file.bytes(at: 0, count: 1 << 16)
        return try EncodingScout(file, head: head, bufferSize: bufferSize).find()
    }

    private borrowing func find() throws(TableFault) -> Finding {
        try refuseBinary()
        if let marked = TextEncoding.marked(head) {
            return try judge([marked], from: marked.byteOrderMark.count)
        }
        guard head.contains(0) else {
            if head.hasManyControls { throw .unknownFormat("binary") }
            return try judge([.utf8, .gb18030], from: 0)
        }
        guard let guess = UTF16Guess.encoding(head) else { throw .unknownFormat("binary") }
        return try judge([guess], from: 0)
    }

    private borrowing func refuseBinary() throws(TableFault) {
        let length = Int64(head.count)
        let tail = try file.bytes(at: max(length, file.size - length), count: head.count)
        if let name = BinarySignature.name(head: head, tail: tail) { throw .unknownFormat(name) }
    }

    /// The first encoding that holds from a place on; if none does, the one that goes furthest.
    private borrowing func judge(_ encodings: [TextEncoding], from start: Int) throws(TableFault) -> Finding {
        let start = Int64(start)
        guard try file.hasInk(from: start) else { throw .empty }
        var furthest: (encoding: TextEncoding, place: Int64)?
        for encoding in encodings {
            guard let place = try file.firstDamage(encoding, from: start, bufferSize: bufferSize) else {
                return .sound(encoding, byteOrderMark: start > 0)
            }
            if place > furthest?.place ?? -1 { furthest = (encoding, place) }
        }
        guard let (encoding, place) = furthest else { throw .empty }
        if try file.hasNUL(at: place, encoding) { throw .unknownFormat("binary") }
        return .damaged(encoding, byteOrderMark: start > 0, at: place)
    }
}

extension TextEncoding {
    /// The encoding whose byte order mark is at the front.
    fileprivate static func marked(_ head: [UInt8]) -> TextEncoding? {
        [utf8, gb18030, utf16LittleEndian, utf16BigEndian].first { head.starts(with: $0.byteOrderMark) }
    }
}

extension [UInt8] {
    /// Whether more than one byte in twenty is a control that no text has; ^Z and the escape are let pass.
    fileprivate var hasManyControls: Bool {
        count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B || $0 == 0x7F } * 20 > count
    }
}

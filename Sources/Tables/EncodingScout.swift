/// Finds the encoding that holds for every byte of a file.
struct EncodingScout: ~Copyable {
    enum Finding {
        case sound(TextEncoding, byteOrderMark: Bool)
        /// No encoding holds; this one does the furthest, up to the byte `at`, from where `length` bytes are damage.
        case damaged(TextEncoding, byteOrderMark: Bool, at: Int64, length: Int)
    }

    let file: RawFile
    let bufferSize: Int
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
        let marked = TextEncoding.marked(head)
        let isEmpty = try !file.hasInk(from: Int64(marked?.byteOrderMark.count ?? 0))
        if let marked {
            if isEmpty { throw .empty }
            return try judge(marked, from: marked.byteOrderMark.count)
        }
        guard head.contains(0) else {
            if isEmpty { throw .empty }
            if head.hasManyControls { throw .unknownFormat("binary") }
            return try judgeUnmarked()
        }
        guard let guess = UTF16Guess.encoding(head) else { throw .unknownFormat("binary") }
        if isEmpty { throw .empty }
        return try judge(guess, from: 0)
    }

    private borrowing func refuseBinary() throws(TableFault) {
        let length = Int64(head.count)
        let tail = try file.bytes(at: max(length, file.size - length), count: head.count)
        if let name = BinarySignature.name(head: head, tail: tail) { throw .unknownFormat(name) }
    }

    /// Whether the one encoding that a file can have holds.
    private borrowing func judge(_ encoding: TextEncoding, from start: Int) throws(TableFault) -> Finding {
        guard let place = try file.firstDamage(encoding, from: Int64(start), bufferSize: bufferSize) else {
            return .sound(encoding, byteOrderMark: start > 0)
        }
        return try damaged(encoding, byteOrderMark: start > 0, at: place)
    }

    /// UTF-8 if it holds, else GB18030 if it holds and what it says looks Chinese.
    private borrowing func judgeUnmarked() throws(TableFault) -> Finding {
        guard let place = try file.firstDamage(.utf8, from: 0, bufferSize: bufferSize) else {
            return try isGB18030ByChance()
                ? .sound(.gb18030, byteOrderMark: false) : .sound(.utf8, byteOrderMark: false)
        }
        let survey = try file.surveyGB18030(from: 0, bufferSize: bufferSize)
        if survey.isMostlyUTF8 || survey.pairs.isForeign && survey.damage != nil {
            return try damaged(.utf8, byteOrderMark: false, at: place)
        }
        if let damage = survey.damage, damage < survey.foreign?.place ?? .max {
            let isUTF8 = survey.runsOfUTF8 >= survey.runsOfOther && place > damage
            return try damaged(isUTF8 ? .utf8 : .gb18030, byteOrderMark: false, at: isUTF8 ? place : damage)
        }
        if let foreign = survey.foreign {
            return .damaged(.gb18030, byteOrderMark: false, at: foreign.place, length: foreign.length)
        }
        guard survey.pairs.isForeign else { return .sound(.gb18030, byteOrderMark: false) }
        return .damaged(.gb18030, byteOrderMark: false, at: place, length: 2)
    }

    private borrowing func damaged(
        _ encoding: TextEncoding, byteOrderMark: Bool, at place: Int64
    ) throws(TableFault) -> Finding {
        if try file.hasNUL(at: place, encoding) { throw .unknownFormat("binary") }
        return .damaged(encoding, byteOrderMark: byteOrderMark, at: place, length: 0)
    }

    /// Whether a file that is UTF-8 is so by chance: few names in GB18030, such as 太平, are UTF-8 too, but then
    /// letters that no language writes side by side.
    private borrowing func isGB18030ByChance() throws(TableFault) -> Bool {
        guard head.looksLikePairs else { return false }
        let survey = try file.surveyGB18030(from: 0, bufferSize: bufferSize)
        return survey.damage == nil && survey.runsOfUTF8 == 0 && survey.pairs.rare == 0
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

    /// Whether all bytes that are not ASCII are hanzi of GB2312, and half of those that are letters as UTF-8 are such
    /// as stand in no word of a living language.
    fileprivate var looksLikePairs: Bool {
        var (letters, odd, at) = (0, 0, 0)
        while at < count {
            let lead = self[at]
            at += 1
            if lead < 0x80 { continue }
            guard (0xC2...0xDF).contains(lead), at < count, self[at] >= 0xA1 else { return false }
            letters += 1
            odd += (0xC6...0xCD).contains(lead) || (0xD2...0xD5).contains(lead) ? 1 : 0
            at += 1
        }
        return letters > 1 && odd * 2 >= letters
    }
}

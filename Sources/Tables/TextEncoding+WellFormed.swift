extension TextEncoding {
    /// The most bytes that one character takes, in every encoding.
    static let longestCharacter = 4

    /// How many leading bytes are well-formed and not NUL.
    ///
    /// What remains is damaged if it holds at least `longestCharacter` bytes; if it is shorter it may also be
    /// a character whose other bytes are still to come.
    func wellFormedPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch self {
        case .utf8: wellFormedUTF8(bytes)
        case .gb18030: wellFormedGB18030(bytes)
        case .utf16LittleEndian: wellFormedUTF16(bytes, bigEndian: false)
        case .utf16BigEndian: wellFormedUTF16(bytes, bigEndian: true)
        }
    }

    /// Whether a code unit has two bytes.
    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// The bytes that announce this encoding at the start of a file.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }
}

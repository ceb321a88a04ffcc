/// Characters that XML cannot hold, written as `_x000D_`.
enum EscapedText {
    /// Puts the characters in place of their escapes.
    ///
    /// Half of a surrogate pair and the character zero stay as they are written.
    ///
    /// - Parameter bytes: UTF-8.
    static func decode(_ bytes: inout [UInt8]) {
        guard let first = nextEscape(bytes, from: 0) else { return }
        var out = Array(bytes[..<first])
        var place = first
        while place < bytes.count {
            if let (scalar, length) = scalar(bytes, at: place) {
                out.append(contentsOf: Array(String(Character(scalar)).utf8))
                place += length
            } else {
                out.append(bytes[place])
                place += 1
            }
        }
        bytes = out
    }

    /// A text with its escapes decoded.
    static func decoded(_ text: String) -> String {
        var bytes = Array(text.utf8)
        decode(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let underscore = UInt8(ascii: "_")

    private static func nextEscape(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.indices.dropLast(6).first { bytes[$0] == underscore && unit(bytes, at: $0) != nil }
    }

    /// The character whose escape begins at a place, and how many bytes write it.
    private static func scalar(_ bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int)? {
        guard let high = unit(bytes, at: place), high != 0 else { return nil }
        if let scalar = Unicode.Scalar(high) { return (scalar, 7) }
        guard high < 0xDC00, let low = unit(bytes, at: place + 7), (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { return nil }
        return (scalar, 14)
    }

    private static func unit(_ bytes: [UInt8], at place: Int) -> UInt32? {
        guard place + 7 <= bytes.count, bytes[place] == underscore, bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == underscore
        else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[place + 2..<place + 6] {
            guard let digit = hexDigit(byte) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}

/// Identity-card numbers (居民身份证号码, GB 11643): recognised so that they are not kept.
package enum IdentityNumber {
    /// What stands in their place.
    package static let masked = "（身份证号）"

    /// Whether a text is such a number: a possible day of birth and the right check character.
    package static func isOne(_ text: String) -> Bool {
        var text = text.trimmingPrefix { $0 == "'" || $0.isWhitespace }
        while text.last?.isWhitespace ?? false { text = text.dropLast() }
        guard text.utf8.count == 18 else { return false }
        return Array(text.utf8).withUnsafeBufferPointer(isOne)
    }

    /// A text without the numbers in it.
    ///
    /// - Parameter text: `张三 110101…`, or any other text.
    /// - Returns: the text with each number replaced by `masked`; itself where it holds none.
    package static func masking(_ text: String) -> String {
        guard mayHoldOne(text.utf8) else { return text }
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if stands(bytes, at) {
                kept += Array(masked.utf8)
                at += 18
            } else {
                kept.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Whether a text holds such a number.
    static func isIn(_ text: String) -> Bool { masking(text) != text }

    /// Whether bytes of text hold one.
    static func isIn(_ bytes: [UInt8]) -> Bool {
        mayHoldOne(bytes) && bytes.indices.contains { stands(bytes, $0) }
    }

    /// Whether bytes, in whatever encoding, hold seventeen digits in a row.
    static func mayHoldOne(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count >= 18 else { return false }
        var run = 0
        for byte in bytes {
            run = byte >= 48 && byte <= 57 ? run + 1 : 0
            if run == 17 { return true }
        }
        return false
    }

    /// Whether a number begins at a place, and is no part of a longer one.
    private static func stands(_ bytes: [UInt8], _ start: Int) -> Bool {
        let isDigit: (Int) -> Bool = { bytes.indices.contains($0) && bytes[$0] >= 48 && bytes[$0] <= 57 }
        guard start + 18 <= bytes.count, isDigit(start), !isDigit(start - 1), !isDigit(start + 18) else { return false }
        return bytes[start..<start + 18].withUnsafeBufferPointer(isOne)
    }

    /// The same as the first for bytes.
    static func isOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 18, bytes[..<17].allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard (1800...2199).contains(number(6..<10)), (1...12).contains(number(10..<12)),
            (1...31).contains(number(12..<14))
        else { return false }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, bytes).reduce(0) { $0 + $1.0 * Int($1.1 - 48) }
        let check = Array("10X98765432".utf8)[sum % 11]
        return bytes[17] == check || (check == UInt8(ascii: "X") && bytes[17] == UInt8(ascii: "x"))
    }
}

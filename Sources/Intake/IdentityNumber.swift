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

    /// The same for bytes.
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

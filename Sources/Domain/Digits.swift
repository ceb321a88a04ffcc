/// Whole numbers in ASCII digits, without Foundation.
package enum Digits {
    /// The number that the text spells, where it is digits only and as long as asked; else nil.
    package static func whole(_ text: some StringProtocol, length: ClosedRange<Int> = 1...18) -> Int? {
        let bytes = text.utf8
        guard length.contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    package static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// 10 to the power of `exponent`, which must be between 0 and 18.
    package static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { value, _ in value * 10 }
    }

    /// `1234567` → `1,234,567`.
    package static func grouped(_ value: Int) -> String {
        let digits = String(abs(value))
        var parts: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            parts.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        parts.insert(rest, at: 0)
        return (value < 0 ? "-" : "") + parts.joined(separator: ",")
    }
}

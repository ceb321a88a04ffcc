import Workbook

/// A sender's cell as it goes back: numbers as numbers, so that sums can be formed; all else as the text it was.
struct SenderCell {
    let content: BookContent
    /// Keeps zeros at the end: `0.00` for `12.50`.
    var numberFormat = ""

    /// - Parameters:
    ///   - text: As the sender's spreadsheet shows it.
    ///   - isCode: Whether the column holds codes, which stay text.
    ///   - isBook: Whether the text comes from a workbook, where `=` begins a formula that nothing has computed.
    init(_ text: String, isCode: Bool, isBook: Bool = false) {
        if isBook, text.hasPrefix("="), Self.isSum(text.dropFirst()) {
            content = .formula(String(text.dropFirst()), shown: .text(""))
            return
        }
        guard !isCode, let decimals = Self.decimals(text), let number = Double(text) else {
            content = .text(text)
            return
        }
        content = .number(number)
        if decimals > 0 { numberFormat = "0." + String(repeating: "0", count: decimals) }
    }

    /// How many decimals a plain number has; nil for anything else: leading zeros, signs before zero, more than 15 digits.
    private static func decimals(_ text: String) -> Int? {
        guard text.utf8.count <= 17 else { return nil }
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.count <= 2, parts.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return nil }
        let fraction = parts.count == 2 ? parts[1].count : 0
        guard parts.count == 1 || fraction > 0, whole.count + fraction <= 15 else { return nil }
        if whole.first == UInt8(ascii: "0"), whole.count > 1 { return nil }
        if isNegative, parts.allSatisfy({ $0.allSatisfy { $0 == UInt8(ascii: "0") } }) { return nil }
        return fraction
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether a formula only adds and counts cells of its own sheet, so that it can be given back to be computed.
    private static func isSum(_ formula: Substring) -> Bool {
        guard formula.utf8.count <= 255 else { return false }
        let words = formula.split { !$0.isLetter && !$0.isNumber && $0 != "$" }
        let functions: Set<Substring> = ["SUM", "IF", "COUNT", "COUNTA", "ROUND", "SUBTOTAL", "IFERROR"]
        let areKnown = words.allSatisfy { word in
            if functions.contains(word) { return true }
            let plain = word.filter { $0 != "$" }
            let letters = plain.prefix { $0.isASCII && $0.isUppercase }
            return letters.count <= 3 && plain.dropFirst(letters.count).allSatisfy { $0.isASCII && $0.isNumber }
        }
        return areKnown
            && formula.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "$(),:+-*/<>=\". ".contains($0)) }
    }

    /// Whether a column with this header holds codes or numbers that are not counted.
    static func isCode(_ header: String) -> Bool {
        ["代码", "编码", "编号", "电话", "手机", "号码", "文号", "证号", "code", "phone"]
            .contains { header.lowercased().contains($0) }
    }
}

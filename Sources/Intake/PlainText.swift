/// What people mean by a cell or header, apart from how it is typed.
package enum PlainText {
    /// Full-width letters, digits and signs become ASCII ones, every kind of blank is dropped, ASCII letters become
    /// small: `（１２ 家）` → `(12家)`.
    package static func folded(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: append(scalar.value - 0xFEE0, to: &folded)
            case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0xFEFF, 0x2000...0x200B, 0x202F, 0x205F: continue
            case 0x2236, 0xFE55, 0xFE13: folded.append(":")
            case 0x3014: folded.append("[")
            case 0x3015: folded.append("]")
            case 0x41...0x5A: append(scalar.value, to: &folded)
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }

    private static func append(_ value: UInt32, to view: inout String.UnicodeScalarView) {
        let small = (0x41...0x5A).contains(value) ? value + 0x20 : value
        if let scalar = Unicode.Scalar(small) { view.append(scalar) }
    }

    /// Blanks at both ends dropped, nothing else.
    package static func trimmed(_ text: some StringProtocol) -> String {
        let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
        let start = text.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }
        guard let end else { return "" }
        return String(start[...end])
    }

    /// A header's word without a unit in brackets at its end: `和谐企业(户)` → `和谐企业`.
    package static func withoutBrackets(_ folded: String) -> String {
        guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "("), open > folded.startIndex else {
            return folded
        }
        return String(folded[..<open])
    }
}

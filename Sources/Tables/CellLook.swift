/// What a cell looks like to somebody who wonders whether it was cut out rightly.
struct CellLook {
    /// Whether it is empty or blank.
    private(set) var isBlank = true
    /// Digits with signs, points and blanks, also with decimal commas.
    private(set) var isNumeric = false
    /// Digits only.
    private(set) var isWhole = false
    /// Whether it holds what other files part cells with, or a quote.
    private(set) var isCrowded = false
    private(set) var hasQuote = false
    private(set) var startsWithBlank = false

    /// Looks at a cell that is not quoted.
    ///
    /// - Parameters:
    ///   - bytes: the cell.
    ///   - quote: the quote byte.
    ///   - hasPairs: whether a byte that is not ASCII may have an ASCII one as its other half.
    init(_ bytes: UnsafeBufferPointer<UInt8>, quote: UInt8, hasPairs: Bool) {
        startsWithBlank = bytes.first == 0x20
        var (digits, others, hasComma) = (0, 0, false)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let next = at + 1 < bytes.count ? bytes[at + 1] : 0x20
            switch Kind(byte) {
            case .digit: digits += 1
            case .blank, .sign: break
            case .comma: if next != 0x20 { hasComma = true }
            case .semicolon: if next != 0x20 { isCrowded = true }
            case .separator: isCrowded = true
            case .other: others += 1
            }
            if byte == quote { hasQuote = true }
            if byte > 0x20 { isBlank = false }
            at += hasPairs && byte >= 0x81 ? 2 : 1
        }
        isNumeric = digits > 0 && others == 0 && !isCrowded
        isWhole = digits == bytes.count && digits > 0
        isCrowded = isCrowded || hasQuote || hasComma && !isNumeric
    }

    private enum Kind {
        case digit, blank, sign, comma, semicolon, separator, other

        init(_ byte: UInt8) {
            switch byte {
            case 0x30...0x39: self = .digit
            case 0x20, 0x0A, 0x0D: self = .blank
            case 0x24, 0x25, 0x28, 0x29, 0x2B, 0x2D, 0x2E: self = .sign
            case 0x2C: self = .comma
            case 0x3B: self = .semicolon
            case 0x09, 0x7C: self = .separator
            default: self = .other
            }
        }
    }
}

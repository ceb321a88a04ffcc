/// What single characters in a number format mean to a reader.
enum FormatSigns {
    /// Whether a character says more than blanks, signs, brackets of negative numbers and currencies do.
    static func isLoud(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace || isOfNegatives(scalar) || "+＋–—".unicodeScalars.contains(scalar) {
            return false
        }
        switch scalar.properties.generalCategory {
        case .currencySymbol, .format, .control: return false
        default: return true
        }
    }

    /// Whether a format for negative numbers shows their sign by a character.
    static func isOfNegatives(_ scalar: Unicode.Scalar) -> Bool { "-−－()（）".unicodeScalars.contains(scalar) }

    /// Whether a character beside digits may be taken for a part of their number.
    static func isOfNumbers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2C, 0x2E, 0xFF0C, 0xFF0E, 0x45, 0x65: true
        default: false
        }
    }

    /// Whether a character may say that digits stand for thousands or more.
    static func isOfScale(_ scalar: Unicode.Scalar) -> Bool { "万萬千仟百佰亿億KMＫＭ".unicodeScalars.contains(scalar) }
}

extension [Unicode.Scalar] {
    /// The characters in UTF-8.
    var utf8: [UInt8] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return Array<UInt8>(String(view).utf8)
    }
}

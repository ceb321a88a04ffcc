/// A section of a number format: what it adds to the digits, and whether it shows others than are kept.
struct FormatSection {
    let condition: FormatCondition?
    /// The words before and behind the places of digits or text, blanks at the ends left out.
    private let before: [UInt8]
    private let behind: [UInt8]
    /// What the section makes of a number or a text.
    private let rule: Rule
    let pieces: [FormatPiece]
    let shift: Int
    let isGrouped: Bool

    private enum Rule {
        /// Nothing worth telling.
        case plain
        /// Words before and behind; digits as they are kept, but for per cent.
        case around
        /// Words among the digits.
        case within
        /// What is shown may be taken for another value.
        case other
    }

    init(_ code: [Unicode.Scalar], at start: inout Int) {
        let read = FormatPieces(code, at: &start)
        (condition, pieces, shift, isGrouped) = (read.condition, read.pieces, read.shift, read.isGrouped)
        rule = Self.rule(read)
        let (front, back) = Self.outside(read.pieces)
        before = Array(Self.words(front).utf8.drop { $0 == 0x20 })
        behind = Self.words(back).utf8.reversed().drop { $0 == 0x20 }.reversed()
    }

    var isPlain: Bool { rule == .plain }
    /// Whether it shows texts.
    var isText: Bool { pieces.contains(.text) }

    /// A number as the section shows it.
    ///
    /// - Parameters:
    ///   - plain: the number's text.
    ///   - leavesSign: whether the section is for negative numbers only, whose sign its words tell.
    /// - Returns: the digits with the section's words if that is the same number; else the plain number, and in
    ///   full-width brackets what is shown.
    func shown(plain: [UInt8], leavesSign: Bool) -> [UInt8] {
        guard rule != .plain else { return plain }
        if rule == .around, plain.first != UInt8(ascii: "-") {
            return before + (shift == 0 ? plain : DecimalText(plain).shifted(by: shift).magnitude) + behind
        }
        let number = DecimalText(plain)
        let sign = number.isNegative ? [UInt8(ascii: "-")] : []
        if rule == .around {
            let digits = number.shifted(by: shift).magnitude
            return sign + (leavesSign ? bare(digits) : before + digits + behind)
        }
        let shown = rendered(number).map { (leavesSign ? [] : sign) + Self.trimmed($0) }
        if rule == .within, !number.isNegative, let shown, isExact(number), !Self.isNumeric(shown) { return shown }
        return plain + Self.bracketed(shown ?? Array("按格式显示".utf8))
    }

    /// A text as the section shows it.
    func shown(text: [UInt8]) -> [UInt8] {
        switch rule {
        case .plain: text
        case .around, .within: before + text + behind
        case .other: text + Self.bracketed(isText ? before + text + behind : before)
        }
    }

    private static func bracketed(_ text: [UInt8]) -> [UInt8] { Array("（".utf8) + text + Array("）".utf8) }

    private static func isNumeric(_ text: [UInt8]) -> Bool {
        String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
            FormatSigns.isOfNumbers($0) || !FormatSigns.isLoud($0)
        }
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        Array(text.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    }

    /// Digits with the words before and behind, but for what tells that they are negative.
    private func bare(_ digits: [UInt8]) -> [UInt8] {
        let (front, back) = Self.outside(pieces)
        let words = [front, back].map { Self.words($0).filter { !FormatSigns.isOfNegatives($0) }.utf8 }
        return Self.trimmed(words[0] + digits + words[1])
    }

    private static func words(_ pieces: some Sequence<FormatPiece>) -> [Unicode.Scalar] { pieces.flatMap(\.words) }

    /// The pieces before the first place of a digit or text, and those behind the last; all stand before if there is
    /// no such place.
    private static func outside(_ pieces: [FormatPiece]) -> (ArraySlice<FormatPiece>, ArraySlice<FormatPiece>) {
        let isPlace: (FormatPiece) -> Bool = { $0.isPlace || $0 == .text }
        guard let first = pieces.firstIndex(where: isPlace), let last = pieces.lastIndex(where: isPlace) else {
            return (pieces[...], [])
        }
        return (pieces[..<first], pieces[(last + 1)...])
    }

    private static func rule(_ read: FormatPieces) -> Rule {
        let (front, back) = outside(read.pieces)
        let (before, behind) = (words(front), words(back))
        let isLoud = (before + behind).contains(where: FormatSigns.isLoud)
        guard front.count < read.pieces.count else { return isLoud ? .other : .plain }
        let touches = [before.last(where: FormatSigns.isLoud), behind.first(where: FormatSigns.isLoud)].contains {
            $0.map(FormatSigns.isOfNumbers) ?? false
        }
        let hasScale = (before + behind).contains(where: FormatSigns.isOfScale)
        if read.isScaled || touches || hasScale { return .other }
        let within = words(read.pieces[front.endIndex..<back.startIndex])
        return within.contains(where: FormatSigns.isLoud) ? .within : isLoud ? .around : .plain
    }
}

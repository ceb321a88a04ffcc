/// What a font does to characters beyond their size and colour.
struct RunLook: Equatable {
    enum Script {
        case line, above, below
    }

    var isStruck = false
    var script = Script.line

    static let plain = RunLook()
    static let struck = RunLook(isStruck: true)

    /// Writes a text behind other text so that its look can be read from it.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - out: takes the text: raised and lowered digits as characters of their own, each struck character with a
    ///     stroke overlay behind it. White space is not struck, so that a blank text stays blank.
    func append(_ text: some Collection<UInt8>, to out: inout [UInt8]) {
        guard self != .plain else {
            out.append(contentsOf: text)
            return
        }
        for character in String(decoding: text, as: UTF8.self) {
            let shown = script == .line ? character : moved(character)
            out.append(contentsOf: shown.utf8)
            guard isStruck, !shown.isWhitespace, shown.unicodeScalars.last != Self.stroke else { continue }
            out.append(contentsOf: String(Self.stroke).utf8)
        }
    }

    /// Combining long stroke overlay.
    private static let stroke: Unicode.Scalar = "\u{0336}"
    private static let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    private static let lowered: [Character] = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]

    private func moved(_ character: Character) -> Character {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return character }
        let start: UInt32 = scalar.value < 0xFF10 ? 0x30 : 0xFF10
        guard scalar.value >= start, scalar.value <= start + 9 else { return character }
        let digit = Int(scalar.value - start)
        return script == .above ? Self.raised[digit] : Self.lowered[digit]
    }
}

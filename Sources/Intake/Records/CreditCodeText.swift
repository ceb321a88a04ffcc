package import Domain

/// Reads a unified social credit code as people and spreadsheets write it.
///
/// Full-width and small letters, blanks and hyphens inside are mended without a word. What a spreadsheet or a wrong key
/// damaged is recognised and refused with the reason, never guessed at.
package enum CreditCodeText {
    package enum Reading: Hashable, Sendable {
        /// Nothing: an empty cell, `-`, `无`.
        case blank
        case code(CreditCode)
        /// `damaged-code` or `invalid-code`, why, and the only repair that makes a code of it.
        case wrong(ProblemCode, ProblemCause, suggestion: String?)
    }

    /// Reads a cell.
    ///
    /// - Parameter text: `91350100M000100Y43`, `９１３５０１００ｍ０００１００ｙ４３`, `91350100-M000100Y43`, `9.1E+17`.
    /// - Returns: the code, or why it is none.
    package static func read(_ text: some StringProtocol) -> Reading {
        if CountText.blanks.contains(PlainText.folded(text)) { return .blank }
        let dense = dense(text)
        if let code = CreditCode(capital(dense)) { return .code(code) }
        return damage(dense) ?? .wrong(.invalidCode, fault(capital(dense)), suggestion: nil)
    }

    // MARK: As it is written

    /// Without blanks, hyphens, the apostrophe that keeps a spreadsheet from counting and the `.0` of one that counted;
    /// letters as they were.
    private static func dense(_ text: some StringProtocol) -> String {
        var dense = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(200) {
            switch scalar.value {
            case 0xFF01...0xFF5E: if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { dense.append(plain) }
            case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0xFEFF, 0x2000...0x200F, 0x202F, 0x205F, 0x2060: continue
            case 0x2010...0x2015, 0x2212, 0x2018, 0x2019: continue
            default: dense.append(scalar)
            }
        }
        var plain = String(dense).filter { !"-'`_".contains($0) }
        if plain.hasSuffix(".0"), Digits.whole(plain.dropLast(2)) != nil { plain.removeLast(2) }
        return plain
    }

    private static func capital(_ text: String) -> String {
        var capital = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            capital.append((0x61...0x7A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 32)) : scalar)
        }
        return String(capital)
    }

    // MARK: Damage

    private static func damage(_ dense: String) -> Reading? {
        let text = capital(dense)
        if isScientific(text) { return .wrong(.damagedCode, .exponent, suggestion: nil) }
        if text.utf8.count == 18, text.hasSuffix("000"), Digits.whole(text) != nil {
            return .wrong(.damagedCode, .lastDigitsLost, suggestion: nil)
        }
        let repairs = repairs(of: dense)
        guard !repairs.isEmpty else { return nil }
        return .wrong(.damagedCode, .confusedLetters, suggestion: repairs.count == 1 ? repairs.first : nil)
    }

    /// `9.1E+17`, `9.14301E17`: a code of digits that was taken for a number.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, first.isASCII, first.isNumber else { return false }
        let exponent = parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]
        guard let power = Digits.whole(exponent, length: 1...2), (10...20).contains(power) else { return false }
        let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard digits.count <= 2, digits[0].utf8.count == 1, digits.allSatisfy({ Digits.whole($0) != nil }) else {
            return false
        }
        return digits.count == 2 || text.utf8.count < 9
    }

    /// Letters that no code has, for the digits that they look like.
    private static let likeness: [Character: Character] = [
        "O": "0", "o": "0", "I": "1", "i": "1", "Z": "2", "z": "2", "S": "5", "s": "5", "|": "1",
    ]

    /// The codes that come of taking such letters for digits; a small l, which may be the letter that codes have too, stays
    /// or is a 1.
    private static func repairs(of dense: String) -> Set<String> {
        guard dense.utf8.count == 18 else { return [] }
        let repaired = dense.map { likeness[$0] ?? $0 }
        let doubtful = repaired.indices.filter { repaired[$0] == "l" }.prefix(6)
        var found: Set<String> = []
        for choice in 0..<(1 << doubtful.count) {
            var candidate = repaired
            for (bit, place) in doubtful.enumerated() where choice >> bit & 1 == 1 { candidate[place] = "1" }
            let text = capital(String(candidate))
            if CreditCode.fault(in: text) == nil { found.insert(text) }
        }
        return found
    }

    // MARK: No code at all

    private static func fault(_ text: String) -> ProblemCause {
        if text.utf8.count == 15, Digits.whole(text) != nil { return .registrationNumber }
        if text.utf8.count == 9, let own = CreditCode.organisationCheck(of: String(text.prefix(8))),
            text.last == own
        {
            return .organisationCode
        }
        switch CreditCode.fault(in: text) {
        case .length: return text.count == 18 ? .codeCharacter : .codeLength
        case .character: return .codeCharacter
        case .organisation: return .codeOrganisation
        case .check, nil: return .codeCheck
        }
    }
}

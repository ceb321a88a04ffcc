/// An occupation (职业) as the plan lists it, after 《中华人民共和国职业分类大典》.
package struct Occupation: Hashable, Sendable {
    package let code: OccupationCode
    package let name: Bilingual
    /// Other names in people's files.
    package let synonyms: [String]

    package init(code: OccupationCode, name: Bilingual, synonyms: [String] = []) {
        self.code = code
        self.name = name
        self.synonyms = synonyms
    }
}

/// A code of 职业分类大典: three parts name a group (小类, `4-07-05`), four an occupation (细类, `4-07-05-01`). The first part
/// is one digit from 1 to 8, the others have two digits.
package struct OccupationCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String
    package var description: String { text }

    /// - Parameter text: With hyphens or without: `4-07-05-01`, `4070501`.
    package init?(_ text: some StringProtocol) {
        let digits = Self.digits(Array(text.utf8))
        guard let digits, digits.count == 5 || digits.count == 7, (49...56).contains(digits[0]) else { return nil }
        var written = String(decoding: digits.prefix(1), as: UTF8.self)
        for place in stride(from: 1, to: digits.count, by: 2) {
            written += "-" + String(decoding: digits[place...place + 1], as: UTF8.self)
        }
        self.text = written
    }

    /// The digits alone; nil where there is anything else, or a hyphen stands where none belongs.
    private static func digits(_ bytes: [UInt8]) -> [UInt8]? {
        let digits = bytes.filter { $0 != 45 }
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        guard digits.count < bytes.count else { return digits }
        let hyphens = bytes.indices.filter { bytes[$0] == 45 }
        let expected = (0..<digits.count / 2).map { 1 + 3 * $0 }
        return hyphens == expected ? digits : nil
    }

    package static func < (left: OccupationCode, right: OccupationCode) -> Bool { left.text < right.text }
}

import Domain

/// How names are cut for the index that finds them: each character, and each with its neighbour, and where the entry is.
enum NameGrams {
    static func tokens(of name: String) -> [String] {
        let scalars = NearNames.folded(name)
        var tokens = Set(scalars.map { String(Character($0)) })
        for (left, right) in zip(scalars, scalars.dropFirst()) { tokens.insert(pair(left, right)) }
        return tokens.sorted()
    }

    /// What must be there where a name holds a text; nil where the text has no character that counts.
    static func question(_ text: String) -> [String]? {
        let scalars = NearNames.folded(text)
        guard let first = scalars.first else { return nil }
        guard scalars.count > 1 else { return [String(Character(first))] }
        return Set(zip(scalars, scalars.dropFirst()).map(pair)).sorted()
    }

    private static func pair(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> String {
        String(Character(left)) + String(Character(right))
    }

    static func region(_ code: Int) -> String { "r\(code)" }
}

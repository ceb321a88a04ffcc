/// Finds the occupation that a survey means, by code or by name.
package struct OccupationList: Sendable {
    private var byCode: [OccupationCode: Occupation] = [:]
    private var byName: [String: Occupation] = [:]
    /// Makes of a name what is compared.
    private let fold: @Sendable (String) -> String

    /// - Parameters:
    ///   - occupations: As the plan lists them.
    ///   - fold: What is left of a name when it is compared: without blanks, width and case.
    package init(_ occupations: [Occupation], fold: @escaping @Sendable (String) -> String) {
        self.fold = fold
        for occupation in occupations {
            byCode[occupation.code] = byCode[occupation.code] ?? occupation
            for name in [occupation.name.zh, occupation.name.en] + occupation.synonyms {
                let key = fold(name)
                byName[key] = byName[key] ?? occupation
            }
        }
    }

    /// What a survey names.
    package enum Reading: Hashable, Sendable {
        case known(Occupation)
        /// A code of the right form that the list has not; with the name beside it, which may be empty.
        case unknownCode(OccupationCode, String)
        case unknownName(String)
        /// A known code beside the name of another known occupation.
        case contradiction(Occupation, named: Occupation)
        case nothing
    }

    /// Reads what one cell says, or a cell of codes and one of names together: `4-07-05-01`, `保安员`, `4-07-05-01 保安员`.
    package func read(_ text: String) -> Reading {
        let (code, name) = Self.parts(text)
        let key = fold(name)
        let named = byName[key]
        guard let code else { return named.map(Reading.known) ?? (key.isEmpty ? .nothing : .unknownName(name)) }
        guard let known = byCode[code] else { return .unknownCode(code, name) }
        if let named, named.code != code { return .contradiction(known, named: named) }
        return .known(known)
    }

    package func occupation(_ code: OccupationCode) -> Occupation? { byCode[code] }

    /// The code that stands in a text, and the text around it without the brackets and signs that held it.
    private static func parts(_ text: String) -> (code: OccupationCode?, name: String) {
        let isOfCode: (Character) -> Bool = { $0.isASCII && ($0.isNumber || $0 == "-") }
        let runs = text.split { !isOfCode($0) }
        guard let run = runs.first(where: { OccupationCode($0) != nil }) else { return (nil, trimmed(text[...])) }
        let before = trimmed(text[..<run.startIndex])
        let after = trimmed(text[run.endIndex...])
        return (OccupationCode(run), [before, after].filter { !$0.isEmpty }.joined(separator: " "))
    }

    private static func trimmed(_ text: Substring) -> String {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || "()（）[]【】:：、,，/|".contains($0) }
        let start = text.drop(while: isEdge)
        guard let end = start.lastIndex(where: { !isEdge($0) }) else { return "" }
        let kept = String(start[...end])
        // A bracket that belongs to the name is kept whole: 钳工（装配）.
        return text.hasSuffix("）") && kept.contains("（") && !kept.contains("）") ? kept + "）" : kept
    }
}

/// What indicators mean. A last sentence that all of them share, as a remark on where they come from, is told once.
struct Definitions {
    /// Each without the shared sentence; empty: none.
    let own: [String]
    /// Empty: none.
    let shared: String

    init(_ definitions: [String]) {
        let parts = definitions.map(Self.sentences)
        let told = parts.filter { !$0.isEmpty }
        let isShared = told.count > 1 && Set(told.map { $0.last ?? "" }).count == 1 && told.allSatisfy { $0.count > 1 }
        shared = isShared ? (told[0].last ?? "").trimmingSpaces : ""
        own = isShared ? parts.map { $0.dropLast().joined().trimmingSpaces } : definitions
    }

    /// Each with its full stop, and the blank before it.
    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        let signs = Array(text)
        for (place, sign) in signs.enumerated() {
            sentence.append(sign)
            let isEnd = sign == "。" || (sign == "." && (place + 1 == signs.count || signs[place + 1] == " "))
            guard isEnd else { continue }
            sentences.append(sentence)
            sentence = ""
        }
        return sentence.allSatisfy(\.isWhitespace) ? sentences : sentences + [sentence]
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

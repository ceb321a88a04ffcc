import Foundation

/// Names and values of a form or of a query, in order; a name may come several times.
struct Fields: Sendable, Hashable {
    private(set) var pairs: [(name: String, value: String)] = []

    init() {}

    /// Reads `application/x-www-form-urlencoded`.
    /// - Returns: Nil where it is no text in UTF-8, or has more than a thousand fields.
    init?(urlEncoded text: some StringProtocol) {
        for part in text.split(separator: "&") {
            guard pairs.count < 1_000 else { return nil }
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(sides[0]), let value = Self.decoded(sides.count > 1 ? sides[1] : "") else {
                return nil
            }
            append(name, value)
        }
    }

    private static func decoded(_ text: some StringProtocol) -> String? {
        text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
    }

    mutating func append(_ name: String, _ value: String) { pairs.append((Self.plain(name), Self.plain(value))) }

    /// Without control characters but for tabs and line ends: nobody types them, and no office program reads them.
    private static func plain(_ text: String) -> String {
        func isPlain(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value >= 0x20 && scalar.value != 0x7F || [0x09, 0x0A, 0x0D].contains(scalar.value)
        }
        guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isPlain)))
    }

    /// The first value of a name.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// The first value of a name, without white space around it; nil where nothing is left.
    func text(_ name: String) -> String? {
        let text = self[name]?.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether what is said of an act, which the record keeps for good, is longer than anybody reads: 2,000 characters, as
    /// the programming interface has it.
    var hasEndlessRemark: Bool {
        let remarks: Set<String> = ["reason", "why", "force", "opinion", "document"]
        return pairs.contains { remarks.contains($0.name) && $0.value.count > 2_000 }
    }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    static func == (left: Fields, right: Fields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for pair in pairs {
            hasher.combine(pair.name)
            hasher.combine(pair.value)
        }
    }
}

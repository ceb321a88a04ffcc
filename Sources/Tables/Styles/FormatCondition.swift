/// When a section of a number format applies, such as `[>=10000]`.
struct FormatCondition {
    private let sign: String
    private let limit: Double

    init?(_ words: ArraySlice<Unicode.Scalar>) {
        let sign = words.prefix { "<>=".unicodeScalars.contains($0) }
        guard !sign.isEmpty, let limit = Double(String(String.UnicodeScalarView(words.dropFirst(sign.count)))) else {
            return nil
        }
        self.sign = String(String.UnicodeScalarView(sign))
        self.limit = limit
    }

    /// Whether the section shows negative numbers only, so that it leaves their sign out.
    var isNegative: Bool { sign.hasPrefix("<") && sign != "<>" && limit <= 0 }

    func holds(_ number: Double) -> Bool {
        switch sign {
        case "<": number < limit
        case "<=": number <= limit
        case ">": number > limit
        case ">=": number >= limit
        case "<>": number != limit
        default: number == limit
        }
    }
}

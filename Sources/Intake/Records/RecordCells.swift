import Domain

/// Reads the cells of one field.
struct RecordCells {
    /// What a cell gives.
    enum Reading {
        case blank
        case value(RecordValue)
        /// What is wrong, still without its place.
        case wrong(Problem)
    }

    private let field: RecordField
    private let today: Day
    private let scale: UnitScale
    private let unit: String
    /// The year of months that name none.
    private let year: Int?
    private let choices: [String: String]

    init(_ field: RecordField, today: Day, scale: UnitScale = .one, year: Int? = nil) {
        self.field = field
        self.today = today
        self.scale = scale
        self.year = year
        unit = RecordHeaders.unit(of: field).zh
        choices = Self.words(of: field.kind)
    }

    private static func words(of kind: RecordFieldKind) -> [String: String] {
        guard case .choice(let choices) = kind else { return [:] }
        var words: [String: String] = [:]
        for choice in choices {
            for word in [choice.key, choice.title.zh, choice.title.en] + choice.synonyms {
                let folded = PlainText.folded(word)
                if words[folded] == nil { words[folded] = choice.key }
            }
        }
        return words
    }

    /// Reads a cell.
    ///
    /// - Parameter text: the cell, trimmed.
    /// - Returns: the value, or what is wrong. Regions are read by `RecordRegions`.
    func read(_ text: String) -> Reading {
        let folded = PlainText.folded(text)
        if folded.isEmpty { return .blank }
        if CountText.errorValues.contains(folded) { return wrong(.formulaError, nil, text, [.about(field.title)]) }
        switch field.kind {
        case .text(let limit): return self.text(text, folded, limit)
        case .region: return .blank
        case .creditCode: return code(text)
        case .day: return day(text)
        case .month: return month(text, folded)
        case .year: return year(text, folded)
        case .number(let decimals): return number(text, decimals)
        case .choice(let all): return choice(text, folded, all)
        }
    }

    private func wrong(
        _ code: ProblemCode, _ cause: ProblemCause?, _ text: String, _ details: [ProblemDetail] = []
    ) -> Reading {
        .wrong(Problem(code, value: text, details: (cause.map { [.cause($0)] } ?? []) + details))
    }

    // MARK: Kinds

    private static let nothing: Set<String> = ["-", "--", "—", "——", "/", "无", "null", "nan"]

    /// A text as it stands, on one line; identity-card numbers in it are masked.
    private func text(_ text: String, _ folded: String, _ limit: Int) -> Reading {
        if Self.nothing.contains(folded) { return .blank }
        if isScientific(folded) { return wrong(.typeError, .exponent, text) }
        guard text.count <= limit else { return wrong(.constraintError, .tooLong, text, [.expected(String(limit))]) }
        let line = PlainText.trimmed(Self.onOneLine(IdentityNumber.masking(text)))
        return line.isEmpty ? .blank : .value(.text(line))
    }

    /// Line ends and tabs become blanks, other signs that nobody sees are dropped.
    private static func onOneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.value != 0x0D && scalar.value != 0x7F {
            if [0x09, 0x0A].contains(scalar.value) {
                line.append(" ")
            } else if scalar.value >= 0x20 {
                line.append(scalar)
            }
        }
        return String(line)
    }

    /// A long number that a spreadsheet shortened: `4.30223E+17`.
    private func isScientific(_ folded: String) -> Bool {
        let parts = folded.split(separator: "e", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].hasPrefix("+") && Digits.whole(parts[1].dropFirst(), length: 2...2) != nil
            && parts[0].contains(".") && parts[0].allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }

    private func code(_ text: String) -> Reading {
        switch CreditCodeText.read(text) {
        case .blank: .blank
        case .code(let code): .value(.code(code))
        case .wrong(let problem, let cause, let suggestion):
            wrong(problem, cause, text, suggestion.map { [.suggestion([$0])] } ?? [])
        }
    }

    private func day(_ text: String) -> Reading {
        switch DayText.read(text) {
        case .blank: return .blank
        case .day(let day):
            guard field.mayBeFuture || day <= today else {
                return wrong(.constraintError, .futureDay, text, [.expected(today.description)])
            }
            return .value(.day(day))
        case .impossible: return wrong(.constraintError, .noSuchDay, text)
        case .serial(let day): return wrong(.typeError, .serialDay, text, [.suggestion([day.description])])
        case .unknown: return wrong(.typeError, .notADay, text)
        }
    }

    private func month(_ text: String, _ folded: String) -> Reading {
        if CountText.blanks.contains(folded) { return .blank }
        guard case .period(let period) = PeriodText.read(text, cadence: .month, year: year) else {
            return wrong(.typeError, .notAMonth, text)
        }
        let month = period.firstMonth
        guard field.mayBeFuture || month <= today.month else { return wrong(.constraintError, .futureMonth, text) }
        return .value(.month(month))
    }

    private func year(_ text: String, _ folded: String) -> Reading {
        if CountText.blanks.contains(folded) { return .blank }
        let isNamed = ["", "年", "年度"].contains(folded.dropFirst(4))
        guard isNamed, let year = Digits.whole(folded.prefix(4), length: 4...4), (1900...2999).contains(year) else {
            return wrong(.typeError, .notAYear, text)
        }
        guard field.mayBeFuture || year <= today.civil.year else { return wrong(.constraintError, .futureYear, text) }
        return .value(.year(year))
    }

    private func number(_ text: String, _ decimals: Int) -> Reading {
        switch CountText.read(text, unit: unit, decimals: decimals, scale: scale) {
        case .blank, .entry(.clear): return .blank
        case .entry(.value(let value)): return .value(.number(value))
        case .wrong(let code, let cause): return wrong(code, cause, text, [.about(field.title)])
        }
    }

    private func choice(_ text: String, _ folded: String, _ all: [RecordChoice]) -> Reading {
        if let key = choices[folded] { return .value(.choice(key)) }
        if CountText.blanks.contains(folded) { return .blank }
        let allowed = all.prefix(12).map(\.title.zh).joined(separator: "、")
        return wrong(.constraintError, .unknownChoice, text, [.expected(allowed)])
    }
}

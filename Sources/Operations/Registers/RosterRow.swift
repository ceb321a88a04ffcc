package import Domain

/// A row of a register, wherever it comes from: a file or a form.
package struct RosterRow: Sendable, Hashable {
    /// The code of the region that claims it.
    package var region: Int
    /// By the form's keys.
    package var values: [String: RecordValue]
    /// As a spreadsheet shows it; nil: typed.
    package var number: Int?

    package init(region: Int, values: [String: RecordValue], number: Int? = nil) {
        self.region = region
        self.values = values
        self.number = number
    }

    func text(_ key: String) -> String? {
        if case .text(let text)? = values[key] { return text }
        return nil
    }

    func day(_ key: String) -> Day? {
        if case .day(let day)? = values[key] { return day }
        return nil
    }

    func choice(_ key: String) -> String? {
        if case .choice(let key)? = values[key] { return key }
        return nil
    }

    var code: CreditCode? {
        if case .code(let code)? = values["code"] { return code }
        return nil
    }

    var level: TitleLevel? { choice("level").flatMap(TitleLevel.init) }
}

/// What is wrong with a row, before it is known where the cell stands.
struct RosterFinding {
    let code: ProblemCode
    let severity: Severity
    let key: String
    let details: [ProblemDetail]

    init(_ code: ProblemCode, _ severity: Severity = .error, at key: String, _ details: [ProblemDetail] = []) {
        self.code = code
        self.severity = severity
        self.key = key
        self.details = details
    }
}

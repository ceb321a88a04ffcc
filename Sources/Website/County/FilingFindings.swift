import Domain
import Operations
import Texts

/// What was found wrong with a form, at the boxes it is about.
struct FilingFindings: Sendable {
    struct Finding: Sendable {
        /// The box; `form` where it is about no box.
        let name: String
        let isError: Bool
        let message: String
        /// What the box is for.
        let label: String
    }

    private(set) var findings: [Finding] = []
    /// Whether a figure asks for a note (上报说明).
    private(set) var needsForce = false
    /// Whether the change asks for a reason (更正原因).
    private(set) var needsReason = false

    /// - Parameters:
    ///   - problems: What a submission, or its trial, told.
    ///   - entry: What stands in the boxes.
    ///   - form: What is known of the report.
    ///   - language: Of the messages.
    init(_ problems: [Problem], _ entry: FilingEntry, _ form: ClerkWork.Form, _ language: Language) {
        for problem in problems { add(problem, form, language) }
        for line in form.lines where entry.clears(line) {
            let present = line.present.map { line.indicator.grouped($0) } ?? ""
            findings.append(
                Finding(
                    name: FilingEntry.name(line.indicator), isError: false,
                    message: SiteText.clears(present)[language], label: line.indicator.name[language]))
        }
    }

    private mutating func add(_ problem: Problem, _ form: ClerkWork.Form, _ language: Language) {
        if problem.code == .unusualJump { needsForce = true }
        if problem.code == .lockedPeriod { needsReason = true }
        let line = form.lines.first { $0.indicator.code == problem.column }
        let name = line.map { FilingEntry.name($0.indicator) } ?? (problem.code == .lockedPeriod ? "reason" : "form")
        findings.append(
            Finding(
                name: name, isError: problem.severity == .error, message: SiteText.problem(problem, language),
                label: line?.indicator.name[language] ?? ""))
    }

    /// A failure that is about the form as a whole.
    mutating func add(_ fault: Fault, _ language: Language) {
        findings.append(Finding(name: "form", isError: true, message: fault.sentence[language], label: ""))
    }

    /// Figures that differ from those that stand now, where somebody else filed meanwhile.
    mutating func addDifferences(_ entry: FilingEntry, _ form: ClerkWork.Form, _ language: Language) {
        for line in form.lines {
            let name = FilingEntry.name(line.indicator)
            let present = line.present.map { line.indicator.shown($0) } ?? ""
            guard entry[name] != present else { continue }
            findings.append(
                Finding(
                    name: name, isError: true, message: SiteText.differs(present, entry[name])[language],
                    label: line.indicator.name[language]))
        }
    }

    var hasErrors: Bool { findings.contains(where: \.isError) }

    /// What is said at one box.
    func at(_ name: String) -> FilingPage.Problem {
        let own = findings.filter { $0.name == name }
        let isError = own.contains(where: \.isError)
        return FilingPage.Problem(
            look: own.isEmpty ? "" : isError ? "error" : "warning",
            text: own.map { ($0.isError ? "■ " : "▲ ") + $0.message }.joined(separator: " "), isError: isError,
            isGiven: !own.isEmpty)
    }
}

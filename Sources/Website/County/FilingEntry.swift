import Documents
import Domain
import Foundation
import Operations
import Store

/// What stands in the boxes of a form, by the boxes' names: from the record, a draft, or as it was typed.
struct FilingEntry: Sendable {
    private(set) var values: [String: String]

    static let signatures = ["filer", "reviewer", "head", "phone", "note"]
    static let reasons = ["force", "reason"]
    /// How long a text may be, in characters.
    private static let longest = 2_000

    static func name(_ indicator: Indicator) -> String { "figure-" + indicator.code }

    static func names(_ plan: Plan) -> [String] { plan.indicators.map(name) + signatures + reasons }

    subscript(_ name: String) -> String { values[name] ?? "" }

    /// What the record says; who signs is taken from the last time, else from the account.
    init(_ form: ClerkWork.Form, _ account: Account) {
        values = [:]
        for line in form.lines {
            values[Self.name(line.indicator)] = line.start.map { line.indicator.shown($0) }
        }
        let signed = form.signatures
        let isOwn = account.region == form.region.code
        values["filer"] = signed.filer ?? (isOwn ? account.person : nil)
        values["phone"] = signed.phone ?? (isOwn ? account.phone : nil)
        values["reviewer"] = signed.reviewer
        values["head"] = signed.head
        if form.standing.newest != nil { values["note"] = signed.note }
    }

    /// What was typed.
    /// - Throws: `SiteFailure.badRequest` where a text is longer than any box takes.
    init(_ fields: Fields, _ plan: Plan) throws {
        values = [:]
        for name in Self.names(plan) {
            guard let value = fields[name] else { continue }
            guard value.count <= Self.longest else { throw SiteFailure.badRequest }
            values[name] = value
        }
    }

    /// A draft; nil where it is none.
    init?(draft text: String, _ plan: Plan) {
        let read = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        guard let read else { return nil }
        let names = Set(Self.names(plan))
        values = read.compactMapValues { $0 as? String }.filter {
            names.contains($0.key) && $0.value.count <= Self.longest
        }
    }

    /// The boxes that are no figures; those that are empty, too.
    var words: [String: String] {
        Dictionary(uniqueKeysWithValues: (Self.signatures + Self.reasons).map { ($0, self[$0]) })
    }

    /// As a draft is kept.
    var draft: String {
        JSON.object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }).text
    }

    /// Nothing new in the period.
    mutating func fillWithZeros(_ plan: Plan) {
        for indicator in plan.indicators { values[Self.name(indicator)] = "0" }
    }

    /// Puts what the register holds into a box.
    mutating func take(_ box: String, _ proposals: [String: Int], _ plan: Plan) {
        guard let indicator = plan.indicators.first(where: { Self.name($0) == box }),
            let figure = proposals[indicator.code]
        else { return }
        values[box] = indicator.shown(figure)
    }

    /// Takes the boxes of another over this one's.
    mutating func overlay(_ other: FilingEntry) { values.merge(other.values) { $1 } }

    private func text(_ name: String) -> String? {
        let text = self[name].trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// Whether a box whose figure is on record was emptied: that takes the figure back.
    func clears(_ line: ClerkWork.Line) -> Bool {
        let isBlank = ["", "-", "—", "——", "/", "无"].contains(text(Self.name(line.indicator)) ?? "")
        return line.present != nil && isBlank
    }

    /// The submission that the form asks for.
    func request(_ form: ClerkWork.Form, author: String, expected: String?) -> SubmitWork.Request {
        let figures = form.lines.compactMap { line -> String? in
            if clears(line) { return "\(line.indicator.code)=none" }
            return text(Self.name(line.indicator)).map { "\(line.indicator.code)=\($0)" }
        }
        var request = SubmitWork.Request(
            region: form.region.codeText, period: form.period.description, author: author,
            signatures: Signatures(
                filer: text("filer"), reviewer: text("reviewer"), head: text("head"), phone: text("phone"),
                note: text("note")), force: text("force"), figures: figures)
        request.reason = text("reason")
        request.expected = expected
        request.checksBase = true
        return request
    }
}

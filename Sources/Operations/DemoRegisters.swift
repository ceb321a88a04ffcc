import Domain
import Foundation
import Store

/// Plays the sample's registers: the files as they came in, and what was done about them.
struct DemoRegisters {
    private let samples: String
    private let workspace: (String) -> Workspace

    /// - Parameters:
    ///   - samples: The folder `sample-data`.
    ///   - workspace: The database with its clock at a day's beginning.
    init(samples: String, workspace: @escaping (String) -> Workspace) {
        self.samples = samples
        self.workspace = workspace
    }

    /// Brings a line of `registers.csv`.
    /// - Returns: What came of the file.
    func take(_ delivery: [String: String]) throws -> RecordResult {
        let day = delivery["day"] ?? ""
        let request = RecordImport.Request(
            author: delivery["by"] ?? "", within: delivery["city"], received: Day(day))
        return try RosterWork(workspace(day)).importFile(
            samples + "/" + (delivery["file"] ?? ""), register: delivery["register"] ?? "", request)
    }

    /// Does what a line of `register-acts.csv` says.
    func play(_ line: [String: String]) throws {
        let act = Line(line)
        let workspace = workspace(act.day)
        switch act.kind {
        case "policy": try setPolicy(act, workspace)
        case "quota": try setQuota(act, workspace)
        case "claim": try decide(act, workspace)
        case "revoke": try revoke(act, workspace)
        case "sample":
            _ = try SpotCheckWork(workspace).draw(
                act.register, region: act.region, size: Int(act.value) ?? 1, seed: act.entry, author: act.by)
        case "finding": try find(act, workspace)
        default: throw Failure.noInput("register-acts.csv: \(act.kind)")
        }
    }

    private struct Line {
        let day, by, kind, register, region, value, entry, document, reason: String

        init(_ cells: [String: String]) {
            func cell(_ key: String) -> String { cells[key] ?? "" }
            (day, by, kind) = (cell("day"), cell("by"), cell("act"))
            (register, region, value) = (cell("register"), cell("region"), cell("value"))
            (entry, document, reason) = (cell("entry"), cell("document"), cell("reason"))
        }
    }

    private func setPolicy(_ act: Line, _ workspace: Workspace) throws {
        guard let policy = ClaimPolicy(rawValue: act.value) else { throw Failure.noInput(act.value) }
        try ClaimWork(workspace).setPolicy(
            policy, register: act.register.isEmpty ? nil : act.register, reason: act.reason, author: act.by)
    }

    private func setQuota(_ act: Line, _ workspace: Workspace) throws {
        try TitleWork(workspace).setQuota(
            act.register, region: act.region, year: Day(act.day)?.month.year ?? 0, value: Int(act.value) ?? 0,
            document: act.document, author: act.by)
    }

    /// The claims to one code are one enterprise, the region's counts.
    private func decide(_ act: Line, _ workspace: Workspace) throws {
        let groups = try ClaimWork(workspace).duplicates(act.register).groups
        guard let claims = groups.first(where: { $0.claims.contains { $0.code == act.entry } })?.claims else {
            throw Failure.register(.notAClaim)
        }
        let keeper = claims.first { Region.text(code: $0.region.code) == act.region }
        try ClaimWork(workspace).decide(
            claims.map(\.entry), .same, keeper: keeper?.entry, reason: act.reason, author: act.by)
    }

    /// A document of a number and a day takes a title from the entry of a name.
    private func revoke(_ act: Line, _ workspace: Workspace) throws {
        var question = RosterWork.Question(register: act.register, region: act.region)
        question.search = act.entry
        let entries = try RosterWork(workspace).page(question).lines.map(\.entry.id)
        let document = act.document.split(separator: " ").map(String.init)
        var request = TitleWork.Request(.revoke, number: document.first ?? "", entries: entries, author: act.by)
        request.day = document.last.flatMap { Day($0) }
        request.level = TitleLevel.allCases.first { $0.choice.title.zh == act.value }
        request.reason = act.reason
        _ = try TitleWork(workspace).run(request)
    }

    /// What was found of the newest sample's entry at a place.
    private func find(_ act: Line, _ workspace: Workspace) throws {
        let work = SpotCheckWork(workspace)
        guard let check = try work.checks().first(where: { $0.register == act.register }),
            let verdict = FindingVerdict(rawValue: act.value), let place = Int(act.entry),
            check.entries.indices.contains(place - 1)
        else { throw Failure.noInput("register-acts.csv: \(act.entry)") }
        try work.record(verdict, of: check.entries[place - 1], in: check.id, note: act.reason, author: act.by)
    }
}

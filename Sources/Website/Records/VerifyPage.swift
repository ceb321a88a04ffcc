import Domain
import Foundation
import Hummingbird
import Operations
import Store
import Texts

/// 完整性校验: whether a code belongs to the record, whether the record holds, whether a document is true.
enum VerifyPage {
    struct Found: Sendable {
        let what: String
        let act: String
        let region: String
        let period: String
        let at: String
        let stands: Bool
        let isFiling: Bool
    }

    struct Pair: Sendable {
        let name: String
        let text: String
    }

    struct Difference: Sendable {
        let place: String
        let here: String
        let there: String
    }

    struct Model: Sendable {
        let t: [String: String]
        var hash = ""
        var found: [Found] = []
        var hasFound = false
        var answer = ""
        var isGood = false
        var isBad = false
        var faults: [Pair] = []
        var hasFaults = false
        var differences: [Difference] = []
        var hasDifferences = false
        var canRun = false
    }

    private static func model(_ call: Call) throws -> Model {
        let role = try call.member().role
        return Model(t: SiteText.verify.said(call.language), canRun: role == .province || role == .auditor)
    }

    private static func answer(_ call: Call, _ model: Model) -> Response {
        call.page(call.say(SiteText.verify.title), "verify", model)
    }

    /// The forms; with a code in the query, to what it belongs.
    static func page(_ call: Call) throws -> Response {
        var model = try model(call)
        guard let text = call.query.text("contains") else { return answer(call, model) }
        let hash = text.filter { !$0.isWhitespace }.lowercased()
        model.hash = text
        let found = try Upkeep(call.workspace).found(hash: hash)
            .filter { found in found.region.map { call.reaches($0.code) } ?? true }
        model.found = found.map { row($0.found, $0.region, $0.at, call) }
        model.hasFound = !found.isEmpty
        model.answer = SiteText.isOurs(String(hash.prefix(16)), found.count)[call.language]
        model.isGood = !found.isEmpty
        model.isBad = found.isEmpty
        return answer(call, model)
    }

    private static func row(_ found: FoundHash, _ region: Region?, _ at: Moment?, _ call: Call) -> Found {
        let language = call.language
        let words = SiteText.act.said(language)
        let when = at.map { Labels.moment($0)[language] } ?? "–"
        let name = region?.name(in: language) ?? "–"
        switch found {
        case .seal(let act):
            return Found(
                what: SiteText.act.title[language], act: String(act), region: "–", period: "–", at: when,
                stands: true, isFiling: false)
        case .filing(_, let act, _, let period, let revision, let stands):
            return Found(
                what: "\(words["filings"] ?? "") \(revision)", act: String(act), region: name,
                period: Labels.period(period)[language], at: when, stands: stands, isFiling: true)
        case .package(_, let act, _, let period, let number, let state):
            return Found(
                what: "\(words["package"] ?? "") \(number) \(Labels.state(state)[language])", act: String(act),
                region: name, period: Labels.period(period)[language], at: when, stands: true, isFiling: false)
        }
    }

    /// Recomputes everything.
    static func run(_ call: Call) throws -> Response {
        var model = try model(call)
        let verification = try call.site.verifying.run { try Upkeep(call.workspace).verify() }
        model.answer =
            SiteText.verified(
                acts: verification.acts, head: String((verification.head ?? "").prefix(16)),
                faults: verification.faults.count)[call.language]
        model.isGood = verification.faults.isEmpty
        model.isBad = !verification.faults.isEmpty
        model.faults = verification.faults.map {
            Pair(name: $0.kind.rawValue, text: "\($0.table) \($0.record) \($0.act.map { "#\($0)" } ?? "")")
        }
        model.hasFaults = !model.faults.isEmpty
        return answer(call, model)
    }

    /// Holds a document against the record.
    static func document(_ call: Call) throws -> Response {
        guard case .file(let file) = call.body else { throw SiteFailure.badRequest }
        var model = try model(call)
        let outcome = try file.named { try DocumentCheck(call.workspace).run($0) }
        model.answer =
            SiteText.documentVerified(
                figures: outcome.figures, differences: outcome.differences.count + outcome.missing.count,
                isKnown: outcome.act != nil)[call.language]
        model.isGood = outcome.isTrue
        model.isBad = !outcome.isTrue
        model.differences = outcome.differences.prefix(200).map {
            Difference(place: Self.place($0.place), here: $0.found, there: $0.expected)
        }
        model.hasDifferences = !model.differences.isEmpty
        return answer(call, model)
    }

    private static func place(_ place: DocumentPlace) -> String {
        switch place {
        case .cell(let table, let row, let column): "\(table) · \(row) · \(column)"
        case .sentence(let words): words
        case .formula(let cell): cell
        }
    }
}

extension UploadedFile {
    /// Runs something on the file under its visitor's name, in a folder of its own: formats are told by their endings, and
    /// what is said of the file names it so.
    func named<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = path + ".d"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let linked = folder + "/" + name
        try FileManager.default.linkItem(atPath: path, toPath: linked)
        return try body(linked)
    }
}

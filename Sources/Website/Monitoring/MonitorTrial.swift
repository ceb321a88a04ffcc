import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// 监测表预检: what a sheet would do, before it does it.
enum MonitorTrial {
    struct Finding: Sendable {
        let kind: String
        let sign: String
        let look: String
        let place: String
        let value: String
        let what: String
        let how: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let back: String
        let address: String
        let facts: [Fact]
        let problems: [Finding]
        let hasProblems: Bool
        let isCut: Bool
        let leftOut: String
        let hasLeftOut: Bool
        let canStore: Bool
        let isPartial: Bool
        let commit: String
    }

    struct Fact: Sendable {
        let name: String
        let figure: String
    }

    private static let limit = 300

    /// The file that the address names, if it is the account's own for this region, and a monitoring sheet.
    private static func waiting(_ call: Call) throws -> (id: String, waiting: Uploads.Waiting) {
        let id = call.parameters["upload"] ?? ""
        guard let waiting = call.site.uploads.waiting(id, account: try call.member().id),
            waiting.region == (try call.region().code), waiting.fields[MonitorUpload.field] == MonitorUpload.form
        else { throw SiteFailure.notFound }
        return (id, waiting)
    }

    /// What came of a file: as a whole, or where that is refused what is sound of it.
    private static func run(
        _ call: Call, _ waiting: Uploads.Waiting, isDryRun: Bool, isPartial: Bool
    ) throws -> RecordResult {
        var request = RecordImport.Request(
            author: try call.member().person, within: Region.text(code: waiting.region), isPartial: isPartial,
            isDryRun: isDryRun, fileName: waiting.file.name)
        request.unit = Region.text(code: waiting.region)
        if let month = waiting.fields.text("month") { request.given["month"] = month }
        return try MonitoringWork(call.workspace).take(waiting.file.path, request)
    }

    static func page(_ call: Call) throws -> Response {
        let (id, waiting) = try waiting(call)
        let whole = try run(call, waiting, isDryRun: true, isPartial: false)
        let rest = whole.isAccepted ? whole : try run(call, waiting, isDryRun: true, isPartial: true)
        return call.page(
            call.say(SiteText.monitorPreview.title), "monitor-preview", model(call, id, waiting, whole, rest))
    }

    private static func model(
        _ call: Call, _ id: String, _ waiting: Uploads.Waiting, _ whole: RecordResult, _ rest: RecordResult
    ) -> Model {
        let language = call.language
        let words = SiteText.monitorPreview.said(language)
        let region = call.tree.region(code: waiting.region)
        let base = "\(region?.address ?? "")/monitoring/import"
        let list = whole.problems.inOrder
        let shown = rest.isAccepted ? rest : whole
        let facts: [(String, Int)] = [
            ("rows", shown.rows), ("new", shown.new), ("changed", shown.changed), ("unchanged", shown.unchanged),
            ("errors", whole.problems.errors), ("warnings", whole.problems.warnings),
        ]
        return Model(
            t: words, kicker: region?.name(in: language) ?? "",
            sentence: SiteText.monitorPreviewSentence(
                waiting.file.name, rows: shown.new + shown.changed + shown.unchanged, errors: whole.problems.errors,
                isPartial: rest.isAccepted)[language],
            back: base, address: "\(base)/\(id)",
            facts: facts.map { Fact(name: words[$0] ?? "", figure: Digits.grouped($1)) },
            problems: list.prefix(limit).map { finding($0, language, words) }, hasProblems: !list.isEmpty,
            isCut: list.count > limit || whole.problems.omitted > 0,
            leftOut: Shown.join(rest.leftOut, language), hasLeftOut: rest.isAccepted && !rest.leftOut.isEmpty,
            canStore: rest.isAccepted, isPartial: !whole.isAccepted,
            commit: words[whole.isAccepted ? "commit" : "partial"] ?? "")
    }

    private static func finding(_ problem: Problem, _ language: Language, _ words: [String: String]) -> Finding {
        let isError = problem.severity == .error
        let text = ProblemText(problem)
        let row = problem.cell ?? problem.row.map { language == .zh ? "第\($0)行" : "row \($0)" }
        return Finding(
            kind: words[isError ? "error" : "warning"] ?? "", sign: isError ? "■" : "▲",
            look: isError ? "t-red i-red" : "t-yellow i-yellow",
            place: [problem.sheet, row, problem.column].compactMap(\.self).joined(separator: " "),
            value: String((problem.value ?? "").prefix(80)), what: text.message[language],
            how: text.hintOnSite?[language] ?? "")
    }

    static func commit(_ call: Call) throws -> Response {
        let (id, waiting) = try waiting(call)
        let result = try run(call, waiting, isDryRun: false, isPartial: call.form["partial"] == "1")
        guard result.act != nil else { return try page(call) }
        call.site.uploads.drop(id)
        let month = waiting.fields.text("month").map { "?month=\($0)" } ?? ""
        return call.redirect("\(try call.region().address)/monitoring\(month)", said: "imported")
    }

    /// The sender's table with its faults marked.
    static func marked(_ call: Call) throws -> Response {
        let (_, waiting) = try waiting(call)
        let result = try run(call, waiting, isDryRun: true, isPartial: false)
        let path = try call.site.uploads.newPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard try MarkedWork(call.language).write(result, of: waiting.file.path, to: path) else {
            throw SiteFailure.notFound
        }
        let stem = (waiting.file.name as NSString).deletingPathExtension
        return call.download(
            try ImportPages.workbook(path), name: "\(stem)-\(call.say(SiteText.markedFile)).xlsx",
            type: ImportPages.xlsx)
    }

    static func drop(_ call: Call) throws -> Response {
        let (id, _) = try waiting(call)
        call.site.uploads.drop(id)
        return call.redirect("\(try call.region().address)/monitoring/import", said: "dropped")
    }
}

import Domain
import Operations
import Store
import Texts

/// What files are taken for that come in at an address: filings of a region's units, or the list of a register.
struct FileDesk: Sendable {
    /// Nil: filings.
    let register: Register?
    /// Of the page that lists the imports.
    let address: String

    /// The desk of the address that was asked for.
    init(_ call: Call) throws {
        let region = try call.region()
        register = call.parameters["register"] == nil ? nil : try call.register()
        address = "\(register.map { Call.address($0, region) } ?? region.address)/imports"
    }

    /// The field of a waiting file that says for which desk it waits.
    private static let field = "desk"
    private var mark: String { register?.code ?? "" }

    /// Fields for a file that comes in here.
    var fields: Fields {
        var fields = Fields()
        if !mark.isEmpty { fields.append(Self.field, mark) }
        return fields
    }

    /// Whether a waiting file came in here; other pages keep files of theirs beside them.
    func holds(_ waiting: Uploads.Waiting) -> Bool {
        waiting.fields[MonitorUpload.field] == nil && (waiting.fields[Self.field] ?? "") == mark
    }

    /// What the sender says of a file beside what it holds.
    struct Choices: Sendable {
        var isPartial = false
        var isDryRun = false
        var force: String?
        var reason: String?
    }

    /// Takes a file, or tries it.
    func run(
        _ waiting: Uploads.Waiting, _ account: Account, _ workspace: Workspace, _ choices: Choices,
        progress: (@Sendable (ImportWork.Progress) -> Void)? = nil
    ) throws -> FileOutcome {
        let region = Region.text(code: waiting.region)
        guard let register else {
            var request = ImportWork.Request(
                author: account.person, within: region, period: waiting.fields.text("period"), force: choices.force,
                isPartial: choices.isPartial, isDryRun: choices.isDryRun)
            request.fileName = waiting.file.name
            request.reason = choices.reason
            return FileOutcome(try ImportWork(workspace).run(waiting.file.path, request, progress: progress))
        }
        let request = RecordImport.Request(
            author: account.person, within: region, force: choices.force, reason: choices.reason,
            isPartial: choices.isPartial, isDryRun: choices.isDryRun, fileName: waiting.file.name)
        return FileOutcome(
            try RosterWork(workspace).importFile(
                waiting.file.path, register: register.code, request, progress: progress))
    }
}

/// What came of a file, whatever it holds.
struct FileOutcome: Sendable {
    struct Column: Sendable {
        let letters: String
        let header: String
        let meaning: Bilingual
    }

    let act: Int?
    let seenIn: Int?
    let rows: Int
    let new: Int
    let changed: Int
    let unchanged: Int
    let enteredFor: Int
    let problems: [Problem]
    let errors: Int
    let warnings: Int
    let omitted: Int
    let isAccepted: Bool
    let leftOut: [String]
    let columns: [Column]
    let changes: [ImportResult.Change]
    /// For a marked return; nil where the file's own content was let go.
    private(set) var markable: (any MarkableResult)?

    /// How many of its reports or rows are sound.
    var units: Int { new + changed + unchanged }

    var withoutContent: FileOutcome {
        var copy = self
        copy.markable = nil
        return copy
    }

    init(_ result: ImportResult) {
        (act, seenIn, rows) = (result.act, result.seenIn, result.rows)
        (new, changed, unchanged, enteredFor) = (result.new, result.changed, result.unchanged, result.enteredFor)
        problems = result.problems.inOrder
        (errors, warnings, omitted) = (result.problems.errors, result.problems.warnings, result.problems.omitted)
        (isAccepted, leftOut, changes) = (result.isAccepted, result.leftOut, result.changes)
        columns = result.columns.map {
            Column(letters: $0.letters, header: $0.header, meaning: result.meaning(of: $0))
        }
        markable = result
    }

    init(_ result: RecordResult) {
        (act, seenIn, rows) = (result.act, result.seenIn, result.rows)
        (new, changed, unchanged, enteredFor) = (result.new, result.changed, result.unchanged, 0)
        problems = result.problems.inOrder
        (errors, warnings, omitted) = (result.problems.errors, result.problems.warnings, result.problems.omitted)
        (isAccepted, leftOut, changes) = (result.isAccepted, result.leftOut, [])
        columns = result.columns.map {
            Column(letters: $0.letters, header: $0.header, meaning: result.meaning(of: $0))
        }
        markable = result
    }
}

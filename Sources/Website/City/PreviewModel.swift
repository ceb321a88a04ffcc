import Domain
import Operations
import Store
import Texts

/// What the page of a trial shows.
struct PreviewModel: Sendable {
    struct Finding: Sendable {
        let kind: String
        let sign: String
        let isError: Bool
        let place: String
        let value: String
        let what: String
        let how: String
    }

    struct Column: Sendable {
        let letters: String
        let header: String
        let meaning: String
    }

    struct Change: Sendable {
        let unit: String
        let unitHref: String
        let period: String
        let indicator: String
        let before: String
        let after: String
        let isNew: Bool
    }

    private static let limit = 300

    let t: [String: String]
    let kicker: String
    let sentence: String
    let listHref: String
    let address: String
    let hasTrial: Bool
    let rows: String
    let new: String
    let changed: String
    let unchanged: String
    let errors: String
    let warnings: String
    let entered: String
    let hasEntered: Bool
    let seen: String
    let isSeen: Bool
    let problems: [Finding]
    let hasProblems: Bool
    let problemsCut: Bool
    let columns: [Column]
    let hasColumns: Bool
    let changes: [Change]
    let hasChanges: Bool
    let changesCut: Bool
    let isSame: Bool
    let leftOut: String
    let hasLeftOut: Bool
    let needsForce: Bool
    let needsReason: Bool
    let canStore: Bool
    let isPartial: Bool
    let commit: String
    let force: String
    let reason: String
    let fault: String
    let hasFault: Bool
    let faultList: [String]

    init(
        _ call: Call, _ id: String, _ waiting: Uploads.Waiting, _ trial: Trial?, _ again: ImportPreview.Again?
    ) throws {
        let language = call.language
        let desk = try FileDesk(call)
        let words = (desk.register == nil ? SiteText.preview : SiteText.recordPreview).said(language)
        let region = call.tree.region(code: waiting.region)
        let shown = trial?.shown
        t = words
        kicker = [region?.name(in: language), desk.register?.name[language]].compactMap(\.self).joined(separator: " · ")
        listHref = desk.address
        address = "\(listHref)/new/\(id)"
        hasTrial = trial != nil
        isPartial = trial?.hasFaults ?? false
        sentence = Self.sentence(waiting.file.name, trial, isRecords: desk.register != nil)[language]
        hasEntered = desk.register == nil
        rows = Digits.grouped(shown?.rows ?? 0)
        new = Digits.grouped(shown?.new ?? 0)
        changed = Digits.grouped(shown?.changed ?? 0)
        unchanged = Digits.grouped(shown?.unchanged ?? 0)
        entered = Digits.grouped(shown?.enteredFor ?? 0)
        errors = Digits.grouped(trial?.whole.errors ?? 0)
        warnings = Digits.grouped(trial?.whole.warnings ?? 0)
        seen = shown?.seenIn.map(String.init) ?? ""
        isSeen = shown?.seenIn != nil
        let list = trial?.whole.problems ?? []
        problems = list.prefix(Self.limit).map { Self.finding($0, language, words) }
        hasProblems = !list.isEmpty
        problemsCut = (trial?.whole.omitted ?? 0) > 0 || list.count > Self.limit
        columns =
            (shown?.columns ?? []).map {
                Column(letters: $0.letters, header: $0.header, meaning: $0.meaning[language])
            }
        hasColumns = !columns.isEmpty
        let moved = (shown?.changes ?? []).filter { $0.kind != .unchanged }
        let sorted = moved.filter { $0.kind == .changed } + moved.filter { $0.kind == .new }
        changes = sorted.prefix(Self.limit).map { Self.change($0, language) }
        hasChanges = !changes.isEmpty
        changesCut = sorted.count > Self.limit
        canStore = trial?.isStorable ?? false
        isSame = canStore && (desk.register == nil ? changes.isEmpty : shown.map { $0.new + $0.changed } == 0)
        leftOut = Shown.join(shown?.leftOut ?? [], language)
        hasLeftOut = !(shown?.leftOut.isEmpty ?? true)
        needsForce = trial?.needsForce ?? false
        needsReason = trial?.needsReason ?? false
        commit = words[isPartial ? "partial" : "commit"] ?? ""
        force = call.form["force"] ?? ""
        reason = call.form["reason"] ?? ""
        fault = again?.sentence[language] ?? ""
        hasFault = again != nil
        faultList = again?.problems.prefix(20).map { ProblemText($0).message[language] } ?? []
    }

    private static func sentence(_ file: String, _ trial: Trial?, isRecords: Bool) -> Bilingual {
        guard let trial else { return .same(file) }
        let units = trial.shown.units
        if isRecords {
            return SiteText.recordPreviewSentence(
                file, rows: units, errors: trial.whole.errors, isPartial: trial.isStorable)
        }
        if trial.isStorable, !trial.hasFaults, trial.rest != nil {
            return SiteText.previewNeedsWords(file, units: units)
        }
        return SiteText.previewSentence(
            file, units: units, errors: trial.whole.errors, isPartial: trial.isStorable)
    }

    private static func finding(_ problem: Problem, _ language: Language, _ words: [String: String]) -> Finding {
        let isError = problem.severity == .error
        let text = ProblemText(problem)
        let row = problem.cell ?? problem.row.map { language == .zh ? "第\($0)行" : "row \($0)" }
        return Finding(
            kind: words[isError ? "error" : "warning"] ?? "", sign: isError ? "■" : "▲", isError: isError,
            place: [problem.sheet, row, problem.column].compactMap(\.self).joined(separator: " "),
            value: String((problem.value ?? "").prefix(80)), what: text.message[language],
            how: text.hintOnSite?[language] ?? "")
    }

    private static func change(_ change: ImportResult.Change, _ language: Language) -> Change {
        Change(
            unit: change.region.name(in: language), unitHref: change.region.address,
            period: Labels.period(change.period)[language], indicator: change.indicator.name[language],
            before: change.before.map(change.indicator.grouped) ?? "–",
            after: change.after.map(change.indicator.grouped) ?? "–", isNew: change.kind == .new)
    }
}

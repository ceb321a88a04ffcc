import Documents
import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 填报: the form of one report, or, where it takes nothing, its figures to look at.
enum FilingPage {
    /// What is said at a box.
    struct Problem: Sendable {
        let look: String
        let text: String
        let isError: Bool
        let isGiven: Bool
    }

    struct Line: Sendable {
        let name: String
        let label: String
        let unit: String
        let definition: String
        let hasDefinition: Bool
        let value: String
        let problem: Problem
        let last: String
        let yearBefore: String
        let yearBase: String
        let yearAfter: String
        let planBefore: String
        let planBase: String
        let planAfter: String
        let decimals: Int
        let yearTarget: String
        let yearRate: String
        let hasTarget: Bool
        /// What is on record, where the box says otherwise.
        let recorded: String
        let isOther: Bool
        let present: String
        let trace: String
        /// What the register behind the figure holds, where the plan has one.
        let proposal: String
        let hasProposal: Bool
        /// Whether the box says so already.
        let agrees: Bool
    }

    struct Summary: Sendable {
        let href: String
        let message: String
        /// With its colon.
        let label: String
    }

    struct Step: Sendable {
        let label: String
        let look: String
        let isCurrent: Bool
    }

    /// Why the page is shown.
    enum Occasion: Sendable {
        case opened
        /// All boxes were filled with 0, to be looked at.
        case zeroed
        case looked
        /// The submission was refused.
        case refused(Fault)
    }

    /// The unit's own report only: sums of others are not filed.
    static func form(_ call: Call) throws -> ClerkWork.Form {
        let region = try call.region()
        let period = try call.period()
        guard let position = call.tree.position(code: region.code),
            call.tree.children[position].allSatisfy({ call.tree.isMemo[$0] })
        else { throw SiteFailure.notFound }
        return try ClerkWork(call.workspace).form(region: region.codeText, period: period.description)
    }

    static func page(_ call: Call) throws -> Response {
        let form = try form(call)
        let account = try call.member()
        var entry = FilingEntry(form, account)
        let draft = try takesReports(form, account) ? draft(form, call) : nil
        if let draft, let kept = FilingEntry(draft: draft.text, call.plan) { entry.overlay(kept) }
        return try page(call, form, entry, FilingFindings([], entry, form, call.language), draft: draft)
    }

    static func draft(_ form: ClerkWork.Form, _ call: Call) throws -> FormDraft? {
        try call.site.accounts.draft(form.region.code, form.period)
    }

    /// What the registers hold of the period, by indicator.
    static func proposals(_ call: Call, _ form: ClerkWork.Form) throws -> [String: Int] {
        try ReconcileWork(call.workspace).proposals(
            region: form.region.codeText, period: form.period.description)
    }

    static func takesReports(_ form: ClerkWork.Form, _ account: Account) -> Bool {
        form.standing.gate.takesReports && (account.role == .county || account.role == .city)
    }

    // MARK: Model

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let answer: String
        let crumb: String
        let action: String
        let canFile: Bool
        let isClosed: Bool
        let closed: String
        let isReopened: Bool
        let reopened: String
        let isReturned: Bool
        let returned: String
        let isCorrection: Bool
        let correction: String
        let isEntering: Bool
        let entering: String
        let hasDraft: Bool
        let draft: String
        let draftAt: Int
        let isZeroed: Bool
        let isLooked: Bool
        let looked: String
        let isRefused: Bool
        let refused: String
        let summaries: [Summary]
        let canConfirm: Bool
        let canWithdraw: Bool
        let expected: String
        let lines: [Line]
        let wholeProblem: Problem
        let signed: [String: String]
        let showsReason: Bool
        let reasonProblem: Problem
        let needsForce: Bool
        let receipt: String
        let hasReceipt: Bool
        let history: String
        let print: String
        let steps: [Step]
    }

    static func page(
        _ call: Call, _ form: ClerkWork.Form, _ entry: FilingEntry, _ findings: FilingFindings, draft: FormDraft? = nil,
        occasion: Occasion = .opened
    ) throws -> Response {
        let account = try call.member()
        let model = try model(call, form, account, entry, findings, draft, occasion)
        var status = HTTPResponse.Status.ok
        if case .refused(let fault) = occasion { status = fault.status }
        return call.page(
            "\(Labels.period(form.period)[call.language]) \(call.say(SiteText.filing.title))", "filing", model,
            status: status)
    }

    private static func model(
        _ call: Call, _ form: ClerkWork.Form, _ account: Account, _ entry: FilingEntry, _ findings: FilingFindings,
        _ draft: FormDraft?, _ occasion: Occasion
    ) throws -> Model {
        let language = call.language
        let standing = form.standing
        let own = "/regions/\(form.region.codeText)"
        let isOwn = account.region == form.region.code
        let canFile = takesReports(form, account)
        let proposals = canFile ? try proposals(call, form) : [:]
        var isZeroed = false
        var isLooked = false
        var refused: String?
        switch occasion {
        case .opened: break
        case .zeroed: isZeroed = true
        case .looked: isLooked = true
        case .refused(let fault):
            refused =
                (findings.hasErrors ? SiteText.wrongCount(findings.findings.count(where: \.isError)) : fault.sentence)[
                    language]
        }
        let showsReason = standing.gate == .reopened || findings.needsReason || !entry["reason"].isEmpty
        return Model(
            t: SiteText.filing.said(language),
            kicker: "\(form.region.name(in: language)) · \(Labels.period(form.period)[language])",
            answer: standing.sentence(call.site.workspace.today, isAsked: canFile && isOwn)[language],
            crumb: Labels.period(form.period)[language],
            action: standing.address, canFile: canFile, isClosed: !canFile,
            closed: SiteText.takesNone(standing.gate)[language], isReopened: standing.gate == .reopened,
            reopened: SiteText.reopened(standing.since?.reason)[language], isReturned: standing.stage == .returned,
            returned: standing.stage == .returned ? standing.lastDecision?.reason ?? "" : "",
            isCorrection: canFile && (standing.level == .approved || standing.level == .accepted),
            correction: SiteText.filesAgain[language], isEntering: canFile && !isOwn && form.region.confirmsOthers,
            entering: SiteText.enteringFor(form.region.names)[language], hasDraft: draft != nil,
            draft: draft.map {
                SiteText.draftRestored(person($0.account, call), Labels.moment($0.savedAt))[language]
            } ?? "", draftAt: draft?.savedAt.milliseconds ?? 0, isZeroed: isZeroed, isLooked: isLooked,
            looked: SiteText.checkedWell(findings.findings.isEmpty)[language], isRefused: refused != nil,
            refused: refused ?? "", summaries: summaries(findings, language),
            canConfirm: isOwn && account.role == .county && standing.stage == .toConfirm && standing.gate.takesReports,
            canWithdraw: isOwn && account.role == .county && standing.canWithdraw, expected: standing.digest ?? "",
            lines: form.lines.map { line($0, form, entry, findings, proposals, language) },
            wholeProblem: findings.at("form"),
            signed: entry.words, showsReason: showsReason,
            reasonProblem: findings.at("reason"), needsForce: findings.needsForce || !entry["force"].isEmpty,
            receipt: "\(own)/receipts/\(standing.act?.id ?? 0)",
            hasReceipt: standing.act?.kind == "submit" && standing.newest?.act == standing.act?.id,
            history: "\(own)/history#p\(form.period)", print: standing.address + "/print",
            steps: steps(standing, language))
    }

    private static func person(_ account: String, _ call: Call) -> String {
        (try? call.site.accounts.account(account).person) ?? account
    }

    private static func summaries(_ findings: FilingFindings, _ language: Language) -> [Summary] {
        findings.findings.filter(\.isError).map {
            Summary(
                href: $0.name == "form" ? "#form-problem" : "#\($0.name)", message: $0.message,
                label: $0.label.isEmpty || $0.message.hasPrefix($0.label) ? "" : SiteText.before($0.label)[language])
        }
    }

    private static func line(
        _ line: ClerkWork.Line, _ form: ClerkWork.Form, _ entry: FilingEntry, _ findings: FilingFindings,
        _ proposals: [String: Int], _ language: Language
    ) -> Line {
        let indicator = line.indicator
        let name = FilingEntry.name(indicator)
        let value = entry[name]
        let present = line.present.map { indicator.shown($0) }
        let own = line.present ?? 0
        let proposed = proposals[indicator.code]
        let typed = value.trimmingCharacters(in: .whitespacesAndNewlines)
        let agrees = proposed.map { indicator.shown($0) } == typed
        let proposal = proposed.map {
            agrees ? RegisterSite.agreed(indicator.grouped($0)) : RegisterSite.proposal(indicator.grouped($0))
        }
        let rate = Rate(completed: line.yearBefore + own, target: line.yearTarget)
        return Line(
            name: name, label: indicator.name[language], unit: indicator.unit[language],
            definition: indicator.definition[language], hasDefinition: !indicator.definition[language].isEmpty,
            value: value, problem: findings.at(name), last: line.last.map { indicator.grouped($0) } ?? "–",
            yearBefore: indicator.grouped(line.yearBefore), yearBase: indicator.shown(line.yearBefore),
            yearAfter: indicator.grouped(line.yearBefore + own), planBefore: indicator.grouped(line.planBefore),
            planBase: indicator.shown(line.planBefore), planAfter: indicator.grouped(line.planBefore + own),
            decimals: indicator.decimals, yearTarget: line.yearTarget.map { indicator.grouped($0) } ?? "",
            yearRate: rate?.shown(decimals: 2) ?? "", hasTarget: line.yearTarget != nil,
            recorded: line.present.map { indicator.grouped($0) } ?? "",
            isOther: present != nil && present != typed,
            present: line.present.map { indicator.grouped($0) } ?? "–",
            trace:
                "/trace?indicator=\(indicator.code)&region=\(form.region.codeText)&through=\(form.period)&basis=filed",
            proposal: proposal?[language] ?? "", hasProposal: proposal != nil, agrees: agrees)
    }

    private static func steps(_ standing: ReportStanding, _ language: Language) -> [Step] {
        let t = SiteText.filing.said(language)
        let done =
            switch standing.stage == .returned ? nil : standing.level {
            case .filed: 1
            case .approved: 2
            case .accepted: 3
            default: 0
            }
        return ["stepFile", "stepApprove", "stepAccept"].enumerated().map { place, key in
            Step(
                label: (place < done ? "✓ " : place == done ? "● " : "") + (t[key] ?? ""),
                look: place < done ? "past" : place == 0 && standing.stage == .returned ? "back" : "",
                isCurrent: place == done)
        }
    }
}

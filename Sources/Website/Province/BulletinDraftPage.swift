import Documents
import Domain
import Hummingbird
import Operations
import Texts

/// A bulletin that is being written: what it says now, the officer's words, the concurrences, its issue.
enum BulletinDraftPage {
    struct Tick: Sendable {
        let name: String
        let label: String
        let chosen: Bool
    }

    struct Section: Sendable {
        let id: String
        let label: String
        let text: String
    }

    /// What a city has written in its package.
    struct Source: Sendable {
        let city: String
        let href: String
        let parts: [Part]
    }

    struct Part: Sendable {
        let label: String
        let text: String
        let quote: String
        let quoteLabel: String
    }

    struct Lagging: Sendable {
        let name: String
        let href: String
        let indicators: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let answer: String
        let lead: String
        let kinds: [ReportChoices.Option]
        let periods: [ReportChoices.Option]
        let bases: [ReportChoices.Option]
        let regions: [ReportChoices.Option]
        let ticks: [Tick]
        let number: String
        let day: String
        let fields: [TargetChange.Hidden]
        let content: String
        let checkCode: String
        let canWrite: Bool
        let canConcur: Bool
        let body: String
        let opinion: String
        let objects: Bool
        let concurrences: [ConcurrenceList.Row]
        let hasConcurrences: Bool
        let isNotice: Bool
        let issueNotes: [String]
        let hasIssueNotes: Bool
        let reason: String
        let needsReason: Bool
        let sections: [Section]
        let sources: [Source]
        let hasSources: Bool
        let lagging: [Lagging]
        let hasLagging: Bool
        let preview: String
        let files: [PageLink]
        let fault: String
        let hasFault: Bool
    }

    static func page(_ call: Call) throws -> Response { try page(call, try BulletinChoices(call, call.query)) }

    /// With what was typed and is not kept yet, and why something was refused.
    static func page(
        _ call: Call, _ asked: BulletinChoices, words: [BulletinSection: String]? = nil, fault: Fault? = nil
    ) throws -> Response {
        let choices = try addressed(call, asked)
        let draft = try BulletinWork(call.workspace).draft(choices.request, choices.options)
        let content = BulletinWork.contentHash(draft)
        let given = try ConcurrenceWork(call.workspace).list(
            .bulletin, region: choices.region.codeText, period: choices.through.description, content: content)
        let list = ConcurrenceList(call, required: try choices.requiredBodies(call), given)
        let notes = try issueNotes(call, choices, missing: list.missing)
        let sources = try BulletinSources(call).sources(choices.through)
        let lagging = BulletinSources(call).lagging(draft.report, choices)
        let paper = draft.paper(call.language)
        let (role, language) = (call.visitor?.role, call.language)
        let body = call.visitor?.account.body
        let model = Model(
            t: SiteText.bulletinDraft.said(language),
            kicker:
                "\(call.say(SiteText.heading(Labels.kind(choices.options.kind)))) · \(choices.region.name(in: language))",
            answer: call.say(SiteText.draftTitle(choices.options.kind, choices.through)),
            lead: call.say(SiteText.draftLead(missing: list.missing, isNotice: !list.rows.isEmpty)),
            kinds: kinds(call, choices), periods: ReportChoices.periods(call, choices.through),
            bases: bases(call, choices),
            regions: ReportChoices.regions(call, choices.region, below: call.tree.root), ticks: ticks(call, choices),
            number: choices.options.number ?? "", day: choices.options.day?.description ?? "",
            fields: choices.fields.map { TargetChange.Hidden(name: $0.name, value: $0.value) }, content: content,
            checkCode: String(content.prefix(8)), canWrite: role == .province,
            canConcur: role == .partner && body != nil && choices.options.kind != .reminder, body: body ?? "",
            opinion: call.form.text("opinion") ?? "", objects: call.form["verdict"] == Verdict.object.rawValue,
            concurrences: list.rows, hasConcurrences: !list.rows.isEmpty, isNotice: choices.options.kind == .notice,
            issueNotes: notes, hasIssueNotes: !notes.isEmpty, reason: call.form.text("reason") ?? "",
            needsReason: fault != nil && !notes.isEmpty, sections: sections(call, draft, words), sources: sources,
            hasSources: !sources.isEmpty, lagging: lagging, hasLagging: !lagging.isEmpty, preview: paper.fragment(),
            files: files(call, choices), fault: fault?.sentence[language] ?? "", hasFault: fault != nil)
        return call.page(paper.title, "bulletin-draft", model, status: fault?.status ?? .ok)
    }

    /// A letter goes to one region: where none is named, to the one furthest behind.
    private static func addressed(_ call: Call, _ asked: BulletinChoices) throws -> BulletinChoices {
        guard asked.options.kind == .reminder, asked.region.parent == nil else { return asked }
        let report = try ReportWork(call.workspace).report(asked.request)
        let first = report.lags.first { $0.region.code != asked.region.code }?.region ?? report.children.first?.region
        guard let first else { throw Failure.noAddressee }
        var fields = Fields()
        for field in asked.fields { fields.append(field.name, field.name == "region" ? first.codeText : field.value) }
        return try BulletinChoices(call, fields)
    }

    /// Why a reason is asked for at the issue.
    private static func issueNotes(
        _ call: Call, _ choices: BulletinChoices, missing: [String]
    ) throws -> [String] {
        var notes: [Bilingual] = []
        if !missing.isEmpty { notes.append(SiteText.bodiesMissing(missing)) }
        let earlier = try BulletinWork(call.workspace).list().last {
            $0.region == choices.region.code && $0.through == choices.through && $0.options.kind == choices.options.kind
        }
        if let earlier { notes.append(SiteText.issuedBefore(earlier.title, Labels.day(earlier.at.beijingDay))) }
        if choices.through.lastDay >= call.site.workspace.today { notes.append(SiteText.periodNotOver) }
        return notes.map { call.say($0) }
    }

    // MARK: Fields

    private static func kinds(_ call: Call, _ choices: BulletinChoices) -> [ReportChoices.Option] {
        BulletinKind.allCases.map {
            ReportChoices.Option(
                value: $0.rawValue, label: call.say(SiteText.heading(Labels.kind($0))),
                chosen: $0 == choices.options.kind)
        }
    }

    private static func bases(_ call: Call, _ choices: BulletinChoices) -> [ReportChoices.Option] {
        Basis.allCases.reversed().map {
            ReportChoices.Option(
                value: $0.rawValue, label: English.capitalised(Labels.basis($0)[call.language]),
                chosen: $0 == choices.basis)
        }
    }

    private static func ticks(_ call: Call, _ choices: BulletinChoices) -> [Tick] {
        [
            Tick(name: "ranking", label: call.say(SiteText.showsRanking), chosen: choices.options.showsRanking),
            Tick(name: "last", label: call.say(SiteText.showsLast), chosen: choices.options.showsLast),
            Tick(name: "public", label: call.say(SiteText.isPublic), chosen: choices.options.isPublic),
        ]
    }

    private static func sections(
        _ call: Call, _ draft: BulletinWork.Draft, _ words: [BulletinSection: String]?
    ) -> [Section] {
        BulletinSection.allCases.map { section in
            let kept = draft.report.paragraphs.first { $0.section == section }?.text ?? ""
            return Section(
                id: section.rawValue, label: call.say(SiteText.heading(Labels.section(section))),
                text: words?[section] ?? kept)
        }
    }

    private static func files(_ call: Call, _ choices: BulletinChoices) -> [PageLink] {
        let isLetter = choices.options.kind == .reminder
        let address = "/regions/\(choices.region.codeText)/\(isLetter ? "letter" : "report")/docx?\(choices.query)"
        return [PageLink(href: address, label: call.say(SiteText.file("docx", choices.options.kind)))]
    }
}

import Domain
import Hummingbird
import Operations
import Texts

/// 目标任务: what each region below one is to reach in a year, held against the plan's goals.
enum TargetPages {
    struct Column: Sendable {
        let name: String
        let unit: String
    }

    struct Row: Sendable {
        let name: String
        let href: String
        let cells: [TargetForm.Cell]
    }

    struct Total: Sendable {
        let label: String
        let cells: [String]
        /// Whether each cell differs from what it should be.
        let marks: [Mark]
    }

    struct Mark: Sendable {
        let text: String
        let isOff: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let crumbs: [PageLink]
        let hasCrumbs: Bool
        let kicker: String
        let answer: String
        let lead: String
        let years: [ReportChoices.Option]
        let year: String
        let action: String
        let caption: String
        let columns: [Column]
        let rows: [Row]
        let isEmpty: Bool
        let totals: [Total]
        let canEdit: Bool
        let reason: String
        let document: String
        let reasonProblem: String
        let hasReasonProblem: Bool
        let fault: String
        let hasFault: Bool
        let problems: [PageLink]
        let revisions: [TargetHistory.Act]
        let hasRevisions: Bool
    }

    /// With what was typed and refused, or as it is on record.
    static func page(_ call: Call, _ form: TargetForm? = nil, fault: Fault? = nil) throws -> Response {
        let language = call.language
        let region = call.place.map { call.tree.regions[$0] } ?? call.tree.regions[call.tree.root]
        let place = call.tree.position(code: region.code) ?? call.tree.root
        let year = try form?.year ?? year(call)
        let table = try TargetWork(call.workspace).show(region: region.codeText)
        let form = form ?? TargetForm(call, place, year: year, recorded: TargetForm.recorded(table.history))
        let sums = TargetSums(call.plan, table.targets, place, form.regions, year)
        let crumbs = call.crumbs(to: region)
        let revisions = TargetHistory(call).acts(table.history)
        let canEdit = call.visitor?.role == .province && !form.regions.isEmpty
        let model = Model(
            t: SiteText.targets.said(language), crumbs: crumbs, hasCrumbs: !crumbs.isEmpty,
            kicker: "\(region.name(in: language)) · \(call.plan.name[language])", answer: call.say(sums.answer(region)),
            lead: call.say(sums.goalSentence(region)), years: years(call, year), year: String(year),
            action: "/regions/\(region.codeText)/targets",
            caption: call.say(SiteText.targetsCaption(region.name(in: language), year)),
            columns: columns(call), rows: rows(call, form, table.targets, year), isEmpty: form.regions.isEmpty,
            totals: sums.totals(call, region),
            canEdit: canEdit, reason: form.reason, document: form.document,
            reasonProblem: form.lacksReason ? call.say(SiteText.reasonForChange) : "",
            hasReasonProblem: form.lacksReason, fault: fault?.sentence[language] ?? "", hasFault: fault != nil,
            problems: form.problems(call), revisions: revisions, hasRevisions: !revisions.isEmpty)
        return call.page(
            "\(region.name(in: language)) \(call.say(SiteText.targets.title))", "targets", model,
            status: fault?.status ?? .ok)
    }

    private static func rows(_ call: Call, _ form: TargetForm, _ targets: Targets, _ year: Int) -> [Row] {
        form.regions.map { place in
            let region = call.tree.regions[place]
            return Row(
                name: region.name(in: call.language), href: "/regions/\(region.codeText)/targets?year=\(year)",
                cells: call.plan.indicators.map { form.cell(call, place, $0, targets) })
        }
    }

    static func columns(_ call: Call) -> [Column] {
        call.plan.indicators.map { Column(name: $0.name[call.language], unit: $0.unit[call.language]) }
    }

    // MARK: Years

    /// The year that the query or form names, else the present one within the plan.
    static func year(_ call: Call) throws -> Int {
        let years = call.plan.years
        if let text = call.form.text("year") ?? call.query.text("year") {
            guard let year = Int(text), years.contains(year) else { throw SiteFailure.notFound }
            return year
        }
        return min(max(call.site.workspace.today.civil.year, years.lowerBound), years.upperBound)
    }

    private static func years(_ call: Call, _ chosen: Int) -> [ReportChoices.Option] {
        call.plan.years.map { year in
            ReportChoices.Option(
                value: String(year), label: call.say(SiteText.year(year)), chosen: year == chosen)
        }
    }
}

import Documents
import Domain
import Hummingbird
import Operations
import Reporting
import Texts

/// 数据变动说明: what changed between two moments, each with its cause.
enum ComparePage {
    struct Cause: Sendable {
        let kind: String
        let act: String
        let href: String
        let by: String
        let reason: String
    }

    struct Row: Sendable {
        let region: String
        let regionHref: String
        let indicator: String
        let subject: String
        let before: String
        let after: String
        let href: String
        let causes: [Cause]
        let more: String
        let hasMore: Bool
    }

    struct Figure: Sendable {
        let region: String
        let regionHref: String
        let indicator: String
        let href: String
        let cells: [String]
        let causes: [Cause]
        let more: String
        let hasMore: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let from: String
        let to: String
        let periods: [ReportChoices.Option]
        let bases: [ReportChoices.Option]
        let regions: [ReportChoices.Option]
        let bulletins: [ReportChoices.Option]
        let fault: String
        let hasFault: Bool
        let isAsked: Bool
        let answer: String
        let sentences: [String]
        let figures: [Figure]
        let hasFigures: Bool
        let rows: [Row]
        let hasRows: Bool
        let more: String
        let hasMore: Bool
        let files: [PageLink]
    }

    /// Lines shown on the page; all are in the files.
    private static let limit = 300

    static func page(_ call: Call) throws -> Response {
        let bulletins = try BulletinWork(call.workspace).list()
        guard
            let from = call.query.text("from") ?? bulletins.last(where: { $0.options.kind.locks }).map({ "#\($0.act)" })
        else { return try page(call, "", nil, bulletins, nil) }
        do { return try page(call, from, try comparison(call, from), bulletins, nil) } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try page(call, from, nil, bulletins, fault)
        }
    }

    /// - Throws: `Failure` of what the address names.
    private static func comparison(_ call: Call, _ from: String) throws -> Comparison {
        let choices = try ReportChoices(call)
        let request = ReportWork.Request(
            through: choices.through.description, basis: choices.basis, region: call.query.text("region"))
        return try CompareWork(call.workspace).comparison(from: from, to: call.query.text("to"), request: request)
            .named(in: call.language)
    }

    private static func page(
        _ call: Call, _ from: String, _ comparison: Comparison?, _ bulletins: [PublishedBulletin], _ fault: Fault?
    ) throws -> Response {
        let choices = fault == nil ? try ReportChoices(call) : ReportChoices(usual: call)
        let paper = comparison.map { Paper.comparison($0, language: call.language) }
        let sentences = paper.map { paper in
            paper.body.compactMap { block -> String? in
                if case .paragraph(let text) = block { text } else { nil }
            }
        }
        let shown = CompareRows(call, choices)
        let region = comparison?.to.asked.region ?? call.tree.regions[call.tree.root]
        let rest = max(0, (comparison?.changes.count ?? 0) - limit)
        let model = Model(
            t: SiteText.compare.said(call.language), from: from, to: call.query.text("to") ?? "",
            periods: choices.periods(call), bases: choices.bases(call),
            regions: ReportChoices.regions(call, region, below: call.tree.root),
            bulletins: bulletins.suffix(12).reversed().map {
                ReportChoices.Option(value: "#\($0.act)", label: $0.title, chosen: false)
            }, fault: fault?.sentence[call.language] ?? "", hasFault: fault != nil, isAsked: comparison != nil,
            answer: call.say(answer(comparison)), sentences: sentences ?? [],
            figures: comparison?.figures.map(shown.figure) ?? [], hasFigures: comparison?.figures.isEmpty == false,
            rows: comparison?.changes.prefix(limit).map(shown.row) ?? [], hasRows: comparison?.changes.isEmpty == false,
            more: call.say(SiteText.moreRows(rest)), hasMore: rest > 0, files: files(call, from, comparison))
        return call.page(call.say(SiteText.compare.title), "compare", model, status: fault?.status ?? .ok)
    }

    private static func answer(_ comparison: Comparison?) -> Bilingual {
        guard let comparison else { return SiteText.compareAsk }
        return SiteText.compareAnswer(
            comparison.figures.count, from: comparison.from.asOf.beijingDay, to: comparison.to.asOf.beijingDay)
    }

    // MARK: Files

    private static func files(_ call: Call, _ from: String, _ comparison: Comparison?) -> [PageLink] {
        guard let comparison else { return [] }
        var query = "from=\(Call.queryValue(from))&through=\(comparison.to.through)&basis=\(comparison.basis.rawValue)"
        query += "&region=\(comparison.to.asked.region.codeText)"
        if let to = call.query.text("to") { query += "&to=\(Call.queryValue(to))" }
        return [DocumentFormat.docx, .html, .json, .text].map {
            PageLink(href: "/compare/\($0.rawValue)?\(query)", label: $0.shortName)
        }
    }

    static func file(_ call: Call) throws -> Response {
        let format = try RegionFiles.format(call)
        guard [.docx, .html, .json, .text].contains(format), let from = call.query.text("from") else {
            throw SiteFailure.notFound
        }
        let comparison = try comparison(call, from)
        let bytes = try DocumentWork(call.workspace).bytes(comparison, format, call.language)
        let name = SiteText.compareFile(
            comparison.to.asked.region.name, Labels.day(comparison.from.asOf.beijingDay),
            Labels.day(comparison.to.asOf.beijingDay))
        return RegionFiles.download(call, bytes, call.say(name), format)
    }
}

/// The rows of a comparison's tables.
struct CompareRows {
    private let call: Call
    private let links: ReportLinks
    private let through: Period

    init(_ call: Call, _ choices: ReportChoices) {
        self.call = call
        links = Dashboard.links(choices.basis)
        through = choices.through
    }

    func figure(_ figure: Comparison.Figure) -> ComparePage.Figure {
        let indicator = figure.indicator
        let decimals = call.plan.rateDecimals
        let sides = [figure.before, figure.after]
        func shown(_ value: Int?) -> String { value.map { indicator.grouped($0) } ?? "–" }
        return ComparePage.Figure(
            region: figure.region.name, regionHref: "/regions/\(figure.region.codeText)",
            indicator: indicator.name[call.language], href: links.figure(indicator, figure.region, through) ?? "",
            cells: sides.map { shown($0?.completed) } + sides.map { shown($0?.target) }
                + sides.map { $0?.rate?.shown(decimals: decimals) ?? "–" }
                + [figure.rankBefore, figure.rankAfter].map { $0.map(String.init) ?? "–" },
            causes: causes(figure.causes), more: more(figure.causes), hasMore: figure.causes.count > Self.limit)
    }

    func row(_ change: Comparison.Change) -> ComparePage.Row {
        let indicator = change.indicator
        func shown(_ value: Int?) -> String { value.map { indicator.grouped($0) } ?? "–" }
        let subject =
            switch change.subject {
            case .period(let period): Labels.period(period)
            case .target(let year): SiteText.targetOf(year)
            }
        return ComparePage.Row(
            region: change.region.name, regionHref: "/regions/\(change.region.codeText)",
            indicator: indicator.name[call.language], subject: call.say(subject), before: shown(change.before),
            after: shown(change.after), href: links.figure(indicator, change.region, through) ?? "",
            causes: causes(change.causes), more: more(change.causes), hasMore: change.causes.count > Self.limit)
    }

    /// Acts named beside a figure before the rest is counted.
    private static let limit = 4

    private func causes(_ causes: [Comparison.Cause]) -> [ComparePage.Cause] {
        causes.prefix(Self.limit).map(cause)
    }

    private func more(_ causes: [Comparison.Cause]) -> String {
        call.say(SiteText.moreCauses(max(0, causes.count - Self.limit)))
    }

    private func cause(_ cause: Comparison.Cause) -> ComparePage.Cause {
        ComparePage.Cause(
            kind: call.say(Labels.cause(cause.kind.rawValue)), act: String(cause.act), href: "/ledger/\(cause.act)",
            by: cause.author, reason: CauseText.own(cause.kind.rawValue, cause.reason) ?? "")
    }
}

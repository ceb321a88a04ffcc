import Documents
import Domain
import Hummingbird
import Operations
import Reporting
import Texts

/// 总览: the state of a region, as a report of the present or of any moment.
enum Dashboard {
    struct Model: Sendable {
        let t: [String: String]
        let crumbs: [PageLink]
        let hasCrumbs: Bool
        let name: String
        let lead: String
        let address: String
        let periods: [ReportChoices.Option]
        let bases: [ReportChoices.Option]
        let asOf: String
        let bulletins: [ReportChoices.Option]
        let fault: String
        let hasFault: Bool
        let cards: [DashboardCards.Card]
        let hasCards: Bool
        let ways: [PageLink]
        let hasWays: Bool
        let sections: [String]
        let downloads: [PageLink]
    }

    /// The page of the region that the address names, else of the account's own.
    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        do { return try page(call, region, try ReportChoices(call), nil) } catch {
            let fault = Fault(error)
            guard fault.status.code == 422 || fault.status.code == 400 || fault.status.code == 409,
                !call.query.pairs.isEmpty
            else { throw error }
            return try page(call, region, ReportChoices(usual: call), fault)
        }
    }

    private static func page(
        _ call: Call, _ region: Region, _ choices: ReportChoices, _ fault: Fault?
    ) throws -> Response {
        let isRoot = region.parent == nil
        let report = try ReportWork(call.workspace).report(choices.request(region, isRoot ? .bulletin : .whole))
        let fragments = ReportFragments(
            report.named(in: call.language), call.language, links: links(choices.basis))
        let isPresent = choices.asOf == nil
        let cards = isRoot && isPresent ? try DashboardCards.cards(call) : []
        let crumbs = call.crumbs(to: region)
        let ways = ways(call, region)
        let model = Model(
            t: SiteText.dashboard.said(call.language), crumbs: crumbs, hasCrumbs: !crumbs.isEmpty,
            name: region.name(in: call.language), lead: fragments.lead(), address: call.address,
            periods: choices.periods(call), bases: choices.bases(call),
            asOf: fault == nil ? choices.asOf ?? "" : call.query["asOf"] ?? "", bulletins: try bulletins(call, region),
            fault: fault?.sentence[call.language] ?? "", hasFault: fault != nil, cards: cards, hasCards: !cards.isEmpty,
            ways: ways, hasWays: !ways.isEmpty, sections: sections(fragments, report),
            downloads: RegionFiles.links(call, region, choices))
        let notices = isPresent ? [] : [Shell.Notice(.info, call.say(SiteText.past(report.asOf)), call.language)]
        return call.page(fragments.title, "dashboard", model, status: fault?.status ?? .ok, notices: notices)
    }

    /// Figures open the filings behind them, regions their pages.
    static func links(_ basis: Basis) -> ReportLinks {
        ReportLinks(
            region: { "/regions/\($0.codeText)" },
            figure: { indicator, region, through in
                "/trace?indicator=\(Call.queryValue(indicator.code))&region=\(region.codeText)&through=\(through)"
                    + "&basis=\(basis.rawValue)"
            })
    }

    private static func sections(_ fragments: ReportFragments, _ report: Report) -> [String] {
        let isLeaf = report.children.isEmpty
        let isRoot = report.asked.region.parent == nil
        var sections = [fragments.whole()]
        if isLeaf {
            sections += [fragments.course(), fragments.periods(), fragments.details()]
        } else {
            sections.append(fragments.heat())
        }
        sections += [fragments.lags(), fragments.reporting(), fragments.adjustments(), fragments.registers()]
        if !isRoot { sections.append(fragments.regions()) }
        return sections.filter { !$0.isEmpty }
    }

    /// Snapshots that the visitor may want to look back at: the bulletins on the region, the newest first.
    private static func bulletins(_ call: Call, _ region: Region) throws -> [ReportChoices.Option] {
        try BulletinWork(call.workspace).list().filter { $0.region == region.code }.suffix(12).reversed().map {
            ReportChoices.Option(value: "#\($0.act)", label: $0.title, chosen: false)
        }
    }

    /// To the other pages of a region.
    private static func ways(_ call: Call, _ region: Region) -> [PageLink] {
        guard region.parent != nil else { return [] }
        let own = "/regions/\(region.codeText)"
        var ways = [
            PageLink(href: own + "/targets", label: call.say(SiteText.toTargets)),
            PageLink(href: own + "/history", label: call.say(SiteText.toHistory)),
        ]
        if let role = call.visitor?.role, role == .county || role == .city || role == .province,
            let place = call.tree.position(code: region.code), call.tree.owesReports(place)
        {
            let period = call.plan.lastEnded(by: call.site.workspace.today)
            ways.append(PageLink(href: own + "/filings/\(period)", label: call.say(SiteText.toForm)))
        }
        return ways
    }
}

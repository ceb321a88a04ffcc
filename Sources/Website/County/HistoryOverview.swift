import Documents
import Domain
import Hummingbird
import Operations
import Store
import Texts

/// The histories of all units of a region: which of them reported when, each cell open to the unit's own history.
enum HistoryOverview {
    struct Cell: Sendable {
        let href: String
        let sign: String
        let label: String
        let tint: String
        let count: Int
        let isGiven: Bool
    }

    struct Row: Sendable {
        let href: String
        let name: String
        let parent: String
        let cells: [Cell]
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let answer: String
        let periods: [String]
        let legend: [StageTag]
        let rows: [Row]
        let isEmpty: Bool
        let hasParents: Bool
        let own: HistoryPage.Model
        let hasOwn: Bool
    }

    static func page(
        _ call: Call, _ region: Region, _ position: Int, _ own: [HistoryWork.Filing]
    ) throws -> Response {
        let tree = call.tree
        let items = try ReviewWork(call.workspace).list(period: nil, region: region.codeText)
        let byUnit = Dictionary(grouping: items, by: \.region.code)
        let periods = Set(items.map(\.period)).sorted(by: >)
        let units = tree.subtree(position).dropFirst()
            .filter { tree.children[$0].isEmpty && (tree.owesReports($0) || byUnit[tree.regions[$0].code] != nil) }
            .sorted()
        let rows = units.map { unit in
            row(tree.regions[unit], parent: tree.parents[unit].map { tree.regions[$0] }, periods, byUnit, call.language)
        }
        let model = Model(
            t: SiteText.filings.said(call.language), kicker: region.name(in: call.language),
            answer: SiteText.matrixAnswer(
                region.names, units: units.count,
                filed: items.count { $0.newest != nil && $0.region.code != region.code }
            )[call.language],
            periods: periods.map { Labels.period($0)[call.language] },
            legend: [.filed, .approved, .accepted, .returned, .withdrawn].map { StageTag($0, call.language) },
            rows: rows, isEmpty: rows.isEmpty,
            hasParents: units.contains { tree.parents[$0] != position },
            own: try HistoryPage.model(call, region, own, hasForms: false), hasOwn: !own.isEmpty)
        return call.page(call.say(SiteText.filings.title), "history-overview", model)
    }

    private static func row(
        _ unit: Region, parent: Region?, _ periods: [Period], _ items: [Int: [ReviewWork.Item]], _ language: Language
    ) -> Row {
        let history = "/regions/\(unit.codeText)/history"
        let own = items[unit.code] ?? []
        return Row(
            href: history, name: unit.name(in: language), parent: parent?.name(in: language) ?? "",
            cells: periods.map { period in
                guard let item = own.first(where: { $0.period == period }) else {
                    return Cell(href: "", sign: "", label: "", tint: "", count: 0, isGiven: false)
                }
                let tag = StageTag(item.stage, language)
                return Cell(
                    href: "\(history)#p\(period)", sign: tag.sign, label: tag.label, tint: tag.tint,
                    count: item.revisions, isGiven: true)
            })
    }
}

extension ReviewWork.Item {
    /// How far it has come.
    fileprivate var stage: ReportStanding.Stage {
        guard let newest else {
            return lastDecision?.kind == "return" ? .returned : .withdrawn
        }
        switch newest.level {
        case .filed: return .filed
        case .approved: return .approved
        case .accepted: return .accepted
        }
    }
}

import Documents
import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// 督办台账: what is followed up in a region, and for those who may the forms that open more.
enum MattersPage {
    struct Row: Sendable {
        let number: String
        let href: String
        let title: String
        let level: String
        let levelLook: String
        let region: String
        let addressee: String
        let isEscalated: Bool
        let deadline: String
        let state: String
        let look: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let action: String
        let states: [Shown.Choice]
        let rows: [Row]
        let hasRows: Bool
        let export: String
        let canOpen: Bool
        let open: String
        let months: [Shown.Choice]
        let hasMonths: Bool
        let levels: [Shown.Choice]
        let periods: [Shown.Choice]
        let regions: [Shown.Choice]
        let fault: String
        let hasFault: Bool
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let (region, language) = (try call.region(), call.language)
        let chosen = call.request.method == .get ? call.query.text("state") : nil
        let list = try list(call, region, chosen)
        let isIssuer = [.city, .province].contains(call.visitor?.role)
        let months = isIssuer ? try MonitoringWork(call.workspace).months().reversed().prefix(12) : []
        let model = Model(
            t: SiteText.matters.said(language), kicker: region.name(in: language), sentence: list.summary[language],
            action: "\(region.address)/matters", states: states(chosen, language),
            rows: list.items.map { row($0, language) }, hasRows: !list.items.isEmpty,
            export: "\(region.address)/matters/file", canOpen: isIssuer, open: "\(region.address)/matters",
            months: months.map {
                Shown.Choice(value: $0.description, label: Labels.month($0)[language], chosen: false)
            }, hasMonths: !months.isEmpty, levels: levels(call), periods: Shown.periods(call, chosen: nil),
            regions: isIssuer ? regions(call, region) : [], fault: fault?.sentence[language] ?? "",
            hasFault: fault != nil)
        return call.page(
            "\(call.say(SiteText.matters.title)) · \(model.kicker)", "matters", model, status: fault?.status ?? .ok)
    }

    private static func list(_ call: Call, _ region: Region, _ chosen: String?) throws -> MatterList {
        try MatterWork(call.workspace).list(
            .init(
                region: region.codeText, state: chosen.flatMap(MatterState.init(rawValue:)),
                isOverdue: chosen == "overdue"))
    }

    private static func states(_ chosen: String?, _ language: Language) -> [Shown.Choice] {
        [Shown.Choice(value: "overdue", label: MatterLabels.overdue[language], chosen: chosen == "overdue")]
            + MatterState.allCases.map {
                Shown.Choice(
                    value: $0.rawValue, label: MatterLabels.state($0)[language], chosen: chosen == $0.rawValue)
            }
    }

    private static func levels(_ call: Call) -> [Shown.Choice] {
        call.plan.matters.levels.reversed().map {
            Shown.Choice(
                value: $0.code,
                label: "\($0.name[call.language]) · \(MatterLabels.letter($0.letter)[call.language])",
                chosen: false)
        }
    }

    /// Those right below the issuer, with theirs.
    private static func regions(_ call: Call, _ issuer: Region) -> [Shown.Choice] {
        guard let place = call.tree.position(code: issuer.code) else { return [] }
        return call.tree.children[place].flatMap { [$0] + call.tree.children[$0] }.map { member in
            let region = call.tree.regions[member]
            let indent = String(repeating: "\u{3000}", count: call.tree.depths[member] - call.tree.depths[place] - 1)
            return Shown.Choice(
                value: region.codeText, label: indent + region.name(in: call.language), chosen: false)
        }
    }

    private static func row(_ item: MatterList.Item, _ language: Language) -> Row {
        let matter = item.matter
        return Row(
            number: String(matter.id), href: "\(item.region.address)/matters/\(matter.id)", title: matter.title,
            level: item.level.name[language], levelLook: levelLook(matter.level),
            region: item.region.name(in: language), addressee: item.addressee.name(in: language),
            isEscalated: item.addressee.code != item.region.code, deadline: Labels.day(matter.deadline)[language],
            state: state(item, language), look: look(item))
    }

    static func levelLook(_ level: String) -> String {
        let look = ["yellow", "orange", "red"].contains(level) ? level : "other"
        return "t-\(look) i-\(look)"
    }

    /// `■ 办理中，逾期3天`.
    static func state(_ item: MatterList.Item, _ language: Language) -> String {
        let words = MatterLabels.state(item.matter.state)[language]
        guard item.isOverdue else { return "\(signs[item.matter.state] ?? "○") \(words)" }
        let late = language == .zh ? "，逾期\(item.daysOverdue)天" : ", \(item.daysOverdue) days overdue"
        return "■ \(words)\(late)"
    }

    private static let signs: [MatterState: String] = [
        .open: "○", .answered: "●", .returned: "▲", .reopened: "▲", .closed: "✓",
    ]

    static func look(_ item: MatterList.Item) -> String {
        let looks: [MatterState: String] = [
            .open: "idle", .answered: "pace", .returned: "yellow", .reopened: "yellow", .closed: "done",
        ]
        let look = item.isOverdue ? "red" : looks[item.matter.state] ?? "idle"
        return "t-\(look) i-\(look)"
    }

    /// The register to keep: Excel or CSV.
    static func file(_ call: Call) throws -> Response {
        let region = try call.region()
        let list = try list(call, region, nil)
        let isCSV = call.query.text("format") == "csv"
        let document = ListDocument(list.table(call.language), json: list.json, call.language)
        let name = "\(region.name(in: call.language))-\(call.say(SiteText.matterFile)).\(isCSV ? "csv" : "xlsx")"
        return call.download(
            try document.bytes(isCSV ? .csv : .xlsx, call.language), name: name,
            type: isCSV ? "text/csv; charset=utf-8" : ImportPages.xlsx)
    }
}

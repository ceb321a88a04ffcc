import Documents
import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// 预警名单 and 应急名单: the enterprises whose warnings are open.
enum WarningsPage {
    struct Row: Sendable {
        let region: String
        let name: String
        let href: String
        let kind: String
        let level: String
        let look: String
        let since: String
        let deadline: String
        let isOverdue: Bool
        let isRaised: Bool
        let isUnreported: Bool
        let figures: String
        let contacts: [String]
        let hasContact: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let title: String
        let kicker: String
        let sentence: String
        let lead: String
        let action: String
        let back: String
        let months: [Shown.Choice]
        let rows: [Row]
        let hasRows: Bool
        let isEmergency: Bool
        let export: String
        let overdue: String
        let raised: String
        let unreported: String
    }

    static func page(_ call: Call, _ scope: MonitoringState.Scope) throws -> Response {
        guard let state = try MonitoringPage.state(call) else {
            return call.redirect("\(try call.region().address)/monitoring")
        }
        let (region, language) = (state.region, call.language)
        let isEmergency = scope == .emergency
        let items = state.warnings(scope)
        let people = isEmergency ? try contacts(call, items) : [:]
        let title = (isEmergency ? MonitoringLabels.emergency : MonitoringLabels.list)[language]
        let model = Model(
            t: SiteText.warningList.said(language), title: title,
            kicker: "\(region.name(in: language)) · \(Labels.month(state.month)[language])",
            sentence: (isEmergency ? state.emergencySentence : state.sentence)[language],
            lead: MonitoringLabels.overdueBy(state.day)[language],
            action: call.address, back: "\(region.address)/monitoring?month=\(state.month)",
            months: try MonitoringPage.months(call, state.month),
            rows: items.map { row($0, state, people[$0.region.code] ?? [], language) }, hasRows: !items.isEmpty,
            isEmergency: isEmergency,
            export: "\(region.address)/warnings/file?month=\(state.month)\(isEmergency ? "&scope=emergency" : "")",
            overdue: call.say(SiteText.warningOverdue), raised: call.say(SiteText.warningRaised),
            unreported: call.say(SiteText.unreported))
        return call.page("\(title) · \(model.kicker)", "warnings", model)
    }

    private static func row(
        _ item: MonitoringState.Item, _ state: MonitoringState, _ contacts: [String], _ language: Language
    ) -> Row {
        let warning = item.warning
        return Row(
            region: item.region.name(in: language), name: item.sheet.name,
            href: "\(item.region.address)/enterprises/\(item.sheet.code)",
            kind: state.rules.kind(warning.kind)?.name[language] ?? "",
            level: MonitoringPage.tag(warning.level, state.rules, language),
            look: MonitoringPage.look(warning.level, state.rules), since: Labels.month(warning.opened)[language],
            deadline: Labels.day(warning.deadline)[language], isOverdue: item.isOverdue,
            isRaised: warning.isRaised(in: state.month), isUnreported: !item.isReported,
            figures: SiteText.monitorFigures(item.sheet)[language], contacts: contacts, hasContact: !contacts.isEmpty)
    }

    /// Whom to call: the accounts of the enterprise's region, else of the one above.
    private static func contacts(_ call: Call, _ items: [MonitoringState.Item]) throws -> [Int: [String]] {
        let paths = Dictionary(
            items.map { ($0.region.code, path($0.region.code, call.tree)) }, uniquingKeysWith: { first, _ in first })
        let people = Dictionary(
            grouping: try call.site.accounts.contacts(Array(Set(paths.values.flatMap(\.self)))), by: \.region)
        return paths.mapValues { path in
            let found = path.lazy.compactMap { people[$0] }.first ?? []
            return found.map { [$0.person, $0.phone].compactMap(\.self).joined(separator: " ") }
        }
    }

    private static func path(_ code: Int, _ tree: RegionTree) -> [Int] {
        tree.position(code: code).map { tree.path($0).map { tree.regions[$0].code } } ?? []
    }

    /// The list as a workbook; that it was taken out is written down.
    static func file(_ call: Call) throws -> Response {
        guard let state = try MonitoringPage.state(call) else { throw SiteFailure.notFound }
        let scope: MonitoringState.Scope = call.query.text("scope") == "emergency" ? .emergency : .open
        let list = state.list(scope, call.language)
        try call.site.accounts.noteExport(
            of: "\(call.say(SiteText.warningFile)) \(state.month)", count: list.rows.count, by: try call.member())
        let name = "\(state.region.name(in: call.language))-\(state.month)-\(call.say(SiteText.warningFile)).xlsx"
        let document = ListDocument(list, json: .null, call.language)
        return call.download(try document.bytes(.xlsx, call.language), name: name, type: ImportPages.xlsx)
    }
}

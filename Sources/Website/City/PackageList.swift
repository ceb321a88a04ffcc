import Domain
import Hummingbird
import Operations
import Store
import Texts

/// The cities' packages of a period.
enum PackageList {
    struct Row: Sendable {
        let city: String
        let href: String
        let open: String
        let hasPackage: Bool
        let tags: [Shown.Tag]
        let number: String
        let at: String
        let units: String
        let code: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let deadline: String
        let periods: [Shown.Choice]
        let states: [Shown.Choice]
        let rows: [Row]
        let hasRows: Bool
    }

    static func page(_ call: Call) throws -> Response {
        let language = call.language
        let period = try call.period()
        let state = call.query.text("state")
        let items = try PackageWork(call.workspace).list(period: period.description)
        let newest = Dictionary(grouping: items, by: \.region.code).compactMapValues(\.first)
        let cities = senders(call, period)
        let deadline = call.plan.deadlines.day(for: period, level: .city)
        let rows = cities.filter { matches($0, newest, state) }.map { row($0, newest[$0.code], deadline, language) }
        let of = { (state: PackageState) in newest.values.count { $0.package.state == state } }
        let model = Model(
            t: SiteText.packages.said(language), kicker: Labels.period(period)[language],
            sentence: SiteText.packagesSentence(
                cities: cities.count, sent: of(.sent), accepted: of(.accepted), returned: of(.returned))[language],
            deadline: Labels.day(deadline)[language], periods: Shown.periods(call, chosen: period),
            states: [
                Shown.Choice(value: "none", label: SiteText.tag(.notSent).words[language], chosen: state == "none")
            ]
                + PackageState.allCases.map {
                    Shown.Choice(value: $0.rawValue, label: Labels.state($0)[language], chosen: $0.rawValue == state)
                }, rows: rows, hasRows: !rows.isEmpty)
        return call.page("\(call.say(SiteText.packages.title)) · \(model.kicker)", "packages", model)
    }

    /// The cities that have units below them which owe a report.
    private static func senders(_ call: Call, _ period: Period) -> [Region] {
        let tree = call.tree
        return tree.regions.indices.filter { place in
            tree.regions[place].level == .city && !tree.children[place].isEmpty
                && tree.subtree(place).contains { call.plan.owes($0, period, in: tree) }
        }.map { tree.regions[$0] }
    }

    private static func matches(_ city: Region, _ newest: [Int: PackageWork.Item], _ state: String?) -> Bool {
        guard let state else { return true }
        guard let item = newest[city.code] else { return state == "none" }
        return item.package.state.rawValue == state
    }

    private static func row(_ city: Region, _ item: PackageWork.Item?, _ deadline: Day, _ language: Language) -> Row {
        guard let item else {
            return Row(
                city: city.name(in: language), href: city.address, open: "", hasPackage: false,
                tags: [Shown.Tag(.notSent, language)], number: "–", at: "–", units: "–", code: "")
        }
        let isLate = item.package.at.beijingDay > deadline && item.package.number == 1
        let tags = PackageModel.tags(item) + (isLate ? [.late] : [])
        return Row(
            city: city.name(in: language), href: city.address, open: "\(city.address)/packages/\(item.package.id)",
            hasPackage: true, tags: tags.map { Shown.Tag($0, language) }, number: String(item.package.number),
            at: Labels.moment(item.package.at)[language], units: String(item.package.filings.count),
            code: ReceiptPage.code(item.package.checkCode))
    }
}

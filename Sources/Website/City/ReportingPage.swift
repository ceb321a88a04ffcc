import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 报送情况: per city how many reports were due, came, came in time, were returned; unfolding to units.
enum ReportingPage {
    struct Unit: Sendable {
        let name: String
        let href: String
        let look: String
        let state: String
        let deadline: String
        let received: String
        let returned: String
    }

    struct City: Sendable {
        let id: String
        let name: String
        let href: String
        let inbox: String
        let canOpen: Bool
        let expected: String
        let received: String
        let onTime: String
        let late: String
        let missing: String
        let returned: String
        let rate: String
        let units: [Unit]
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let periods: [Shown.Choice]
        let cities: [City]
        let total: City
        let hasCities: Bool
        let export: String
        let packages: String
    }

    static func page(_ call: Call) throws -> Response {
        let language = call.language
        let table = try DueWork(call.workspace).table(period: try call.period().description, region: nil)
        let cities = groups(table, call).map { city($0, $1, call) }
        let model = Model(
            t: SiteText.reporting.said(language),
            kicker: "\(table.asked.name(in: language)) · \(Labels.period(table.period)[language])",
            sentence: SiteText.reportingSentence(
                expected: table.items.count, received: table.received, onTime: table.count(.onTime),
                missing: table.items.count - table.received)[language],
            periods: Shown.periods(call, chosen: table.period), cities: cities,
            total: city(table.asked, table.items, call), hasCities: !cities.isEmpty,
            export: "/reporting.csv?period=\(table.period)", packages: "/packages?period=\(table.period)")
        return call.page("\(call.say(SiteText.reporting.title)) · \(model.kicker)", "reporting", model)
    }

    /// The units by the region next below the root under which they stand.
    private static func groups(_ table: DueWork.Table, _ call: Call) -> [(Region, [DueWork.Item])] {
        let tree = call.tree
        let grouped = Dictionary(grouping: table.items) { item -> Int in
            guard let place = tree.position(code: item.region.code) else { return tree.root }
            return tree.path(place).dropLast().last ?? place
        }
        return grouped.sorted { $0.key < $1.key }.map { (tree.regions[$0.key], $0.value) }
    }

    private static func city(_ region: Region, _ items: [DueWork.Item], _ call: Call) -> City {
        let language = call.language
        let count = Completeness(
            expected: items.count, received: items.count { $0.received != nil },
            onTime: items.count { $0.state == .onTime })
        let rate = Fraction(count.onTime * 100, over: max(1, count.expected))
        let canOpen = call.visitor?.role == .province
        return City(
            id: region.codeText, name: region.name(in: language), href: region.address,
            inbox: "\(region.address)/inbox?period=\((try? call.period().description) ?? "")", canOpen: canOpen,
            expected: String(count.expected), received: String(count.received), onTime: String(count.onTime),
            late: String(count.received - count.onTime), missing: String(count.expected - count.received),
            returned: String(items.reduce(0) { $0 + $1.returned }), rate: rate.fixed(2),
            units: items.map { unit($0, language) })
    }

    private static func unit(_ item: DueWork.Item, _ language: Language) -> Unit {
        let looks: [DueWork.State: String] = [
            .missing: "red", .returned: "red", .late: "orange", .open: "idle", .onTime: "pace",
        ]
        let look = looks[item.state] ?? "idle"
        return Unit(
            name: item.region.name(in: language), href: item.region.address, look: "t-\(look) i-\(look)",
            state: SiteText.due(item.state.rawValue)[language], deadline: Labels.day(item.deadline)[language],
            received: item.received.map { Labels.day($0)[language] } ?? "–", returned: String(item.returned))
    }

    static func export(_ call: Call) throws -> Response {
        let language = call.language
        let said = SiteText.reporting.said(language)
        let table = try DueWork(call.workspace).table(period: try call.period().description, region: nil)
        let head = ["code", "city", "unit", "state", "deadline", "on", "returned"].map { said[$0] ?? "" }
        let rows = groups(table, call).flatMap { city, items in
            items.map { item in
                [
                    item.region.codeText, city.name(in: language), item.region.name(in: language),
                    SiteText.due(item.state.rawValue)[language], item.deadline.description,
                    item.received?.description ?? "", String(item.returned),
                ]
            }
        }
        return call.csv([head] + rows, name: "\(call.say(SiteText.reportingFile))-\(table.period).csv")
    }
}

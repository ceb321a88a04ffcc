import Domain
import Operations
import Texts

/// What the visitor chose of a report: through which period, on which basis, as of when.
struct ReportChoices: Sendable {
    /// An entry of a list to choose from.
    struct Option: Sendable {
        let value: String
        let label: String
        let chosen: Bool
    }

    let through: Period
    var basis = Basis.accepted
    /// As typed: a moment, the beginning of a snapshot or a bulletin; nil: the present.
    var asOf: String?

    /// What stands where nothing was chosen.
    init(usual call: Call) { through = call.plan.lastEnded(by: call.site.workspace.today) }

    /// What the address names.
    /// - Throws: `Failure` of a period that is not there, `SiteFailure.badRequest`.
    init(_ call: Call) throws {
        through =
            try call.query.text("through").map { try Names.period($0, in: call.plan) }
            ?? call.plan.lastEnded(by: call.site.workspace.today)
        if let text = call.query.text("basis") {
            guard let named = Basis(rawValue: text) else { throw SiteFailure.badRequest }
            basis = named
        }
        asOf = call.query.text("asOf")
    }

    func request(_ region: Region, _ detail: ReportWork.Detail) -> ReportWork.Request {
        ReportWork.Request(
            through: through.description, basis: basis, asOf: asOf, region: region.codeText, detail: detail)
    }

    /// The same for an address.
    var query: String {
        var query = "through=\(through)&basis=\(basis.rawValue)"
        if let asOf { query += "&asOf=" + Call.queryValue(asOf) }
        return query
    }

    func bases(_ call: Call) -> [Option] {
        Basis.allCases.reversed().map {
            Option(value: $0.rawValue, label: English.capitalised(Labels.basis($0)[call.language]), chosen: $0 == basis)
        }
    }

    func periods(_ call: Call) -> [Option] { Self.periods(call, through) }

    /// The periods that have begun, the newest first, and the chosen one.
    static func periods(_ call: Call, _ chosen: Period) -> [Option] {
        let today = call.site.workspace.today
        return call.plan.periods.filter { $0.firstDay <= today || $0 == chosen }.reversed().map {
            Option(value: $0.description, label: Labels.period($0)[call.language], chosen: $0 == chosen)
        }
    }

    /// A region and what lies directly below it.
    static func regions(_ call: Call, _ chosen: Region, below root: Int) -> [Option] {
        let tree = call.tree
        var places = [root] + tree.children[root]
        if let place = tree.position(code: chosen.code), !places.contains(place) { places.append(place) }
        return places.map { place in
            let region = tree.regions[place]
            return Option(
                value: region.codeText, label: region.name(in: call.language), chosen: region.code == chosen.code)
        }
    }
}

/// A way to another page.
struct PageLink: Sendable {
    let href: String
    let label: String
}

extension Call {
    /// The regions above one, from the account's own down, as ways to their pages.
    func crumbs(to region: Region) -> [PageLink] {
        guard let own = visitor.flatMap({ tree.position(code: $0.account.region) }),
            let place = tree.position(code: region.code), place != own
        else { return [] }
        return tree.path(place).dropFirst().reversed().filter { $0 == own || tree.isBelow($0, own) }.map {
            let above = tree.regions[$0]
            return PageLink(href: "/regions/\(above.codeText)", label: above.name(in: language))
        }
    }
}

import Domain
import Operations

/// What is chosen of a bulletin that is being written: its kind, what it reports on, and what it shows.
struct BulletinChoices: Sendable {
    var options: BulletinOptions
    let through: Period
    let basis: Basis
    let region: Region

    /// What the address, or the form of a page, names; what it leaves out is as usual.
    /// - Throws: `Failure` of a period, region or day that is not there; `SiteFailure.badRequest`.
    init(_ call: Call, _ fields: Fields) throws {
        guard let kind = BulletinKind(rawValue: fields.text("kind") ?? BulletinKind.notice.rawValue),
            let basis = Basis(rawValue: fields.text("basis") ?? Basis.accepted.rawValue)
        else { throw SiteFailure.badRequest }
        options = BulletinOptions(kind: kind)
        self.basis = basis
        through =
            try fields.text("through").map { try Names.period($0, in: call.plan) }
            ?? call.plan.lastEnded(by: call.site.workspace.today)
        let tree = call.tree
        region = tree.regions[try fields.text("region").map { try Names.region($0, in: tree) } ?? tree.root]
        // A form sends its ticks only where they are set: it says that it is a form.
        if fields.text("chosen") != nil {
            options.showsLast = fields.text("last") != nil
            options.showsRanking = fields.text("ranking") != nil
            options.isPublic = fields.text("public") != nil
        }
        options.number = fields.text("number").map { String($0.prefix(60)) }
        options.day = try fields.text("day").map(Names.day)
    }

    var request: ReportWork.Request {
        ReportWork.Request(
            through: through.description, basis: basis, region: region.codeText, detail: .bulletin)
    }

    /// The same as fields of a form or of an address.
    var fields: [(name: String, value: String)] {
        var fields = [
            ("kind", options.kind.rawValue), ("through", through.description), ("basis", basis.rawValue),
            ("region", region.codeText), ("chosen", "1"),
        ]
        if options.showsLast { fields.append(("last", "1")) }
        if options.showsRanking { fields.append(("ranking", "1")) }
        if options.isPublic { fields.append(("public", "1")) }
        if let number = options.number { fields.append(("number", number)) }
        if let day = options.day { fields.append(("day", day.description)) }
        return fields
    }

    var query: String { fields.map { "\($0.name)=\(Call.queryValue($0.value))" }.joined(separator: "&") }

    var address: String { "/bulletins/draft?" + query }

    /// The bodies that must have concurred before it is issued (会签).
    func requiredBodies(_ call: Call) throws -> [String] { try call.requiredBodies(options.kind, region) }
}

extension Call {
    /// The bodies that must have concurred before a bulletin is issued (会签): those that have accounts, for the formal
    /// document on the whole plan.
    func requiredBodies(_ kind: BulletinKind, _ region: Region) throws -> [String] {
        guard kind == .notice, region.parent == nil else { return [] }
        let partners = try site.accounts.list().filter {
            $0.role == .partner && $0.state != .closed && $0.region == region.code
        }
        return Set(partners.compactMap(\.body)).sorted()
    }
}

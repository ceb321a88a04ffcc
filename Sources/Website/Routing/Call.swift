import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Store

/// One request that has passed the door, with all that a handler may use.
struct Call: Sendable {
    let site: Site
    let route: Route
    let request: Request
    let id: String
    /// The other end of the connection.
    let peer: String?
    let parameters: [String: String]
    let query: Fields
    let language: Language
    let visitor: Visitor?
    /// Plan and regions as they stand.
    let framework: Framework
    /// The place of the region that the path names.
    let place: Int?
    var body = Body.nothing

    enum Body: Sendable {
        case nothing
        case form(Fields)
        case json([UInt8])
        case file(UploadedFile)
    }

    /// Where operations run: acts carry the account.
    var workspace: Workspace {
        guard let visitor else { return site.workspace }
        return site.workspace.acting(as: visitor.account.actor)
    }

    var tree: RegionTree { framework.tree }
    var plan: Plan { framework.plan }

    /// Who asks.
    /// - Throws: `SiteFailure.stranger`, which a route for members never meets.
    func member() throws -> Account {
        guard let visitor else { throw SiteFailure.stranger }
        return visitor.account
    }

    /// The region that the path names, else the account's own.
    func region() throws -> Region {
        if let place { return tree.regions[place] }
        let account = try member()
        guard let region = tree.region(code: account.region) else { throw SiteFailure.notFound }
        return region
    }

    /// A period of the plan that the path names, else the query's `period`, else the last that has ended.
    func period() throws -> Period {
        if let text = parameters["period"] {
            guard let period = try? Names.period(text, in: plan) else { throw SiteFailure.notFound }
            return period
        }
        if let text = query.text("period") { return try Names.period(text, in: plan) }
        return plan.lastEnded(by: site.workspace.today)
    }

    /// A whole number of the path.
    func number(_ name: String) throws -> Int {
        guard let text = parameters[name], text.count <= 12, let number = Int(text), number > 0 else {
            throw SiteFailure.notFound
        }
        return number
    }

    var form: Fields {
        switch body {
        case .form(let fields): fields
        case .file(let file): file.fields
        case .nothing, .json: Fields()
        }
    }

    func say(_ words: Bilingual) -> String { words[language] }
}

import Documents
import Domain
import Hummingbird
import Operations

/// The ledger and its proof (变更记录、完整性校验): for those who may see all of it.
enum APILedger {
    private static let auditors = Audience.members([.province, .auditor], .whole)
    private static let lookers = Audience.members([.province, .auditor, .partner], .whole)

    static let routes: [Route] = [
        .api(
            .get, "/acts", lookers, isKept: true,
            APIOperation(
                id: "listActs",
                parameters: [
                    .init(name: "limit", schema: Schema(.integer(1...500))),
                    .init(name: "before", schema: Schema(.integer(1...1_000_000_000))),
                ], successes: [.init(status: .ok, schema: .list(.actEntry))])
        ) { asked in
            let acts = try HistoryWork(asked.call.workspace).acts(
                limit: asked.number("limit") ?? 50, before: asked.number("before"))
            return asked.call.json(.array(acts.map(\.json)))
        },
        .api(.get, "/acts/{act}", lookers, .read("readAct", gives: .act)) { asked in
            asked.call.json(try HistoryWork(asked.call.workspace).act(try asked.call.number("act")).json)
        },
        .api(.get, "/verification", auditors, .read("verify", gives: .verification)) { asked in
            asked.call.json(try asked.call.site.verifying.run { try Upkeep(asked.call.workspace).verify() }.json)
        },
        .api(
            .get, "/hashes/{hash}", .members(Audience.readers), .read("findHash", gives: .list(.foundHash))
        ) { try find($0) },
    ]

    /// What a printed hash belongs to, as far as the account can see.
    private static func find(_ asked: APICall) throws -> Response {
        let call = asked.call
        let hash = call.parameters["hash"] ?? ""
        guard Schema.printedHash.misfit(.string(hash)) == nil else { throw SiteFailure.notFound }
        let own = call.tree.position(code: try call.member().region)
        let found = try Upkeep(call.workspace).found(hash: hash).filter { item in
            guard let region = item.found.region else { return true }
            guard let own, let position = call.tree.position(code: region) else { return false }
            return position == own || call.tree.isBelow(position, own)
        }
        return call.json(.array(found.map { $0.found.json(at: $0.at?.description) }))
    }
}

extension Schema {
    /// The first eight or more digits of a hash, as papers print them.
    static let printedHash = Schema(.word(hexadecimal(8...64, example: "5b5b5b5b")))
}

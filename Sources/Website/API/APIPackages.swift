import Documents
import Domain
import Hummingbird
import Operations

/// What cities send to the province (报送件).
enum APIPackages {
    private static let lookers = Audience.members([.city, .province, .partner, .auditor])
    private static let senders = Audience.members([.city])
    private static let province = Audience.members([.province])

    static let routes: [Route] = [
        .api(
            .get, "/regions/{region}/packages", lookers, .read("listPackages", [.period], gives: .list(.package))
        ) { try list($0) },
        .api(
            .get, "/regions/{region}/packages/{package}", lookers, .read("readPackage", gives: .wholePackage)
        ) { asked in
            let found = try found(asked)
            return asked.call.json(found.item.json(with: found.members))
        },
        .api(.post, "/regions/{region}/packages", senders, sending) { try send($0) },
        .api(.post, "/regions/{region}/packages/{package}/withdraw", senders, withdrawing) { asked in
            let id = try found(asked).item.package.id
            return taken(
                asked,
                try PackageWork(asked.call.workspace).withdraw(
                    id, author: try asked.author(), reason: asked.words("reason")))
        },
        .api(.post, "/regions/{region}/packages/{package}/accept", province, accepting) { asked in
            let id = try found(asked).item.package.id
            return taken(
                asked,
                try PackageWork(asked.call.workspace).accept(
                    id, digest: asked.words("digest") ?? "", author: try asked.author(),
                    reason: asked.words("reason")))
        },
        .api(.post, "/regions/{region}/packages/{package}/return", province, returning) { try sendBack($0) },
    ]

    private static func list(_ asked: APICall) throws -> Response {
        let call = asked.call
        guard let place = call.place else { throw SiteFailure.notFound }
        let items = try PackageWork(call.workspace).list(period: asked.text("period")).filter { item in
            guard let position = call.tree.position(code: item.region.code) else { return false }
            return position == place || call.tree.isBelow(position, place)
        }
        return call.json(.array(items.map(\.json)))
    }

    /// The package of the path, which must be of the path's region.
    private static func found(_ asked: APICall) throws -> (item: PackageWork.Item, members: [PackageWork.Member]) {
        let found = try PackageWork(asked.call.workspace).package(try asked.call.number("package"))
        guard try asked.call.region().code == found.item.package.region else { throw SiteFailure.notFound }
        return found
    }

    private static func taken(_ asked: APICall, _ act: Int) -> Response {
        asked.call.json(.object([("act", .int(act))]))
    }

    // MARK: Sending

    private static let sending = APIOperation.change(
        "sendPackage",
        .object([
            "period": .period, "practice": Schema.words(0...20_000).optional,
            "problem": Schema.words(0...20_000).optional, "plan": Schema.words(0...20_000).optional, "reason": .reason,
        ]),
        gives: .wholePackage, status: .created,
        example: #"{"period": "2021-Q2", "practice": "一、主要做法……", "reason": "炎陵县防汛，推迟上报"}"#)

    private static func send(_ asked: APICall) throws -> Response {
        let words = PackageWords(
            practice: asked.words("practice") ?? "", problem: asked.words("problem") ?? "",
            plan: asked.words("plan") ?? "")
        let work = PackageWork(asked.call.workspace)
        let region = try asked.region()
        let sent = try work.send(
            region: region, period: asked.words("period") ?? "", words, reason: asked.words("reason"),
            author: try asked.author())
        let found = try work.package(sent.id)
        return asked.created(found.item.json(with: found.members), at: "/regions/\(region)/packages/\(sent.id)")
    }

    // MARK: Deciding

    private static let withdrawing = APIOperation.change(
        "withdrawPackage", .object(["reason": .reason]), gives: .taken, example: #"{"reason": "补报后重新报送"}"#)
    private static let accepting = APIOperation.change(
        "acceptPackage", .object(["digest": .hash, "reason": .reason]), gives: .taken,
        example: #"{"digest": "\#(String(repeating: "5b", count: 32))"}"#)
    private static let returning = APIOperation.change(
        "returnPackage",
        .object(["digest": .hash, "reason": .words(1...2_000), "regions": Schema.list(.code, 0...500).optional]),
        gives: .taken,
        example: #"{"digest": "\#(String(repeating: "5b", count: 32))", "reason": "请核实", "regions": ["430223"]}"#)

    private static func sendBack(_ asked: APICall) throws -> Response {
        let id = try found(asked).item.package.id
        let codes = (asked.body["regions"]?.items ?? []).compactMap { $0.string.flatMap { Digits.whole($0) } }
        return taken(
            asked,
            try PackageWork(asked.call.workspace).return(
                id, digest: asked.words("digest") ?? "", reason: asked.words("reason") ?? "", naming: codes,
                author: try asked.author()))
    }
}

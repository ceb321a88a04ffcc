import Documents
import Domain
import Hummingbird
import Operations

/// What waits for a word, and the word on it (审核、审定、退回、撤回).
enum APIReviews {
    static let routes: [Route] = [
        .api(
            .get, "/regions/{region}/reviews", .members([.city, .province]),
            .read("listReviews", [.period], gives: .list(.review))
        ) { asked in
            let items = try ReviewWork(asked.call.workspace).inbox(
                period: asked.text("period"), region: try asked.region())
            return asked.call.json(.array(items.map(\.json)))
        },
        decision(.approve, .members([.city])), decision(.accept, .members([.province])),
        decision(.return, .members([.city, .province])), decision(.withdraw, .members([.county], .own)),
    ]

    private static func decision(_ kind: DecisionKind, _ audience: Audience) -> Route {
        .api(
            .post, "/regions/{region}/decisions/\(kind.rawValue)", audience,
            .change(
                "\(kind.rawValue)Filings",
                .object([
                    "period": .period, "items": .list(.object(["region": .code, "digest": .hash]), 1...500),
                    "reason": kind == .return ? .words(1...2_000) : .reason,
                ]),
                gives: .decided,
                example: """
                    {"period": "2021-Q2", "items": [{"region": "430223", \
                    "digest": "\(String(repeating: "5b", count: 32))"}], "reason": "本期新增与台账不符"}
                    """)
        ) { try decide(kind, $0) }
    }

    private static func decide(_ kind: DecisionKind, _ asked: APICall) throws -> Response {
        let items = (asked.body["items"]?.items ?? []).compactMap { item -> ReviewWork.Seen? in
            guard let code = item["region"]?.string.flatMap({ Digits.whole($0) }) else { return nil }
            return ReviewWork.Seen(region: code, digest: item["digest"]?.string ?? "")
        }
        try keepWithin(items.map(\.region), asked.call)
        let period = asked.words("period") ?? ""
        let outcome = try ReviewWork(asked.call.workspace).decide(
            kind, items: items, period: period, author: try asked.author(), reason: asked.words("reason"))
        return asked.call.json(
            .object([
                ("act", .int(outcome.act)), ("decision", .string(kind.rawValue)), ("period", .string(period)),
                ("decided", .array(outcome.decided.map { .string($0.codeText) })),
            ]))
    }

    /// What a document names must lie in the region of the path, for that was weighed at the door.
    /// - Throws: `Failure.outsideRegion` with what was given; beyond one's region nothing is said of what there is.
    static func keepWithin(_ codes: [Int], _ call: Call) throws {
        guard let place = call.place else { throw SiteFailure.notFound }
        let outside = Set(codes).filter { code in
            guard let position = call.tree.position(code: code) else { return true }
            return position != place && !call.tree.isBelow(position, place)
        }
        guard outside.isEmpty else { throw Failure.outsideRegion(outside.sorted().map { Region.text(code: $0) }) }
    }
}

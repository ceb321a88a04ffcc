import Documents
import Domain
import Hummingbird
import Operations

/// Periods that are opened and closed, and bulletins, which lock them (开网、关网、印发).
enum APIPeriods {
    private static let readers = Audience.members(Audience.readers)
    private static let province = Audience.members([.province])

    static let routes: [Route] = [
        .api(
            .get, "/regions/{region}/periods", readers, isKept: true,
            .read("listPeriods", gives: .list(.periodState))
        ) { asked in
            asked.call.json(
                .array(try PeriodWork(asked.call.workspace).states(region: try asked.region()).map(\.json)))
        },
        turn("openPeriod", "open"), turn("closePeriod", "close"),
        .api(
            .get, "/regions/{region}/bulletins", .members([.province, .partner, .auditor]), isKept: true,
            .read("listBulletins", gives: .list(.bulletin))
        ) { asked in
            let code = try asked.call.region().code
            return asked.call.json(
                .array(try BulletinWork(asked.call.workspace).list().filter { $0.region == code }.map(\.json)))
        },
        .api(.post, "/regions/{region}/bulletins", province, publishing) { try publish($0) },
    ]

    private static func turn(_ id: String, _ word: String) -> Route {
        .api(
            .post, "/regions/{region}/periods/{period}/\(word)", province,
            .change(id, .object(["reason": .reason]), gives: .turned, example: #"{"reason": "更正第二季度数据"}"#)
        ) { asked in
            let period = try asked.call.period().description
            let work = PeriodWork(asked.call.workspace)
            let (region, reason, author) = (try asked.region(), asked.words("reason"), try asked.author())
            let turned =
                word == "open"
                ? try work.open(period, region: region, reason: reason, author: author)
                : try work.close(period, region: region, reason: reason, author: author)
            return asked.call.json(
                .object([
                    ("act", .int(turned.act)), ("period", .string(period)), ("state", .string(turned.state.rawValue)),
                ]))
        }
    }

    // MARK: Bulletins

    private static let publishing = APIOperation.change(
        "publishBulletin",
        .object([
            "kind": .choice(BulletinKind.self), "through": .period, "basis": Schema.choice(Basis.self).optional,
            "cutoff": Schema.day.orNull.optional, "day": Schema.day.orNull.optional,
            "number": Schema.words(0...100).orNull.optional, "showsLast": Schema.boolean.optional,
            "showsRanking": Schema.boolean.optional, "isPublic": Schema.boolean.optional,
            "reason": .reason,
        ]),
        gives: .bulletin, status: .created,
        example: #"{"kind": "notice", "through": "2021-Q2", "number": "湘人社发〔2021〕15号"}"#)

    private static func publish(_ asked: APICall) throws -> Response {
        let body = asked.body
        var options = BulletinOptions(kind: body["kind"]?.string.flatMap(BulletinKind.init(rawValue:)) ?? .notice)
        options.showsLast = body["showsLast"]?.flag ?? true
        options.showsRanking = body["showsRanking"]?.flag ?? true
        options.isPublic = body["isPublic"]?.flag ?? false
        options.number = asked.words("number")
        options.day = try asked.words("day").map(Names.day)
        let region = try asked.region()
        let bodies = try asked.call.requiredBodies(options.kind, try asked.call.region())
        let bulletin = try BulletinWork(asked.call.workspace).publish(
            .init(
                through: asked.words("through"),
                basis: body["basis"]?.string.flatMap(Basis.init(rawValue:)) ?? .accepted, region: region,
                cutoff: asked.words("cutoff")), options, author: try asked.author(), reason: asked.words("reason"),
            language: .zh, requiredBodies: bodies)
        if options.kind.locks { try asked.call.site.accounts.dropDraft(bulletin.region, bulletin.through) }
        return asked.created(bulletin.json, at: "/regions/\(region)/bulletins")
    }
}

import Documents
import Domain
import Hummingbird
import Operations

/// Plan, regions and what is computed from the record.
enum APIFigures {
    private static let readers = Audience.members(Audience.readers)

    static let routes: [Route] = [
        .api(.get, "/account", .members(Audience.all), .read("readAccount", gives: .account)) { try account($0) },
        .api(.get, "/plan", readers, isKept: true, .read("readPlan", gives: .plan)) { asked in
            asked.call.json(asked.call.plan.json)
        },
        .api(.get, "/regions", readers, isKept: true, .read("listRegions", gives: .list(.region))) { asked in
            let call = asked.call
            guard let own = call.tree.position(code: try call.member().region) else { throw SiteFailure.notFound }
            return call.json(call.tree.json(below: own))
        },
        .api(.get, "/regions/{region}", readers, isKept: true, .read("readRegion", gives: .region)) { asked in
            guard let place = asked.call.place else { throw SiteFailure.notFound }
            return asked.call.json(asked.call.tree.json(place))
        },
        .api(
            .get, "/regions/{region}/report", readers, isKept: true,
            .read(
                "readReport",
                [.through, .basis, .moment("asOf"), .init(name: "cutoff", schema: .day)], gives: .report,
                refusals: [.conflict])
        ) { try report($0) },
        .api(.get, "/regions/{region}/due", readers, isKept: true, .read("readDue", [.period], gives: .due)) { asked in
            let table = try DueWork(asked.call.workspace).table(
                period: asked.text("period"), region: try asked.region())
            return asked.call.json(table.json)
        },
        .api(
            .get, "/regions/{region}/trace", readers,
            .read("readTrace", [.indicator, .through, .basis], gives: .trace)
        ) { asked in
            let table = try TraceWork(asked.call.workspace).table(
                indicator: asked.text("indicator") ?? "", region: try asked.region(), through: asked.text("through"),
                basis: asked.basis)
            return asked.call.json(table.json)
        },
        .api(
            .get, "/regions/{region}/comparison", .members([.province, .auditor]),
            .read(
                "compare", [.moment("from", isRequired: true), .moment("to"), .through, .basis], gives: .comparison,
                refusals: [.conflict])
        ) { try comparison($0) },
        .api(
            .get, "/regions/{region}/targets", readers, isKept: true, .read("readTargets", gives: .targets)
        ) { asked in
            asked.call.json(try TargetWork(asked.call.workspace).show(region: try asked.region()).json)
        },
        .api(.put, "/regions/{region}/targets", .members([.province]), setting) { try set($0) },
    ]

    private static func account(_ asked: APICall) throws -> Response {
        let account = try asked.call.member()
        let canWrite = asked.call.visitor?.proof != .token(canWrite: false)
        return asked.call.json(
            .object([
                ("name", .string(account.name)), ("person", .string(account.person)),
                ("role", .string(account.role.rawValue)), ("region", .string(Region.text(code: account.region))),
                ("canWrite", .bool(canWrite)),
            ]))
    }

    private static func report(_ asked: APICall) throws -> Response {
        let report = try ReportWork(asked.call.workspace).report(
            .init(
                through: asked.text("through"), basis: asked.basis, asOf: asked.text("asOf"),
                region: try asked.region(), cutoff: asked.text("cutoff"), detail: .bulletin))
        return asked.call.json(report.json)
    }

    private static func comparison(_ asked: APICall) throws -> Response {
        let comparison = try CompareWork(asked.call.workspace).comparison(
            from: asked.text("from") ?? "", to: asked.text("to"),
            request: .init(through: asked.text("through"), basis: asked.basis, region: try asked.region()))
        return asked.call.json(comparison.json)
    }

    // MARK: Targets

    private static let setting = APIOperation.change(
        "setTargets",
        .object([
            "targets": .list(
                .object([
                    "year": Schema(.integer(1900...2999)), "indicator": .words(1...100), "target": .number,
                ]), 1...200), "document": Schema.words(0...200).orNull.optional, "reason": .reason,
        ]),
        gives: .object(["revised": .count, "unchanged": .count, "offGoal": .list(.offGoal)]),
        example: """
            {"targets": [{"year": 2021, "indicator": "coordinator", "target": 6}], "reason": "年中调整", \
            "document": "湘人社函〔2021〕30号"}
            """)

    private static func set(_ asked: APICall) throws -> Response {
        let region = try asked.region()
        let settings = (asked.body["targets"]?.items ?? []).map { item in
            TargetWork.Setting(
                region: region, year: item["year"]?.digits.flatMap(Schema.whole) ?? 0,
                indicator: item["indicator"]?.string ?? "", value: item["target"]?.digits ?? "")
        }
        let outcome = try TargetWork(asked.call.workspace).set(
            settings, author: try asked.author(), document: asked.words("document"), reason: asked.words("reason"))
        return asked.call.json(outcome.json)
    }
}

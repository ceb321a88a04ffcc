import Documents
import Domain
import HTTPTypes
import Hummingbird
import Operations

/// Files of cities and counties.
enum APIImports {
    private static let importers = Audience.members([.city, .province])

    static let routes: [Route] = [
        .api(
            .get, "/regions/{region}/imports", .members([.city, .province, .auditor]),
            .read("listImports", gives: .list(.importEntry))
        ) { asked in
            let imports = try Upkeep(asked.call.workspace).imports(within: try asked.region())
            return asked.call.json(.array(imports.reversed().map(\.json)))
        },
        .api(.post, "/regions/{region}/imports", importers, taking) { try take($0) },
        .api(
            .post, "/regions/{region}/imports/{act}/undo", importers,
            .change(
                "undoImport", .object(["reason": .words(1...2_000), "withLater": Schema.boolean.optional]),
                gives: .undone, example: #"{"reason": "报错了期别", "withLater": false}"#)
        ) { try undo($0) },
    ]

    private static let taking = APIOperation(
        id: "importFile",
        parameters: [
            .dryRun, .init(name: "partial", schema: .boolean), .period, .init(name: "force", schema: .words(1...500)),
            .init(name: "reason", schema: .words(1...500)),
        ],
        body: .file,
        successes: [
            .init(status: .ok, schema: .importResult), .init(status: .created, schema: .importResult),
            .init(status: .unprocessableContent, schema: .importResult),
        ],
        refusals: [.conflict, .unprocessableContent])

    /// The document is the same whether the file was stored (201), only tried (200) or refused (422).
    private static func take(_ asked: APICall) throws -> Response {
        guard case .file(let file) = asked.call.body else { throw SiteFailure.badRequest }
        var request = ImportWork.Request(
            author: try asked.author(), within: try asked.region(), period: asked.text("period"),
            force: asked.text("force"), isPartial: asked.flag("partial"), isDryRun: asked.flag("dryRun"))
        request.reason = asked.text("reason")
        request.fileName = file.name
        let result = try ImportWork(asked.call.workspace).run(file.path, request)
        let stored: HTTPResponse.Status = result.act == nil ? .unprocessableContent : .created
        return asked.call.json(result.json(asked.call.language), status: request.isDryRun ? .ok : stored)
    }

    private static func undo(_ asked: APICall) throws -> Response {
        let outcome = try UndoWork(asked.call.workspace).run(
            try asked.call.number("act"), reason: asked.words("reason") ?? "", author: try asked.author(),
            withLater: asked.body["withLater"]?.flag ?? false, within: try asked.call.region().code)
        return asked.call.json(outcome.json)
    }
}

import Documents
import Domain
import HTTPTypes
import Hummingbird
import Texts

/// The programming interface: the pages' operations for programs. Every operation of a region carries the region in its
/// path, so that `Audience` decides there as for pages.
extension RouteTable {
    static let api: [Route] =
        [description] + APIFigures.routes + APIFilings.routes + APIReviews.routes + APIImports.routes
        + APIPackages.routes + APIPeriods.routes + APILedger.routes

    private static let description = Route.api(
        .get, "/openapi.json", .everyone,
        APIOperation(id: "describe", successes: [.init(status: .ok, schema: .map(.anything))])
    ) { asked in asked.call.json(OpenAPI.document(asked.call.language)) }
}

extension APIOperation {
    /// An operation that reads.
    static func read(
        _ id: String, _ parameters: [Parameter] = [], gives schema: Schema, refusals: [HTTPResponse.Status] = []
    ) -> APIOperation {
        // A parameter may fit its description and yet name what the plan does not have.
        let semantic: [HTTPResponse.Status] = parameters.isEmpty ? [] : [.unprocessableContent]
        return APIOperation(
            id: id, parameters: parameters, successes: [.init(status: .ok, schema: schema)],
            refusals: semantic + refusals)
    }

    /// An operation that changes the record.
    static func change(
        _ id: String, _ body: Schema, gives schema: Schema, status: HTTPResponse.Status = .ok, example: String
    ) -> APIOperation {
        APIOperation(
            id: id, body: .json(body),
            successes: [.init(status: status, schema: schema, hasLocation: status == .created)],
            refusals: [.unprocessableContent, .conflict], example: example)
    }
}

extension APIOperation.Parameter {
    static let period = Self(name: "period", schema: .period)
    static let through = Self(name: "through", schema: .period)
    static let basis = Self(name: "basis", schema: .choice(Basis.self))
    static let indicator = Self(name: "indicator", schema: .words(1...100), isRequired: true)
    static let dryRun = Self(name: "dryRun", schema: .boolean)

    /// A moment, the beginning of a hash, or the act of a bulletin.
    static func moment(_ name: String, isRequired: Bool = false) -> Self {
        Self(name: name, schema: .words(1...40).such(as: "2021-07-05T08:00:00Z"), isRequired: isRequired)
    }
}

extension APICall {
    var basis: Basis { text("basis").flatMap(Basis.init(rawValue:)) ?? .accepted }

    /// Words of the body; nil where they are missing or blank.
    func words(_ name: String) -> String? {
        body[name]?.string.flatMap { text in text.contains { !$0.isWhitespace } ? text : nil }
    }

    /// The answer to an act that made something: where it is.
    func created(_ document: JSON, at address: String) -> Response {
        var response = call.json(document, status: .created)
        response.headers[.location] = "/api/v1" + address
        return response
    }

    func author() throws -> String { try call.member().person }
}

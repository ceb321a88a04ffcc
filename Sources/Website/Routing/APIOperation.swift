import Domain
import HTTPTypes
import Texts

/// What an operation of the programming interface takes and answers. Its description is made from this, and requests are
/// held against it before they are done.
struct APIOperation: Sendable {
    /// A value in the query.
    struct Parameter: Sendable {
        let name: String
        let schema: Schema
        var isRequired = false
    }

    enum Body: Sendable {
        case nothing
        case json(Schema)
        /// The bytes of a file, with its name in `X-File-Name`.
        case file
    }

    /// An answer that is no refusal.
    struct Success: Sendable {
        let status: HTTPResponse.Status
        let schema: Schema
        var hasLocation = false
    }

    let id: String
    var parameters: [Parameter] = []
    var body = Body.nothing
    var successes: [Success]
    /// Refusals beside those that follow from the route itself.
    var refusals: [HTTPResponse.Status] = []
    /// An example of the body.
    var example: String?

    /// The name in Chinese and English.
    var summary: Bilingual { SiteText.apiSummary[id] ?? Bilingual(zh: id, en: id) }

    /// Every status that the operation can answer with, but for those of a server that fails.
    func statuses(of route: Route) -> [HTTPResponse.Status] {
        var found = successes.map(\.status)
        found.append(.badRequest)
        if case .members = route.audience { found += [.unauthorized, .forbidden] }
        if route.path.contains("{") { found.append(.notFound) }
        switch body {
        case .nothing: break
        case .json: found += [.contentTooLarge, .unsupportedMediaType, .requestTimeout]
        case .file: found += [.contentTooLarge, .requestTimeout, .tooManyRequests]
        }
        found += refusals
        if case .members = route.audience { found.append(.serviceUnavailable) }
        if route.isChange { found.append(Fault.full) }
        return Set(found).sorted { $0.code < $1.code }
    }
}

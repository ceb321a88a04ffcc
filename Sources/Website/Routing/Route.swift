import Domain
import HTTPTypes
import Hummingbird

/// One address of the site: what it is for, who may use it, and what it does.
struct Route: Sendable {
    /// Whom the answers speak to.
    enum Face: Sendable {
        /// People: errors are pages.
        case page
        /// Programs: errors are problem documents (RFC 9457).
        case api
    }

    /// What a request may carry.
    enum Carries: Sendable, Hashable {
        case nothing
        /// Fields of a form, up to so many bytes.
        case form(Int = 256 << 10)
        /// A JSON document, up to so many bytes.
        case json(Int = 256 << 10)
        /// A file: as the raw body, or as a part of a form.
        case file
    }

    let method: HTTPRequest.Method
    /// `/regions/{region}/filings/{period}`.
    let path: String
    let face: Face
    let audience: Audience
    var carries = Carries.nothing
    /// The roles for which the answer depends on nothing but the record, the day, the region and role of the account and
    /// the language: it is then made once and kept until one of them changes.
    var keptFor: Set<Role> = []
    /// What the interface's description says of it; nil for pages.
    var operation: APIOperation?
    let handle: @Sendable (Call) throws -> Response

    /// Whether the request changes anything.
    var isChange: Bool { method != .get && method != .head }

    static func page(
        _ path: String, _ audience: Audience, isKept: Bool = false,
        _ handle: @escaping @Sendable (Call) throws -> Response
    ) -> Route {
        page(path, audience, keptFor: isKept ? Audience.all : [], handle)
    }

    static func page(
        _ path: String, _ audience: Audience, keptFor: Set<Role>,
        _ handle: @escaping @Sendable (Call) throws -> Response
    ) -> Route {
        Route(method: .get, path: path, face: .page, audience: audience, keptFor: keptFor, handle: handle)
    }

    static func action(
        _ path: String, _ audience: Audience, carries: Carries = .form(),
        _ handle: @escaping @Sendable (Call) throws -> Response
    ) -> Route {
        Route(method: .post, path: path, face: .page, audience: audience, carries: carries, handle: handle)
    }
}

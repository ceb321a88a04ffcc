import Documents
import Domain
import HTTPTypes
import Texts

/// The description of the programming interface (OpenAPI 3.1), made from the routes themselves.
enum OpenAPI {
    private static let documents: [Language: JSON] = [.zh: make(.zh), .en: make(.en)]

    static func document(_ language: Language) -> JSON { documents[language] ?? .null }

    static let routes = RouteTable.api

    private static func make(_ language: Language) -> JSON {
        var paths: [(String, [(String, JSON)])] = []
        for route in routes {
            guard let operation = route.operation else { continue }
            let entry = (route.method.rawValue.lowercased(), Self.operation(operation, route, language))
            if let place = paths.firstIndex(where: { $0.0 == route.path }) {
                paths[place].1.append(entry)
            } else {
                paths.append((route.path, [entry]))
            }
        }
        return .object([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .object([
                    ("title", .string(SiteText.apiTitle[language])), ("version", .string(Site.version)),
                    ("description", .string(SiteText.apiPreface[language])),
                ])
            ),
            ("servers", .array([.object([("url", .string("/"))])])),
            ("paths", .object(paths.map { ($0.0, .object($0.1)) })),
            (
                "components",
                .object([("schemas", schemas(language)), ("securitySchemes", schemes)])
            ),
        ])
    }

    private static func schemas(_ language: Language) -> JSON {
        var found: [String: Schema] = [:]
        Schema.fault.collect(into: &found)
        for operation in routes.compactMap(\.operation) {
            for success in operation.successes { success.schema.collect(into: &found) }
            if case .json(let schema) = operation.body { schema.collect(into: &found) }
        }
        return .object(found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json(language)) })
    }

    private static let schemes: JSON = .object([
        ("token", .object([("type", .string("http")), ("scheme", .string("bearer"))])),
        (
            "session",
            .object([
                ("type", .string("apiKey")), ("in", .string("cookie")), ("name", .string(Doorkeeper.cookie)),
            ])
        ),
    ])

    // MARK: Operations

    private static func operation(_ operation: APIOperation, _ route: Route, _ language: Language) -> JSON {
        var members: [(String, JSON)] = [
            ("operationId", .string(operation.id)), ("summary", .string(operation.summary[language])),
            ("description", .string(who(route.audience, language))),
        ]
        let parameters = Self.parameters(operation, route, language)
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body = body(operation, language) { members.append(("requestBody", body)) }
        members.append(("responses", responses(operation, route, language)))
        if case .members = route.audience {
            let needs = [JSON.object([("token", .array([]))]), .object([("session", .array([]))])]
            members.append(("security", .array(needs)))
        } else {
            members.append(("security", .array([])))
        }
        return .object(members)
    }

    /// Whom the door lets in.
    static func who(_ audience: Audience, _ language: Language) -> String {
        guard case .members(let roles, let reach) = audience else { return SiteText.apiEveryone[language] }
        let names = Role.allCases.filter(roles.contains).map { Labels.role($0)[language] }
        let range: Bilingual =
            switch reach {
            case .own: SiteText.apiOwn
            case .whole: SiteText.apiWhole
            case .below, .inside: SiteText.apiReach
            }
        let who =
            roles == Audience.all
            ? SiteText.apiMembers[language] : names.joined(separator: language == .zh ? "、" : ", ")
        return SiteText.apiWho[language] + who + (language == .zh ? "。" : ". ") + range[language]
    }

    private static func parameters(_ operation: APIOperation, _ route: Route, _ language: Language) -> [JSON] {
        let inPath = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
        var found = inPath.map { name in
            parameter(name, "path", pathSchema(name), isRequired: true, language)
        }
        found += operation.parameters.map {
            parameter($0.name, "query", $0.schema, isRequired: $0.isRequired, language)
        }
        if case .file = operation.body {
            found.append(
                .object([
                    ("name", .string("X-File-Name")), ("in", .string("header")), ("required", .bool(false)),
                    ("description", .string(SiteText.apiFileName[language])),
                    ("schema", .object([("type", .string("string")), ("pattern", .string("^[A-Za-z0-9._~%-]*$"))])),
                ]))
        }
        return found
    }

    private static func parameter(
        _ name: String, _ place: String, _ schema: Schema, isRequired: Bool, _ language: Language
    ) -> JSON {
        var members: [(String, JSON)] = [
            ("name", .string(name)), ("in", .string(place)), ("required", .bool(isRequired)),
        ]
        if let words = SiteText.apiMember[name] { members.append(("description", .string(words[language]))) }
        return .object(members + [("schema", schema.json(language))])
    }

    static func pathSchema(_ name: String) -> Schema {
        switch name {
        case "region": .code
        case "period": .period
        case "hash": .printedHash
        default: Schema(.integer(1...999_999_999_999))
        }
    }

    private static func body(_ operation: APIOperation, _ language: Language) -> JSON? {
        switch operation.body {
        case .nothing: nil
        case .json(let schema):
            .object([
                ("required", .bool(true)),
                ("content", .object([("application/json", media(schema, operation.example, language))])),
            ])
        case .file:
            .object([
                ("required", .bool(true)), ("description", .string(SiteText.apiFile[language])),
                ("content", .object([("application/octet-stream", .object([]))])),
            ])
        }
    }

    private static func media(_ schema: Schema, _ example: String?, _ language: Language) -> JSON {
        var members: [(String, JSON)] = [("schema", schema.json(language))]
        if let example, let value = try? JSONReader.read(Array(example.utf8)) { members.append(("example", value)) }
        return .object(members)
    }

    // MARK: Answers

    private static func responses(_ operation: APIOperation, _ route: Route, _ language: Language) -> JSON {
        .object(
            operation.statuses(of: route).map { status in
                (String(status.code), response(status, operation, language))
            })
    }

    private static func response(
        _ status: HTTPResponse.Status, _ operation: APIOperation, _ language: Language
    ) -> JSON {
        let success = operation.successes.first { $0.status == status }
        var content: [(String, JSON)] = []
        if let success { content.append(("application/json", media(success.schema, nil, language))) }
        if status.code >= 400 { content.append(("application/problem+json", media(.fault, nil, language))) }
        var members: [(String, JSON)] = [("description", .string(SiteText.apiStatus(status.code)[language]))]
        let heads = headers(status, success)
        if !heads.isEmpty {
            let schema = JSON.object([("schema", .object([("type", .string("string"))])), ("required", .bool(true))])
            members.append(("headers", .object(heads.map { ($0, schema) })))
        }
        return .object(members + [("content", .object(content))])
    }

    private static func headers(_ status: HTTPResponse.Status, _ success: APIOperation.Success?) -> [String] {
        switch status {
        case .unauthorized: ["WWW-Authenticate"]
        case .serviceUnavailable, .tooManyRequests: ["Retry-After"]
        default: success?.hasLocation == true ? ["Location"] : []
        }
    }
}

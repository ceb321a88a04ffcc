import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Website

/// A program at the interface: sends requests with a token, and holds every answer against the description: its status
/// must be told there, and its document must have the shape that is told.
final class Program: Sendable {
    private let browser: Browser
    private let token: String?

    init(_ browser: Browser, token: String?) {
        self.browser = browser
        self.token = token
    }

    func get(_ address: String, headers: HTTPFields = [:]) async throws -> Told {
        try await send(.get, address, headers: headers)
    }

    func post(_ address: String, _ body: String, headers: HTTPFields = [:]) async throws -> Told {
        try await send(.post, address, body, headers: headers)
    }

    func put(_ address: String, _ body: String) async throws -> Told { try await send(.put, address, body) }

    func send(
        _ method: HTTPRequest.Method, _ address: String, _ body: String? = nil, headers: HTTPFields = [:],
        type: String = "application/json"
    ) async throws -> Told {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        if body != nil, headers[.contentType] == nil { headers[.contentType] = type }
        let answer = try await browser.send(
            method, "/api/v1" + address, headers: headers, body: body.map { ByteBuffer(string: $0) })
        let document = try JSONReader.read(answer.bytes)
        try Described.hold(answer, document, method, "/api/v1" + address)
        return Told(status: answer.status, headers: answer.headers, document: document)
    }
}

/// An answer of the interface.
struct Told: Sendable {
    let status: Int
    let headers: HTTPFields
    let document: JSON

    subscript(_ name: String) -> JSON? { document[name] }
    subscript(_ place: Int) -> JSON? { document.items.indices.contains(place) ? document.items[place] : nil }

    /// The code of a refusal.
    var code: String? { document["type"]?.string?.replacing("urn:tongxing:problem:", with: "") }
    var location: String { (headers[.location] ?? "").replacing("/api/v1", with: "") }
}

/// Holds answers against the description.
enum Described {
    static func hold(_ answer: Answer, _ document: JSON, _ method: HTTPRequest.Method, _ address: String) throws {
        let known = route(method, address)
        guard answer.status != 405, answer.status != 404 || known != nil else { return }
        let route = try #require(known, "no operation for \(method) \(address)")
        let operation = try #require(route.operation)
        let statuses = operation.statuses(of: route).map(\.code)
        #expect(statuses.contains(answer.status), "\(operation.id) does not tell \(answer.status)")
        let isProblem = answer.headers[.contentType] == "application/problem+json"
        let success = operation.successes.first { $0.status.code == answer.status }
        let schema = isProblem ? Schema.fault : try #require(success, "\(operation.id) \(answer.status)").schema
        let misfits = schema.misfits(document).map { "\(operation.id) \(answer.status) \($0.name): \($0.kind)" }
        #expect(misfits == [])
        if success?.hasLocation == true, !isProblem { #expect(answer.headers[.location] != nil) }
    }

    static func route(_ method: HTTPRequest.Method, _ address: String) -> Route? {
        let parts = address.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        return RouteTable.api.filter { route in
            let wanted = route.path.split(separator: "/", omittingEmptySubsequences: false)
            return route.method == method && wanted.count == parts.count
                && zip(wanted, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }.min { $0.path.count { $0 == "{" } < $1.path.count { $0 == "{" } }
    }
}

extension Browser {
    /// A program with a new token of a role's account.
    func program(_ role: Role, _ scope: TokenScope = .write) throws -> Program {
        try program(SiteDesk.names[role]?.name ?? "", scope)
    }

    func program(_ account: String, _ scope: TokenScope = .write) throws -> Program {
        let token = try desk.site.accounts.makeToken(account, label: "test", scope: scope, days: 30)
        return Program(other(), token: token)
    }
}

import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Website

/// Every address, asked by a stranger and by every role, of its own region, one above, below and beside it: what the site
/// answers is what `AccessTable` says.
@Suite struct AccessMatrixTests {
    /// One line of the table.
    struct Line: Sendable {
        let method: String
        let path: String
        let roles: String
        let reach: String

        init?(_ text: Substring) {
            let words = text.split(separator: " ").map(String.init)
            guard words.count == 4 else { return nil }
            (method, path, roles, reach) = (words[0], words[1], words[2], words[3])
        }

        var name: String { "\(method) \(path)" }
        var isAPI: Bool { path.hasPrefix("/api/v1") }
    }

    static let lines = (AccessTable.pages + "\n" + AccessTable.api).split(separator: "\n").compactMap(Line.init)

    /// What becomes of a request at the door.
    enum Outcome: String {
        case stranger, forbidden, hidden, letIn
    }

    /// Accounts by name: the role's letter, the region, and whether it is that of the whole plan.
    struct Person: Sendable {
        let name: String
        let letter: Character
        let region: String
        /// Regions asked about and where they lie: own, above, below, beside.
        let regions: [(code: String, place: String)]
    }

    static let people: [Person] = [
        Person(
            name: "youxian", letter: "C", region: "430223",
            regions: [("430223", "own"), ("430200", "above"), ("430000", "above"), ("430224", "beside")]),
        Person(
            name: "zhuzhou", letter: "M", region: "430200",
            regions: [
                ("430200", "own"), ("430223", "below"), ("430000", "above"), ("430100", "beside"), ("430121", "beside"),
            ]),
        Person(
            name: "zzgh", letter: "T", region: "430200",
            regions: [("430200", "own"), ("430223", "below"), ("430000", "above"), ("430100", "beside")]),
        whole("hunan", "P"), whole("gonghui", "T"), whole("shenji", "A"), whole("admin", "S"),
    ]

    private static func whole(_ name: String, _ letter: Character) -> Person {
        Person(
            name: name, letter: letter, region: "430000",
            regions: [("430000", "own"), ("430200", "below"), ("430223", "below"), ("999999", "nowhere")])
    }

    // MARK: What is expected

    private static func expected(_ line: Line, _ person: Person?, place: String?) -> Outcome {
        if line.roles == "-" { return .letIn }
        guard let person else { return .stranger }
        if let place, ["above", "beside", "nowhere"].contains(place) { return .hidden }
        guard line.roles.contains(person.letter) else { return .forbidden }
        switch line.reach {
        case "own": return place == "own" ? .letIn : .forbidden
        case "inside": return place == "below" ? .letIn : .forbidden
        case "whole": return person.region == "430000" ? .letIn : .hidden
        default: return .letIn
        }
    }

    private static func met(_ answer: Answer, _ line: Line) -> Outcome {
        switch answer.status {
        case 401: .stranger
        case 303 where answer.location?.hasPrefix("/login") == true && line.roles != "-": .stranger
        case 403: .forbidden
        case 404: .hidden
        default: .letIn
        }
    }

    // MARK: Tests

    @Test func `Every address is in the table, and only those`() {
        let routes = RouteTable.all.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(Self.lines.map(\.name)).symmetricDifference(routes) == [])
        #expect(routes.count == Set(routes).count)
        #expect(
            Self.lines.allSatisfy { $0.path.contains("{region}") || !["below", "own", "inside"].contains($0.reach) })
    }

    /// The doors alone: behind each stands nothing but a nod, so that it shows who came through.
    @Test func `Who comes through which door`() async throws {
        let nod: [Route] = RouteTable.all.map { route in
            Route(
                method: route.method, path: route.path, face: route.face, audience: route.audience,
                operation: route.operation
            ) { _ in Response(status: .noContent) }
        }
        let desk = try SiteDesk()
        try desk.add("zzgh", .partner, "430200", body: "株洲市总工会")
        try await desk.visit(nod) { browser in
            for line in Self.lines {
                for (person, token) in try Self.keys(browser) {
                    for (code, place) in Self.regions(line, person) {
                        let answer = try await Self.ask(line, browser, token: token, region: code)
                        let expected = Self.expected(line, person, place: place)
                        let met = answer.status == 204 ? .letIn : Self.met(answer, line)
                        #expect(met == expected, "\(line.name) \(person?.name ?? "stranger") \(code ?? "")")
                    }
                }
            }
        }
    }

    /// The site itself, with all that stands behind the doors. What is asked of it is not there, so that one who is let in
    /// may be told so; but nobody is let in who should not be, nobody is kept out who should not be, and nothing fails.
    @Test func `What the whole site answers`() async throws {
        let desk = try SiteDesk()
        try desk.add("zzgh", .partner, "430200", body: "株洲市总工会")
        try await desk.visit { browser in
            for line in Self.lines {
                for (person, token) in try Self.keys(browser) {
                    for (code, place) in Self.regions(line, person) {
                        let answer = try await Self.ask(line, browser, token: token, region: code)
                        let expected = Self.expected(line, person, place: place)
                        let met = Self.met(answer, line)
                        let isRight =
                            met == expected || expected == .letIn && met == .hidden && line.path.contains("{")
                            || expected == .letIn && Self.mayForbid.contains(line.name)
                        #expect(isRight, "\(line.name) \(person?.name ?? "stranger") \(code ?? ""): \(answer.status)")
                        #expect(answer.status < 500, "\(line.name) \(person?.name ?? "")")
                    }
                }
            }
        }
    }

    /// A sign-in with nothing in it is refused as one with a wrong password; so is a new password without the old one.
    private static let mayForbid: Set<String> = ["POST /login", "POST /password"]

    // MARK: Asking

    /// A stranger, and everybody with a new session: one of the addresses ends it.
    private static func keys(_ browser: Browser) throws -> [(person: Person?, token: String?)] {
        try [(nil, nil)]
            + people.map { person in
                let accounts = browser.desk.site.accounts
                return (person, try accounts.signIn(person.name, SiteDesk.password).token)
            }
    }

    private static func regions(_ line: Line, _ person: Person?) -> [(code: String?, place: String?)] {
        guard line.path.contains("{region}") else { return [(nil, nil)] }
        return person?.regions.map { ($0.code, $0.place) } ?? [("430223", nil), ("999999", nil)]
    }

    private static let values = [
        "{period}": "2021-Q2", "{file}": "site.css", "{hash}": "5b5b5b5b", "{format}": "csv", "{name}": "nobody",
    ]

    private static func ask(_ line: Line, _ browser: Browser, token: String?, region: String?) async throws -> Answer {
        let parts = line.path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
            guard part.hasPrefix("{") else { return String(part) }
            if part == "{region}" { return region ?? "" }
            return values[String(part)] ?? "999999"
        }
        var headers: HTTPFields = [.origin: "http://localhost"]
        if let token { headers[.cookie] = "\(Doorkeeper.cookie)=\(token)" }
        let method = try #require(HTTPRequest.Method(line.method))
        let route = RouteTable.all.first { $0.method == method && $0.path == line.path }
        switch route?.carries {
        case .form: headers[.contentType] = "application/x-www-form-urlencoded"
        case .json: headers[.contentType] = "application/json"
        default: break
        }
        return try await browser.other().send(
            method, parts.joined(separator: "/"), headers: headers, body: ByteBuffer(string: ""))
    }
}

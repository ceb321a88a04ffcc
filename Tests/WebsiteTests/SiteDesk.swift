import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Operations
import Store
import Synchronization

@testable import Website

/// A clock that stands where it was put.
final class HandClock: Sendable {
    private let moment = Mutex(Moment(milliseconds: 0))

    var now: Moment { moment.withLock { $0 } }

    func set(_ text: String) { moment.withLock { $0 = Moment(text) ?? $0 } }

    /// Goes on by so many seconds.
    func pass(_ seconds: Int) { moment.withLock { $0 = Moment(milliseconds: $0.milliseconds + seconds * 1_000) } }
}

/// A site in a temporary folder, of the built-in Hunan plan, with one account of each role whose passwords are changed
/// already, and a clock set by hand. No socket.
final class SiteDesk: Sendable {
    static let password = "walking-together-7"
    static let names: [Role: (name: String, region: String)] = [
        .county: ("youxian", "430223"), .city: ("zhuzhou", "430200"), .province: ("hunan", "430000"),
        .partner: ("gonghui", "430000"), .auditor: ("shenji", "430000"), .administrator: ("admin", "430000"),
    ]

    let folder = NSTemporaryDirectory() + "site-" + UUID().uuidString
    let clock = HandClock()
    let site: Site
    var workspace: Workspace { site.workspace }

    /// `today`: where the clock stands, at nine in Beijing. `accounts`: whether there is an account of each role.
    init(today: String = "2021-07-02", accounts: Bool = true) throws {
        let clock = clock
        clock.set("\(today)T09:00:00+08:00")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let start = Workspace(path: folder + "/a.sqlite") { Moment("2020-11-06T09:00:00+08:00") ?? clock.now }
        _ = try Setup(start, author: "张伟").begin(plan: nil, regions: nil, targets: nil)
        var configuration = SiteConfiguration()
        configuration.threads = 4
        configuration.readers = 1
        site = try Site(
            path: folder + "/a.sqlite", configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            clock: { clock.now }, cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1),
            observer: { TemplateCheck.check($0, in: $1) })
        guard accounts else { return }
        for (role, account) in Self.names {
            try add(account.name, role, account.region, body: role == .partner ? "省总工会" : nil)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// An account whose password is `SiteDesk.password`.
    func add(_ name: String, _ role: Role, _ region: String, body: String? = nil) throws {
        let made = try site.accounts.add(
            name, person: "李敏", phone: "0731-88880000", role: role, region: region, body: body)
        _ = try site.accounts.changePassword(made.account.name, old: made.password, new: Self.password)
    }

    func at(_ day: String) { clock.set("\(day)T09:00:00+08:00") }

    /// Plays a visit: each role a browser of its own.
    func visit<Result: Sendable>(
        _ routes: [Route] = RouteTable.all, _ body: @escaping @Sendable (Browser) async throws -> Result
    ) async throws -> Result {
        let application = Application(
            responder: site.responder(routes), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return try await application.test(.router) { client in
            try await body(Browser(client: client, desk: self))
        }
    }
}

/// A browser: keeps cookies, follows nothing by itself.
final class Browser: Sendable {
    private let client: any TestClientProtocol
    let desk: SiteDesk
    private let cookies = Mutex<[String: String]>([:])

    init(client: any TestClientProtocol, desk: SiteDesk) {
        self.client = client
        self.desk = desk
    }

    /// Another browser at the same site.
    func other() -> Browser { Browser(client: client, desk: desk) }

    /// One that has signed in as a role's account.
    func signedIn(_ role: Role) async throws -> Browser {
        try await signedIn(SiteDesk.names[role]?.name ?? "")
    }

    func signedIn(_ name: String, password: String = SiteDesk.password) async throws -> Browser {
        let browser = other()
        _ = try await browser.post("/login", ["name": name, "password": password])
        return browser
    }

    var cookie: String { cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") } }

    func get(_ address: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, address, headers: headers)
    }

    /// Sends a form as a page of ours would.
    func post(_ address: String, _ fields: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]) async throws
        -> Answer
    {
        let allowed = CharacterSet.alphanumerics
        let body = fields.map { name, value in
            "\(name.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        if headers[.origin] == nil { headers[.origin] = "http://localhost" }
        return try await send(.post, address, headers: headers, body: ByteBuffer(string: body))
    }

    func send(
        _ method: HTTPRequest.Method, _ address: String, headers: HTTPFields = [:], body: ByteBuffer? = nil
    ) async throws -> Answer {
        var headers = headers
        if !cookie.isEmpty { headers[.cookie] = cookie }
        return try await client.execute(uri: address, method: method, headers: headers, body: body) { response in
            for line in response.headers[values: .setCookie] {
                let pair = line.prefix { $0 != ";" }.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                self.cookies.withLock { $0[String(pair[0])] = pair.count > 1 ? String(pair[1]) : "" }
            }
            return Answer(
                status: response.status.code, headers: response.headers, text: String(buffer: response.body),
                bytes: Array(response.body.readableBytesView))
        }
    }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String
    let bytes: [UInt8]

    var location: String? { headers[.location] }
}

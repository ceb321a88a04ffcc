import Crypto
import Domain
import Foundation
import HTTPTypes
import Operations
import Synchronization

/// Knows visitors by their cookie or token. What the accounts' file said is remembered for some seconds, so that most
/// requests need not ask it; whatever changes an account makes it forget.
final class Doorkeeper: Sendable {
    static let cookie = "tongxing"
    /// How long an answer holds, in milliseconds.
    private static let memory = 5_000
    private static let limit = 20_000

    private struct Known {
        let visitor: Visitor
        let until: Int
    }

    private let accounts: AccountWork
    private let clock: @Sendable () -> Moment
    private let known = Mutex<[String: Known]>([:])
    /// How often it has forgotten: what was asked before is not remembered after.
    private let times = Atomic<Int>(0)

    init(_ accounts: AccountWork, clock: @escaping @Sendable () -> Moment) {
        self.accounts = accounts
        self.clock = clock
    }

    /// What a request shows: a token of the programming interface or a cookie.
    enum Proof: Sendable, Hashable {
        case token(String)
        case session(String)

        /// A token stands before a cookie.
        init?(_ headers: HTTPFields) {
            if let bearer = headers[.authorization] {
                let parts = bearer.split(separator: " ", maxSplits: 1)
                guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
                self = .token(String(parts[1]))
                return
            }
            guard let cookie = Cookie.value(Doorkeeper.cookie, in: headers) else { return nil }
            self = .session(cookie)
        }

        fileprivate var key: String {
            switch self {
            case .token(let text): "t" + text
            case .session(let text): "s" + text
            }
        }
    }

    /// The visitor, where it is remembered.
    func remembered(_ proof: Proof) -> Visitor? {
        let now = clock().milliseconds
        return known.withLock { $0[proof.key] }.flatMap { $0.until > now ? $0.visitor : nil }
    }

    /// The visitor, as the accounts' file knows it; nil: nobody. Blocks.
    func visitor(_ proof: Proof) throws -> Visitor? {
        if let visitor = remembered(proof) { return visitor }
        let asked = times.load(ordering: .acquiring)
        guard let visitor = try find(proof) else { return nil }
        let until = clock().milliseconds + Self.memory
        known.withLock { known in
            guard times.load(ordering: .acquiring) == asked else { return }
            if known.count >= Self.limit { known.removeAll() }
            known[proof.key] = Known(visitor: visitor, until: until)
        }
        return visitor
    }

    private func find(_ proof: Proof) throws -> Visitor? {
        switch proof {
        case .session(let text):
            try accounts.authenticate(session: text).map { Visitor(account: $0.account, proof: .session(text)) }
        case .token(let text):
            try accounts.authenticate(token: text).map {
                Visitor(account: $0.account, proof: .token(canWrite: $0.scope == .write))
            }
        }
    }

    /// Remembers nobody any more.
    func forget() {
        known.withLock { known in
            times.add(1, ordering: .releasing)
            known.removeAll()
        }
    }
}

/// Cookies of requests and answers.
enum Cookie {
    /// The value of a name.
    static func value(_ name: String, in headers: HTTPFields) -> String? {
        for header in headers[values: .cookie] {
            for part in header.split(separator: ";") {
                let pair = part.drop { $0 == " " }
                if pair.hasPrefix(name + "=") { return String(pair.dropFirst(name.count + 1)) }
            }
        }
        return nil
    }

    /// The line that sets a cookie. `seconds`: how long the browser keeps it; nil: until it is closed. `isSecure`: whether
    /// the browser sends it over TLS only.
    static func header(_ name: String, _ value: String, seconds: Int? = nil, isSecure: Bool) -> String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let seconds { text += "; Max-Age=\(seconds)" }
        if isSecure { text += "; Secure" }
        return text
    }
}

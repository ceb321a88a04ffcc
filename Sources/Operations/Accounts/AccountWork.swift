package import Domain
import Foundation
import Intake
package import Store

/// Accounts of the site: who may sign in, with which password, role and region. They lie in a file beside the database
/// and are no part of the ledger.
package struct AccountWork: Sendable {
    let workspace: Workspace
    private let store: SiteStore?
    let cost: PasswordCost

    /// - Parameters:
    ///   - workspace: The database, whose regions accounts belong to, and the clock.
    ///   - site: A store that is kept open, as a server does; without it the file beside the database is opened, and
    ///     made where it is missing, each time that it is needed.
    ///   - cost: What trying a password costs; tests take less.
    package init(_ workspace: Workspace, site: SiteStore? = nil, cost: PasswordCost = .standard) {
        self.workspace = workspace
        store = site
        self.cost = cost
    }

    var now: Moment { workspace.clock() }

    func read<Result>(_ body: (SiteReader) throws -> Result) throws -> Result {
        try Failure.translating { try opened().read(body) }
    }

    func write<Result>(_ body: (SiteWriter) throws -> Result) throws -> Result {
        try Failure.translating { try opened().write(body) }
    }

    /// Looking makes no file; nil where there is none.
    private func look<Result>(_ body: (SiteReader) throws -> Result) throws -> Result? {
        guard store != nil || FileManager.default.fileExists(atPath: workspace.sitePath) else { return nil }
        return try read(body)
    }

    private func opened() throws -> SiteStore {
        try store ?? SiteStore.open(path: workspace.sitePath)
    }

    // MARK: Looking

    /// All accounts, by region and name, with those that are closed.
    package func list() throws -> [Account] {
        let now = now
        return try look { try $0.accounts(at: now) } ?? []
    }

    /// - Throws: `Failure.unknownAccount`.
    package func account(_ name: String) throws -> Account {
        let now = now
        let found = try look { try Self.find(name, $0, at: now, isOpen: false) }
        guard let found else { throw Failure.unknownAccount(name) }
        return found
    }

    /// The name of the account that took over a closed one.
    package func successor(of account: Account) throws -> String? {
        try look { try $0.successor(of: account.id) } ?? nil
    }

    /// Those who file for the regions and have left a telephone number, for reminders.
    package func contacts(_ regions: [Int]) throws -> [Account] {
        let asked = Set(regions)
        return try list().filter {
            asked.contains($0.region) && $0.state != .closed && $0.phone != nil && [.county, .city].contains($0.role)
        }
    }

    /// The newest entries of the log, the newest first.
    package func events(limit: Int) throws -> [SiteEvent] { try look { try $0.events(limit: limit) } ?? [] }

    static func find(_ name: String, _ reader: SiteReader, at now: Moment, isOpen: Bool = true) throws -> Account {
        guard let account = try reader.account(named: Self.folded(name), at: now) else {
            throw Failure.unknownAccount(name)
        }
        guard !isOpen || account.state != .closed else { throw Failure.accountClosed(account.name) }
        return account
    }

    /// Names are typed with capitals and spaces around them.
    static func folded(_ name: String) -> String { PlainText.folded(name).lowercased() }
}

extension Workspace {
    /// The site's own file: accounts, sessions, drafts.
    package var sitePath: String { SiteStore.path(besides: path) }
}

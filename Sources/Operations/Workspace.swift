package import Domain
import Foundation
import Intake
package import Store

/// Where an operation works: the database's path and the clock. Everything that depends on the present day is told it
/// here.
package struct Workspace: Sendable {
    package let path: String
    package let clock: @Sendable () -> Moment
    /// Where a server keeps the database open; nil: each operation opens it.
    fileprivate let hub: LedgerHub?
    /// Through which account acts are taken; nil: none, as from the command line.
    package var actor: Actor?

    package init(path: String, clock: @escaping @Sendable () -> Moment = Workspace.systemClock) {
        self.path = path
        self.clock = clock
        hub = nil
    }

    /// The workspace of a server.
    package init(_ hub: LedgerHub, clock: @escaping @Sendable () -> Moment = Workspace.systemClock) {
        path = hub.path
        self.clock = clock
        self.hub = hub
    }

    /// The same, for acts that are taken through an account.
    package func acting(as actor: Actor) -> Workspace {
        var workspace = self
        workspace.actor = actor
        return workspace
    }

    package static let systemClock: @Sendable () -> Moment = {
        Moment(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    package var today: Day { clock().beijingDay }

    /// Reads one state of the database.
    package func read<Result>(_ body: (LedgerReader) throws -> Result) throws -> Result {
        try Failure.translating {
            if let hub { return try hub.read(body) }
            return try Ledger.open(path: path, for: .reading).read(body)
        }
    }

    /// Takes one act.
    @discardableResult
    package func write<Result>(
        _ head: ActHead, _ body: (ActWriter) throws -> (Ledger.Ending, Result)
    ) throws -> (seal: Seal?, result: Result) {
        guard !PlainText.folded(head.author).isEmpty else { throw Failure.authorNeeded }
        var head = head
        head.actor = head.actor ?? actor
        return try Failure.translating {
            if let hub { return try hub.write(head, clock: clock, body) }
            return try Ledger.open(path: path, for: .writing).write(head, clock: clock, body)
        }
    }
}

extension Workspace {
    /// Writes the database anew without what was erased.
    func scrub() throws {
        try Failure.translating {
            if let hub { return try hub.scrub() }
            try Ledger.open(path: path, for: .writing).scrub()
        }
    }
}

extension Failure {
    /// Runs something, and gives what the store and the readers throw as failures.
    package static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let failure as StoreFailure { throw Failure(failure) }
    }

    private init(_ failure: StoreFailure) {
        switch failure {
        case .noDatabase(let path): self = .noDatabase(path)
        case .exists(let path): self = .outputExists(path)
        case .isFolder(let path): self = .isFolder(path)
        case .cannotCreate(let path): self = .cannotCreate(path)
        case .foreign(let path): self = .foreign(path)
        case .newer(let path, let version, let known): self = .newer(path, version: version, known: known)
        case .damaged(let path, let detail): self = .damaged(path, detail: detail)
        case .locked(let seconds): self = .locked(seconds: seconds)
        case .diskFull: self = .diskFull
        case .inputOutput(let detail): self = .databaseFailed(detail)
        case .published(let region, let period, let bulletin):
            self = .periodPublished(
                region: region, period: period.description, bulletin: bulletin)
        case .inconsistent(let detail): self = .inconsistent(detail)
        }
    }
}

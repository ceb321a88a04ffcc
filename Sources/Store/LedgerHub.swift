import Dispatch
package import Domain
import GRDB
import Synchronization

/// The database as a server holds it: one connection that writes, some that read, and a watch on what other processes
/// commit. Acts that arrive together are committed together, each with its own link of the chain; who asked for one is
/// answered when it is durable.
package final class LedgerHub: Sendable {
    /// The newest act as the server knows it.
    package struct Head: Hashable, Sendable {
        package let act: Int
        /// When it was recorded.
        package let at: Moment
        /// Its hash, lower-case hexadecimal.
        package let hash: String
    }

    package let path: String
    private let writer: DatabaseQueue
    private let readers: ReaderPool
    private let watcher: DatabaseQueue
    private let waiting = Atomic<Int>(0)
    private let memory = ActMemory()
    /// The same for readers, who see what is committed only.
    private let readMemory = ActMemory()
    /// The transaction that is open; touched in the writing connection's queue alone.
    private let desk = Mutex<CommitGroup?>(nil)
    private let present = Mutex(Present())

    /// Acts in a transaction; more wait for the next.
    private static let groupSize = 128

    private struct Present {
        var head: Head?
        var dataVersion = -1
    }

    /// Opens the database for a server, and brings its schema up to date.
    /// - Parameters:
    ///   - path: The database, which must exist.
    ///   - count: How many reads run at once.
    /// - Throws: `StoreFailure` saying what is wrong with the file.
    package init(path: String, readers count: Int = 4) throws {
        self.path = path
        _ = try Ledger.open(path: path, for: .writing)
        readers = try ReaderPool(path: path, count: count)
        (writer, watcher) = try Ledger.attempt(path) {
            var configuration = Ledger.configuration(.writing)
            // A transaction spans the acts of a group.
            configuration.allowsUnsafeTransactions = true
            return (
                try DatabaseQueue(path: path, configuration: configuration),
                try DatabaseQueue(path: path, configuration: Ledger.configuration(.reading))
            )
        }
        _ = try refresh()
    }

    // MARK: Reading

    /// Reads one state of the database; acts committed meanwhile are not seen.
    package func read<Result>(_ body: (LedgerReader) throws -> Result) throws -> Result {
        try readers.read(body)
    }

    /// Plan and regions as they stand, read anew only where they have changed.
    package func framework() throws -> Framework { try read { try readMemory.framework($0, upTo: .max) } }

    /// The newest act, as of the last commit here or the last `refresh`.
    package var head: Head? { present.withLock { $0.head } }

    /// Looks whether another process has committed anything.
    /// - Returns: Whether the head has changed.
    @discardableResult
    package func refresh() throws -> Bool {
        try Ledger.attempt(path) {
            try watcher.read { database in
                let version = try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
                guard present.withLock({ $0.dataVersion != version }) else { return false }
                let seal = try LedgerReader(database).newestSeal()
                present.withLock { $0.dataVersion = version }
                return note(seal)
            }
        }
    }

    @discardableResult
    private func note(_ seal: Seal?) -> Bool {
        guard let seal else { return false }
        return present.withLock { present in
            guard (present.head?.act ?? 0) < seal.act else { return false }
            present.head = Head(act: seal.act, at: seal.at, hash: seal.hashText)
            return true
        }
    }

    // MARK: Writing

    /// Takes one act, as `Ledger.write` does. Waits until it is durable.
    @discardableResult
    package func write<Result>(
        _ head: ActHead, clock: () -> Moment, _ body: (ActWriter) throws -> (Ledger.Ending, Result)
    ) throws -> (seal: Seal?, result: Result) {
        waiting.add(1, ordering: .sequentiallyConsistent)
        let (outcome, group) = try Ledger.attempt(path) {
            try writer.writeWithoutTransaction { database in
                let others = waiting.subtract(1, ordering: .sequentiallyConsistent).newValue
                return try join(database, others: others) {
                    let writer = try ActWriter(database, head, memory: memory)
                    let (ending, result) = try body(writer)
                    return (ending == .keep ? try writer.finish(clock()) : nil, result)
                }
            }
        }
        try group?.wait()
        return try outcome.get()
    }

    /// Writes the database anew without what was deleted, between two transactions; see `Ledger.scrub`.
    package func scrub() throws {
        try Ledger.attempt(path) {
            while try !writer.writeWithoutTransaction({ database in
                guard !database.isInsideTransaction else { return false }
                try Ledger.scrub(database)
                return true
            }) {}
        }
    }

    private typealias Taken<Result> = Swift.Result<(seal: Seal?, result: Result), any Error>

    /// Runs one act inside the transaction of the group, which the last to come closes.
    private func join<Result>(
        _ database: Database, others: Int, _ act: () throws -> (seal: Seal?, result: Result)
    ) throws -> (Taken<Result>, CommitGroup?) {
        let group = try present(database)
        let taken = attempt(database, act)
        if !database.isInsideTransaction {
            // SQLite itself has taken everything back, for example where the disk is full.
            end(group, StoreFailure.from(taken.error ?? StoreFailure.diskFull, path: path))
            return (taken, nil)
        }
        if case .success(let outcome) = taken, let seal = outcome.seal { group.add(seal) }
        if others == 0 || group.count >= Self.groupSize { commit(group, database) }
        return (taken, taken.error == nil ? group : nil)
    }

    /// The group that is open, or a new one.
    private func present(_ database: Database) throws -> CommitGroup {
        if let open = desk.withLock({ $0 }) { return open }
        try database.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        let group = CommitGroup()
        desk.withLock { $0 = group }
        return group
    }

    private func attempt<Result>(
        _ database: Database, _ act: () throws -> (seal: Seal?, result: Result)
    ) -> Taken<Result> {
        do {
            try database.cachedStatement(sql: "SAVEPOINT act").execute()
            let outcome = try act()
            if outcome.seal == nil { try database.cachedStatement(sql: "ROLLBACK TO act").execute() }
            try database.cachedStatement(sql: "RELEASE act").execute()
            return .success(outcome)
        } catch {
            memory.forget()
            if database.isInsideTransaction {
                try? database.cachedStatement(sql: "ROLLBACK TO act").execute()
                try? database.cachedStatement(sql: "RELEASE act").execute()
            }
            return .failure(error)
        }
    }

    /// Commits what the group has gathered, or takes all of it back.
    private func commit(_ group: CommitGroup, _ database: Database) {
        do {
            try database.cachedStatement(sql: "COMMIT").execute()
            note(group.newest)
            end(group, nil)
        } catch {
            if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
            end(group, StoreFailure.from(error, path: path))
        }
    }

    private func end(_ group: CommitGroup, _ failure: (any Error)?) {
        if failure != nil { memory.forget() }
        desk.withLock { $0 = nil }
        group.finish(failure)
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { return error }
        return nil
    }
}

/// Acts that are committed together.
private final class CommitGroup: Sendable {
    private struct State {
        var count = 0
        var newest: Seal?
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let done = DispatchGroup()

    init() { done.enter() }

    /// How many acts it holds.
    var count: Int { state.withLock { $0.count } }
    var newest: Seal? { state.withLock { $0.newest } }

    func add(_ seal: Seal) {
        state.withLock { state in
            state.count += 1
            state.newest = seal
        }
    }

    func finish(_ failure: (any Error)?) {
        state.withLock { $0.failure = failure }
        done.leave()
    }

    /// Waits until the group is durable, or throws why it is not.
    func wait() throws {
        done.wait()
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }
}

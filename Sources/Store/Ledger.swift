package import Domain
import Foundation
import GRDB
import GRDBSQLite
import Schema

/// The database of one plan: one SQLite file in WAL mode, one writer, many readers.
///
/// Nothing outside this module knows SQL. Reads are given a `LedgerReader`, acts an `ActWriter`.
package final class Ledger: Sendable {
    /// How long to wait for another process, in seconds.
    package static let patience = 60

    /// The path of a ledger in memory.
    static let memory = ":memory:"

    package let path: String
    private let queue: DatabaseQueue

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// How a database is opened.
    package enum Access: Sendable {
        case reading, writing
    }

    static func configuration(_ access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(patience))
        configuration.readonly = access == .reading
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -\(access == .reading ? 4_000 : 8_000)")
        }
        return configuration
    }

    /// Makes a new database, with nothing in it but its schema.
    /// - Throws: `StoreFailure.exists`, `.cannotCreate`, `.inputOutput`.
    package static func create(path: String) throws -> Ledger {
        try checkIsFree(path)
        let folder = (path as NSString).deletingLastPathComponent
        guard FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder) else {
            throw StoreFailure.cannotCreate(path: path)
        }
        return try attempt(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration(.writing))
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                try migrate(database)
            }
            return Ledger(path: path, queue: queue)
        }
    }

    /// A database in memory, for tests and for comparing schemas.
    package static func inMemory() throws -> Ledger {
        let queue = try DatabaseQueue(configuration: configuration(.writing))
        try queue.writeWithoutTransaction { try migrate($0) }
        return Ledger(path: memory, queue: queue)
    }

    /// Opens an existing database and brings its schema up to date if it is opened for writing.
    /// - Throws: `StoreFailure` saying what is wrong with the file.
    package static func open(path: String, for access: Access) throws -> Ledger {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw StoreFailure.noDatabase(path: path)
        }
        guard !isFolder.boolValue else { throw StoreFailure.isFolder(path: path) }
        return try attempt(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration(access))
            try queue.writeWithoutTransaction { try check($0, path: path, access) }
            return Ledger(path: path, queue: queue)
        }
    }

    private static func check(_ database: Database, path: String, _ access: Access) throws {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard id == Schema.applicationID else { throw StoreFailure.foreign(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= Schema.migrations.count else {
            throw StoreFailure.newer(path: path, version: version, known: Schema.migrations.count)
        }
        guard version >= 1 else { throw StoreFailure.damaged(path: path, detail: "user_version \(version)") }
        if version < Schema.migrations.count {
            guard access == .writing else {
                _ = try Ledger.open(path: path, for: .writing)
                return
            }
            try migrate(database)
        }
    }

    private static func migrate(_ database: Database) throws {
        try database.inTransaction(.immediate) {
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            for migration in Schema.migrations.dropFirst(version) { try database.execute(sql: migration.sql) }
            try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(Schema.migrations.count)")
            return .commit
        }
    }

    static func attempt<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw StoreFailure.from(error, path: path) }
    }

    /// Reads one state of the database; acts committed meanwhile are not seen.
    package func read<Result>(_ body: (LedgerReader) throws -> Result) throws -> Result {
        try Self.attempt(path) {
            try queue.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.deferred) {
                    result = try body(LedgerReader(database))
                    return .commit
                }
                guard let result else { throw StoreFailure.inconsistent(detail: "read") }
                return result
            }
        }
    }

    /// Takes one act: everything that the body writes is committed with its seal, or nothing is.
    ///
    /// - Parameters:
    ///   - head: What is done, by whom.
    ///   - clock: Asked just before the commit; the act is stamped then, and later than the act before.
    ///   - body: Writes the act's rows and says whether to keep them.
    /// - Returns: What the body returned, and the seal if it was kept.
    /// - Throws: What the body throws, `StoreFailure.locked`, `.diskFull`, `.inputOutput`; then nothing was stored.
    @discardableResult
    package func write<Result>(
        _ head: ActHead, clock: () -> Moment, _ body: (ActWriter) throws -> (Ending, Result)
    ) throws -> (seal: Seal?, result: Result) {
        try Self.attempt(path) {
            try queue.writeWithoutTransaction { database in
                var outcome: (Seal?, Result)?
                try database.inTransaction(.immediate) {
                    let writer = try ActWriter(database, head)
                    let (ending, result) = try body(writer)
                    let seal = ending == .keep ? try writer.finish(clock()) : nil
                    outcome = (seal, result)
                    return ending == .keep ? .commit : .rollback
                }
                guard let outcome else { throw StoreFailure.inconsistent(detail: "write") }
                return outcome
            }
        }
    }

    /// What becomes of an act.
    package enum Ending: Sendable {
        case keep, discard
    }

    /// For `verify` and `backup`, which need the connection itself.
    func withDatabase<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try Self.attempt(path) { try queue.writeWithoutTransaction { try body($0) } }
    }
}

import Domain
import Foundation
import GRDB
import GRDBSQLite
import Schema

/// The site's own file beside the database: accounts, sessions, tokens, drafts, the log. One SQLite file in WAL mode,
/// readable by its owner alone.
///
/// Nothing outside this module knows SQL. Questions are put to a `SiteReader`, changes are made by a `SiteWriter`.
package final class SiteStore: Sendable {
    package let path: String
    private let queue: DatabaseQueue

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Where the site's file of a database is: `tongxing.sqlite` → `tongxing.site.sqlite`.
    package static func path(besides database: String) -> String {
        let path = database as NSString
        let base = path.deletingPathExtension + ".site"
        return path.pathExtension.isEmpty ? base : base + "." + path.pathExtension
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(Ledger.patience))
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// Opens the file, makes it where it is missing, and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: The file; see `path(besides:)`.
    ///   - isMade: Whether a missing file is made.
    /// - Returns: The store, with one connection of its own.
    /// - Throws: `StoreFailure` saying what is wrong with the file: `.noDatabase`, `.isFolder`, `.cannotCreate`,
    ///   `.foreign`, `.newer`, `.damaged`, `.locked`, `.inputOutput`.
    package static func open(path: String, isMade: Bool = true) throws -> SiteStore {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard !isFolder.boolValue else { throw StoreFailure.isFolder(path: path) }
        } else {
            guard isMade else { throw StoreFailure.noDatabase(path: path) }
            try make(path)
        }
        return try attempt(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { try check($0, path: path) }
            return SiteStore(path: path, queue: queue)
        }
    }

    /// One in memory, for tests.
    package static func inMemory() throws -> SiteStore {
        let queue = try DatabaseQueue(configuration: configuration)
        try queue.writeWithoutTransaction { try migrate($0) }
        return SiteStore(path: ":memory:", queue: queue)
    }

    /// An empty file that only its owner may read; SQLite gives its journals the same rights.
    static func make(_ path: String) throws {
        let file = Foundation.open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreFailure.cannotCreate(path: path) }
        _ = Foundation.close(file)
    }

    private static func check(_ database: Database, path: String) throws {
        let known = Schema.siteMigrations.count
        let version = try state(of: database, path: path)
        guard version <= known else { throw StoreFailure.newer(path: path, version: version, known: known) }
        if version < known { try migrate(database) }
        if version == 0 { try database.execute(sql: "PRAGMA journal_mode = WAL") }
    }

    /// - Returns: How many migrations it has; 0 for a file in which nothing is yet.
    private static func state(of database: Database, path: String) throws -> Int {
        var version = 0
        // As one state: another process may be making the file just now.
        try database.inTransaction(.deferred) {
            let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
            guard id != 0 || version != 0 || !isEmpty else { return .commit }
            guard id == Schema.siteApplicationID else { throw StoreFailure.foreign(path: path) }
            guard version >= 1 else { throw StoreFailure.damaged(path: path, detail: "user_version \(version)") }
            return .commit
        }
        return version
    }

    private static func migrate(_ database: Database) throws {
        try database.inTransaction(.immediate) {
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            for migration in Schema.siteMigrations.dropFirst(version) { try database.execute(sql: migration.sql) }
            try database.execute(sql: "PRAGMA application_id = \(Schema.siteApplicationID)")
            try database.execute(sql: "PRAGMA user_version = \(Schema.siteMigrations.count)")
            return .commit
        }
    }

    private static func attempt<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw StoreFailure.from(error, path: path) }
    }

    /// Reads one state of the file.
    package func read<Result>(_ body: (SiteReader) throws -> Result) throws -> Result {
        try Self.attempt(path) { try queue.read { try body(SiteReader($0)) } }
    }

    /// Everything that the body changes is committed, or nothing is.
    /// - Throws: What the body throws, `StoreFailure.locked`, `.diskFull`, `.inputOutput`; then nothing was stored.
    package func write<Result>(_ body: (SiteWriter) throws -> Result) throws -> Result {
        try Self.attempt(path) {
            try queue.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(SiteWriter(database))
                    return .commit
                }
                guard let result else { throw StoreFailure.inconsistent(detail: "site") }
                return result
            }
        }
    }

    func close() throws { try queue.close() }

    /// For copies and tests, which need the connection itself.
    func withDatabase<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try Self.attempt(path) { try queue.writeWithoutTransaction { try body($0) } }
    }
}

/// Answers questions about one state of the site's file.
package struct SiteReader {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: arguments)
    }

    static func moment(_ text: String) throws -> Moment {
        guard let moment = Moment(text) else { throw StoreFailure.inconsistent(detail: "moment \(text)") }
        return moment
    }
}

/// Changes the site's file, within one transaction.
package struct SiteWriter {
    let database: Database
    /// Sees what was changed so far.
    package let reader: SiteReader

    init(_ database: Database) {
        self.database = database
        reader = SiteReader(database)
    }

    /// - Returns: How many rows were changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
        return database.changesCount
    }
}

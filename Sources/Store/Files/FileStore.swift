import Crypto
import Foundation
import GRDB

/// The bytes of evidence (盖章件、佐证材料), each file once, under its SHA-256: a SQLite file beside the database. The
/// ledger names the hashes, so nothing here needs to be believed.
package struct FileStore: Sendable {
    private static let applicationID: Int32 = 0x7478_6E66  // "txnf"
    private static let definition = """
        CREATE TABLE file (
          sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
          size INTEGER NOT NULL CHECK (size > 0),
          bytes BLOB NOT NULL CHECK (length(bytes) = size)
        ) STRICT, WITHOUT ROWID
        """

    package let path: String

    /// - Parameter database: The path of the ledger: `tongxing.sqlite` has `tongxing.files.sqlite` beside it.
    package init(beside database: String) { path = Self.path(beside: database) }

    static func path(beside database: String) -> String {
        let whole = database as NSString
        let end = whole.pathExtension
        return end.isEmpty ? database + ".files" : whole.deletingPathExtension + ".files." + end
    }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Keeps a file; one that is kept already stays as it is.
    /// - Returns: Its SHA-256, lower-case hexadecimal.
    /// - Throws: `StoreFailure` as for a ledger.
    @discardableResult
    package func keep(_ bytes: [UInt8]) throws -> String {
        let hash = Hex.text(SHA256.hash(data: bytes))
        try with(.writing) { database in
            try database.inTransaction(.immediate) {
                try database.execute(
                    sql: "INSERT INTO file (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    arguments: [hash, bytes.count, Data(bytes)])
                return .commit
            }
        }
        return hash
    }

    /// A file's bytes as they are kept; nil where it is not there.
    package func bytes(_ sha256: String) throws -> [UInt8]? {
        guard exists else { return nil }
        return try with(.reading) { database in
            try Data.fetchOne(database, sql: "SELECT bytes FROM file WHERE sha256 = ?", arguments: [sha256])
                .map(Array.init)
        }
    }

    /// Whether the bytes under a hash are there and have it.
    func holds(_ sha256: String, size: Int) throws -> Bool {
        guard let bytes = try bytes(sha256) else { return false }
        return bytes.count == size && Hex.text(SHA256.hash(data: bytes)) == sha256
    }

    func checkIsFree() throws {
        guard !exists else { throw StoreFailure.exists(path: path) }
    }

    /// Copies what is kept; nothing where nothing is.
    func copy(to other: FileStore) throws {
        guard exists else { return }
        try with(.reading) { try $0.execute(sql: "VACUUM INTO ?", arguments: [other.path]) }
    }

    private func with<Result>(_ access: Ledger.Access, _ body: (Database) throws -> Result) throws -> Result {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(TimeInterval(Ledger.patience))
            configuration.readonly = access == .reading
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let isNew = !exists
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.writeWithoutTransaction { database in
                if isNew { try make(database) }
                let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
                guard id == Self.applicationID else { throw StoreFailure.foreign(path: path) }
                return try body(database)
            }
        } catch { throw StoreFailure.from(error, path: path) }
    }

    /// Two who come first at once both find it made.
    private func make(_ database: Database) throws {
        try database.inTransaction(.immediate) {
            if try !database.tableExists("file") {
                try database.execute(sql: Self.definition)
                try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
            }
            return .commit
        }
    }
}

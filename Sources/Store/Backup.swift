import Foundation
import GRDB

/// Copies of the database.
extension Ledger {
    /// Writes a copy of the present state while others read and write, and verifies it.
    ///
    /// - Parameter path: Must not exist yet. A copy that does not verify is removed.
    /// - Returns: What verifying the copy found.
    /// - Throws: `StoreFailure.exists`, `.cannotCreate`, `.diskFull`, `.inputOutput`, `.damaged`.
    package func backup(to path: String) throws -> Verification {
        try Self.checkIsFree(path)
        try FileStore(beside: path).checkIsFree()
        let folder = (path as NSString).deletingLastPathComponent
        guard FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder) else {
            throw StoreFailure.cannotCreate(path: path)
        }
        let partial = path + ".partial"
        let files = FileStore(beside: partial)
        Self.removeFiles(partial)
        Self.removeFiles(files.path)
        defer {
            Self.removeFiles(partial)
            Self.removeFiles(files.path)
        }
        try withDatabase { database in
            try database.execute(sql: "VACUUM INTO ?", arguments: [partial])
        }
        // After the ledger, so that all that it names is among them.
        try FileStore(beside: self.path).copy(to: files)
        let verification = try Self.verified(partial)
        Self.removeFiles(partial, sidecarsOnly: true)
        if files.exists { try Self.move(files.path, FileStore(beside: path).path) }
        try Self.move(partial, path)
        return verification
    }

    /// Puts a verified copy of a backup in place as a new database.
    ///
    /// - Parameters:
    ///   - backup: A file made by `backup`.
    ///   - path: Where the database is to be; must not exist yet.
    /// - Returns: What verifying the new database found.
    /// - Throws: As `backup(to:)`; a damaged copy is refused.
    package static func restore(_ backup: String, to path: String) throws -> Verification {
        try checkIsFree(path)
        let source = try open(path: backup, for: .reading)
        let verification = try source.verify()
        if let fault = verification.faults.first {
            throw StoreFailure.damaged(path: backup, detail: "\(fault.table) \(fault.record)")
        }
        return try source.backup(to: path)
    }

    /// Neither a database nor the journal of a lost one may be there: SQLite would play it into the new file.
    static func checkIsFree(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
            throw StoreFailure.exists(path: path + suffix)
        }
    }

    private static func verified(_ path: String) throws -> Verification {
        let copy = try open(path: path, for: .writing)
        try copy.withDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        let verification = try copy.verify()
        if let fault = verification.faults.first {
            throw StoreFailure.damaged(path: path, detail: "\(fault.table) \(fault.record)")
        }
        return verification
    }

    private static func removeFiles(_ path: String, sidecarsOnly: Bool = false) {
        for suffix in ["-wal", "-shm", "-journal"] + (sidecarsOnly ? [] : [""]) {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    private static func move(_ from: String, _ to: String) throws {
        do { try FileManager.default.moveItem(atPath: from, toPath: to) } catch {
            throw StoreFailure.inputOutput(detail: to)
        }
    }
}

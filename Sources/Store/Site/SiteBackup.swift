import Domain
import Foundation
import GRDB

/// Copies of the site's file.
extension SiteStore {
    /// Writes a copy of the present state while others read and write. Sessions are left out: whoever was signed in
    /// signs in anew after a restore.
    ///
    /// - Parameter path: Must not exist yet. A copy that is not whole is removed.
    /// - Throws: `StoreFailure.exists`, `.cannotCreate`, `.diskFull`, `.inputOutput`, `.damaged`.
    package func backup(to path: String) throws {
        try Ledger.checkIsFree(path)
        let partial = path + ".partial"
        for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: partial + suffix) }
        do {
            try Self.make(partial)
            try withDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
            let copy = try SiteStore.open(path: partial)
            try copy.finishCopy()
        } catch {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: partial + suffix) }
            throw error
        }
        do { try FileManager.default.moveItem(atPath: partial, toPath: path) } catch {
            throw StoreFailure.inputOutput(detail: path)
        }
    }

    /// Puts a backup in place as a new file.
    /// - Throws: As `backup(to:)`; a damaged copy is refused.
    package static func restore(_ backup: String, to path: String) throws {
        try Ledger.checkIsFree(path)
        try open(path: backup, isMade: false).backup(to: path)
    }

    /// Takes the sessions out, looks at every page, and leaves one file in WAL mode without journals.
    private func finishCopy() throws {
        try write { try $0.endAllSessions() }
        try withDatabase { database in
            let found = try String.fetchOne(database, sql: "PRAGMA integrity_check") ?? ""
            let loose = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
            guard found == "ok", loose == nil else { throw StoreFailure.damaged(path: path, detail: found) }
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try close()
    }
}

extension SiteWriter {
    fileprivate func endAllSessions() throws {
        try run("DELETE FROM session", [])
    }
}

import GRDB

extension Ledger {
    /// Writes the database anew, so that bytes of what was deleted are in no page and no log of it. Needed after an
    /// erasure; takes as long as a copy.
    /// - Throws: `StoreFailure`; the erasure itself then stands, and the next scrub takes the bytes out.
    package func scrub() throws {
        try withDatabase { try Self.scrub($0) }
    }

    static func scrub(_ database: Database) throws {
        try database.execute(sql: "VACUUM")
        _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
}

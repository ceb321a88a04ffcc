import GRDB

@testable import Store

/// Changes a ledger behind the tool's back, as somebody with the `sqlite3` command could.
extension Ledger {
    /// Without triggers, foreign keys and checks in the way; the triggers are put back as they were.
    func tamper(_ sql: String) throws {
        try withDatabase { database in
            let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER \"\(trigger[0] as String)\"") }
            try database.execute(sql: sql)
            for trigger in triggers { try database.execute(sql: trigger[1]) }
            try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
            try database.execute(sql: "PRAGMA foreign_keys = ON")
        }
    }

    /// `row filing 3`: kind, table and record of everything that `verify` finds.
    func faults() throws -> [String] {
        try verify().faults.map { fault in
            [fault.kind.rawValue, fault.table, fault.record].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}

import GRDB
import Testing

@testable import Store

/// The schema is part of what is verified; what other tools keep for themselves is not.
@Suite struct VerifySchemaTests {
    private func faults(_ sql: String) throws -> [String] {
        let ledger = try FullLedger.make()
        try ledger.run(sql)
        return try ledger.faults()
    }

    @Test(arguments: [
        ("DROP TRIGGER filing_no_update", "schema trigger filing_no_update"),
        ("DROP INDEX filing_act", "schema index filing_act"),
        ("CREATE TABLE notes (text TEXT)", "schema table notes"),
        ("CREATE TRIGGER quiet AFTER INSERT ON filing BEGIN SELECT 1; END", "schema trigger quiet"),
        ("CREATE INDEX other ON filing (region)", "schema index other"),
        ("DROP VIEW history; CREATE VIEW history AS SELECT 1", "schema view history"),
        (
            "DROP TRIGGER act_no_delete; CREATE TRIGGER act_no_delete BEFORE DELETE ON act WHEN 0 BEGIN SELECT 1; END",
            "schema trigger act_no_delete"
        ),
    ])
    func `A change of the schema is named`(sql: String, fault: String) throws {
        #expect(try faults(sql) == [fault])
    }

    @Test func `A column that was added is found`() throws {
        #expect(try faults("ALTER TABLE target ADD COLUMN remark TEXT") == ["schema table target"])
    }

    @Test(arguments: ["ANALYZE", "VACUUM", "REINDEX", "PRAGMA optimize", "PRAGMA incremental_vacuum"])
    func `Upkeep by another tool does no harm`(sql: String) throws {
        let scratch = try Scratch()
        let path = scratch.path("a.sqlite")
        let head = try FullLedger.make(path).verify().head
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { try $0.execute(sql: sql) }
        try other.close()
        let found = try Ledger.open(path: path, for: .reading).verify()
        #expect(found.faults == [])
        #expect(found.head == head)
    }

    @Test func `A record that refers to nothing is named`() throws {
        let ledger = try FullLedger.make()
        try ledger.tamper("DELETE FROM place WHERE id = 430201")
        #expect(try ledger.faults().contains("reference filing 4"))
    }

    @Test func `Not more faults are listed than asked for`() throws {
        let ledger = try FullLedger.make()
        try ledger.tamper("UPDATE filing SET level = 2")
        #expect(try ledger.verify(limit: 3).faults.count == 3)
    }

    @Test func `Progress is told act by act`() throws {
        var told: [Int] = []
        _ = try FullLedger.make().verify { done, all in
            told.append(done)
            #expect(all == FullLedger.acts)
        }
        #expect(told == Array(1...FullLedger.acts))
    }
}

import Crypto
import Foundation
import GRDB
import Schema
import Testing

@testable import Store

/// A released migration is never edited, and every table is accounted for.
@Suite struct SchemaTests {
    /// `sha256sum Schema/migrations/*.sql`
    static let released = [
        "m001_spine": "d610ca937b3a7dfef2b7f7647355ba96fb96d6110ace40b992ec1440dd5a257f",
        "m002_intake": "0b7c7218a1707eeea4e8f78aa643bcf9f7916a31c15a778aa49c56be544114f4",
        "m003_bulletins": "0d81c28a44c3cac39575b6f9b3a6188b011e7df8b47fbde159975fb2ef07b7b6",
        "m004_site": "f0bfbef72c09295b9de1640f61e7f765b275b23a1374153e9fc9d3cbf95032cd",
        "m005_registers": "ee3b3e31365f394aeba69cd50f14f5eb0bed14011a94608ca1eade5120076599",
    ]

    @Test func `Migrations are those that were released`() {
        let hashes = Schema.migrations.map { ($0.name, Hex.text(SHA256.hash(data: Data($0.sql.utf8)))) }
        #expect(Dictionary(uniqueKeysWithValues: hashes) == Self.released)
        #expect(Schema.migrations.map(\.name) == Schema.migrations.map(\.name).sorted())
    }

    @Test func `A new database has the schema of the golden text`() throws {
        let objects = try Ledger.inMemory().strings(
            """
            SELECT type || ' ' || name || char(10) || coalesce(sql, '') || char(10) FROM sqlite_schema
            ORDER BY type, name
            """)
        try Golden.expect(objects.joined(separator: "\n"), "schema.sql")
    }

    @Test func `A new database says whose it is and how many migrations it has`() throws {
        let ledger = try Ledger.inMemory()
        #expect(try ledger.strings("SELECT application_id FROM pragma_application_id") == ["1954049639"])
        #expect(try ledger.strings("SELECT user_version FROM pragma_user_version") == ["\(Schema.migrations.count)"])
        #expect(Schema.applicationID == 1_954_049_639)
    }

    @Test func `Every table keeps history, is recomputed or derived`() throws {
        let tables = try Ledger.inMemory().strings("SELECT name FROM sqlite_schema WHERE type = 'table'")
        let listed = HistoryTable.all.map(\.name) + HistoryTable.recomputed + HistoryTable.derived
        #expect(tables.sorted() == listed.sorted())
    }

    @Test(arguments: HistoryTable.all)
    func `A history table is listed with all its columns, the digest last`(table: HistoryTable) throws {
        let columns = try Ledger.inMemory().strings(
            "SELECT name FROM pragma_table_info('\(table.name)') ORDER BY cid")
        #expect(columns == table.columns + ["digest"])
        #expect(table.columns[table.actColumn] == (table == .act ? "id" : "act"))
        #expect(table.columns[0] == "id")
    }

    @Test func `Every table is strict, and every history table has its two triggers`() throws {
        let ledger = try Ledger.inMemory()
        #expect(
            try ledger.strings(
                "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
            ) == [])
        let triggers = try ledger.strings("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
        let guarded = HistoryTable.all.map(\.name) + ["seal"]
        let expected = guarded.flatMap { ["\($0)_no_delete", "\($0)_no_update"] } + ["person_no_update"]
        #expect(triggers == expected.sorted())
    }
}

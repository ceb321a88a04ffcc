import GRDB
import Testing

@testable import Store

/// The history is only ever added to: the database itself refuses everything else.
@Suite struct AppendOnlyTests {
    static let tables = HistoryTable.all.map(\.name) + ["seal"]

    private func refusal(_ sql: String) throws -> String? {
        let ledger = try FullLedger.make()
        return try ledger.withDatabase { database in
            do {
                try database.execute(sql: sql)
                return nil
            } catch let error as DatabaseError { return error.message }
        }
    }

    @Test(arguments: tables)
    func `An update is refused by the trigger`(table: String) throws {
        #expect(try refusal("UPDATE \"\(table)\" SET id = id") == "append-only: \(table) is never changed")
    }

    @Test(arguments: tables)
    func `A deletion is refused by the trigger`(table: String) throws {
        #expect(try refusal("DELETE FROM \"\(table)\"") == "append-only: \(table) is never deleted from")
    }

    @Test(arguments: tables)
    func `The ledger of these tests has a row in every table`(table: String) throws {
        #expect(try FullLedger.make().strings("SELECT count(*) > 0 FROM \"\(table)\"") == ["1"])
    }
}

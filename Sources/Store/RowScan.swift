import Crypto
import GRDB
import GRDBSQLite

/// Walks one history table in the order of ids, act by act, recomputing each row's digest.
final class RowScan {
    let table: HistoryTable
    private let statement: OpaquePointer
    private var encoder = RowDigest()
    private(set) var isAtEnd = false

    init(_ table: HistoryTable, _ database: Database) throws {
        self.table = table
        var prepared: OpaquePointer?
        // Ids grow with the acts, except in `place`, whose ids are the regions' codes.
        let order = table == .place ? "act, id" : "id"
        let sql = "SELECT \(table.selection) FROM \"\(table.name)\" ORDER BY \(order)"
        guard sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
            throw StoreFailure.inconsistent(detail: table.name)
        }
        statement = prepared
        try advance()
    }

    deinit { sqlite3_finalize(statement) }

    func advance() throws {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: break
        case SQLITE_DONE: isAtEnd = true
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    /// The current row's id and act.
    var id: Int { Int(sqlite3_column_int64(statement, 0)) }
    var act: Int { Int(sqlite3_column_int64(statement, Int32(table.actColumn))) }

    /// Adds the current row's stored digest to a hasher, and says whether it is the digest of the row's cells.
    func check(_ hasher: inout SHA256) -> Bool {
        encoder.begin(table)
        for column in 0..<Int32(table.columns.count) {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_NULL: encoder.addNull()
            case SQLITE_INTEGER: encoder.add(sqlite3_column_int64(statement, column))
            case SQLITE_TEXT: encoder.add(text: bytes(column, sqlite3_column_text(statement, column)))
            default: encoder.add(blob: bytes(column, sqlite3_column_blob(statement, column)))
            }
        }
        let stored = Int32(table.columns.count)
        let digest = bytes(stored, sqlite3_column_blob(statement, stored))
        hasher.update(bufferPointer: digest)
        return encoder.finish() == digest
    }

    private func bytes(_ column: Int32, _ start: UnsafeRawPointer?) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }

    private func bytes(_ column: Int32, _ start: UnsafePointer<UInt8>?) -> UnsafeRawBufferPointer {
        bytes(column, UnsafeRawPointer(start))
    }
}

import GRDB
import GRDBSQLite

/// A prepared statement that is run, or read, many times: bound and stepped without the cost of wrapping each value.
final class RawStatement {
    private let connection: SQLiteConnection
    private let statement: OpaquePointer
    /// What owns the statement where it is one that the connection keeps.
    private let kept: Statement?

    /// A statement that the connection keeps prepared. Only one may be in use at a time: whoever takes it uses it up before
    /// another takes it.
    init(kept database: Database, _ sql: String) throws {
        guard let connection = database.sqliteConnection else { throw StoreFailure.inconsistent(detail: "connection") }
        let statement = try database.cachedStatement(sql: sql)
        self.connection = connection
        self.statement = statement.sqliteStatement
        kept = statement
        sqlite3_reset(self.statement)
    }

    init(_ database: Database, _ sql: String) throws {
        guard let connection = database.sqliteConnection else { throw StoreFailure.inconsistent(detail: "connection") }
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
            throw StoreFailure.inconsistent(detail: String(cString: sqlite3_errmsg(connection)))
        }
        self.connection = connection
        statement = prepared
        kept = nil
    }

    deinit {
        if kept == nil { sqlite3_finalize(statement) } else { sqlite3_reset(statement) }
    }

    func bind(_ value: Int, at place: Int32) { sqlite3_bind_int64(statement, place, Int64(value)) }
    func bind(_ value: Int?, at place: Int32) {
        if let value { bind(value, at: place) } else { sqlite3_bind_null(statement, place) }
    }

    /// The bytes must stay where they are until `run` has returned.
    func bind(text: UnsafeRawBufferPointer, at place: Int32) {
        let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(statement, place, start, Int32(text.count), nil)
    }

    /// SQLITE_TRANSIENT: SQLite takes a copy.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(copying blob: UnsafeRawBufferPointer, at place: Int32) {
        sqlite3_bind_blob(statement, place, blob.baseAddress, Int32(blob.count), Self.transient)
    }

    func bind(copying text: String, at place: Int32) {
        sqlite3_bind_text(statement, place, text, -1, Self.transient)
    }

    /// Steps once and makes ready for the next run; what was bound stays.
    func run() throws {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
                message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    /// Steps to the next row; at the end makes ready for the next run.
    func next() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(statement)
            return false
        default:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
                message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    /// Makes ready for another question, also in the middle of the rows.
    func rewind() { sqlite3_reset(statement) }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// Valid until the next step.
    func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, column)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }
}

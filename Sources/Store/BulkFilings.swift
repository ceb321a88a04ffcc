import Crypto
package import Domain
import Foundation
import GRDB
import GRDBSQLite

/// Adds first revisions of reports as fast as the database takes them: the way of large imports.
///
/// Only for reports that have no revision yet (`isFresh`). A row is encoded once, into one buffer, from which it is both
/// hashed and bound.
package final class BulkFilings {
    private let writer: ActWriter
    private let keeper: SumKeeper
    private let statement: OpaquePointer
    private let level: ReviewLevel
    private let source: Int?
    /// `"coordinator":[` by indicator, and the indicators in the order of their codes.
    private let labels: [[UInt8]]
    private let order: [Int]
    private let owes: [Bool]
    private var taken: [Int: [Bool]] = [:]
    private var lines: [UInt8] = []
    private var digest = RowDigest()
    private let periods: [Period]

    package init(_ writer: ActWriter, level: ReviewLevel, source: Int?) throws {
        self.writer = writer
        self.level = level
        self.source = source
        keeper = try writer.sums()
        let indicators = keeper.indicators
        labels = indicators.map { Array("\"\($0)\":[".utf8) }
        order = indicators.indices.sorted { indicators[$0] < indicators[$1] }
        periods = keeper.framework.plan.periods
        let tree = keeper.framework.tree
        owes = tree.regions.indices.map { tree.owesReports($0) }
        var prepared: OpaquePointer?
        let connection = writer.database.sqliteConnection
        guard sqlite3_prepare_v3(connection, HistoryTable.filing.insertion, -1, 0, &prepared, nil) == SQLITE_OK,
            let prepared
        else { throw StoreFailure.inconsistent(detail: "filing") }
        statement = prepared
    }

    deinit { sqlite3_finalize(statement) }

    /// Whether the report has no revision at all, neither on record nor from this act.
    package func isFresh(_ position: Int, _ period: Int) throws -> Bool {
        if taken[period] == nil { taken[period] = try known(period) }
        return taken[period]?[position] == false
    }

    private func known(_ period: Int) throws -> [Bool] {
        var flags = Array(repeating: false, count: keeper.framework.tree.regions.count)
        let cursor = try Int.fetchCursor(
            writer.database, sql: "SELECT DISTINCT region FROM filing WHERE period = ?",
            arguments: [periods[period].key])
        while let code = try cursor.next() {
            if let position = keeper.framework.tree.position(code: code) { flags[position] = true }
        }
        return flags
    }

    /// Adds the first revision of a report. At least one value must be given; parents are not for this way.
    /// - Returns: The filing's id.
    @discardableResult
    package func append(_ position: Int, _ period: Int, _ slots: FilingSlots) throws -> Int {
        let id = try writer.takeID(.filing)
        encode(slots)
        let region = keeper.framework.tree.regions[position].code
        try insert(id, region: region, period: periods[period].key)
        taken[period]?[position] = true
        follow(position, period, slots)
        return id
    }

    private func encode(_ slots: FilingSlots) {
        lines.removeAll(keepingCapacity: true)
        lines.append(UInt8(ascii: "{"))
        for indicator in order {
            guard case .value = slots.states[indicator] else { continue }
            if lines.count > 1 { lines.append(UInt8(ascii: ",")) }
            lines.append(contentsOf: labels[indicator])
            append(slots.values[indicator])
            lines.append(UInt8(ascii: ","))
            append(slots.rows[indicator])
            lines.append(UInt8(ascii: "]"))
        }
        lines.append(UInt8(ascii: "}"))
    }

    private func append(_ number: Int) {
        guard number >= 10 else {
            lines.append(48 + UInt8(number))
            return
        }
        let start = lines.count
        var rest = number
        while rest > 0 {
            lines.append(48 + UInt8(rest % 10))
            rest /= 10
        }
        lines[start...].reverse()
    }

    private func insert(_ id: Int, region: Int, period: Int) throws {
        digest.begin(.filing)
        digest.add(Int64(id))
        digest.add(Int64(writer.act))
        if let source { digest.add(Int64(source)) } else { digest.addNull() }
        digest.add(Int64(period))
        digest.add(Int64(region))
        digest.add(1)
        digest.add(Int64(level.rawValue))
        let code: Int32 = lines.withUnsafeBytes { text in
            digest.add(text: text)
            let hash = digest.finish()
            return hash.withUnsafeBytes { bytes in
                writer.content.add(bytes, to: .filing)
                sqlite3_bind_int64(statement, 1, Int64(id))
                sqlite3_bind_int64(statement, 2, Int64(writer.act))
                if let source { sqlite3_bind_int64(statement, 3, Int64(source)) }
                sqlite3_bind_int64(statement, 4, Int64(period))
                sqlite3_bind_int64(statement, 5, Int64(region))
                sqlite3_bind_int64(statement, 6, 1)
                sqlite3_bind_int64(statement, 7, Int64(level.rawValue))
                sqlite3_bind_text(
                    statement, 8, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
                sqlite3_bind_blob(statement, 9, bytes.baseAddress, Int32(bytes.count), nil)
                let result = sqlite3_step(statement)
                sqlite3_reset(statement)
                return result
            }
        }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(writer.database.sqliteConnection)),
                message: String(cString: sqlite3_errmsg(writer.database.sqliteConnection)))
        }
    }

    /// Carries the new values into the differences of the parent and the tallies of all above.
    private func follow(_ position: Int, _ period: Int, _ slots: FilingSlots) {
        if let ordinal = keeper.parentOrdinal(of: position) {
            for indicator in slots.states.indices {
                guard case .value = slots.states[indicator] else { continue }
                for basis in 0...level.rawValue {
                    keeper.add(slots.values[indicator], lines: 1, ordinal, indicator, basis, period)
                }
            }
        }
        let plan = keeper.framework.plan
        guard owes[position], plan.owes(position, periods[period], in: keeper.framework.tree) else { return }
        let regionLevel = keeper.framework.tree.regions[position].level
        let onTime = plan.isOnTime(writer.head.received, periods[period], level: regionLevel)
        keeper.addTally(position, period, 1, onTime ? 1 : 0)
    }
}

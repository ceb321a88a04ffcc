package import Domain
import GRDB

/// Monitoring sheets as they stand: of each enterprise and month the newest line whose import was not undone.
extension LedgerReader {
    private static let selection = """
        SELECT code, month, region, name, employees, contracts, insured, owed_persons, owed_amount, owed_days
        FROM monitor
        """
    private static let stands = "act <= ?1 AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1)"

    /// All standing sheets up to a month, as of an act, by enterprise and month.
    package func monitorSheets(through month: Month, upTo act: Int = .max) throws -> [MonitorSheet] {
        let sql = """
            \(Self.selection) WHERE id IN (
              SELECT max(id) FROM monitor WHERE \(Self.stands) AND month <= ?2 GROUP BY code, month)
            ORDER BY code, month
            """
        let cursor = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [act, month.key])
        var found: [MonitorSheet] = []
        while let row = try cursor.next() { found.append(Self.sheet(row)) }
        return found
    }

    /// The standing sheets of one enterprise, in the order of months.
    package func monitorSheets(of code: String, upTo act: Int = .max) throws -> [MonitorSheet] {
        let sql = """
            \(Self.selection) WHERE id IN (
              SELECT max(id) FROM monitor WHERE \(Self.stands) AND code = ?2 GROUP BY month)
            ORDER BY month
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, code]).map(Self.sheet)
    }

    /// The standing sheet of an enterprise for a month; nil where there is none.
    package func monitorSheet(_ code: String, _ month: Month) throws -> MonitorSheet? {
        let sql = """
            \(Self.selection) WHERE \(Self.stands) AND code = ?2 AND month = ?3 ORDER BY id DESC LIMIT 1
            """
        return try Row.fetchOne(
            database.cachedStatement(sql: sql), arguments: [Int.max, code, month.key]
        ).map(Self.sheet)
    }

    /// The last month for which a sheet stands, as of an act; nil: none does.
    package func lastMonitoredMonth(upTo act: Int = .max) throws -> Month? {
        let sql = "SELECT max(month) FROM monitor WHERE \(Self.stands)"
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [act]).map(Month.init(key:))
    }

    /// The months for which sheets stand, in order.
    package func monitoredMonths() throws -> [Month] {
        let sql = "SELECT DISTINCT month FROM monitor WHERE \(Self.stands) ORDER BY month"
        return try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [Int.max]).map(Month.init(key:))
    }

    private static func sheet(_ row: Row) -> MonitorSheet {
        MonitorSheet(
            code: row[0], month: Month(key: row[1]), region: row[2], name: row[3], employees: row[4],
            contracts: row[5], insured: row[6], owedPersons: row[7], owedAmount: row[8], owedDays: row[9])
    }
}

package import Domain
import GRDB

/// Wage surveys on record.
extension LedgerReader {
    /// Every line of a year's surveys whose act was not undone, in the order of recording. Which of them count where an
    /// enterprise was surveyed again is for `WageSurvey` to say.
    package func wageRows(year: Int, upTo act: Int = .max) throws -> [WageRow] {
        let sql = """
            SELECT act, region, code, name, industry, occupation, pay, headcount FROM wage
            WHERE year = ?1 AND act <= ?2 AND act NOT IN (SELECT import FROM undone WHERE act <= ?2) ORDER BY id
            """
        let cursor = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [year, act])
        var rows: [WageRow] = []
        while let row = try cursor.next() {
            rows.append(
                WageRow(
                    act: row[0], year: year, region: row[1], code: row[2], name: row[3], industry: row[4],
                    occupation: row[5], pay: row[6], headcount: row[7]))
        }
        return rows
    }

    /// The years with lines that stand, rising.
    package func wageYears(upTo act: Int = .max) throws -> [Int] {
        let sql = """
            SELECT DISTINCT year FROM wage
            WHERE act <= ?1 AND act NOT IN (SELECT import FROM undone WHERE act <= ?1) ORDER BY year
            """
        return try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [act])
    }
}

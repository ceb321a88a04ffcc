package import Domain
import GRDB
import Schema

/// What came of one region's report for a period, as far as receiving goes.
package struct Receipt: Sendable, Hashable {
    /// The day of receipt of the first standing revision; nil where none stands.
    package var received: Day?
    /// How often it was returned (退回件次).
    package var returned = 0
    /// Whether the last revision was returned.
    package var isLastReturned = false
    package var lastFiling = 0

    package init() {}
}

extension LedgerReader {
    /// The receipts for a period, by the region's code, as of an act.
    package func receipts(_ period: Period, upTo act: Int) throws -> [Int: Receipt] {
        let rows = try RawStatement(database, Schema.receipts)
        rows.bind(period.key, at: 1)
        rows.bind(act, at: 2)
        var found: [Int: Receipt] = [:]
        while try rows.next() {
            let region = rows.integer(0)
            var receipt = found[region] ?? Receipt()
            if rows.integer(2) != 0, receipt.received == nil {
                receipt.received = Day(String(decoding: rows.text(1), as: UTF8.self))
            }
            receipt.returned += rows.integer(3)
            receipt.isLastReturned = rows.integer(3) > 0
            receipt.lastFiling = rows.integer(4)
            found[region] = receipt
        }
        return found
    }

    /// The name of the file that an act brought; nil where nothing came in a file.
    package func fileName(ofAct act: Int) throws -> String? { try shelf.file(ofAct: act) }
}

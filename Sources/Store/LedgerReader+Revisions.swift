package import Domain
import FoundationEssentials
import GRDB
import Schema

/// Revisions and what is effective.
extension LedgerReader {
    /// All revisions of one report, as of an act.
    package func history(_ region: Int, _ period: Period, upTo act: Int = .max) throws -> RevisionHistory {
        let statement = try database.cachedStatement(sql: Schema.revisions)
        let cursor = try Row.fetchCursor(statement, arguments: [period.key, region, act])
        var revisions: [Revision] = []
        while let row = try cursor.next() { revisions.append(try Self.revision(row)) }
        return RevisionHistory(revisions)
    }

    /// Every report's revisions, as of an act, in the order of period and region.
    package func forEachHistory(
        from first: Period, through last: Period, upTo act: Int,
        _ body: (_ period: Period, _ region: Int, RevisionHistory) throws -> Void
    ) throws {
        let cursor = try Row.fetchCursor(
            database, sql: Schema.allRevisions, arguments: [first.key, last.key, act])
        var key: (period: Int, region: Int)?
        var gathered: [Revision] = []
        func flush() throws {
            guard let key, let period = Period(cadence: first.cadence, key: key.period) else { return }
            try body(period, key.region, RevisionHistory(gathered))
            gathered.removeAll(keepingCapacity: true)
        }
        while let row = try cursor.next() {
            let next: (period: Int, region: Int) = (row[8], row[9])
            if let key, key != next { try flush() }
            key = next
            gathered.append(try Self.revision(row))
        }
        try flush()
    }

    private static func revision(_ row: Row) throws -> Revision {
        let lines = try row.withUnsafeData(atIndex: 4) { data in
            data.flatMap { data in data.withUnsafeBytes { LinesCodec.decode($0.bindMemory(to: UInt8.self)) } }
        }
        guard let lines, let born = ReviewLevel(rawValue: row[3]), let received = Day(row[5] as String) else {
            throw StoreFailure.inconsistent(detail: "filing \(row[0] as Int)")
        }
        let decided = (row[7] as Int?).flatMap(ReviewLevel.init(rawValue:)) ?? born
        return Revision(
            filing: row[0], act: row[1], number: row[2], born: born, received: received, lines: lines,
            level: max(born, decided), stands: row[6])
    }
}

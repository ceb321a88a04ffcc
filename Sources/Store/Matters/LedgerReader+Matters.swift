package import Domain
import GRDB

extension LedgerReader {
    /// All matters with their steps, as of an act, oldest first.
    package func matters(upTo act: Int = .max) throws -> [Matter] {
        let steps = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT matter, act, kind, day, text, deadline FROM matter_step WHERE act <= ? ORDER BY id"),
            arguments: [act])
        let grouped = Dictionary(grouping: try steps.map { ($0[0] as Int, try step($0)) }, by: \.0)
        let sql = """
            SELECT id, act, origin, region, issuer, level, title, demand, opened, deadline FROM matter
            WHERE act <= ? ORDER BY id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act]).map { row in
            try matter(row, (grouped[row[0]] ?? []).map(\.1))
        }
    }

    /// One matter; nil where there is none.
    package func matter(_ id: Int) throws -> Matter? { try matters().first { $0.id == id } }

    private func matter(_ row: Row, _ steps: [MatterStep]) throws -> Matter {
        let id: Int = row[0]
        guard let origin = try MatterOriginCodec.decode(row[2]), let opened = Day(row[8] as String),
            let deadline = Day(row[9] as String)
        else { throw StoreFailure.inconsistent(detail: "matter \(id)") }
        return Matter(
            id: id, act: row[1], origin: origin, region: row[3], issuer: row[4], level: row[5], title: row[6],
            demand: row[7], opened: opened, firstDeadline: deadline, steps: steps)
    }

    private func step(_ row: Row) throws -> MatterStep {
        guard let kind = MatterStep.Kind(rawValue: row[2]), let day = Day(row[3] as String) else {
            throw StoreFailure.inconsistent(detail: "matter_step")
        }
        return MatterStep(
            act: row[1], kind: kind, day: day, text: row[4], deadline: (row[5] as String?).flatMap { Day($0) })
    }
}

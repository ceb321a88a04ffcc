import GRDB

/// The rows that imports of records brought.
extension LedgerReader {
    /// A region with how many rows an act brought for it.
    package struct RecordCount: Sendable, Hashable {
        package let region: Int
        package let rows: Int
    }

    /// The regions of an act's rows and of the entries on which it took a step, by code.
    package func recordRegions(of act: Int) throws -> [RecordCount] {
        let sql = """
            SELECT region, count(*) FROM (
              SELECT region FROM entry WHERE act = ?1
              UNION ALL SELECT region FROM monitor WHERE act = ?1
              UNION ALL SELECT region FROM wage WHERE act = ?1
              UNION ALL SELECT entry.region FROM entry_event JOIN entry ON entry.id = entry_event.entry
                WHERE entry_event.act = ?1 AND entry.act <> ?1)
            GROUP BY region ORDER BY region
            """
        return try Row.fetchAll(database, sql: sql, arguments: [act]).map { RecordCount(region: $0[0], rows: $0[1]) }
    }

    /// Later acts, not undone, that speak of the entries that an act brought: steps, evidence, findings.
    package func actsResting(onRecordsOf act: Int) throws -> [Int] {
        let sql = """
            SELECT other FROM (
              SELECT entry_event.act AS other FROM entry_event JOIN entry ON entry.id = entry_event.entry
                WHERE entry.act = ?1
              UNION SELECT proof.act FROM proof JOIN entry ON entry.id = proof.entry WHERE entry.act = ?1
              UNION SELECT finding.act FROM finding JOIN entry ON entry.id = finding.entry WHERE entry.act = ?1)
            WHERE other > ?1 AND other NOT IN (SELECT import FROM undone) ORDER BY other
            """
        return try Int.fetchAll(database, sql: sql, arguments: [act])
    }
}

extension ActWriter {
    /// The rows that an act brought, and the steps that it took, stand no more.
    package func undoRecords(of act: Int) throws { try markUndone(import: act) }
}

extension LedgerReader {
    /// Acts with a file that brought or changed entries of a register for some regions, newest first, with the entries.
    package func rosterImports(
        of register: String, touching codes: [Int], act: Int? = nil, limit: Int
    ) throws -> [(act: Int, entries: [Int])] {
        let list = "[" + codes.map(String.init).joined(separator: ",") + "]"
        let sql = """
            SELECT DISTINCT source.act FROM source JOIN act ON act.id = source.act
            WHERE act.kind = 'roster' AND (?3 IS NULL OR act.id = ?3) AND (
              EXISTS (SELECT 1 FROM entry WHERE entry.act = act.id AND entry.register = ?1
                AND entry.region IN (SELECT value FROM json_each(?2)))
              OR EXISTS (SELECT 1 FROM entry_event JOIN entry ON entry.id = entry_event.entry
                WHERE entry_event.act = act.id AND entry.register = ?1
                  AND entry.region IN (SELECT value FROM json_each(?2))))
            ORDER BY source.act DESC LIMIT ?4
            """
        let touched = """
            SELECT id FROM entry WHERE act = ?1 AND register = ?2 AND region IN (SELECT value FROM json_each(?3))
            UNION SELECT entry.id FROM entry_event JOIN entry ON entry.id = entry_event.entry
              WHERE entry_event.act = ?1 AND entry.register = ?2
                AND entry.region IN (SELECT value FROM json_each(?3))
            """
        return try Int.fetchAll(database, sql: sql, arguments: [register, list, act, limit]).map { act in
            (act, try Int.fetchAll(database, sql: touched, arguments: [act, register, list]))
        }
    }
}

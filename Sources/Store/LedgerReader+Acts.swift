package import Domain
import Foundation
import GRDB

/// The ledger's entries and what hangs on them.
extension LedgerReader {
    /// One entry of the ledger with how much it added.
    package struct ActSummary: Sendable, Hashable {
        package let id: Int
        package let at: String
        package let kind: String
        package let author: String
        package let received: String
        package let reason: String?
        package let force: String?
        package let file: String?
        package let filings: Int
        package let decisions: Int
        package let hash: String
        package let undoneBy: Int?
    }

    /// All entries, or those of one kind, oldest first.
    package func acts(kind: ActKind? = nil) throws -> [ActSummary] {
        let sql = """
            SELECT history.id, at, kind, author, received, reason, force, file, filings, decisions, hash,
              (SELECT undone.act FROM undone WHERE undone.import = history.id)
            FROM history WHERE ?1 IS NULL OR kind = ?1
            """
        return try Row.fetchAll(database, sql: sql, arguments: [kind?.rawValue]).map { row in
            ActSummary(
                id: row[0], at: row[1], kind: row[2], author: row[3], received: row[4], reason: row[5], force: row[6],
                file: row[7], filings: row[8], decisions: row[9], hash: row[10], undoneBy: row[11])
        }
    }

    package func actKind(_ id: Int) throws -> String? {
        try String.fetchOne(database, sql: "SELECT kind FROM act WHERE id = ?", arguments: [id])
    }

    package func isUndone(_ id: Int) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM undone WHERE import = ?)", arguments: [id])
            ?? false
    }

    /// The act that first brought a file of the same content; nil where none did.
    package func actWithFile(sha256: String) throws -> Int? {
        try Int.fetchOne(
            database, sql: "SELECT act FROM original WHERE sha256 = ? ORDER BY id LIMIT 1", arguments: [sha256])
    }

    /// A report as region and period, with one of its revisions.
    package struct FilingPlace: Sendable, Hashable {
        package let filing: Int
        package let region: Int
        package let periodKey: Int
    }

    /// The revisions that an act added.
    package func filings(of act: Int) throws -> [FilingPlace] {
        try places("SELECT id, region, period FROM filing WHERE act = ? ORDER BY id", [act])
    }

    /// The revisions on which an act decided.
    package func decidedFilings(of act: Int) throws -> [FilingPlace] {
        try places(
            """
            SELECT DISTINCT filing.id, filing.region, filing.period FROM decision
            JOIN filing ON filing.id = decision.filing WHERE decision.act = ? ORDER BY filing.id
            """, [act])
    }

    /// Imports, not undone, that confirmed a revision.
    package func confirmingImports(of filing: Int) throws -> [Int] {
        try Int.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT confirmation.act FROM confirmation JOIN act ON act.id = confirmation.act
                    WHERE confirmation.filing = ? AND act.kind = 'import'
                      AND confirmation.act NOT IN (SELECT import FROM undone)
                    ORDER BY confirmation.act
                    """), arguments: [filing])
    }

    private func places(_ sql: String, _ arguments: StatementArguments) throws -> [FilingPlace] {
        try Row.fetchAll(database, sql: sql, arguments: arguments).map {
            FilingPlace(filing: $0[0], region: $0[1], periodKey: $0[2])
        }
    }

    /// The file, sheet and column of a revision's own lines; nil where they were typed.
    package func source(ofFiling filing: Int) throws -> SourceFile? {
        let sql = """
            SELECT source.file, source.sheet, source.encoding, source.format, source.columns
            FROM filing JOIN source ON source.id = filing.source WHERE filing.id = ?
            """
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [filing]) else { return nil }
        return SourceFile(
            file: row[0], sheet: row[1], encoding: row[2], format: row[3],
            columns: try JSONText.decode([String: String].self, row[4]))
    }

    /// Who signed a revision.
    package func signatures(ofFiling filing: Int) throws -> Signatures {
        let sql = """
            SELECT filer, reviewer, head, phone, note, form_day.day
            FROM signature LEFT JOIN form_day USING (filing) WHERE filing = ?
            """
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [filing]) else {
            return Signatures()
        }
        return Signatures(
            filer: row[0], reviewer: row[1], head: row[2], phone: row[3], note: row[4], day: row[5])
    }

    /// Revisions that came with a file or through an account of another region, and that the unit itself has not confirmed
    /// yet (代录).
    package func filingsEnteredFor(_ period: Period? = nil) throws -> Set<Int> {
        let sql = """
            SELECT filing.id FROM filing JOIN act ON act.id = filing.act LEFT JOIN actor ON actor.act = filing.act
            WHERE (?1 IS NULL OR filing.period = ?1)
              AND (actor.region <> filing.region OR actor.act IS NULL AND act.kind = 'import')
              AND NOT EXISTS (
                SELECT 1 FROM confirmation JOIN act AS other ON other.id = confirmation.act
                LEFT JOIN actor AS who ON who.act = confirmation.act
                WHERE confirmation.filing = filing.id AND other.kind = 'submit'
                  AND (who.region IS NULL OR who.region = filing.region))
            """
        return try Set(Int.fetchAll(database.cachedStatement(sql: sql), arguments: [period?.key]))
    }

    package struct DecisionEntry: Sendable, Hashable {
        package let act: Int
        package let kind: String
        package let author: String
        package let at: String
        package let reason: String?
        /// False where the import that took it was undone.
        package let counts: Bool
    }

    /// The decisions on a revision, as of an act, oldest first.
    package func decisions(onFiling filing: Int, upTo act: Int = .max) throws -> [DecisionEntry] {
        let sql = """
            SELECT decision.act, decision.kind, act.author, seal.at, act.reason,
              decision.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?2)
            FROM decision JOIN act ON act.id = decision.act LEFT JOIN seal ON seal.id = decision.act
            WHERE decision.filing = ?1 AND decision.act <= ?2 ORDER BY decision.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [filing, act]).map {
            DecisionEntry(
                act: $0[0], kind: $0[1], author: $0[2], at: $0[3] ?? "", reason: $0[4], counts: $0[5])
        }
    }

    package func actSummary(_ id: Int) throws -> (at: String, kind: String, author: String, reason: String?)? {
        let sql = """
            SELECT seal.at, act.kind, act.author, coalesce(act.reason, act.force) FROM act LEFT JOIN seal ON seal.id = act.id
            WHERE act.id = ?
            """
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]).map {
            ($0[0] ?? "", $0[1], $0[2], $0[3])
        }
    }

    /// Every revision of a target, as of an act, oldest first; or only of those targets that were given another value.
    package func targetHistory(upTo act: Int = .max, onlyRevised: Bool = false) throws -> [TargetEntry] {
        let revised = """
            AND (target.region, target.year, target.indicator) IN (
              SELECT region, year, indicator FROM target WHERE act <= ?1 GROUP BY 1, 2, 3
              HAVING min(value) <> max(value))
            """
        let sql = """
            SELECT target.region, target.year, target.indicator, target.value, target.document, target.reason,
              target.act, seal.at, act.author
            FROM target JOIN act ON act.id = target.act LEFT JOIN seal ON seal.id = target.act
            WHERE target.act <= ?1 \(onlyRevised ? revised : "") ORDER BY target.id
            """
        return try Row.fetchAll(database, sql: sql, arguments: [act]).map { row in
            TargetEntry(
                revision: TargetRevision(
                    key: TargetKey(region: row[0], indicator: row[2], year: row[1]), value: row[3], document: row[4],
                    reason: row[5]),
                act: row[6], at: row[7] ?? "", author: row[8])
        }
    }

    package struct TargetEntry: Sendable, Hashable {
        package let revision: TargetRevision
        package let act: Int
        package let at: String
        package let author: String
    }
}

extension LedgerReader {
    /// The periods for which anything was filed before an act, in order.
    package func periodsOnRecord(before act: Int, of plan: Plan) throws -> [Period] {
        let sql = "SELECT EXISTS (SELECT 1 FROM filing WHERE period = ? AND act < ?)"
        let statement = try database.cachedStatement(sql: sql)
        return try plan.periods.filter { try Bool.fetchOne(statement, arguments: [$0.key, act]) ?? false }
    }

    /// Reports touched by the acts after one and up to another, and by which.
    package func touchedReports(after first: Int, upTo last: Int) throws -> [FilingTouch] {
        let sql = """
            SELECT region, period, act, 'filing', revision FROM filing WHERE act > ?1 AND act <= ?2
            UNION ALL
            SELECT filing.region, filing.period, decision.act, decision.kind, filing.revision
            FROM decision JOIN filing ON filing.id = decision.filing WHERE decision.act > ?1 AND decision.act <= ?2
            UNION ALL
            SELECT filing.region, filing.period, undone.act, 'undo', filing.revision
            FROM undone JOIN decision ON decision.act = undone.import JOIN filing ON filing.id = decision.filing
            WHERE undone.act > ?1 AND undone.act <= ?2
            """
        return try Row.fetchAll(database, sql: sql, arguments: [first, last]).map {
            FilingTouch(region: $0[0], periodKey: $0[1], act: $0[2], kind: $0[3], revision: $0[4])
        }
    }

    package struct FilingTouch: Sendable, Hashable {
        package let region: Int
        package let periodKey: Int
        package let act: Int
        /// `filing`, or the decision's kind.
        package let kind: String
        package let revision: Int
    }

    /// Acts of a kind after one and up to another.
    package func acts(_ kind: ActKind, after first: Int, upTo last: Int) throws -> [Int] {
        try Int.fetchAll(
            database, sql: "SELECT id FROM act WHERE kind = ? AND id > ? AND id <= ? ORDER BY id",
            arguments: [kind.rawValue, first, last])
    }
}

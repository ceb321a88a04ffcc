package import Domain
import Foundation
import GRDB

/// The ledger as a page shows it.
extension LedgerReader {
    /// One act with through which account it was taken, and how much it added.
    package struct ActEntry: Sendable, Hashable {
        package let id: Int
        package let at: Moment
        package let kind: String
        package let author: String
        package let actor: Actor?
        package let received: Day
        package let reason: String?
        package let force: String?
        package let file: String?
        package let hash: String
        /// The act that undid it.
        package let undoneBy: Int?
        package let filings: Int
        package let decisions: Int
        package let targets: Int
        package let regions: Int
    }

    private static let entrySelection = """
        SELECT act.id, seal.at, act.kind, act.author, act.received, act.reason, act.force,
          (SELECT file FROM source WHERE source.act = act.id ORDER BY id LIMIT 1), lower(hex(seal.hash)),
          (SELECT undone.act FROM undone WHERE undone.import = act.id),
          (SELECT count(*) FROM filing WHERE filing.act = act.id),
          (SELECT count(*) FROM decision WHERE decision.act = act.id),
          (SELECT count(*) FROM target WHERE target.act = act.id),
          (SELECT count(*) FROM region WHERE region.act = act.id)
        FROM act JOIN seal ON seal.id = act.id
        """

    /// The newest acts before one, newest first.
    package func entries(before act: Int = .max, limit: Int) throws -> [ActEntry] {
        let sql = "\(Self.entrySelection) WHERE act.id < ? ORDER BY act.id DESC LIMIT ?"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, limit]).map(entry)
    }

    /// The newest imports that filed, confirmed or decided anything for some regions, newest first.
    package func imports(touching codes: [Int], limit: Int) throws -> [ActEntry] {
        let regions = "(SELECT value FROM json_each(?2))"
        let sql = """
            \(Self.entrySelection) WHERE act.kind = ?1 AND (
              EXISTS (SELECT 1 FROM filing WHERE filing.act = act.id AND filing.region IN \(regions))
              OR act.id IN (SELECT confirmation.act FROM confirmation JOIN filing ON filing.id = confirmation.filing
                WHERE filing.region IN \(regions)))
            ORDER BY act.id DESC LIMIT ?3
            """
        let list = "[" + codes.map(String.init).joined(separator: ",") + "]"
        return try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [ActKind.import.rawValue, list, limit]
        ).map(entry)
    }

    /// One act; nil where there is none.
    package func entry(_ act: Int) throws -> ActEntry? {
        let sql = "\(Self.entrySelection) WHERE act.id = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [act]).map(entry)
    }

    private func entry(_ row: Row) throws -> ActEntry {
        let id: Int = row[0]
        guard let at = Moment(row[1] as String), let received = Day(row[4] as String) else {
            throw StoreFailure.inconsistent(detail: "act \(id)")
        }
        return ActEntry(
            id: id, at: at, kind: row[2], author: row[3], actor: try actor(ofAct: id), received: received,
            reason: row[5], force: row[6], file: row[7], hash: row[8], undoneBy: row[9], filings: row[10],
            decisions: row[11], targets: row[12], regions: row[13])
    }

    /// A decision that an act took, with the revision that it is on.
    package struct TakenDecision: Sendable, Hashable {
        package let kind: String
        package let filing: Int
        package let region: Int
        package let periodKey: Int
        package let revision: Int
    }

    package func decisions(ofAct act: Int) throws -> [TakenDecision] {
        let sql = """
            SELECT decision.kind, filing.id, filing.region, filing.period, filing.revision
            FROM decision JOIN filing ON filing.id = decision.filing WHERE decision.act = ? ORDER BY decision.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act]).map {
            TakenDecision(kind: $0[0], filing: $0[1], region: $0[2], periodKey: $0[3], revision: $0[4])
        }
    }

    /// The revisions that an act confirmed: it gave the same figures again.
    package func confirmations(ofAct act: Int) throws -> [FilingPlace] {
        let sql = """
            SELECT filing.id, filing.region, filing.period FROM confirmation
            JOIN filing ON filing.id = confirmation.filing WHERE confirmation.act = ? ORDER BY confirmation.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act]).map {
            FilingPlace(filing: $0[0], region: $0[1], periodKey: $0[2])
        }
    }

    /// The gates that an act set: region, period and whether it opened.
    package func gates(ofAct act: Int) throws -> [(region: Int, periodKey: Int, isOpen: Bool)] {
        let sql = "SELECT region, period, state FROM gate WHERE act = ? ORDER BY id"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act]).map {
            ($0[0], $0[1], $0[2] as String == "open")
        }
    }

    /// The periods for which a region has ever filed, newest first.
    package func periodKeys(ofRegion region: Int) throws -> [Int] {
        try Int.fetchAll(
            database.cachedStatement(sql: "SELECT DISTINCT period FROM filing WHERE region = ? ORDER BY period DESC"),
            arguments: [region])
    }
}

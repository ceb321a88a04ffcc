package import Domain
import GRDB

/// Documents, quotas, samples and proofs.
extension LedgerReader {
    /// Documents as of an act, oldest first; those of an undone act do not stand.
    package func documents(number: String? = nil, id: Int? = nil, upTo act: Int = .max) throws -> [TitleDocument] {
        let sql = """
            SELECT id, act, number, day, level, bodies, title FROM document
            WHERE act <= ?1 AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1)
              AND (?2 IS NULL OR number = ?2) AND (?3 IS NULL OR id = ?3) ORDER BY id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, number, id]).map { row in
            guard let day = Day(row[3] as String) else {
                throw StoreFailure.inconsistent(detail: "document \(row[0] as Int)")
            }
            return TitleDocument(
                id: row[0], act: row[1], number: row[2], day: day, level: (row[4] as String?).flatMap(TitleLevel.init),
                bodies: row[5], title: row[6])
        }
    }

    /// The entries on which a document bears, with what it says of each.
    package func entries(ofDocument id: Int, upTo act: Int = .max) throws -> [(entry: Int, kind: EntryEvent.Kind)] {
        let sql = """
            SELECT entry, kind FROM entry_event WHERE document = ?2 AND act <= ?1
              AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1) ORDER BY id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, id]).compactMap { row in
            EntryEvent.Kind(rawValue: row[1]).map { (row[0], $0) }
        }
    }

    /// 推荐名额 of a register by region and year, as of an act.
    package func quotas(of register: String, upTo act: Int = .max) throws -> [Quota] {
        let sql = """
            SELECT region, year, value, document, act FROM quota WHERE id IN (
              SELECT max(id) FROM quota WHERE register = ?2 AND act <= ?1
                AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1) GROUP BY region, year)
            ORDER BY year, region
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, register]).map {
            Quota(region: $0[0], year: $0[1], value: $0[2], document: $0[3], act: $0[4])
        }
    }

    /// Samples that were drawn, oldest first.
    package func spotChecks(id: Int? = nil) throws -> [SpotCheck] {
        let sql = """
            SELECT inspection.id, inspection.act, seal.at, act.author, register, region, seed, size, frame, entries
            FROM inspection JOIN act ON act.id = inspection.act JOIN seal ON seal.id = inspection.act
            WHERE ?1 IS NULL OR inspection.id = ?1 ORDER BY inspection.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id]).map { row in
            guard let at = Moment(row[2] as String) else {
                throw StoreFailure.inconsistent(detail: "inspection \(row[0] as Int)")
            }
            return SpotCheck(
                id: row[0], act: row[1], at: at, author: row[3], register: row[4], region: row[5], seed: row[6],
                size: row[7], frame: row[8], entries: try JSONText.decode([Int].self, row[9]))
        }
    }

    /// What was found, the newest of each entry.
    package func findings(of inspection: Int) throws -> [Int: Finding] {
        let sql = "SELECT act, entry, verdict, day, note FROM finding WHERE inspection = ? ORDER BY id"
        var found: [Int: Finding] = [:]
        for row in try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [inspection]) {
            guard let verdict = FindingVerdict(rawValue: row[2]), let day = Day(row[3] as String) else { continue }
            found[row[1]] = Finding(
                act: row[0], inspection: inspection, entry: row[1], verdict: verdict, day: day, note: row[4])
        }
        return found
    }

    /// Evidence of an entry, a document or a matter, oldest first.
    package func proofs(of owner: ProofOwner, upTo act: Int = .max) throws -> [Proof] {
        let (column, id) =
            switch owner {
            case .entry(let id): ("entry", id)
            case .document(let id): ("document", id)
            case .matter(let id): ("matter", id)
            }
        let sql = "SELECT id, act, name, type, size, sha256 FROM proof WHERE \(column) = ? AND act <= ? ORDER BY id"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id, act]).compactMap { row in
            AttachmentType(rawValue: row[3]).map {
                Proof(id: row[0], act: row[1], owner: owner, name: row[2], type: $0, size: row[4], sha256: row[5])
            }
        }
    }

    /// One piece of evidence by its id; nil where there is none.
    package func proof(_ id: Int) throws -> Proof? {
        let sql = "SELECT entry, document, matter FROM proof WHERE id = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]) else { return nil }
        let owner: ProofOwner? =
            (row[0] as Int?).map(ProofOwner.entry) ?? (row[1] as Int?).map(ProofOwner.document)
            ?? (row[2] as Int?).map(ProofOwner.matter)
        return try owner.flatMap { try proofs(of: $0).first { $0.id == id } }
    }
}

/// How many a region may recommend in a year (推荐名额).
package struct Quota: Sendable, Hashable {
    package let region: Int
    package let year: Int
    package let value: Int
    package let document: String?
    package let act: Int
}

extension LedgerReader {
    /// Who recommended when, of the entries of a register that stand.
    package func recommendations(in register: String) throws -> [(region: Int, day: Day)] {
        let sql = """
            SELECT entry.region, entry_event.day FROM entry_event JOIN entry ON entry.id = entry_event.entry
            WHERE entry.register = ?1 AND entry_event.kind = 'recommend'
              AND entry_event.act NOT IN (SELECT import FROM undone)
              AND NOT EXISTS (SELECT 1 FROM entry_event AS out WHERE out.entry = entry.id AND out.kind = 'withdraw'
                AND out.act NOT IN (SELECT import FROM undone))
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [register]).compactMap { row in
            Day(row[1] as String).map { (row[0], $0) }
        }
    }

    /// The regions that claim a code in a register, ascending; withdrawn and undone entries claim nothing.
    package func claimants(of register: String, code: String) throws -> [Int] {
        let sql = """
            SELECT DISTINCT region FROM entry WHERE code = ?2 AND +register = ?1
              AND act NOT IN (SELECT import FROM undone)
              AND NOT EXISTS (SELECT 1 FROM entry_event WHERE entry_event.entry = entry.id AND kind = 'withdraw'
                AND entry_event.act NOT IN (SELECT import FROM undone))
            ORDER BY region
            """
        return try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [register, code])
    }

    /// The theme, region and day of every event of a register that stands, as of an act.
    package func topicDays(of register: String, upTo act: Int) throws -> [(topic: String, region: Int, day: Day)] {
        let sql = """
            SELECT json_extract(fields, '$.topic'), region, day FROM entry
            WHERE register = ?2 AND act <= ?1 AND day IS NOT NULL AND json_extract(fields, '$.topic') IS NOT NULL
              AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1)
              AND NOT EXISTS (SELECT 1 FROM entry_event WHERE entry_event.entry = entry.id AND kind = 'withdraw'
                AND entry_event.act <= ?1)
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, register]).compactMap { row in
            Day(row[2] as String).map { (row[0], row[1], $0) }
        }
    }
}

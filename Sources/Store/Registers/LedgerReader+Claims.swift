package import Domain
import GRDB

/// What counting a register needs of all its entries.
extension LedgerReader {
    /// The claims of a register as of an act, in the order of their entries; and what each is called.
    ///
    /// - Parameters:
    ///   - register: The register.
    ///   - act: Up to which the record is read.
    ///   - named: Called with each claim and the entity's name (nil: erased), where names are wanted.
    /// - Returns: All claims that stand.
    /// - Throws: What the database says.
    package func claims(
        of register: Register, upTo act: Int = .max, named: ((RosterClaim, String?) -> Void)? = nil
    ) throws -> [RosterClaim] {
        let events = try ClaimEvents(self, register, upTo: act)
        let listed = try register.list.map { try codes(of: $0, upTo: act) }
        // What only some registers ask is read only for these.
        let asks = register.windowMonths != nil || !register.modes.isEmpty
        let isPerson = register.kind == .person
        let sql = """
            SELECT entry.id, entry.act, entry.region, entry.name, entry.code, entry.day
              \(asks ? ", json_extract(entry.fields, '$.registered'), json_extract(entry.fields, '$.mode')" : "")
              \(isPerson ? ", person.name, json_extract(person.fields, '$.certificate'), json_extract(entry.fields, '$.employer')" : "")
            FROM entry \(isPerson ? "LEFT JOIN person ON person.id = entry.person" : "")
            WHERE entry.register = ?1 AND entry.act <= ?2
              AND entry.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?2)
            """
        let rows = try RawStatement(database, sql)
        rows.bind(copying: register.code, at: 1)
        rows.bind(act, at: 2)
        var claims: [RosterClaim] = []
        while try rows.next() {
            let id = rows.integer(0)
            var fields: [String: RecordValue] = [:]
            if asks {
                if let day = rows.string(6).flatMap({ Day($0) }) { fields["registered"] = .day(day) }
                if let mode = rows.string(7) { fields["mode"] = .choice(mode) }
            }
            let entry = RosterEntry(
                id: id, act: rows.integer(1), register: register.code, region: rows.integer(2),
                name: isPerson ? rows.string(6) : rows.string(3), code: rows.string(4),
                day: rows.string(5).flatMap { Day($0) }, fields: fields, events: events.of(id))
            let personal = isPerson ? (certificate: rows.string(7), employer: rows.string(8)) : nil
            let claim = Self.claim(entry, register, personal, listed)
            claims.append(claim)
            named?(claim, entry.corrected.name)
        }
        return claims
    }

    private static func claim(
        _ entry: RosterEntry, _ register: Register, _ personal: (certificate: String?, employer: String?)?,
        _ listed: Set<String>?
    ) -> RosterClaim {
        var standing = EntryStanding.judge(entry, in: register)
        let corrected = entry.events.isEmpty ? entry : entry.corrected
        if let listed, standing.fault == nil, !(corrected.code.map(listed.contains) ?? false) {
            standing.fault = .notListed
        }
        return RosterClaim(
            entry: entry.id, act: entry.act, region: entry.region,
            identity: identity(corrected, register, personal), standing: standing, day: corrected.day)
    }

    private static func identity(
        _ entry: RosterEntry, _ register: Register, _ personal: (certificate: String?, employer: String?)?
    ) -> RosterClaim.Identity {
        if let personal {
            guard let name = entry.name else { return .itself(entry.id) }
            if let certificate = personal.certificate { return .person("#" + NearNames.key(certificate)) }
            return .person(NearNames.key(name) + "@" + NearNames.key(personal.employer ?? entry.code ?? ""))
        }
        if register.kind == .event, !register.isAboutEnterprise { return .itself(entry.id) }
        if let code = entry.code { return .code(code) }
        return .name(NearNames.key(entry.name ?? ""))
    }

    /// The codes on a register that stand on the list, whether or not they are reached.
    private func codes(of register: String, upTo act: Int) throws -> Set<String> {
        let sql = """
            SELECT code FROM entry WHERE register = ?1 AND code IS NOT NULL AND act <= ?2
              AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?2)
              AND id NOT IN (SELECT entry FROM entry_event WHERE kind = 'withdraw' AND entry_event.act <= ?2
                AND entry_event.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?2))
            """
        return try Set(String.fetchAll(database.cachedStatement(sql: sql), arguments: [register, act]))
    }

    // MARK: What the province and people said

    package func claimPolicy(of register: String, upTo act: Int = .max) throws -> ClaimPolicy {
        let sql = """
            SELECT policy FROM claim_policy WHERE act <= ?1 AND (register = ?2 OR register IS NULL)
            ORDER BY register IS NULL, id DESC LIMIT 1
            """
        let text = try String.fetchOne(database.cachedStatement(sql: sql), arguments: [act, register])
        return text.flatMap(ClaimPolicy.init) ?? .first
    }

    package func verdicts(of register: String, upTo act: Int = .max) throws -> [ClaimVerdict] {
        let sql = """
            SELECT act, verdict, entries, keeper FROM claim WHERE register = ?2 AND act <= ?1
              AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1) ORDER BY id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, register]).map { row in
            ClaimVerdict(
                act: row[0], kind: ClaimVerdict.Kind(rawValue: row[1]) ?? .different,
                entries: try JSONText.decode([Int].self, row[2]), keeper: row[3])
        }
    }

    /// A register counted from its entries.
    package func count(_ register: Register, _ plan: Plan, upTo act: Int = .max) throws -> RosterCount {
        RosterCount(
            try claims(of: register, upTo: act), register, policy: try claimPolicy(of: register.code, upTo: act),
            verdicts: try verdicts(of: register.code, upTo: act), plan: plan)
    }
}

/// The events of a register's entries, handed out as its entries are read in the order of their ids.
private final class ClaimEvents {
    private var byEntry: [Int: [EntryEvent]] = [:]

    init(_ reader: LedgerReader, _ register: Register, upTo act: Int) throws {
        let sql = """
            SELECT entry_event.id, entry_event.act, kind, entry_event.day, document, level, grade, valid_until,
              entry_event.fields, entry
            FROM entry_event JOIN entry ON entry.id = entry_event.entry
            WHERE entry.register = ?1 AND entry_event.act <= ?2
              AND entry_event.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?2) ORDER BY entry_event.id
            """
        let kinds = register.fieldKinds
        let cursor = try Row.fetchCursor(reader.database.cachedStatement(sql: sql), arguments: [register.code, act])
        while let row = try cursor.next() {
            byEntry[row[9], default: []].append(try LedgerReader.event(row, kinds))
        }
    }

    func of(_ entry: Int) -> [EntryEvent] { byEntry[entry] ?? [] }
}

extension RawStatement {
    /// Nil where the cell is null.
    func string(_ column: Int32) -> String? {
        isNull(column) ? nil : String(decoding: text(column), as: UTF8.self)
    }
}

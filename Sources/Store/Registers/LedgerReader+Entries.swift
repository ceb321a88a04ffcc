package import Domain
import GRDB

/// Entries of registers, one by one or page by page.
extension LedgerReader {
    private static let selection = """
        SELECT entry.id, entry.act, entry.register, entry.region, entry.name, entry.code, entry.person, entry.day,
          entry.fields, entry.row, source.file, source.sheet, person.name, person.fields
        FROM entry LEFT JOIN source ON source.id = entry.source LEFT JOIN person ON person.id = entry.person
        """
    /// Rows of undone acts do not stand.
    private static let stands =
        "entry.act <= ?1 AND entry.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1)"

    /// An entry with its events, as of an act; nil where there is none or it was undone.
    package func entry(_ id: Int, of plan: Plan, upTo act: Int = .max) throws -> RosterEntry? {
        let sql = "\(Self.selection) WHERE \(Self.stands) AND entry.id = ?2"
        return try entries(sql, [act, id], plan, upTo: act).first
    }

    /// Entries by their ids, in that order.
    package func entries(_ ids: [Int], of plan: Plan, upTo act: Int = .max) throws -> [RosterEntry] {
        try ids.compactMap { try entry($0, of: plan, upTo: act) }
    }

    /// A place in a register, after which the next page begins.
    package struct EntryMark: Sendable, Hashable {
        package let region: Int
        package let entry: Int

        package init(region: Int, entry: Int) {
            self.region = region
            self.entry = entry
        }
    }

    /// A page of a register, by region and then as they came.
    ///
    /// - Parameters:
    ///   - register: Its code.
    ///   - regions: The codes of the regions asked for, ascending; nil: all.
    ///   - mark: After which entry; nil: from the beginning.
    ///   - limit: How many at most.
    ///   - plan: The plan as of the act.
    ///   - act: Up to which the record is read.
    /// - Returns: The entries with their events.
    /// - Throws: What the database says.
    package func entries(
        of register: String, in regions: [Int]?, after mark: EntryMark? = nil, limit: Int, of plan: Plan,
        upTo act: Int = .max
    ) throws -> [RosterEntry] {
        var found: [RosterEntry] = []
        let regions = try regions ?? claimants(of: register)
        for region in regions where found.count < limit && region >= mark?.region ?? 0 {
            let sql = """
                \(Self.selection) WHERE \(Self.stands) AND entry.register = ?2 AND entry.region = ?3 AND entry.id > ?4
                ORDER BY entry.id LIMIT ?5
                """
            let after = region == mark?.region ? mark?.entry ?? 0 : 0
            found += try entries(sql, [act, register, region, after, limit - found.count], plan, upTo: act)
        }
        return found
    }

    /// The codes of the regions that have entries in a register, ascending.
    package func claimants(of register: String) throws -> [Int] {
        // One step of the index for each region.
        let sql = """
            WITH RECURSIVE claimant (region) AS (
              SELECT min(region) FROM entry WHERE register = ?1
              UNION ALL
              SELECT (SELECT min(region) FROM entry WHERE register = ?1 AND region > claimant.region)
              FROM claimant WHERE claimant.region IS NOT NULL)
            SELECT region FROM claimant WHERE region IS NOT NULL
            """
        return try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [register])
    }

    /// The entries of a region that have a code, or else bear a name: what a row of a file may speak of.
    package func entries(
        of register: Register, region: Int, code: String?, name: String, of plan: Plan
    ) throws -> [RosterEntry] {
        if register.kind == .person {
            let sql = """
                \(Self.selection) WHERE \(Self.stands) AND entry.person IN (SELECT id FROM person WHERE name = ?4)
                  AND entry.register = ?2 AND entry.region = ?3 ORDER BY entry.id
                """
            return try entries(sql, [Int.max, register.code, region, name], plan, upTo: .max)
        }
        let key = code == nil ? "name" : "code"
        let hint = code == nil ? "" : "+"
        let sql = """
            \(Self.selection) WHERE \(Self.stands) AND entry.\(key) = ?4 AND \(hint)entry.register = ?2
              AND +entry.region = ?3 ORDER BY entry.id
            """
        return try entries(sql, [Int.max, register.code, region, code ?? name], plan, upTo: .max)
    }

    // MARK: Searching

    /// Entries whose name holds a text or whose code begins with it; a person's name must begin with it.
    ///
    /// - Parameters:
    ///   - text: As it was typed.
    ///   - register: Only of this one; nil: of all.
    ///   - regions: Only of these; nil: of all.
    ///   - limit: How many at most.
    ///   - plan: The plan.
    ///   - act: Up to which the record is read.
    /// - Returns: Entries with their events, those found by code first.
    /// - Throws: What the database says.
    package func search(
        _ text: String, register: String?, in regions: Set<Int>?, limit: Int, of plan: Plan, upTo act: Int = .max
    ) throws -> [RosterEntry] {
        var ids: [Int] = []
        let isWanted = { (row: Row) -> Bool in
            (register == nil || register == row[1] as String) && regions?.contains(row[2]) ?? true
        }
        let compact = String(text.uppercased().filter { !$0.isWhitespace })
        if compact.utf8.count >= 4, compact.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) {
            ids += try find(byCode: compact, limit, isWanted)
        }
        if ids.isEmpty {
            ids += try find(byPerson: text.filter { !$0.isWhitespace }, limit, isWanted)
            ids += try find(byName: text, register: register, regions, limit, isWanted)
        }
        var seen: Set<Int> = []
        let ordered = ids.filter { seen.insert($0).inserted }.prefix(limit)
        return try entries(Array(ordered), of: plan, upTo: act)
    }

    private func find(byCode prefix: String, _ limit: Int, _ isWanted: (Row) -> Bool) throws -> [Int] {
        let sql = "SELECT id, register, region FROM entry WHERE code >= ?1 AND code < ?1 || '\u{7F}' ORDER BY code, id"
        return try find(sql, [prefix], limit, isWanted)
    }

    private func find(byPerson prefix: String, _ limit: Int, _ isWanted: (Row) -> Bool) throws -> [Int] {
        guard !prefix.isEmpty else { return [] }
        let sql = """
            SELECT entry.id, register, region FROM person JOIN entry ON entry.person = person.id
            WHERE person.name >= ?1 AND person.name < ?1 || char(1114111) ORDER BY person.name, entry.id
            """
        return try find(sql, [prefix], limit, isWanted)
    }

    private func find(
        byName text: String, register: String?, _ regions: Set<Int>?, _ limit: Int, _ isWanted: (Row) -> Bool
    ) throws -> [Int] {
        guard let tokens = NameGrams.question(text) else { return [] }
        var question = tokens.map { "\"\($0)\"" }.joined(separator: " AND ")
        if let regions, regions.count <= 40 {
            question += " AND (" + regions.sorted().map(NameGrams.region).joined(separator: " OR ") + ")"
        }
        let sql = """
            SELECT entry.id, entry.register, entry.region, coalesce(json_extract(entry_event.fields, '$.name'), entry.name)
            FROM entry_name LEFT JOIN entry_event ON entry_event.id = -entry_name.rowid
            JOIN entry ON entry.id = coalesce(entry_event.entry, entry_name.rowid)
            WHERE entry_name MATCH ?1
            """
        let wanted = NearNames.folded(text)
        return try find(sql, [question], limit) { row in
            isWanted(row) && Self.holds(NearNames.folded(row[3] ?? ""), wanted)
        }
    }

    private static func holds(_ name: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard name.count >= part.count else { return false }
        return (0...(name.count - part.count)).contains { name[$0..<($0 + part.count)].elementsEqual(part) }
    }

    private func find(
        _ sql: String, _ arguments: StatementArguments, _ limit: Int, _ isWanted: (Row) -> Bool
    ) throws -> [Int] {
        var found: [Int] = []
        let cursor = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
        while found.count < limit, let row = try cursor.next() { if isWanted(row) { found.append(row[0]) } }
        return found
    }

    // MARK: Reading rows

    private func entries(
        _ sql: String, _ arguments: StatementArguments, _ plan: Plan, upTo act: Int
    ) throws -> [RosterEntry] {
        let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
        return try rows.map { row in
            let kinds = plan.register(row[2])?.fieldKinds ?? [:]
            var fields = try EntryFields.decode(row[8], kinds)
            if let personal = row[13] as String? {
                fields.merge(try EntryFields.decode(personal, kinds)) { own, _ in own }
            }
            let source = (row[10] as String?).map { EntrySource(file: $0, sheet: row[11], row: row[9]) }
            let isPerson = (row[6] as Int?) != nil
            return RosterEntry(
                id: row[0], act: row[1], register: row[2], region: row[3], name: isPerson ? row[12] : row[4],
                code: row[5], person: row[6], day: (row[7] as String?).flatMap { Day($0) }, fields: fields,
                events: try events(of: row[0], kinds, upTo: act), source: source)
        }
    }

    private func events(of entry: Int, _ kinds: [String: RecordFieldKind], upTo act: Int) throws -> [EntryEvent] {
        let sql = """
            SELECT id, act, kind, day, document, level, grade, valid_until, fields FROM entry_event
            WHERE entry = ?2 AND act <= ?1 AND act NOT IN (SELECT import FROM undone WHERE undone.act <= ?1) ORDER BY id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [act, entry]).map {
            try Self.event($0, kinds)
        }
    }

    static func event(_ row: Row, _ kinds: [String: RecordFieldKind]) throws -> EntryEvent {
        guard let kind = EntryEvent.Kind(rawValue: row[2]), let day = Day(row[3] as String) else {
            throw StoreFailure.inconsistent(detail: "entry_event \(row[0] as Int)")
        }
        return EntryEvent(
            id: row[0], act: row[1], kind: kind, day: day, document: row[4],
            level: (row[5] as String?).flatMap(TitleLevel.init), grade: row[6],
            validUntil: (row[7] as String?).flatMap { Day($0) }, fields: try EntryFields.decode(row[8], kinds))
    }
}

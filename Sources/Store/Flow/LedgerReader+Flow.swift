package import Domain
import Foundation
import GRDB

/// Gates, packages, concurrences and evidence on record.
extension LedgerReader {
    /// The digest of a filing, lower-case hexadecimal; nil where there is none of that id.
    package func digest(ofFiling filing: Int) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT lower(hex(digest)) FROM filing WHERE id = ?"), arguments: [filing])
    }

    /// Region and period of a filing; nil where there is none of that id.
    package func place(ofFiling filing: Int) throws -> FilingPlace? {
        let sql = "SELECT id, region, period FROM filing WHERE id = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [filing]).map {
            FilingPlace(filing: $0[0], region: $0[1], periodKey: $0[2])
        }
    }

    /// Through which account an act was taken.
    package func actor(ofAct act: Int) throws -> Actor? {
        let sql = "SELECT account, role, region FROM actor WHERE act = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [act]) else { return nil }
        guard let role = Role(rawValue: row[1]) else { throw StoreFailure.inconsistent(detail: "actor \(act)") }
        return Actor(account: row[0], role: role, region: row[2])
    }

    // MARK: Periods

    /// What opened, closed and locked a period, for whatever region.
    ///
    /// - Parameters:
    ///   - period: The period.
    ///   - issued: The bulletins on record, where the caller has read them; nil: they are read here.
    /// - Returns: All turns.
    /// - Throws: What the database says.
    package func turns(of period: Period, _ issued: [PublishedBulletin]? = nil) throws -> PeriodTurns {
        let sql = """
            SELECT gate.state, gate.region, gate.act, seal.at, act.author, act.reason
            FROM gate JOIN act ON act.id = gate.act JOIN seal ON seal.id = gate.act WHERE gate.period = ?
            """
        let gates = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [period.key]).map { row in
            PeriodTurn(
                row[0] as String == "open" ? .open : .close, region: row[1], act: row[2], at: try moment(row[3]),
                author: row[4], reason: row[5])
        }
        let locks = try (issued ?? bulletins()).filter { $0.options.kind.locks && period <= $0.through }.map {
            PeriodTurn(.lock, region: $0.region, act: $0.act, at: $0.at, author: $0.author, reason: $0.title)
        }
        return PeriodTurns(period, gates + locks)
    }

    private func moment(_ text: String?) throws -> Moment {
        guard let moment = Moment(text ?? "") else { throw StoreFailure.inconsistent(detail: "seal") }
        return moment
    }

    // MARK: Packages

    private static let packageSelection = """
        SELECT package.id, package.act, seal.at, act.author, act.reason, package.region, package.period,
          package.number, package.filings, package.practice, package.problem, package.plan,
          lower(hex(package.digest)),
          answer.act, answer.kind, answer.returned, answering.author, answering.reason, answered.at
        FROM package JOIN act ON act.id = package.act JOIN seal ON seal.id = package.act
        LEFT JOIN package_decision AS answer ON answer.package = package.id
        LEFT JOIN act AS answering ON answering.id = answer.act LEFT JOIN seal AS answered ON answered.id = answer.act
        """

    /// The packages of a region, of a period, or all, oldest first.
    package func packages(region: Int? = nil, period: Period? = nil) throws -> [SentPackage] {
        let sql = """
            \(Self.packageSelection)
            WHERE (?1 IS NULL OR package.region = ?1) AND (?2 IS NULL OR package.period = ?2) ORDER BY package.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [region, period?.key]).map(package)
    }

    /// A package by its id; nil where there is none.
    package func package(_ id: Int) throws -> SentPackage? {
        let sql = "\(Self.packageSelection) WHERE package.id = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]).map(package)
    }

    private func package(_ row: Row) throws -> SentPackage {
        let id: Int = row[0]
        guard let period = try period(key: row[6]), let filings = NamedFilingsCodec.decode(row[8]) else {
            throw StoreFailure.inconsistent(detail: "package \(id)")
        }
        return SentPackage(
            id: id, act: row[1], at: try moment(row[2]), author: row[3], reason: row[4], region: row[5],
            period: period, number: row[7], filings: filings,
            words: PackageWords(practice: row[9], problem: row[10], plan: row[11]), digest: row[12],
            decision: try decision(row, of: id))
    }

    private func decision(_ row: Row, of id: Int) throws -> SentPackage.Decision? {
        guard let act = row[13] as Int? else { return nil }
        guard let kind = PackageDecisionKind(rawValue: row[14]) else {
            throw StoreFailure.inconsistent(detail: "package \(id)")
        }
        let returned = try JSONText.decode([String].self, row[15]).compactMap { Int($0) }
        return SentPackage.Decision(
            act: act, at: try moment(row[18]), author: row[16], reason: row[17], kind: kind, returned: returned)
    }

    /// A period as the plan's cadence reads its key.
    package func period(key: Int) throws -> Period? {
        let text = try String.fetchOne(database.cachedStatement(sql: "SELECT cadence FROM current_plan"))
        return text.flatMap(Cadence.init).flatMap { Period(cadence: $0, key: key) }
    }

    // MARK: Concurrences and evidence

    /// The words of bodies on a region's package or bulletin for a period, oldest first; of one act, or all of them.
    package func concurrences(
        _ subject: ConcurrenceSubject? = nil, region: Int? = nil, _ period: Period? = nil, act: Int? = nil
    ) throws -> [Concurrence] {
        let sql = """
            SELECT concurrence.id, concurrence.act, seal.at, subject, region, period, lower(hex(concurrence.content)),
              body, person, verdict, opinion
            FROM concurrence JOIN seal ON seal.id = concurrence.act
            WHERE (?1 IS NULL OR subject = ?1) AND (?2 IS NULL OR region = ?2) AND (?3 IS NULL OR period = ?3)
              AND (?4 IS NULL OR concurrence.act = ?4)
            ORDER BY concurrence.id
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [subject?.rawValue, region, period?.key, act])
        return try rows.map { row in
            guard let period = try self.period(key: row[5]), let subject = ConcurrenceSubject(rawValue: row[3]),
                let verdict = Verdict(rawValue: row[9])
            else { throw StoreFailure.inconsistent(detail: "concurrence \(row[0] as Int)") }
            return Concurrence(
                act: row[1], at: try moment(row[2]), subject: subject, region: row[4], period: period, content: row[6],
                body: row[7], person: row[8], verdict: verdict, opinion: row[10])
        }
    }

    /// The evidence of a filing or a package, oldest first.
    package func attachments(of owner: AttachmentOwner) throws -> [Attachment] {
        switch owner {
        case .filing(let id): try attachments(where: "filing = ?", id)
        case .package(let id): try attachments(where: "package = ?", id)
        }
    }

    package func attachments(ofAct act: Int) throws -> [Attachment] { try attachments(where: "act = ?", act) }

    /// One piece of evidence by its id.
    package func attachment(_ id: Int) throws -> Attachment? { try attachments(where: "id = ?", id).first }

    private func attachments(where clause: String, _ value: Int) throws -> [Attachment] {
        let sql =
            "SELECT id, act, filing, package, name, type, size, sha256 FROM attachment WHERE \(clause) ORDER BY id"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [value]).map { row in
            guard let type = AttachmentType(rawValue: row[5]) else {
                throw StoreFailure.inconsistent(detail: "attachment \(row[0] as Int)")
            }
            let owner = (row[2] as Int?).map(AttachmentOwner.filing) ?? .package(row[3])
            return Attachment(
                id: row[0], act: row[1], owner: owner, name: row[4], type: type, size: row[6], sha256: row[7])
        }
    }
}

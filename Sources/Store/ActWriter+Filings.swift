package import Domain
import Foundation
import GRDB

/// Filings, decisions, confirmations and undo.
extension ActWriter {
    /// Adds a revision of a report.
    ///
    /// - Parameters:
    ///   - region: The region's code.
    ///   - period: The period reported.
    ///   - history: The revisions so far.
    ///   - lines: All lines of the revision, inherited ones with their origin.
    ///   - level: The level at birth.
    ///   - source: The source of its own lines; nil where they were typed.
    /// - Returns: The revision as it stands now.
    /// - Throws: What the database says.
    @discardableResult
    package func append(
        _ region: Int, _ period: Period, after history: RevisionHistory, lines: [String: Line], level: ReviewLevel,
        source: Int?
    ) throws -> Revision {
        let revision = Revision(
            filing: try takeID(.filing), act: act, number: history.nextNumber, born: level, received: head.received,
            lines: lines)
        try insert(
            .filing,
            [
                .integer(revision.filing), .integer(act), Cell(source), .integer(period.key), .integer(region),
                .integer(revision.number), .integer(level.rawValue), .text(LinesCodec.encode(lines)),
            ])
        var after = history
        after.revisions.append(revision)
        try touch(region, period)
        try sums().change(region, period, before: history, after: after)
        return revision
    }

    package func sign(_ filing: Int, _ names: Signatures) throws {
        guard !names.isEmpty else { return }
        try insert(
            .signature,
            [
                .integer(try takeID(.signature)), .integer(act), .integer(filing), Cell(names.filer),
                Cell(names.reviewer), Cell(names.head), Cell(names.phone), Cell(names.note),
            ])
        if let day = names.day {
            try insert(.formDay, [.integer(try takeID(.formDay)), .integer(act), .integer(filing), .text(day)])
        }
    }

    /// Records a decision on one revision and brings the sums along.
    /// - Returns: The history after it.
    @discardableResult
    package func decide(
        _ kind: DecisionKind, _ revision: Revision, of region: Int, _ period: Period, in history: RevisionHistory
    ) throws -> RevisionHistory {
        let digest = try Data.fetchOne(
            database.cachedStatement(sql: "SELECT digest FROM filing WHERE id = ?"), arguments: [revision.filing])
        guard let digest else { throw StoreFailure.inconsistent(detail: "filing \(revision.filing)") }
        try insert(
            .decision,
            [
                .integer(try takeID(.decision)), .integer(act), .integer(revision.filing), .text(kind.rawValue),
                .blob(Array(digest)),
            ])
        var after = history
        guard let place = after.revisions.firstIndex(where: { $0.filing == revision.filing }) else { return history }
        let isChange = kind.level.map { $0 > revision.level } ?? true
        if isChange { try touch(region, period) }
        if let level = kind.level {
            after.revisions[place].level = max(after.revisions[place].level, level)
        } else {
            after.revisions[place].stands = false
        }
        try sums().change(region, period, before: history, after: after)
        return after
    }

    /// The act gave again what a standing revision says.
    package func confirm(_ filing: Int) throws {
        try insert(.confirmation, [.integer(try takeID(.confirmation)), .integer(act), .integer(filing)])
    }

    /// The decisions that an import took count no more.
    func markUndone(import undone: Int) throws {
        try insert(.undone, [.integer(try takeID(.undone)), .integer(act), .integer(undone)])
        let bringsEntries = """
            SELECT EXISTS (SELECT 1 FROM entry WHERE act = ?1) OR EXISTS (SELECT 1 FROM entry_event WHERE act = ?1)
            """
        if try Bool.fetchOne(database, sql: bringsEntries, arguments: [undone]) ?? false { touch(register: nil) }
    }
}

/// Who signed a filing; empty fields are nil.
package struct Signatures: Sendable, Hashable {
    package var filer: String?
    package var reviewer: String?
    package var head: String?
    package var phone: String?
    package var note: String?
    /// The day written on the form, as it was written.
    package var day: String?

    package init(
        filer: String? = nil, reviewer: String? = nil, head: String? = nil, phone: String? = nil, note: String? = nil,
        day: String? = nil
    ) {
        self.filer = filer
        self.reviewer = reviewer
        self.head = head
        self.phone = phone
        self.note = note
        self.day = day
    }

    package var isEmpty: Bool { self == Signatures() }
}

extension ActWriter {
    /// Takes the decisions of an undone import out of force, with the sums of the reports they were on.
    package func withdrawDecisions(ofImport undone: Int, cadence: Cadence) throws {
        let places = try reader.decidedFilings(of: undone)
        let pairs = Set(places.map { [$0.region, $0.periodKey] })
        var before: [[Int]: RevisionHistory] = [:]
        for pair in pairs {
            guard let period = Period(cadence: cadence, key: pair[1]) else { continue }
            before[pair] = try reader.history(pair[0], period)
        }
        try markUndone(import: undone)
        for (pair, history) in before {
            guard let period = Period(cadence: cadence, key: pair[1]) else { continue }
            try touch(pair[0], period)
            try sums().change(pair[0], period, before: history, after: try reader.history(pair[0], period))
        }
    }

    /// What the kept sums say a parent's units add up to at the basis "filed", by indicator; after `settle`.
    package func sumsBelow(_ region: Int, _ period: Period) throws -> [String: Int] {
        let sql = """
            SELECT current_indicator.code, sum.filed
            FROM sum JOIN current_indicator ON current_indicator.position = sum.indicator
            WHERE sum.region = ? AND sum.period = ? AND sum.filed_lines > 0
            """
        let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [region, period.key])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }

    /// Parents that have a report of their own for the period (未分县).
    package func parentsWithFilings(_ period: Period) throws -> [Int] {
        let sql = """
            SELECT DISTINCT region FROM filing WHERE period = ?
              AND region IN (SELECT parent FROM region WHERE parent IS NOT NULL)
            """
        return try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [period.key])
    }
}

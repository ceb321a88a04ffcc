package import Domain
import Foundation
import GRDB

/// Filings, decisions, confirmations and undo.
extension ActWriter {
    /// Adds a revision of a report.
    ///
    /// - Parameters:
    ///   - history: The revisions so far.
    ///   - lines: All lines of the revision, inherited ones with their origin.
    /// - Returns: The revision as it stands now.
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
    package func markUndone(import undone: Int) throws {
        try insert(.undone, [.integer(try takeID(.undone)), .integer(act), .integer(undone)])
    }
}

/// Who signed a filing; empty fields are nil.
package struct Signatures: Sendable, Hashable {
    package var filer: String?
    package var reviewer: String?
    package var head: String?
    package var phone: String?
    package var note: String?

    package init(
        filer: String? = nil, reviewer: String? = nil, head: String? = nil, phone: String? = nil, note: String? = nil
    ) {
        self.filer = filer
        self.reviewer = reviewer
        self.head = head
        self.phone = phone
        self.note = note
    }

    package var isEmpty: Bool { self == Signatures() }
}

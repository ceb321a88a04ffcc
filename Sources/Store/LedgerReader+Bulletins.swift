package import Domain
import Foundation
import GRDB

/// Bulletins: who issues them, what officers wrote, which were issued.
extension LedgerReader {
    /// The bulletins issued up to an act, oldest first.
    package func bulletins(upTo act: Int = .max) throws -> [PublishedBulletin] {
        let sql = """
            SELECT bulletin.*, author, at, lower(hex(snapshot_hash)) AS hash FROM bulletin
            JOIN act ON act.id = bulletin.act LEFT JOIN seal ON seal.id = bulletin.act
            WHERE bulletin.act <= ? ORDER BY bulletin.act
            """
        let cursor = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [act])
        var found: [PublishedBulletin] = []
        while let row = try cursor.next() { found.append(try bulletin(row)) }
        return found
    }

    private func bulletin(_ row: Row) throws -> PublishedBulletin {
        let act: Int = row["act"]
        guard let cadence = try plan(upTo: act)?.cadence, let through = Period(cadence: cadence, key: row["through"]),
            let kind = BulletinKind(rawValue: row["kind"]), let basis = Basis(rawValue: row["basis"]),
            let cutoff = Day(row["cutoff"] as String), let at = Moment(row["at"] as String? ?? "")
        else { throw StoreFailure.inconsistent(detail: "bulletin \(row["id"] as Int)") }
        var options = BulletinOptions(kind: kind)
        options.day = (row["day"] as String?).flatMap { Day($0) }
        options.number = row["number"]
        options.showsLast = row["shows_last"]
        options.showsRanking = row["shows_ranking"]
        options.isPublic = row["is_public"]
        return PublishedBulletin(
            act: act, at: at, author: row["author"], options: options, region: row["region"], through: through,
            cutoff: cutoff, basis: basis, snapshotAct: row["snapshot"], snapshot: row["hash"], title: row["title"])
    }

    /// What officers wrote for the bulletin of a region through a period, as of an act, in the order of the sections.
    package func bulletinTexts(_ region: Int, through: Period, upTo act: Int) throws -> [BulletinParagraph] {
        let sql = """
            SELECT section, text FROM bulletin_text WHERE id IN (
              SELECT max(id) FROM bulletin_text WHERE region = ? AND through = ? AND act <= ? GROUP BY section)
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [region, through.key, act])
        let texts = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
        return BulletinSection.allCases.compactMap { section in
            texts[section.rawValue].flatMap { $0.isEmpty ? nil : BulletinParagraph(section: section, text: $0) }
        }
    }

    /// Who issues the plan's bulletins, as the act that stated the plan said.
    func bulletinForm(statedBy act: Int) throws -> BulletinForm {
        let sql = "SELECT form FROM bulletin_form WHERE act = ?"
        guard let text = try String.fetchOne(database.cachedStatement(sql: sql), arguments: [act]) else {
            return BulletinForm()
        }
        return try BulletinFormRecord.form(text)
    }
}

/// `bulletin_form.form` to and from the domain's value.
enum BulletinFormRecord {
    private struct Pair: Codable {
        let zh: String
        let en: String

        init(_ words: Bilingual) { (zh, en) = (words.zh, words.en) }
        var words: Bilingual { Bilingual(zh: zh, en: en) }
    }

    private struct Form: Codable {
        let bodies: [Pair]
        let recipients, copies, contact: Pair?
    }

    static func text(_ form: BulletinForm) throws -> String {
        try JSONText.encode(
            Form(
                bodies: form.bodies.map(Pair.init), recipients: form.recipients.map(Pair.init),
                copies: form.copies.map(Pair.init), contact: form.contact.map(Pair.init)))
    }

    static func form(_ text: String) throws -> BulletinForm {
        let kept = try JSONText.decode(Form.self, text)
        var form = BulletinForm()
        form.bodies = kept.bodies.map(\.words)
        form.recipients = kept.recipients?.words
        form.copies = kept.copies?.words
        form.contact = kept.contact?.words
        return form
    }
}

extension ActWriter {
    /// What an officer writes into the bulletin of a region through a period; empty: nothing any more.
    package func write(_ paragraph: BulletinParagraph, region: Int, through: Period) throws {
        try insert(
            .bulletinText,
            [
                .integer(try takeID(.bulletinText)), .integer(act), .integer(region), .integer(through.key),
                .text(paragraph.section.rawValue), .text(paragraph.text),
            ])
    }

    /// Issues a bulletin whose figures are those up to a link of the chain.
    package func publish(
        _ options: BulletinOptions, region: Int, through: Period, cutoff: Day, basis: Basis, title: String,
        snapshot: Seal
    ) throws {
        try insert(
            .bulletin,
            [
                .integer(try takeID(.bulletin)), .integer(act), .text(options.kind.rawValue), .integer(region),
                .integer(through.key), .text(cutoff.description), .text(basis.rawValue),
                Cell(options.day?.description), Cell(options.number), .integer(options.showsLast ? 1 : 0),
                .integer(options.showsRanking ? 1 : 0), .integer(options.isPublic ? 1 : 0), .text(title),
                .integer(snapshot.act), .blob(snapshot.hash),
            ])
    }
}

package import Domain
import GRDB

extension SiteReader {
    package func draft(_ region: Int, _ period: Period) throws -> FormDraft? {
        let sql = """
            SELECT text, name, saved_at FROM draft JOIN account ON account.id = draft.account
            WHERE draft.region = ? AND period = ?
            """
        return try row(sql, [region, period.description]).map {
            FormDraft(
                region: region, period: period, text: $0[0], account: $0[1], savedAt: try Self.moment($0[2] as String))
        }
    }
}

extension SiteWriter {
    /// Keeps the form in place of the region's draft for the period, if it has one.
    package func saveDraft(_ region: Int, _ period: Period, text: String, by account: Int, at now: Moment) throws {
        try run(
            """
            INSERT INTO draft (region, period, text, account, saved_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (region, period) DO UPDATE SET
              text = excluded.text, account = excluded.account, saved_at = excluded.saved_at
            """,
            [region, period.description, text, account, now.description])
    }

    package func dropDraft(_ region: Int, _ period: Period) throws {
        try run("DELETE FROM draft WHERE region = ? AND period = ?", [region, period.description])
    }
}

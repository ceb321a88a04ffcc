/// The database's definition and its longer queries: the `.sql` files of this folder, embedded in the program.
package enum Schema {
    /// Marks a SQLite file as ours ("txng").
    package static let applicationID: Int32 = 0x7478_6E67

    /// In the order in which they are applied; a database's `user_version` says how many it has. A released
    /// migration is never edited.
    package static let migrations: [Migration] = [
        Migration(name: "m001_spine", bytes: PackageResources.m001_spine_sql),
        Migration(name: "m002_intake", bytes: PackageResources.m002_intake_sql),
        Migration(name: "m003_bulletins", bytes: PackageResources.m003_bulletins_sql),
        Migration(name: "m004_site", bytes: PackageResources.m004_site_sql),
        Migration(name: "m005_registers", bytes: PackageResources.m005_registers_sql),
    ]

    /// Marks the site's own file ("txsi").
    package static let siteApplicationID: Int32 = 0x7478_7369

    /// The same for the site's own file (accounts, sessions, drafts).
    package static let siteMigrations: [Migration] = [
        Migration(name: "s001_site", bytes: PackageResources.s001_site_sql)
    ]

    /// One report's revisions, oldest first: ?1 period, ?2 region, ?3 act.
    package static let revisions =
        text(PackageResources.q_revisions_sql) + """
            WHERE filing.period = ?1 AND filing.region = ?2 AND filing.act <= ?3
            ORDER BY filing.revision
            """
    /// Those of one period and a span of regions' codes, in the order region, revision: ?1 period, ?2 first code, ?3 act,
    /// ?4 last code.
    package static let revisionsOfPeriod =
        text(PackageResources.q_revisions_sql) + """
            WHERE filing.period = ?1 AND filing.region BETWEEN ?2 AND ?4 AND filing.act <= ?3
            ORDER BY filing.region, filing.revision
            """
    /// Those of all reports, in the order period, region, revision: ?1 first period, ?2 last period, ?3 act.
    package static let allRevisions =
        text(PackageResources.q_revisions_sql) + """
            WHERE filing.period BETWEEN ?1 AND ?2 AND filing.act <= ?3
            ORDER BY filing.period, filing.region, filing.revision
            """

    /// When the reports for a period were received and what became of them: ?1 period, ?2 act.
    package static let receipts = text(PackageResources.q_receipts_sql)

    fileprivate static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

package struct Migration: Sendable {
    package let name: String
    package let sql: String

    init(name: String, bytes: [UInt8]) {
        self.name = name
        sql = Schema.text(bytes)
    }
}

import GRDB

extension LedgerReader {
    /// The codes of the regions whose reports an act filed, confirmed or decided on.
    package func regionsTouched(by act: Int) throws -> Set<Int> {
        let sql = """
            SELECT region FROM filing WHERE act = ?1
            UNION SELECT filing.region FROM decision JOIN filing ON filing.id = decision.filing WHERE decision.act = ?1
            UNION
            SELECT filing.region FROM confirmation JOIN filing ON filing.id = confirmation.filing
            WHERE confirmation.act = ?1
            """
        return try Set(Int.fetchAll(database.cachedStatement(sql: sql), arguments: [act]))
    }
}

package import Domain
import GRDB

extension SiteReader {
    /// The newest entries of the log, the newest first.
    package func events(limit: Int) throws -> [SiteEvent] {
        try rows("SELECT id, at, account, kind, detail FROM event ORDER BY id DESC LIMIT ?", [limit]).map { row in
            guard let kind = SiteEvent.Kind(rawValue: row["kind"]) else {
                throw StoreFailure.inconsistent(detail: "event \(row["id"] as Int)")
            }
            let words = try JSONText.decode([String: String].self, row["detail"])
            let detail = words.compactMap { word, value in SiteEvent.Key(rawValue: word).map { ($0, value) } }
            var event = SiteEvent(
                kind, at: try Self.moment(row["at"]), account: row["account"],
                detail: Dictionary(uniqueKeysWithValues: detail))
            event.id = row["id"]
            return event
        }
    }
}

extension SiteWriter {
    /// Adds to the log; what it says stays as it is.
    package func note(_ event: SiteEvent) throws {
        let words = event.detail.map { ($0.key.rawValue, $0.value) }
        try run(
            "INSERT INTO event (at, account, kind, detail) VALUES (?, ?, ?, ?)",
            [
                event.at.description, event.account, event.kind.rawValue,
                try JSONText.encode(Dictionary(uniqueKeysWithValues: words)),
            ])
    }

    /// Deletes what was logged before a moment, but nothing of the 180 days before the newest entry.
    /// - Returns: How many entries were deleted.
    package func pruneEvents(before moment: Moment) throws -> Int {
        try run(
            """
            DELETE FROM event
            WHERE at < ? AND at <= strftime('%Y-%m-%dT%H:%M:%fZ', (SELECT max(at) FROM event), '-180 days')
            """,
            [moment.description])
    }
}

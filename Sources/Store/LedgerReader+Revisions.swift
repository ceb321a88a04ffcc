package import Domain
import GRDB
import Schema

/// Revisions and what is effective.
extension LedgerReader {
    /// All revisions of one report, as of an act.
    package func history(_ region: Int, _ period: Period, upTo act: Int = .max) throws -> RevisionHistory {
        let rows = try shelf.revisionsOfOne()
        rows.ask(period.key, region, upTo: act)
        var revisions: [Revision] = []
        while try rows.next() { revisions.append(try rows.revision()) }
        return RevisionHistory(revisions)
    }

    /// The present revisions of a period's reports of the regions with a span of codes, in their order.
    func forEachHistory(
        _ period: Period, regions: ClosedRange<Int>, _ body: (_ region: Int, RevisionHistory) throws -> Void
    ) throws {
        let rows = try shelf.revisionsOfPeriod()
        rows.ask(period.key, regions: regions, upTo: .max)
        var region = 0
        var gathered: [Revision] = []
        while try rows.next() {
            if rows.region != region, !gathered.isEmpty {
                try body(region, RevisionHistory(gathered))
                gathered.removeAll(keepingCapacity: true)
            }
            region = rows.region
            gathered.append(try rows.revision())
        }
        if !gathered.isEmpty { try body(region, RevisionHistory(gathered)) }
    }

    /// Every report's revisions, as of an act, in the order of period and region.
    package func forEachHistory(
        from first: Period, through last: Period, upTo act: Int,
        _ body: (_ period: Period, _ region: Int, RevisionHistory) throws -> Void
    ) throws {
        let rows = try RevisionRows(database, Schema.allRevisions)
        rows.ask(first.key, last.key, upTo: act)
        var key: (period: Int, region: Int)?
        var gathered: [Revision] = []
        func flush() throws {
            guard let key, let period = Period(cadence: first.cadence, key: key.period) else { return }
            try body(period, key.region, RevisionHistory(gathered))
            gathered.removeAll(keepingCapacity: true)
        }
        while try rows.next() {
            let next = (period: rows.period, region: rows.region)
            if let key, key != next { try flush() }
            key = next
            gathered.append(try rows.revision())
        }
        try flush()
    }
}

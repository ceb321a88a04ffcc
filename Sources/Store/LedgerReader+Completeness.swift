package import Domain
import GRDB
import Schema

/// Reports owed, received and in time.
extension LedgerReader {
    package func completeness(
        _ positions: [Int], through: Period, in framework: Framework, upTo act: Int
    ) throws -> [Int: Completeness] {
        let newest = try newestSeal()?.act ?? 0
        var found: [Int: Completeness] = [:]
        for position in positions {
            found[position] = Completeness(
                expected: framework.plan.expectedReports(position, through: through, in: framework.tree))
        }
        guard act < newest else {
            for position in positions {
                let came = try received(position, through: through, in: framework)
                found[position]?.received = came.received
                found[position]?.onTime = came.onTime
            }
            return found
        }
        try forEachHistory(from: framework.plan.firstPeriod, through: through, upTo: act) { period, region, history in
            guard let position = framework.tree.position(code: region) else { return }
            let (received, onTime) = framework.counts(position, period, history)
            for member in framework.tree.path(position) {
                found[member]?.received += received
                found[member]?.onTime += onTime
            }
        }
        return found
    }

    private func received(
        _ position: Int, through: Period, in framework: Framework
    ) throws -> (received: Int, onTime: Int) {
        let code = framework.tree.regions[position].code
        guard framework.tree.children[position].isEmpty else {
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT coalesce(sum(received), 0), coalesce(sum(on_time), 0) FROM tally
                        WHERE region = ? AND period <= ?
                        """),
                arguments: [code, through.key])
            return (row?[0] ?? 0, row?[1] ?? 0)
        }
        var sum = (received: 0, onTime: 0)
        let statement = try database.cachedStatement(sql: Schema.firstReceived)
        for period in framework.plan.reportingPeriods(through: through) {
            let received = try String.fetchOne(statement, arguments: [period.key, code]).flatMap { Day($0) }
            let (one, inTime) = framework.counts(position, period, received)
            sum.received += one
            sum.onTime += inTime
        }
        return sum
    }
}

extension Framework {
    /// Whether one report was received and on time, as 0 or 1 each; reports that are not owed count for neither.
    package func counts(_ position: Int, _ period: Period, _ history: RevisionHistory) -> (received: Int, onTime: Int) {
        counts(position, period, history.firstReceived)
    }

    /// The same for the day of receipt of the first standing revision.
    func counts(_ position: Int, _ period: Period, _ received: Day?) -> (received: Int, onTime: Int) {
        guard let day = received, plan.owes(position, period, in: tree) else { return (0, 0) }
        let onTime = plan.isOnTime(day, period, level: tree.regions[position].level)
        return (1, onTime ? 1 : 0)
    }
}

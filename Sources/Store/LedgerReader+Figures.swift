package import Domain
import GRDB

/// The sums that reports are made of.
extension LedgerReader {
    /// What some regions have completed, by indicator: in each year up to a period, and in that period itself.
    package struct Completed: Sendable, Equatable {
        package var years: [String: [Int: Int]] = [:]
        package var inPeriod: [String: Int] = [:]

        package init() {}

        mutating func add(_ value: Int, _ indicator: String, _ period: Period, through: Period) {
            guard period <= through else { return }
            years[indicator, default: [:]][period.year, default: 0] += value
            if period == through { inPeriod[indicator, default: 0] += value }
        }
    }

    /// Completed values of the regions at the given positions.
    ///
    /// The present state is read from the sums kept for parents; an earlier one, or one in which merged regions' figures
    /// have moved to their successors, is computed from the filings.
    package func completed(
        _ positions: [Int], through: Period, basis: Basis, in framework: Framework, upTo act: Int
    ) throws -> [Int: Completed] {
        let newest = try newestSeal()?.act ?? 0
        if act >= newest, framework.tree.moved(after: through.lastDay).isEmpty {
            return try kept(positions, through: through, basis: basis, in: framework)
        }
        return try computed(positions, through: through, basis: basis, in: framework, upTo: act)
    }

    private func kept(
        _ positions: [Int], through: Period, basis: Basis, in framework: Framework
    ) throws -> [Int: Completed] {
        var found: [Int: Completed] = [:]
        for position in positions {
            if framework.tree.children[position].isEmpty {
                found[position] = try ownLines(position, through: through, basis: basis, in: framework)
            } else {
                found[position] = try keptSums(position, through: through, basis: basis, in: framework)
            }
        }
        return found
    }

    private func keptSums(
        _ position: Int, through: Period, basis: Basis, in framework: Framework
    ) throws -> Completed {
        let region = framework.tree.regions[position].code
        var completed = Completed()
        let column = basis.rawValue
        let yearly = try database.cachedStatement(
            sql: """
                SELECT indicator, period / 100, sum(\(column)) FROM sum
                WHERE region = ? AND period <= ? GROUP BY indicator, period / 100
                """)
        let years = try Row.fetchCursor(yearly, arguments: [region, through.key])
        while let row = try years.next() { completed.years[row[0], default: [:]][row[1]] = row[2] }
        let single = try database.cachedStatement(
            sql: "SELECT indicator, \(column) FROM sum WHERE region = ? AND period = ?")
        let values = try Row.fetchCursor(single, arguments: [region, through.key])
        while let row = try values.next() { completed.inPeriod[row[0]] = row[1] }
        return completed
    }

    private func ownLines(
        _ position: Int, through: Period, basis: Basis, in framework: Framework
    ) throws -> Completed {
        var completed = Completed()
        for period in framework.plan.periods where period <= through {
            let history = try history(framework.tree.regions[position].code, period)
            for (indicator, line) in history.effective(basis)?.lines ?? [:] {
                completed.add(line.value, indicator, period, through: through)
            }
        }
        return completed
    }

    private func computed(
        _ positions: [Int], through: Period, basis: Basis, in framework: Framework, upTo act: Int
    ) throws -> [Int: Completed] {
        var found = Dictionary(uniqueKeysWithValues: positions.map { ($0, Completed()) })
        let moved = framework.tree.moved(after: through.lastDay)
        try forEachPeriod(through: through, in: framework, upTo: act) { period, histories in
            for (indicator, own) in PeriodLines(histories, in: framework.tree).own(basis) {
                let values = Values(own: own, in: framework.tree, moved: moved).values
                for position in positions {
                    if let value = values[position] {
                        found[position]?.add(value, indicator, period, through: through)
                    }
                }
            }
        }
        return found
    }

    /// Gathers the histories of each period, as of an act; periods without any are left out.
    package func forEachPeriod(
        through: Period, in framework: Framework, upTo act: Int,
        _ body: (Period, [(position: Int, history: RevisionHistory)]) throws -> Void
    ) throws {
        var current: Period?
        var gathered: [(position: Int, history: RevisionHistory)] = []
        try forEachHistory(from: framework.plan.firstPeriod, through: through, upTo: act) { period, region, history in
            if let last = current, last != period {
                try body(last, gathered)
                gathered.removeAll(keepingCapacity: true)
            }
            current = period
            if let position = framework.tree.position(code: region) { gathered.append((position, history)) }
        }
        if let current { try body(current, gathered) }
    }
}

/// The effective lines of one period, by indicator and position.
struct PeriodLines {
    private let histories: [(position: Int, history: RevisionHistory)]
    private let count: Int

    init(_ histories: [(position: Int, history: RevisionHistory)], in tree: RegionTree) {
        self.histories = histories
        count = tree.regions.count
    }

    func own(_ basis: Basis) -> [String: [Int?]] {
        var found: [String: [Int?]] = [:]
        for (position, history) in histories {
            for (indicator, line) in history.effective(basis)?.lines ?? [:] {
                found[indicator, default: Array(repeating: nil, count: count)][position] = line.value
            }
        }
        return found
    }
}

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
        let statement = try RawStatement(
            database, "SELECT period, indicator, \(basis.rawValue) FROM sum WHERE region = ? AND period <= ?")
        for position in positions {
            if framework.tree.children[position].isEmpty {
                found[position] = try ownLines(position, through: through, basis: basis, in: framework)
            } else {
                found[position] = try keptSums(position, statement, through: through, in: framework)
            }
        }
        return found
    }

    private func keptSums(
        _ position: Int, _ statement: RawStatement, through: Period, in framework: Framework
    ) throws -> Completed {
        let indicators = framework.plan.indicators.map { Array($0.code.utf8) }
        let first = framework.plan.years.lowerBound
        let width = framework.plan.years.count
        var years = [Int?](repeating: nil, count: indicators.count * width)
        var completed = Completed()
        statement.bind(framework.tree.regions[position].code, at: 1)
        statement.bind(through.key, at: 2)
        while try statement.next() {
            let name = statement.text(1)
            guard let indicator = indicators.firstIndex(where: { $0.elementsEqual(name) }) else { continue }
            let (period, value) = (statement.integer(0), statement.integer(2))
            let place = indicator * width + period / 100 - first
            years[place] = (years[place] ?? 0) + value
            if period == through.key { completed.inPeriod[framework.plan.indicators[indicator].code] = value }
        }
        for (place, sum) in years.enumerated() {
            guard let sum else { continue }
            completed.years[framework.plan.indicators[place / width].code, default: [:]][first + place % width] = sum
        }
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

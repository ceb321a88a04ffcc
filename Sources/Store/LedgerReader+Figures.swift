package import Domain
import GRDB

/// What some regions have completed, and their reports, as a report needs them.
package struct RegionNumbers: Sendable, Equatable {
    /// Completed values by indicator and year, up to a period.
    package var years: [String: [Int: Int]] = [:]
    /// Those of that period itself.
    package var inPeriod: [String: Int] = [:]
    package var completeness = Completeness()

    mutating func add(_ value: Int, _ indicator: String, _ period: Period, through: Period) {
        years[indicator, default: [:]][period.year, default: 0] += value
        if period == through { inPeriod[indicator, default: 0] += value }
    }

    mutating func add(_ counts: (received: Int, onTime: Int)) {
        completeness.received += counts.received
        completeness.onTime += counts.onTime
    }
}

/// What a report asks of the record.
package struct NumbersQuestion: Sendable {
    package let framework: Framework
    package let through: Period
    package let basis: Basis

    package init(_ framework: Framework, through: Period, basis: Basis) {
        self.framework = framework
        self.through = through
        self.basis = basis
    }
}

extension LedgerReader {
    /// The numbers of the regions at some positions, as of an act.
    ///
    /// The present state is read from the sums kept for parents; an earlier one, or one in which merged regions' figures
    /// have moved to their successors, is computed from the filings.
    package func numbers(_ positions: [Int], _ question: NumbersQuestion, upTo act: Int) throws -> [Int: RegionNumbers]
    {
        let tree = question.framework.tree
        var found: [Int: RegionNumbers] = [:]
        for position in positions {
            var numbers = RegionNumbers()
            numbers.completeness.expected = question.framework.plan.expectedReports(
                position, through: question.through, in: tree)
            found[position] = numbers
        }
        let isPresent = try act >= newestSeal()?.act ?? 0
        if isPresent, tree.moved(after: question.through.lastDay).isEmpty {
            try KeptNumbers(self, question).fill(&found)
        } else {
            try compute(&found, question, upTo: act)
        }
        return found
    }

    private func compute(_ found: inout [Int: RegionNumbers], _ question: NumbersQuestion, upTo act: Int) throws {
        let framework = question.framework
        let moved = framework.tree.moved(after: question.through.lastDay)
        try forEachPeriod(through: question.through, in: framework, upTo: act) { period, histories in
            for (indicator, own) in PeriodLines(histories, in: framework.tree).own(question.basis) {
                let values = Values(own: own, in: framework.tree, moved: moved).values
                for position in found.keys {
                    if let value = values[position] {
                        found[position]?.add(value, indicator, period, through: question.through)
                    }
                }
            }
            for (position, history) in histories {
                let counts = framework.counts(position, period, history)
                for member in framework.tree.path(position) { found[member]?.add(counts) }
            }
        }
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

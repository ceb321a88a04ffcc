package import Domain
import GRDB

/// What some regions have completed, and their reports, as a report needs them.
package struct RegionNumbers: Sendable, Equatable {
    /// By indicator: newly reached in each of the plan's periods up to the one asked for; nil where nothing is on record.
    package var values: [String: [Int?]] = [:]
    package var completeness = Completeness()
    /// The region's own filings that count, where it has no units below it.
    package var filings: [PeriodFiling] = []

    package init() {}

    mutating func add(_ value: Int, _ indicator: String, at place: Int, of count: Int) {
        values[indicator, default: Array(repeating: nil, count: count)][place] = value
    }

    mutating func add(_ counts: (received: Int, onTime: Int)) {
        completeness.received += counts.received
        completeness.onTime += counts.onTime
    }
}

/// The revision that counts for a period.
package struct PeriodFiling: Sendable, Equatable {
    package let period: Period
    package let revision: Revision
}

/// What a report asks of the record.
package struct NumbersQuestion: Sendable {
    package let framework: Framework
    package let through: Period
    package let basis: Basis
    /// The plan's periods up to `through`.
    package let periods: [Period]

    package init(_ framework: Framework, through: Period, basis: Basis) {
        self.framework = framework
        self.through = through
        self.basis = basis
        periods = framework.plan.periods.filter { $0 <= through }
    }

    func place(of period: Period) -> Int? { periods.firstIndex(of: period) }
}

extension LedgerReader {
    /// The numbers of the regions at some positions, as of an act.
    ///
    /// The present state is read from the sums kept for parents, and so are those periods of an earlier one that nothing
    /// has touched since; the others are computed from the filings, as is everything where the plan or its regions have
    /// changed since, or merged regions' figures have moved to their successors.
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
        let periods = question.periods
        let computed =
            try tree.moved(after: question.through.lastDay).isEmpty ? stale(periods, upTo: act) : Set(periods)
        for period in computed.sorted() { try compute(&found, question, period, upTo: act) }
        try KeptNumbers(self, question).fill(&found, periods.filter { !computed.contains($0) })
        for position in positions { found[position]?.filings.sort { $0.period < $1.period } }
        return found
    }

    /// The periods for which the kept sums are not those of the act.
    private func stale(_ periods: [Period], upTo act: Int) throws -> Set<Period> {
        guard let newest = try newestSeal()?.act, act < newest else { return [] }
        let isReshaped = try [ActKind.plan, .regions].contains { try !acts($0, after: act, upTo: newest).isEmpty }
        guard !isReshaped else { return Set(periods) }
        let touched = Set(try touchedReports(after: act, upTo: newest).map(\.periodKey))
        return Set(periods.filter { touched.contains($0.key) })
    }

    private func compute(
        _ found: inout [Int: RegionNumbers], _ question: NumbersQuestion, _ period: Period, upTo act: Int
    ) throws {
        let framework = question.framework
        let moved = framework.tree.moved(after: question.through.lastDay)
        guard let place = question.place(of: period) else { return }
        try forEachPeriod(from: period, through: period, in: framework, upTo: act) { period, histories in
            for (indicator, own) in PeriodLines(histories, in: framework.tree).own(question.basis) {
                let values = Values(own: own, in: framework.tree, moved: moved).values
                for position in found.keys {
                    guard let value = values[position] else { continue }
                    found[position]?.add(value, indicator, at: place, of: question.periods.count)
                }
            }
            for (position, history) in histories {
                let counts = framework.counts(position, period, history)
                for member in framework.tree.path(position) { found[member]?.add(counts) }
                if framework.tree.children[position].isEmpty, let revision = history.effective(question.basis) {
                    found[position]?.filings.append(PeriodFiling(period: period, revision: revision))
                }
            }
        }
    }

    /// Gathers the histories of each period, as of an act; periods without any are left out.
    package func forEachPeriod(
        from first: Period? = nil, through: Period, in framework: Framework, upTo act: Int,
        _ body: (Period, [(position: Int, history: RevisionHistory)]) throws -> Void
    ) throws {
        var current: Period?
        var gathered: [(position: Int, history: RevisionHistory)] = []
        try forEachHistory(from: first ?? framework.plan.firstPeriod, through: through, upTo: act) {
            period, region, history in
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

import Domain
import GRDB

/// Reads the present numbers: of parents from the kept sums and tallies, of other regions from their own reports.
struct KeptNumbers {
    private let reader: LedgerReader
    private let question: NumbersQuestion
    private let sums: RawStatement
    private let tallies: RawStatement

    init(_ reader: LedgerReader, _ question: NumbersQuestion) throws {
        self.reader = reader
        self.question = question
        let basis = question.basis.rawValue
        sums = try RawStatement(
            reader.database, "SELECT period, indicator, \(basis) FROM sum WHERE region = ? AND period <= ?")
        tallies = try RawStatement(
            reader.database, "SELECT period, received, on_time FROM tally WHERE region = ? AND period <= ?")
    }

    /// Adds what is kept for some of the question's periods.
    func fill(_ found: inout [Int: RegionNumbers], _ periods: [Period]) throws {
        guard !periods.isEmpty else { return }
        let places = Dictionary(uniqueKeysWithValues: question.periods.enumerated().map { ($1.key, $0) })
        let wanted = Set(periods.map(\.key))
        var leaves: [Int] = []
        for position in found.keys {
            guard var numbers = found[position] else { continue }
            if question.framework.tree.children[position].isEmpty {
                leaves.append(position)
                continue
            }
            try addSums(of: position, wanted, places, to: &numbers)
            try addTallies(of: position, wanted, to: &numbers)
            found[position] = numbers
        }
        for run in runs(leaves.sorted()) {
            for period in periods {
                try forEachReport(of: run, period) { position, history in
                    guard var numbers = found.removeValue(forKey: position) else { return }
                    add(history, of: position, period, places, to: &numbers)
                    found[position] = numbers
                }
            }
        }
    }

    /// Regions that lie close together in the order of codes.
    private func runs(_ leaves: [Int]) -> [[Int]] {
        var runs: [[Int]] = []
        for position in leaves {
            if let last = runs.last?.last, position - last <= 3 {
                runs[runs.count - 1].append(position)
            } else {
                runs.append([position])
            }
        }
        return runs
    }

    /// The reports of some regions for a period: several neighbours are read in one go.
    private func forEachReport(
        of leaves: [Int], _ period: Period, _ body: (Int, RevisionHistory) throws -> Void
    ) throws {
        guard let first = leaves.first, let last = leaves.last else { return }
        let regions = question.framework.tree.regions
        guard leaves.count > 4 else {
            for position in leaves { try body(position, try reader.history(regions[position].code, period)) }
            return
        }
        let wanted = Dictionary(uniqueKeysWithValues: leaves.map { (regions[$0].code, $0) })
        try reader.forEachHistory(period, regions: regions[first].code...regions[last].code) { code, history in
            if let position = wanted[code] { try body(position, history) }
        }
    }

    private func add(
        _ history: RevisionHistory, of position: Int, _ period: Period, _ places: [Int: Int],
        to numbers: inout RegionNumbers
    ) {
        let framework = question.framework
        guard !history.revisions.isEmpty else { return }
        if let revision = history.effective(question.basis), let place = places[period.key] {
            for (indicator, line) in revision.lines {
                numbers.add(line.value, indicator, at: place, of: places.count)
            }
            numbers.filings.append(PeriodFiling(period: period, revision: revision))
        }
        numbers.add(framework.counts(position, period, history))
    }

    private func addSums(
        of position: Int, _ wanted: Set<Int>, _ places: [Int: Int], to numbers: inout RegionNumbers
    ) throws {
        let codes = question.framework.plan.indicators.map(\.code)
        ask(sums, position)
        while try sums.next() {
            let (period, indicator, value) = (sums.integer(0), sums.integer(1) - 1, sums.integer(2))
            guard wanted.contains(period), codes.indices.contains(indicator), let place = places[period] else {
                continue
            }
            numbers.add(value, codes[indicator], at: place, of: places.count)
        }
    }

    private func addTallies(of position: Int, _ wanted: Set<Int>, to numbers: inout RegionNumbers) throws {
        ask(tallies, position)
        while try tallies.next() {
            guard wanted.contains(tallies.integer(0)) else { continue }
            numbers.add((tallies.integer(1), tallies.integer(2)))
        }
    }

    private func ask(_ statement: RawStatement, _ position: Int) {
        statement.rewind()
        statement.bind(question.framework.tree.regions[position].code, at: 1)
        statement.bind(question.through.key, at: 2)
    }
}

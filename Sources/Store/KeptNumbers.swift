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
            reader.database, "SELECT received, on_time FROM tally WHERE region = ? AND period <= ?")
    }

    func fill(_ found: inout [Int: RegionNumbers]) throws {
        for position in found.keys {
            guard var numbers = found[position] else { continue }
            if question.framework.tree.children[position].isEmpty {
                try addReports(of: position, to: &numbers)
            } else {
                try addSums(of: position, to: &numbers)
                try addTallies(of: position, to: &numbers)
            }
            found[position] = numbers
        }
    }

    private func addReports(of position: Int, to numbers: inout RegionNumbers) throws {
        let framework = question.framework
        for period in framework.plan.periods where period <= question.through {
            let history = try reader.history(framework.tree.regions[position].code, period)
            for (indicator, line) in history.effective(question.basis)?.lines ?? [:] {
                numbers.add(line.value, indicator, period, through: question.through)
            }
            numbers.add(framework.counts(position, period, history))
        }
    }

    private func addSums(of position: Int, to numbers: inout RegionNumbers) throws {
        let plan = question.framework.plan
        let codes = plan.indicators.map(\.code)
        let width = plan.years.count
        var years = [Int?](repeating: nil, count: codes.count * width)
        ask(sums, position)
        while try sums.next() {
            let (period, indicator, value) = (sums.integer(0), sums.integer(1) - 1, sums.integer(2))
            guard codes.indices.contains(indicator), plan.years.contains(period / 100) else { continue }
            let place = indicator * width + period / 100 - plan.years.lowerBound
            years[place] = (years[place] ?? 0) + value
            if period == question.through.key { numbers.inPeriod[codes[indicator]] = value }
        }
        for (place, sum) in years.enumerated() {
            guard let sum else { continue }
            numbers.years[codes[place / width], default: [:]][plan.years.lowerBound + place % width] = sum
        }
    }

    private func addTallies(of position: Int, to numbers: inout RegionNumbers) throws {
        ask(tallies, position)
        while try tallies.next() { numbers.add((tallies.integer(0), tallies.integer(1))) }
    }

    private func ask(_ statement: RawStatement, _ position: Int) {
        statement.rewind()
        statement.bind(question.framework.tree.regions[position].code, at: 1)
        statement.bind(question.through.key, at: 2)
    }
}

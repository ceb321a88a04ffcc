package import Domain
import Tables

/// Turns cumulative figures into those of their periods by what is on record (contract §4, issue of the two meanings of
/// 累计): 本年累计 counts from January, 总累计 from the plan's start, and a bare 累计 is taken only where its meaning
/// cannot be mistaken.
package struct CumulativeFigures {
    /// A region's values by indicator in one period, as they stand on record at any basis; nil where none does.
    package typealias Record = (_ region: Int, _ period: Int) throws -> [Int?]

    private let plan: Plan
    private let periods: [Period]
    private let record: Record
    private var known: [Int: [[Int?]]] = [:]

    /// Settles a file's cumulative figures.
    ///
    /// - Parameters:
    ///   - file: the file; its `batch` then holds every figure of a period, its problems what does not agree.
    ///   - plan: the plan.
    ///   - record: what is on record; asked only for regions with cumulative figures.
    /// - Throws: what `record` throws.
    package static func settle(_ file: inout FilingsFile, _ plan: Plan, record: @escaping Record) throws {
        guard !file.cumulative.isEmpty else { return }
        var figures = CumulativeFigures(plan, record)
        let batches = file.cumulative
        var regions: Set<Int> = []
        for batch in batches.values { for period in batch.periods { regions.formUnion(batch.regions(period)) } }
        for region in regions.sorted() { try figures.settle(region, batches, &file) }
        file.cumulative = [:]
    }

    private init(_ plan: Plan, _ record: @escaping Record) {
        self.plan = plan
        self.record = record
        periods = plan.periods
    }

    private mutating func settle(_ region: Int, _ batches: [Measure: FilingBatch], _ file: inout FilingsFile) throws {
        let involved = Set(batches.values.flatMap(\.periods)).sorted()
        for period in involved {
            for indicator in plan.indicators.indices {
                var given: [Given] = []
                for measure in [Measure.yearToDate, .planToDate, .cumulative] {
                    guard
                        let (entry, raw) = batches[measure]?.entry(
                            region: region, period: period, indicator: indicator),
                        case .value(let value) = entry
                    else { continue }
                    given.append(Given(measure: measure, value: value, raw: raw))
                }
                guard !given.isEmpty else { continue }
                let bases = try bases(region, period, indicator, file.batch)
                settle(Subject(region: region, period: period, indicator: indicator), given, bases, &file)
            }
        }
    }

    /// One cumulative figure as the file gives it.
    private struct Given {
        let measure: Measure
        let value: Int
        let raw: Int
    }

    private struct Subject {
        let region, period, indicator: Int
    }

    /// What was reached before the period: in its year, and since the plan's start.
    private struct Bases {
        let year, plan: Int
    }

    private mutating func bases(_ region: Int, _ period: Int, _ indicator: Int, _ batch: FilingBatch) throws -> Bases {
        if known[region] == nil { known[region] = try periods.indices.map { try record(region, $0) } }
        let stored = known[region] ?? []
        var (year, plan) = (0, 0)
        for earlier in 0..<period {
            let value: Int
            if let (entry, _) = batch.entry(region: region, period: earlier, indicator: indicator) {
                value = if case .value(let given) = entry { given } else { 0 }
            } else {
                value = stored[earlier][indicator] ?? 0
            }
            plan += value
            if periods[earlier].year == periods[period].year { year += value }
        }
        return Bases(year: year, plan: plan)
    }

    private func settle(_ subject: Subject, _ given: [Given], _ bases: Bases, _ file: inout FilingsFile) {
        var own: Int?
        let stated = file.batch.entry(region: subject.region, period: subject.period, indicator: subject.indicator)
        if case .value(let value)? = stated?.entry { own = value }
        let hasColumn = given.contains { hasNewColumn(subject, file.sheets[file.key($0.raw).sheet].layout) }
        for figure in given {
            switch outcome(figure, own, bases) {
            case .fits(let value):
                guard own == nil else { continue }
                // 本期 is there and left blank: no report, if the cumulative figure does not say otherwise.
                if hasColumn {
                    if value != 0 {
                        report(.cumulativeMismatch, figure, subject, [.expected(shown(bases, figure, subject))], &file)
                    }
                    continue
                }
                own = value
                _ = file.batch.add(
                    .value(value), region: subject.region, period: subject.period, indicator: subject.indicator,
                    row: figure.raw)
            case .wrong(let code, let details):
                report(code, figure, subject, details.map { $0.shown(plan.indicators[subject.indicator]) }, &file)
            }
        }
    }

    private func shown(_ bases: Bases, _ figure: Given, _ subject: Subject) -> String {
        plan.indicators[subject.indicator].shown(figure.measure == .planToDate ? bases.plan : bases.year)
    }

    private func hasNewColumn(_ subject: Subject, _ layout: Layout) -> Bool {
        layout.figures.contains { _, meaning in
            meaning.measure == .new && (meaning.indicator ?? subject.indicator) == subject.indicator
        } && layout.column(.measure) == nil
    }

    // MARK: What one figure says

    private enum Detail {
        case expected(Int), readings(Int, Int)

        func shown(_ indicator: Indicator) -> ProblemDetail {
            switch self {
            case .expected(let value): .expected(indicator.shown(value))
            case .readings(let year, let plan): .readings(year: indicator.shown(year), plan: indicator.shown(plan))
            }
        }
    }

    private enum Outcome {
        /// The period's own figure.
        case fits(Int)
        case wrong(ProblemCode, [Detail])
    }

    private func outcome(_ figure: Given, _ own: Int?, _ bases: Bases) -> Outcome {
        let candidates: [Int] =
            switch figure.measure {
            case .yearToDate: [bases.year]
            case .planToDate: [bases.plan]
            default: bases.year == bases.plan ? [bases.year] : [bases.year, bases.plan]
            }
        if let own {
            if candidates.contains(where: { $0 + own == figure.value }) { return .fits(own) }
            return .wrong(.cumulativeMismatch, [.expected(candidates[0] + own)])
        }
        let fitting = candidates.filter { $0 <= figure.value }
        switch fitting.count {
        case 0: return .wrong(.cumulativeDecrease, [.expected(candidates[0])])
        case 1: return .fits(figure.value - fitting[0])
        default:
            return .wrong(.ambiguousCumulative, [.readings(figure.value - fitting[0], figure.value - fitting[1])])
        }
    }

    private func report(
        _ code: ProblemCode, _ figure: Given, _ subject: Subject, _ details: [ProblemDetail],
        _ file: inout FilingsFile
    ) {
        let indicator = plan.indicators[subject.indicator]
        var problem = Problem(
            code, value: indicator.shown(figure.value), details: details + [.about(indicator.name)])
        let address = FigureAddress(
            region: subject.region, period: subject.period, indicator: subject.indicator, measure: figure.measure)
        file.locate(&problem, at: figure.raw, of: address)
        file.problems.add(problem)
        file.faultyRegions.insert(subject.region)
        file.regionsWithErrors.insert(subject.region)
    }
}

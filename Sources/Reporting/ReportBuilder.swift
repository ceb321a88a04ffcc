package import Domain

/// What is known of one region when a report is made.
package struct RegionRecord: Sendable {
    package let position: Int
    /// By indicator: newly reached in each of the plan's periods up to the through-period, in order; nil where nothing
    /// is on record.
    package let values: [String: [Int?]]
    package let completeness: Completeness
    package let filings: [FilingSource]
    /// By indicator, what its register gives within the plan up to the through-period.
    package var evidence: [String: RosterCount.Cell] = [:]

    package init(
        position: Int, values: [String: [Int?]], completeness: Completeness, filings: [FilingSource] = []
    ) {
        self.position = position
        self.values = values
        self.completeness = completeness
        self.filings = filings
    }
}

/// Turns records into figures, composites and ranks (contract §2.5–2.9). Pure.
package struct ReportBuilder {
    private let plan: Plan
    private let tree: RegionTree
    private let targets: Targets
    private let through: Period
    private let periods: [Period]

    package init(plan: Plan, tree: RegionTree, targets: Targets, through: Period) {
        self.plan = plan
        self.tree = tree
        self.targets = targets
        self.through = through
        periods = plan.periods.filter { $0 <= through }
    }

    /// Which regions a report on one shows: itself, and those children that exist at the through-period's end.
    package static func listed(_ asked: Int, in tree: RegionTree, through: Period) -> [Int] {
        [asked] + tree.children[asked].filter { tree.isListed($0, on: through.lastDay) }
    }

    /// Makes the report.
    ///
    /// - Parameters:
    ///   - records: The asked region's first, then those of its listed children.
    ///   - units: For each of these children the records of its listed children; empty: without them.
    ///   - cutoff: The label; the through-period's last day unless stated.
    ///   - basis: Which filings the records count.
    ///   - asOf: The moment up to which the record was read.
    ///   - snapshot: The head of the ledger then.
    /// - Returns: The report, ranks included.
    package func report(
        _ records: [RegionRecord], units: [[RegionRecord]] = [], cutoff: Day? = nil, basis: Basis, asOf: Moment,
        snapshot: String
    ) -> Report {
        Report(
            plan: plan, through: through, cutoff: cutoff ?? through.lastDay, basis: basis, asOf: asOf,
            snapshot: snapshot, asked: figures(records[0]), children: siblings(Array(records.dropFirst())),
            units: units.map(siblings))
    }

    /// Figures of regions that are ranked among each other.
    private func siblings(_ records: [RegionRecord]) -> [RegionFigures] {
        var found = records.map(figures)
        rank(&found)
        return found
    }

    private func figures(_ record: RegionRecord) -> RegionFigures {
        let indicators = plan.indicators.map { figures($0, record) }
        return RegionFigures(
            region: tree.regions[record.position], isMemo: tree.isMemo[record.position], indicators: indicators,
            completeness: record.completeness, composite: composite(indicators, \.rate),
            yearComposite: composite(indicators) { $0.year(through.year)?.rate }, rank: nil,
            indicatorRanks: Array(repeating: nil, count: indicators.count), filings: record.filings)
    }

    private func figures(_ indicator: Indicator, _ record: RegionRecord) -> IndicatorFigures {
        let byYear = targets.years(record.position, indicator: indicator.code, of: plan)
        let given = record.values[indicator.code] ?? []
        let values = periods.indices.map { given.indices.contains($0) ? given[$0] ?? 0 : 0 }
        let completed = values.reduce(0, +)
        let sum = byYear.values.reduce(0, +)
        let target = sum > 0 ? sum : nil
        let expected = target.map { _ in plan.expected(byYear, at: through) }
        let paceRatio = expected.flatMap { $0.isZero ? nil : Fraction(completed) / $0 }
        return IndicatorFigures(
            indicator: indicator, target: target, completed: completed, values: values,
            rate: Rate(completed: completed, target: target), expected: expected, paceRatio: paceRatio,
            status: Status.judge(completed: completed, target: target, expected: expected, bands: plan.bands),
            years: plan.years.map { year in
                let target = byYear[year].flatMap { $0 > 0 ? $0 : nil }
                let completed = zip(periods, values).reduce(0) { $1.0.year == year ? $0 + $1.1 : $0 }
                return YearFigures(
                    year: year, target: target, completed: completed, rate: Rate(completed: completed, target: target))
            },
            evidence: record.evidence[indicator.code].map {
                IndicatorEvidence($0, reported: completed, indicator)
            })
    }

    private func composite(_ indicators: [IndicatorFigures], _ rate: (IndicatorFigures) -> Rate?) -> Fraction? {
        Ranking.composite(
            indicators.compactMap { figures in
                guard figures.indicator.ranked, let rate = rate(figures) else { return nil }
                return (rate, figures.indicator.weightFraction)
            })
    }

    // MARK: Ranks

    /// The rates that decide, as the plan says.
    private func deciding(_ figures: IndicatorFigures) -> Rate? {
        switch plan.rankBy {
        case .plan: figures.rate
        case .year: figures.year(through.year)?.rate
        }
    }

    private func rank(_ children: inout [RegionFigures]) {
        let classes = children.map(\.region.rankingClass)
        let composites = children.map { child -> Fraction? in
            guard !child.isMemo else { return nil }
            return plan.rankBy == .plan ? child.composite : child.yearComposite
        }
        for (place, rank) in Ranking.dense(composites, classes: classes).enumerated() { children[place].rank = rank }
        for (number, indicator) in plan.indicators.enumerated() where indicator.ranked {
            let rates = children.map { $0.isMemo ? nil : deciding($0.indicators[number]) }
            for (place, rank) in Ranking.dense(rates.map { $0?.percent }, classes: classes).enumerated() {
                children[place].indicatorRanks[number] = rank
            }
        }
    }
}

extension Report {
    /// The composite that decides the ranks, as the plan says.
    package func composite(_ figures: RegionFigures) -> Fraction? {
        plan.rankBy == .year ? figures.yearComposite : figures.composite
    }

    /// The rate that decides an indicator's ranks.
    package func deciding(_ figures: IndicatorFigures) -> Rate? {
        plan.rankBy == .year ? figures.year(through.year)?.rate : figures.rate
    }

    /// The periods of `IndicatorFigures.values`.
    package var periods: [Period] { plan.periods.filter { $0 <= through } }

    /// 序时进度 of some figures at the end of each of `periods`, in the indicator's smallest unit.
    package func expectedCourse(_ figures: IndicatorFigures) -> [Fraction] {
        let targets = figures.targetsByYear
        return periods.map { plan.expected(targets, at: $0) }
    }
}

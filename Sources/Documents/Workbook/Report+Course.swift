import Domain
import Reporting

/// The composite against its pace, over the plan's periods.
extension Report {
    /// 综合序时进度: what a steady course would have brought the composite to, weighed as the composite; nil where no ranked
    /// indicator has a target.
    func compositePace(_ figures: RegionFigures) -> Fraction? {
        weighted(
            figures.indicators.compactMap { figures in
                guard figures.indicator.ranked, deciding(figures) != nil else { return nil }
                return pace(figures).map { ($0, figures.indicator.weightFraction) }
            })
    }

    /// By the plan, or by the year where the year's rates decide.
    private func pace(_ figures: IndicatorFigures) -> Fraction? {
        guard plan.rankBy == .year else { return figures.pacePercent }
        let active = plan.activeMonths(of: through.year)
        guard active > 0 else { return nil }
        return Fraction(100 * plan.elapsedMonths(of: through.year, at: through), over: active)
    }

    /// The composite of the whole plan at the end of one period, and its pace; the composite is nil after the
    /// through-period.
    struct CoursePoint {
        let period: Period
        let composite: Fraction?
        let pace: Fraction?
    }

    /// Every period of the plan; empty where no ranked indicator has a target.
    func course(_ figures: RegionFigures) -> [CoursePoint] {
        let counted = figures.indicators.filter { $0.indicator.ranked && $0.target != nil }
        guard !counted.isEmpty else { return [] }
        return plan.periods.enumerated().map { number, period in
            let rates = counted.compactMap { figures -> (Rate, Fraction)? in
                let completed = figures.values.prefix(number + 1).reduce(0, +)
                return Rate(completed: completed, target: figures.target).map { ($0, figures.indicator.weightFraction) }
            }
            let paces = counted.compactMap { figures -> (Fraction, Fraction)? in
                figures.target.map { (pace(figures, at: period, of: $0), figures.indicator.weightFraction) }
            }
            return CoursePoint(
                period: period, composite: period <= through ? Ranking.composite(rates) : nil, pace: weighted(paces))
        }
    }

    private func pace(_ figures: IndicatorFigures, at period: Period, of target: Int) -> Fraction {
        var targets: [Int: Int] = [:]
        for year in figures.years { targets[year.year] = year.target }
        return plan.expected(targets, at: period) / Fraction(target) * Fraction(100)
    }

    private func weighted(_ parts: [(Fraction, Fraction)]) -> Fraction? {
        let weight = parts.reduce(Fraction.zero) { $0 + $1.1 }
        guard !weight.isZero else { return nil }
        return parts.reduce(Fraction.zero) { $0 + $1.0 * $1.1 } / weight
    }
}

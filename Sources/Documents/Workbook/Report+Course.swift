import Domain
import Reporting

/// The composite against its pace, over the plan's periods.
extension Report {
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
        plan.expected(figures.targetsByYear, at: period) / Fraction(target) * Fraction(100)
    }

    private func weighted(_ parts: [(Fraction, Fraction)]) -> Fraction? {
        let weight = parts.reduce(Fraction.zero) { $0 + $1.1 }
        guard !weight.isZero else { return nil }
        return parts.reduce(Fraction.zero) { $0 + $1.0 * $1.1 } / weight
    }
}

package import Domain

/// The composite against its pace: the same weighted mean, over the same indicators, of what should be done by now.
extension Report {
    /// 序时进度 of the composite that decides the ranks, in percent, each part at most 100; nil where there is no composite.
    package func compositePace(_ figures: RegionFigures) -> Fraction? {
        var (sum, weight) = (Fraction.zero, Fraction.zero)
        for indicator in figures.indicators where indicator.indicator.ranked {
            guard let pace = decidingPace(indicator) else { continue }
            let part = indicator.indicator.weightFraction
            sum = sum + min(pace, Fraction(100)) * part
            weight = weight + part
        }
        return weight.isZero ? nil : sum / weight
    }

    /// 序时进度 in percent beside `deciding`: of the plan's target or of the year's.
    package func decidingPace(_ figures: IndicatorFigures) -> Fraction? {
        guard plan.rankBy == .year else { return figures.pacePercent }
        guard figures.year(through.year)?.target != nil, plan.activeMonths(of: through.year) > 0 else { return nil }
        let elapsed = plan.elapsedMonths(of: through.year, at: through)
        return Fraction(elapsed, over: plan.activeMonths(of: through.year)) * Fraction(100)
    }

    /// How far ahead of its pace the composite is, in percentage points.
    package func compositeDifference(_ figures: RegionFigures) -> Fraction? {
        guard let composite = composite(figures), let pace = compositePace(figures) else { return nil }
        return composite - pace
    }

    /// The composite judged by the plan's bands, as an indicator is: done where every part is.
    package func compositeStatus(_ figures: RegionFigures) -> Status {
        guard let composite = composite(figures), let pace = compositePace(figures) else { return .noTarget }
        if composite >= Fraction(100) { return .done }
        guard !pace.isZero else { return composite.isZero ? .notStarted : .onPace }
        let ratio = composite / pace
        let band = plan.bands.first { ratio >= $0.fromFraction } ?? plan.bands.last
        return .band(band?.status ?? "red")
    }
}

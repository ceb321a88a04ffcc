package import Domain

/// A figure that lags: the rule that says so, its numbers, and what would clear it.
package struct Lag: Sendable {
    package let region: Region
    package let figures: IndicatorFigures
    package let rule: Rule
    /// What is missing to what the rule asks, in the indicator's smallest unit, rounded up.
    package let shortfall: Int
    /// What it takes to reach the targets up to the end of the year; nil where no month is left in the plan.
    package let remaining: Course?
    /// What the last months gave: six, or as many as there were.
    package let recent: Course

    package var indicator: Indicator { figures.indicator }

    package enum Rule: Sendable, Hashable {
        /// The pace ratio lies in a band below `on_pace`: from this bound, and below that one (decimal text).
        case band(from: String, below: String)
        /// Fewer than the plan's batches foresee by the month (批次计划).
        case milestone(Milestone)
    }

    /// An amount over some months that end with one.
    package struct Course: Sendable, Hashable {
        package let months: Int
        /// The last of the months.
        package let last: Month
        /// In the indicator's smallest unit.
        package let amount: Int

        package var perMonth: Fraction { Fraction(amount, over: max(1, months)) }
    }
}

extension Report {
    /// How many months the recent course looks back on.
    package static let recentMonths = 6

    /// The asked region's lags, then those of its children by indicator, the furthest behind first. Below the
    /// root only ranked indicators lag: titles follow quotas.
    package var lags: [Lag] {
        let isRoot = asked.region.parent == nil
        let own = asked.indicators.filter { isRoot || $0.indicator.ranked }.compactMap { lag(of: asked, $0) }
        var found: [Lag] = []
        for (number, indicator) in plan.indicators.enumerated() where indicator.ranked {
            let behind = children.filter { !$0.isMemo }.compactMap { lag(of: $0, $0.indicators[number]) }
            found += behind.enumerated().sorted {
                ($0.element.figures.paceRatio ?? .zero, $0.offset) < ($1.element.figures.paceRatio ?? .zero, $1.offset)
            }.map(\.element)
        }
        return own + found
    }

    private func lag(of region: RegionFigures, _ figures: IndicatorFigures) -> Lag? {
        guard let target = figures.target, figures.completed < target else { return nil }
        let milestones = figures.indicator.milestones
        if !milestones.isEmpty, region.region.code == asked.region.code, asked.region.parent == nil {
            let due = milestones.filter { $0.by <= through.lastMonth }.max { $0.by < $1.by }
            guard let due, figures.completed < due.value else { return nil }
            return lag(region, figures, .milestone(due), shortfall: due.value - figures.completed)
        }
        guard let expected = figures.expected, let rule = band(of: figures.status) else { return nil }
        return lag(region, figures, rule, shortfall: expected.roundedUp - figures.completed)
    }

    /// The band of a status below `on_pace`.
    private func band(of status: Status) -> Lag.Rule? {
        guard case .band(let name) = status, status != .onPace,
            let place = plan.bands.firstIndex(where: { $0.status == name }), place > 0
        else { return nil }
        return .band(from: plan.bands[place].from, below: plan.bands[place - 1].from)
    }

    private func lag(_ region: RegionFigures, _ figures: IndicatorFigures, _ rule: Lag.Rule, shortfall: Int) -> Lag {
        Lag(
            region: region.region, figures: figures, rule: rule, shortfall: shortfall, remaining: remaining(figures),
            recent: recent(figures))
    }

    /// What it takes to reach the targets up to the end of the year, or of the next one where the year is over; nil where
    /// no month is left in the plan.
    package func remaining(_ figures: IndicatorFigures) -> Lag.Course? {
        let last = through.lastMonth
        guard last < plan.end else { return nil }
        let next = Month(index: last.index + 1)
        let end = min(plan.end, Month(year: next.year, number: 12))
        let targets = figures.years.filter { $0.year <= end.year }.reduce(0) { $0 + ($1.target ?? 0) }
        return Lag.Course(months: end.index - last.index, last: end, amount: max(0, targets - figures.completed))
    }

    /// What the last months gave: six, or as many as there were.
    package func recent(_ figures: IndicatorFigures) -> Lag.Course {
        var (months, amount) = (0, 0)
        for (value, period) in zip(figures.values.reversed(), plan.periods.filter { $0 <= through }.reversed()) {
            guard months < Self.recentMonths else { break }
            months += min(period.lastMonth, plan.end).index - max(period.firstMonth, plan.start).index + 1
            amount += value
        }
        return Lag.Course(months: months, last: through.lastMonth, amount: amount)
    }
}

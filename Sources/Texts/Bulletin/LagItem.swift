package import Domain

/// What a sentence says of a figure that lags: the rule, its numbers, and what would clear it.
package struct LagItem: Sendable {
    package let region: String
    package let indicator: Indicator
    package let completed: Int
    package let target: Int
    /// As printed, without the sign of percent.
    package let pace: String
    package let points: Fraction
    package let paceRatio: Fraction
    package let status: Status
    /// The batch that is missed; nil: the pace is.
    package let batch: Milestone?
    /// Below which ratio the figure's band ends, as decimal text; nil for a batch.
    package let below: String?
    package let shortfall: Int
    /// New in each month up to one, rounded up; nil where the plan is over or the targets up to then are met.
    package let needed: (perMonth: Int, until: Month)?
    package let recent: (perMonth: Fraction, months: Int)

    package init(
        region: String, indicator: Indicator, completed: Int, target: Int, pace: String, points: Fraction,
        paceRatio: Fraction, status: Status, batch: Milestone?, below: String?, shortfall: Int,
        needed: (perMonth: Int, until: Month)?, recent: (perMonth: Fraction, months: Int)
    ) {
        self.region = region
        self.indicator = indicator
        self.completed = completed
        self.target = target
        self.pace = pace
        self.points = points
        self.paceRatio = paceRatio
        self.status = status
        self.batch = batch
        self.below = below
        self.shortfall = shortfall
        self.needed = needed
        self.recent = recent
    }

    /// The ratio with two decimals, with more where rounding would hide that it lies below its bound.
    package var ratioText: String {
        below.flatMap { Fraction(decimal: $0) }.map { paceRatio.fixed(below: $0) } ?? paceRatio.fixed(2)
    }

    /// The average of the last months in the indicator's unit, with at least one decimal, without zeros.
    package var recentText: String {
        (recent.perMonth / Fraction(Digits.power(indicator.decimals))).trimmed(max(1, indicator.decimals))
    }
}

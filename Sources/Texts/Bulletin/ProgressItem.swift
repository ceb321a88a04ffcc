package import Domain

/// What a sentence says of one indicator of one region. Rates and paces are as printed, without the sign of percent.
package struct ProgressItem: Sendable {
    package let indicator: Indicator
    package let completed: Int
    package let inPeriod: Int
    /// Nil where there is no target, as the rate.
    package let target: Int?
    package let rate: String?
    package let pace: String?
    /// The distance to the pace in percentage points, exact.
    package let points: Fraction?
    /// The batch that is due by now; nil where none is, or where the region has no batches.
    package let due: Milestone?
    /// The first batch to come.
    package let next: Milestone?
    /// The rate of the year.
    package let yearRate: String?

    package init(
        indicator: Indicator, completed: Int, inPeriod: Int, target: Int?, rate: String?, pace: String?,
        points: Fraction?, due: Milestone? = nil, next: Milestone? = nil, yearRate: String? = nil
    ) {
        self.indicator = indicator
        self.completed = completed
        self.inPeriod = inPeriod
        self.target = target
        self.rate = rate
        self.pace = pace
        self.points = points
        self.due = due
        self.next = next
        self.yearRate = yearRate
    }

    /// Held against 序时进度: neither a title nor planned in batches.
    var isSteady: Bool { !indicator.isRecognised && due == nil }

    /// Nothing done in the year: as a rate of work begun is never printed as nothing, its digits say so.
    var isIdle: Bool { yearRate?.allSatisfy { $0 == "0" || $0 == "." } ?? true }

    package var isDone: Bool { target.map { completed >= $0 } ?? false }
}

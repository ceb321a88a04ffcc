package import Domain

/// Whether figures may be filed for a period.
package enum PeriodCheck {
    /// Nil where they may.
    package static func fault(_ period: Period, in plan: Plan, today: Day) -> ProblemCode? {
        guard plan.contains(period) else { return .periodOutsidePlan }
        return period.firstDay > today ? .futurePeriod : nil
    }
}

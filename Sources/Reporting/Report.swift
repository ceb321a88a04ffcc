package import Domain

/// A progress report: the one value from which every format is written. Figures are exact.
package struct Report: Sendable {
    package let plan: Plan
    package let through: Period
    /// 截至日期: the last day of the through-period unless stated; no part of arithmetic.
    package let cutoff: Day
    package let basis: Basis
    /// The moment up to which the record was read, and the head of the ledger then.
    package let asOf: Moment
    package let snapshot: String
    /// The asked region first, then its children in code order.
    package let regions: [RegionFigures]
    /// Years that the report gives: every year of the plan.
    package var years: ClosedRange<Int> { plan.years }

    package var asked: RegionFigures { regions[0] }
    package var children: ArraySlice<RegionFigures> { regions.dropFirst() }

    package init(
        plan: Plan, through: Period, cutoff: Day, basis: Basis, asOf: Moment, snapshot: String,
        asked: RegionFigures, children: [RegionFigures]
    ) {
        self.plan = plan
        self.through = through
        self.cutoff = cutoff
        self.basis = basis
        self.asOf = asOf
        self.snapshot = snapshot
        regions = [asked] + children
    }
}

/// One region's line of a report.
package struct RegionFigures: Sendable {
    package let region: Region
    /// Shown only (其中): not ranked, not summed.
    package let isMemo: Bool
    package let indicators: [IndicatorFigures]
    package let completeness: Completeness
    /// 综合完成率 in percent; nil where no ranked indicator has a target.
    package let composite: Fraction?
    /// The same by the year's rates.
    package let yearComposite: Fraction?
    package internal(set) var rank: Int?
    package internal(set) var indicatorRanks: [Int?]

    /// The rank by one indicator; nil where it is not ranked or has no target.
    package func rank(of indicator: Indicator) -> Int? {
        indicators.firstIndex { $0.indicator.code == indicator.code }.flatMap { indicatorRanks[$0] }
    }
}

/// One indicator of one region.
package struct IndicatorFigures: Sendable {
    package let indicator: Indicator
    /// 三年目标; nil where there is none (absent or 0).
    package let target: Int?
    /// 总累计.
    package let completed: Int
    /// 本期新增.
    package let inPeriod: Int
    package let rate: Rate?
    /// 序时进度, in the indicator's smallest unit.
    package let expected: Fraction?
    package let paceRatio: Fraction?
    package let status: Status
    package let years: [YearFigures]

    package func year(_ year: Int) -> YearFigures? { years.first { $0.year == year } }
}

/// One year of one indicator.
package struct YearFigures: Sendable {
    package let year: Int
    package let target: Int?
    package let completed: Int
    package let rate: Rate?
}

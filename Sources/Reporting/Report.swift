package import Domain

/// A progress report: the one value from which every format is written. Figures are exact.
package struct Report: Sendable {
    package internal(set) var plan: Plan
    package let through: Period
    /// 截至日期: the last day of the through-period unless stated; no part of arithmetic.
    package let cutoff: Day
    package let basis: Basis
    /// The moment up to which the record was read, and the head of the ledger then.
    package let asOf: Moment
    package let snapshot: String
    /// The asked region first, then its children in code order.
    package internal(set) var regions: [RegionFigures]
    /// The children of each child (a city's counties), in the order of `children`, ranked among themselves; empty where
    /// the report was made without them.
    package internal(set) var units: [[RegionFigures]]
    /// Who has reported for the through-period; nil where the report was made without it.
    package var reporting: ReportingTable?
    /// What changed since the last bulletin that was published; nil where there is none.
    package var adjustments: Adjustments?
    /// Targets that were given another value than first, oldest first: since the last published bulletin, or ever.
    package var targetRevisions: [Comparison.Change] = []
    /// Labour warnings and matters followed up since the last bulletin; nil where the record has none.
    package var warnings: WarningSummary?
    package var matters: MatterSummary?
    /// Registers that back no indicator; nil where they are empty or the report was made without them.
    package var registers: RegisterSection?
    /// The officer's own words for this region and period.
    package var paragraphs: [BulletinParagraph] = []
    /// Years that the report gives: every year of the plan.
    package var years: ClosedRange<Int> { plan.years }

    package var asked: RegionFigures { regions[0] }
    package var children: ArraySlice<RegionFigures> { regions.dropFirst() }

    package init(
        plan: Plan, through: Period, cutoff: Day, basis: Basis, asOf: Moment, snapshot: String,
        asked: RegionFigures, children: [RegionFigures], units: [[RegionFigures]] = []
    ) {
        self.plan = plan
        self.through = through
        self.cutoff = cutoff
        self.basis = basis
        self.asOf = asOf
        self.snapshot = snapshot
        self.units = units
        regions = [asked] + children
    }

    /// The same without its children.
    package var narrowedToAsked: Report {
        var report = self
        report.regions = [asked]
        report.units = []
        return report
    }

    /// The units of the child at a place of `children`, from zero.
    package func units(ofChild place: Int) -> [RegionFigures] { units.indices.contains(place) ? units[place] : [] }
}

/// One region's line of a report.
package struct RegionFigures: Sendable {
    package internal(set) var region: Region
    /// Shown only (其中): not ranked, not summed.
    package let isMemo: Bool
    package internal(set) var indicators: [IndicatorFigures]
    package let completeness: Completeness
    /// 综合完成率 in percent; nil where no ranked indicator has a target.
    package let composite: Fraction?
    /// The same by the year's rates.
    package let yearComposite: Fraction?
    package internal(set) var rank: Int?
    package internal(set) var indicatorRanks: [Int?]
    /// The region's own filings that the figures count, by period; empty where its figures are sums of its units' or the
    /// report was made without them.
    package let filings: [FilingSource]

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
    /// Newly reached in each of the plan's periods up to the through-period, which comes last.
    package let values: [Int]
    /// 本期新增.
    package var inPeriod: Int { values.last ?? 0 }
    package let rate: Rate?
    /// 序时进度, in the indicator's smallest unit.
    package let expected: Fraction?
    package let paceRatio: Fraction?
    package let status: Status
    package let years: [YearFigures]
    /// What the register behind it says; nil where there is none, or none with entries.
    package var evidence: IndicatorEvidence?

    /// 年度目标 by year; 0 where there is none.
    package var targetsByYear: [Int: Int] { Dictionary(uniqueKeysWithValues: years.map { ($0.year, $0.target ?? 0) }) }

    package func year(_ year: Int) -> YearFigures? { years.first { $0.year == year } }

    /// 序时进度 in percent of the target; nil where there is no target.
    package var pacePercent: Fraction? {
        guard let expected, let target else { return nil }
        return expected / Fraction(target) * Fraction(100)
    }

    /// The rate's distance to the pace in percentage points (百分点), exact; nil where there is no target.
    package var pointsToPace: Fraction? {
        guard let rate, let pacePercent else { return nil }
        return rate.percent - pacePercent
    }
}

/// One year of one indicator.
package struct YearFigures: Sendable {
    package let year: Int
    package let target: Int?
    package let completed: Int
    package let rate: Rate?
}

/// A filing that counts in a region's figures: where it came from.
package struct FilingSource: Sendable, Hashable {
    package let period: Period
    package let filing: Int
    package let revision: Int
    /// The act that recorded it.
    package let act: Int
    package let received: Day
    /// Nil where it was typed.
    package let file: String?
    /// The first of its rows in the file.
    package let row: Int?

    package init(
        period: Period, filing: Int, revision: Int, act: Int, received: Day, file: String?, row: Int?
    ) {
        self.period = period
        self.filing = filing
        self.revision = revision
        self.act = act
        self.received = received
        self.file = file
        self.row = row
    }
}

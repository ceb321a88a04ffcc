package import Domain

/// What changed between two moments of the record, figure by figure, each with its cause (数据变动说明).
package struct Comparison: Sendable {
    /// The report at the earlier moment and at the later one, through the same period.
    package let from: Report
    package let to: Report
    /// Figures of the reports that differ, in the order of regions and indicators.
    package let figures: [Figure]
    /// The lines and targets behind them.
    package let changes: [Change]

    package init(from: Report, to: Report, figures: [Figure], changes: [Change]) {
        self.from = from
        self.to = to
        self.figures = figures
        self.changes = changes
    }

    package var basis: Basis { to.basis }

    /// One figure of the report that differs.
    package struct Figure: Sendable {
        package let region: Region
        package let indicator: Indicator
        /// Nil where the region was or is not listed, or the plan did not have the indicator.
        package let before: IndicatorFigures?
        package let after: IndicatorFigures?
        package let rankBefore: Int?
        package let rankAfter: Int?
        package let causes: [Cause]

        package init(
            region: Region, indicator: Indicator, before: IndicatorFigures?, after: IndicatorFigures?,
            rankBefore: Int?, rankAfter: Int?, causes: [Cause]
        ) {
            self.region = region
            self.indicator = indicator
            self.before = before
            self.after = after
            self.rankBefore = rankBefore
            self.rankAfter = rankAfter
            self.causes = causes
        }

        /// The rate's change in percentage points, split: what work did at the old target, and what the move of the
        /// target did to the work done since. The two add up. Nil where there was or is no target.
        package var split: (work: Fraction, target: Fraction)? {
            guard let old = before?.rate, let new = after?.rate else { return nil }
            let atOldTarget = Fraction(new.completed, over: old.target) * Fraction(100)
            return (atOldTarget - old.percent, new.percent - atOldTarget)
        }
    }

    /// One filed line or recorded target that differs.
    package struct Change: Sendable, Hashable {
        package let region: Region
        package let indicator: Indicator
        package let subject: Subject
        /// Nil where there was or is none.
        package let before: Int?
        package let after: Int?
        package let causes: [Cause]

        package init(
            region: Region, indicator: Indicator, subject: Subject, before: Int?, after: Int?, causes: [Cause]
        ) {
            self.region = region
            self.indicator = indicator
            self.subject = subject
            self.before = before
            self.after = after
            self.causes = causes
        }
    }

    package enum Subject: Sendable, Hashable {
        /// A region's own line for a period.
        case period(Period)
        /// A year's target.
        case target(Int)
    }

    /// The act behind a change.
    package struct Cause: Sendable, Hashable {
        package let kind: CauseKind
        package let act: Int
        package let at: String
        package let author: String
        package let reason: String?

        package init(kind: CauseKind, act: Int, at: String, author: String, reason: String?) {
            self.kind = kind
            self.act = act
            self.at = at
            self.author = author
            self.reason = reason
        }
    }

    package enum CauseKind: String, Sendable, CaseIterable {
        /// The first report for the period, in time; and one that came after its deadline (补报).
        case filing
        case lateFiling = "late-filing"
        /// A later revision of a report (更正).
        case correction
        case decision
        case targetRevision = "target-revision"
        case undo
        case regions
        case plan
    }
}

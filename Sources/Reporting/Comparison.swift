package import Domain

/// What changed between two moments of the record, figure by figure, each with its cause (数据变动说明).
package struct Comparison: Sendable {
    package let from: Moment?
    package let to: Moment?
    package let basis: Basis
    package let changes: [Change]

    package init(from: Moment?, to: Moment?, basis: Basis, changes: [Change]) {
        self.from = from
        self.to = to
        self.basis = basis
        self.changes = changes
    }

    /// One figure that differs.
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

package import Domain
package import Store

/// How one unit's report for one period stands: what its clerk needs to know before doing anything.
package struct ReportStanding: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        /// Nothing stands and nothing is owed.
        case notOwed
        /// Owed and not yet filed; the deadline is ahead, or has passed.
        case due, overdue
        /// The last revision went back to the unit.
        case returned
        /// The unit took it back itself, and nothing else stands.
        case withdrawn
        /// Others entered the figures (代录); the unit has still to confirm them.
        case toConfirm
        /// Where the newest standing revision has come to.
        case filed, approved, accepted
    }

    package let region: Region
    package let period: Period
    package let gate: PeriodState
    /// What opened, closed or locked the period; nil: it began by itself.
    package let since: PeriodTurn?
    /// The last day on time.
    package let deadline: Day
    package let stage: Stage
    /// The newest standing revision, and its digest in hexadecimal.
    package let newest: Revision?
    package let digest: String?
    /// The newest revision, whether it stands or not, the act that brought it and the newest decision on it.
    package let last: Revision?
    package let act: LedgerReader.ActEntry?
    package let lastDecision: LedgerReader.DecisionEntry?

    /// How far the newest standing revision has come, whoever entered it; nil: none stands.
    package var level: Stage? {
        switch newest?.level {
        case .filed: .filed
        case .approved: .approved
        case .accepted: .accepted
        case nil: nil
        }
    }

    /// Whether the unit's clerk may take the report back: nobody above has acted on it.
    package var canWithdraw: Bool { gate.takesReports && stage == .filed }

    /// Whether the unit's clerk has something to do now.
    package var needsWork: Bool {
        switch stage {
        case .due, .overdue, .returned, .withdrawn: gate.takesReports
        case .toConfirm: gate.takesReports
        case .notOwed, .filed, .approved, .accepted: gate == .reopened
        }
    }
}

/// Reads how reports stand, all in one state of the record.
struct StandingReader {
    private let reader: LedgerReader
    private let framework: Framework
    private let bulletins: [PublishedBulletin]
    private let today: Day

    init(_ reader: LedgerReader, _ framework: Framework, today: Day) throws {
        self.reader = reader
        self.framework = framework
        self.today = today
        bulletins = try reader.bulletins()
    }

    func standing(_ position: Int, _ period: Period) throws -> ReportStanding {
        let region = framework.tree.regions[position]
        let (gate, since) = try reader.turns(of: period, bulletins)
            .state(path: framework.tree.codes(above: position), today: today)
        let history = try reader.history(region.code, period)
        let last = history.revisions.last
        let decision = try last.flatMap { try reader.decisions(onFiling: $0.filing).last }
        let isEnteredFor = region.isEnteredFor(
            history.newest?.filing, in: history.newest == nil ? [] : try reader.filingsEnteredFor(period))
        let deadline = framework.plan.deadlines.day(for: period, level: region.level)
        return ReportStanding(
            region: region, period: period, gate: gate, since: since, deadline: deadline,
            stage: stage(
                history, decision, owes: framework.plan.owes(position, period, in: framework.tree),
                isEnteredFor: isEnteredFor, isOver: today > deadline),
            newest: history.newest, digest: try history.newest.flatMap { try reader.digest(ofFiling: $0.filing) },
            last: last, act: try last.flatMap { try reader.entry($0.act) }, lastDecision: decision)
    }

    private func stage(
        _ history: RevisionHistory, _ decision: LedgerReader.DecisionEntry?, owes: Bool, isEnteredFor: Bool,
        isOver: Bool
    ) -> ReportStanding.Stage {
        let ended = history.revisions.last.flatMap { $0.stands ? nil : decision }
        if ended?.kind == DecisionKind.return.rawValue, ended?.counts == true { return .returned }
        guard let newest = history.newest else {
            if ended?.kind == DecisionKind.withdraw.rawValue { return .withdrawn }
            return owes ? (isOver ? .overdue : .due) : .notOwed
        }
        if isEnteredFor { return .toConfirm }
        switch newest.level {
        case .filed: return .filed
        case .approved: return .approved
        case .accepted: return .accepted
        }
    }
}

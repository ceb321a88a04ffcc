/// Whether a period takes reports (开网、关网、锁定).
package enum PeriodState: String, CaseIterable, Sendable {
    /// Its first day has not come.
    case ahead
    case open
    case closed
    /// A bulletin on it is out.
    case locked
    /// Opened again after it was locked.
    case reopened

    /// Whether counties and cities may file.
    package var takesReports: Bool { self == .open || self == .reopened }
}

/// What moves a period from one state to another: a gate, or a bulletin that locks.
package struct PeriodTurn: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case open, close, lock
    }

    package let kind: Kind
    /// The region for which, and for all below which, it holds.
    package let region: Int
    package let act: Int
    package let at: Moment
    package let author: String
    package let reason: String?

    package init(_ kind: Kind, region: Int, act: Int, at: Moment, author: String, reason: String?) {
        self.kind = kind
        self.region = region
        self.act = act
        self.at = at
        self.author = author
        self.reason = reason
    }
}

/// All turns of one period, oldest first.
package struct PeriodTurns: Sendable {
    package let period: Period
    package let turns: [PeriodTurn]

    package init(_ period: Period, _ turns: [PeriodTurn]) {
        self.period = period
        self.turns = turns.sorted { $0.act < $1.act }
    }

    /// The state for a region, given the codes of the region and those above it: the newest turn of any of them decides;
    /// without one a period is open from its first day on.
    package func state(path: Set<Int>, today: Day) -> (state: PeriodState, since: PeriodTurn?) {
        let own = turns.filter { path.contains($0.region) }
        guard let last = own.last else { return (today < period.firstDay ? .ahead : .open, nil) }
        switch last.kind {
        case .close: return (.closed, last)
        case .lock: return (.locked, last)
        case .open: return (own.contains { $0.kind == .lock } ? .reopened : .open, last)
        }
    }
}

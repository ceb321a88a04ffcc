/// A matter to be followed up (督办事项) with what was done about it.
package struct Matter: Hashable, Sendable {
    package let id: Int
    package let act: Int
    package let origin: MatterOrigin
    /// The code of the region that has to act.
    package let region: Int
    /// The code of the region that asks and reviews.
    package let issuer: Int
    /// The code of its level.
    package let level: String
    package let title: String
    /// What is asked for.
    package let demand: String
    package let opened: Day
    /// As it was first set.
    package let firstDeadline: Day
    /// In the order of recording.
    package var steps: [MatterStep]

    package init(
        id: Int, act: Int, origin: MatterOrigin, region: Int, issuer: Int, level: String, title: String,
        demand: String, opened: Day, firstDeadline: Day, steps: [MatterStep] = []
    ) {
        self.id = id
        self.act = act
        self.origin = origin
        self.region = region
        self.issuer = issuer
        self.level = level
        self.title = title
        self.demand = demand
        self.opened = opened
        self.firstDeadline = firstDeadline
        self.steps = steps
    }
}

/// From what a matter arose.
package enum MatterOrigin: Hashable, Sendable {
    /// An enterprise's warning, by the month in which it opened.
    case warning(code: String, kind: WarningKind, month: Month)
    /// A region's lag on an indicator, as a report through a period showed it.
    case lag(indicator: String, through: String)
    /// The act that issued a bulletin.
    case bulletin(act: Int)
    /// An officer.
    case other

    package var kind: MatterKind {
        switch self {
        case .warning: .warning
        case .lag: .lag
        case .bulletin: .bulletin
        case .other: .other
        }
    }

    /// What tells two matters for one region apart: as long as one of the same subject is open, no other is opened. A
    /// lag is the same in the next period. Nil: whatever an officer writes is a subject of its own.
    package var subject: String? {
        switch self {
        case .warning(let code, let kind, let month): "warning \(code) \(kind.rawValue) \(month)"
        case .lag(let indicator, _): "lag \(indicator)"
        case .bulletin(let act): "bulletin \(act)"
        case .other: nil
        }
    }
}

package enum MatterKind: String, CaseIterable, Sendable {
    case warning, lag, bulletin, other
}

/// One step of a matter.
package struct MatterStep: Hashable, Sendable {
    package let act: Int
    package let kind: Kind
    package let day: Day
    package let text: String
    /// The new deadline, of a return, a reopening or an extension.
    package let deadline: Day?

    package init(act: Int, kind: Kind, day: Day, text: String, deadline: Day? = nil) {
        self.act = act
        self.kind = kind
        self.day = day
        self.text = text
        self.deadline = deadline
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// 反馈: what the addressed region did.
        case feedback
        /// 退回: the feedback does not do.
        case `return`
        /// 销号.
        case close
        /// 重新办理.
        case reopen
        /// 延期.
        case extend
    }
}

/// How a matter stands.
package enum MatterState: String, CaseIterable, Sendable {
    /// 办理中: nothing has come back yet.
    case open
    /// 已反馈: its feedback waits for review.
    case answered
    /// 退回: its feedback did not do.
    case returned
    /// 重新办理.
    case reopened
    /// 已销号.
    case closed

    /// Whether the addressed region has to act.
    package var waits: Bool { self == .open || self == .returned || self == .reopened }
}

extension Matter {
    package var state: MatterState {
        switch steps.last(where: { $0.kind != .extend })?.kind {
        case nil, .extend: .open
        case .feedback: .answered
        case .return: .returned
        case .close: .closed
        case .reopen: .reopened
        }
    }

    /// The one that holds: the last that was set.
    package var deadline: Day { steps.last { $0.deadline != nil }?.deadline ?? firstDeadline }

    /// Overdue (逾期) are those on which the addressed region has to act and whose deadline has passed: feedback that waits
    /// for review is in time.
    package func isOverdue(on day: Day) -> Bool { state.waits && day > deadline }

    /// By how many levels an overdue matter is addressed higher: one for each full `escalation` of days past its deadline.
    package func escalation(on day: Day, _ rules: MatterRules) -> Int {
        guard isOverdue(on: day), rules.escalation > 0 else { return 0 }
        return (day.number - deadline.number) / rules.escalation
    }

    /// The code of the region that a matter is addressed to on a day: its own, or where it is long overdue one above, up
    /// to the one that asks.
    package func addressee(on day: Day, _ rules: MatterRules, in tree: RegionTree) -> Int {
        guard let place = tree.position(code: region) else { return region }
        let codes = tree.path(place).map { tree.regions[$0].code }
        let last = codes.firstIndex(of: issuer) ?? codes.count - 1
        return codes[min(escalation(on: day, rules), last)]
    }

    /// Whether a step may be taken now.
    package func allows(_ step: MatterStep.Kind) -> Bool {
        switch step {
        case .feedback: state != .closed
        case .return: state == .answered
        case .close, .extend: state != .closed
        case .reopen: state == .closed
        }
    }

    /// The day on which it was closed; nil: it is not.
    package var closedOn: Day? { state == .closed ? steps.last { $0.kind == .close }?.day : nil }
}

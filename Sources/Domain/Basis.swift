/// Which filings a report counts (数据口径).
package enum Basis: String, CaseIterable, Sendable {
    /// 县级上报数.
    case filed
    /// 市级审核数.
    case approved
    /// 省级审定数.
    case accepted

    /// How far a revision must have come to count.
    package var level: ReviewLevel {
        switch self {
        case .filed: .filed
        case .approved: .approved
        case .accepted: .accepted
        }
    }
}

/// How far a revision has come: filed, approved by the city, accepted by the province (which implies approved).
package enum ReviewLevel: Int, Comparable, Sendable, CaseIterable {
    case filed = 0
    case approved = 1
    case accepted = 2

    package static func < (left: ReviewLevel, right: ReviewLevel) -> Bool { left.rawValue < right.rawValue }

    package var name: String {
        switch self {
        case .filed: "filed"
        case .approved: "approved"
        case .accepted: "accepted"
        }
    }
}

/// What is decided about one revision.
package enum DecisionKind: String, CaseIterable, Sendable {
    /// 审核通过 (city).
    case approve
    /// 审定 (province).
    case accept
    /// 退回修改, at any time, with a reason.
    case `return`
    /// 撤回 by the filer, before the next level has acted.
    case withdraw
    /// Out of standing because the import that brought it was undone.
    case undo

    /// The level that it lifts a revision to, if any.
    package var level: ReviewLevel? {
        switch self {
        case .approve: .approved
        case .accept: .accepted
        case .return, .withdraw, .undo: nil
        }
    }
}

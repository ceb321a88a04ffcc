/// A region's claim to an entity, as far as counting needs it.
package struct RosterClaim: Hashable, Sendable {
    package let entry: Int
    package let act: Int
    /// The code of the region that claims it.
    package let region: Int
    /// What tells the entity from others: its code, else its name; see `Identity`.
    package let identity: Identity
    package let standing: EntryStanding
    /// The day to which an entry belongs that is not reached; nil: it bears none.
    package let day: Day?

    package init(
        entry: Int, act: Int, region: Int, identity: Identity, standing: EntryStanding, day: Day?
    ) {
        self.entry = entry
        self.act = act
        self.region = region
        self.identity = identity
        self.standing = standing
        self.day = day
    }

    /// What makes two entries one entity without anybody's word.
    package enum Identity: Hashable, Sendable {
        case code(String)
        /// Folded, where there is no code.
        case name(String)
        /// A person's certificate, else name and employer.
        case person(String)
        /// Like no other: an erased person, an activity.
        case itself(Int)
    }

    /// Whether it can count at all.
    package var isReached: Bool { standing.fault == nil && standing.reached != nil }
}

/// How entities that several regions claim are counted (重复申报), as the province chose.
package enum ClaimPolicy: String, CaseIterable, Sendable {
    /// The first valid claim.
    case first
    /// None of them, until somebody decides.
    case none
    /// Each region's.
    case both
}

/// A person's word on entries that look like one (归属认定).
package struct ClaimVerdict: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case same, different
    }

    package let act: Int
    package let kind: Kind
    package let entries: [Int]
    /// Which of them counts; nil: none.
    package let keeper: Int?

    package init(act: Int, kind: Kind, entries: [Int], keeper: Int?) {
        self.act = act
        self.kind = kind
        self.entries = entries
        self.keeper = keeper
    }
}

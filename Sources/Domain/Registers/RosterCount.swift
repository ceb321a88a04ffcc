/// Counts a register: which claims make up each region's figure. Pure.
package struct RosterCount: Sendable {
    /// A region and a period; key 0: before the plan's first period.
    package struct Slot: Hashable, Sendable {
        package let region: Int
        package let period: Int

        package init(region: Int, period: Int) {
            self.region = region
            self.period = period
        }
    }

    /// What a register gives for a region and period.
    package struct Cell: Hashable, Sendable {
        /// Lines on record that stand.
        package var entries = 0
        /// Entities newly reached, each once.
        package var uniques = 0
        /// Entities reached before that lapsed or were revoked.
        package var lost = 0

        package init(entries: Int = 0, uniques: Int = 0, lost: Int = 0) {
            self.entries = entries
            self.uniques = uniques
            self.lost = lost
        }

        package static func + (left: Cell, right: Cell) -> Cell {
            Cell(
                entries: left.entries + right.entries, uniques: left.uniques + right.uniques,
                lost: left.lost + right.lost)
        }
    }

    /// An entity that several regions claim, or that somebody decided on.
    package struct Contest: Hashable, Sendable {
        /// In the order in which they were reached.
        package let claims: [RosterClaim]
        /// Those that count.
        package let counted: [Int]
        package let verdict: ClaimVerdict?
    }

    /// By the region that claims.
    package private(set) var cells: [Slot: Cell] = [:]
    package private(set) var contests: [Contest] = []

    private let register: Register
    private let policy: ClaimPolicy
    private let plan: Plan
    private let firstDay: Day
    private let lastDay: Day

    /// Counts claims.
    ///
    /// - Parameters:
    ///   - claims: Of one register, in any order; the count does not depend on it.
    ///   - register: The register.
    ///   - policy: How double claims count.
    ///   - verdicts: Oldest first; the newest on an entry holds.
    ///   - plan: Whose periods are counted in.
    package init(
        _ claims: [RosterClaim], _ register: Register, policy: ClaimPolicy, verdicts: [ClaimVerdict], plan: Plan
    ) {
        self.register = register
        self.policy = policy
        self.plan = plan
        firstDay = plan.firstPeriod.firstDay
        lastDay = plan.lastPeriod.lastDay
        for claim in claims where claim.standing.fault != .withdrawn {
            add(Cell(entries: 1), claim.region, claim.standing.reached ?? claim.day)
        }
        for group in ClaimGroups(claims.filter(\.isReached), verdicts).groups { count(group) }
        contests.sort { ($0.claims.first?.entry ?? 0) < ($1.claims.first?.entry ?? 0) }
    }

    private mutating func add(_ cell: Cell, _ region: Int, _ day: Day?) {
        guard let day, day >= firstDay else { return put(cell, Slot(region: region, period: 0)) }
        guard day <= lastDay else { return }
        put(cell, Slot(region: region, period: Period(cadence: plan.cadence, containing: day.month).key))
    }

    private mutating func put(_ cell: Cell, _ slot: Slot) { cells[slot] = (cells[slot] ?? Cell()) + cell }

    private mutating func count(_ group: ClaimGroups.Group) {
        let claims = group.claims
        guard register.counting != .each else { return claims.forEach { take([$0]) } }
        guard claims.count > 1 else { return take(claims) }
        let counted = counted(group)
        for part in counted { take(part) }
        let isContested = claims.contains { $0.region != claims[0].region } || group.verdict != nil
        if isContested {
            contests.append(
                Contest(claims: claims, counted: counted.compactMap { $0.first?.entry }, verdict: group.verdict))
        }
    }

    /// The claims that count, together with those of the same region that say the same.
    private func counted(_ group: ClaimGroups.Group) -> [[RosterClaim]] {
        let claims = group.claims
        if let verdict = group.verdict {
            guard let keeper = claims.first(where: { $0.entry == verdict.keeper }) else { return [] }
            return [[keeper] + claims.filter { $0.region == keeper.region && $0.entry != keeper.entry }]
        }
        let byRegion = Dictionary(grouping: claims, by: \.region).values.sorted { $0[0].precedes($1[0]) }
        guard byRegion.count > 1 else { return byRegion }
        switch policy {
        case .first: return Array(byRegion.prefix(1))
        case .none: return []
        case .both: return byRegion
        }
    }

    /// Claims of one region to one entity.
    private mutating func take(_ claims: [RosterClaim]) {
        guard let first = claims.first else { return }
        switch register.counting {
        case .once, .each:
            add(Cell(uniques: 1), first.region, first.standing.reached)
            // It is lost when the last of the claims is.
            let ends = claims.map(\.standing.ended)
            if !ends.contains(nil), let end = ends.compactMap(\.self).max() { add(Cell(lost: 1), first.region, end) }
        case .period:
            var seen: Set<Int> = []
            for claim in claims {
                guard let day = claim.standing.reached else { continue }
                let key = Period(cadence: plan.cadence, containing: day.month).key
                if seen.insert(key).inserted { add(Cell(uniques: 1), first.region, day) }
            }
        }
    }
}

extension RosterClaim {
    /// Whether it came first: by the day on which it was reached, then by the act that recorded it.
    func precedes(_ other: RosterClaim) -> Bool {
        (standing.reached?.number ?? .max, act, entry) < (
            other.standing.reached?.number ?? .max, other.act, other.entry
        )
    }
}

/// Claims put together that are about the same entity: by what tells entities apart, and by people's word.
struct ClaimGroups {
    struct Group {
        /// In the order in which they were reached.
        var claims: [RosterClaim]
        var verdict: ClaimVerdict?
    }

    private(set) var groups: [Group] = []

    init(_ claims: [RosterClaim], _ verdicts: [ClaimVerdict]) {
        var same: [Int: ClaimVerdict] = [:]
        var apart: Set<Int> = []
        for verdict in verdicts {
            for entry in verdict.entries {
                same[entry] = verdict.kind == .same ? verdict : nil
                if verdict.kind == .different { apart.insert(entry) } else { apart.remove(entry) }
            }
        }
        var byIdentity: [RosterClaim.Identity: [RosterClaim]] = [:]
        var byVerdict: [ClaimVerdict: [RosterClaim]] = [:]
        for claim in claims {
            if let verdict = same[claim.entry] {
                byVerdict[verdict, default: []].append(claim)
            } else {
                byIdentity[apart.contains(claim.entry) ? .itself(claim.entry) : claim.identity, default: []]
                    .append(claim)
            }
        }
        for (verdict, claims) in byVerdict { groups.append(Group(claims: Self.ordered(claims), verdict: verdict)) }
        for (_, claims) in byIdentity { groups.append(Group(claims: Self.ordered(claims), verdict: nil)) }
    }

    private static func ordered(_ claims: [RosterClaim]) -> [RosterClaim] { claims.sorted { $0.precedes($1) } }
}

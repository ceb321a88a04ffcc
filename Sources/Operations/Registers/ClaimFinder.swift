import Domain
import Store

/// Finds the claims of a register that look like one entity's.
struct ClaimFinder {
    let policy: ClaimPolicy
    let claims: [RosterClaim]
    let verdicts: [ClaimVerdict]
    /// Claims that repeat one of the same region.
    private(set) var repeated = 0
    private let register: Register
    private let framework: Framework
    private let reader: LedgerReader
    /// By the claim's place: the entity's name.
    private let names: [String?]

    init(_ register: Register, _ framework: Framework, _ reader: LedgerReader) throws {
        self.register = register
        self.framework = framework
        self.reader = reader
        policy = try reader.claimPolicy(of: register.code)
        verdicts = try reader.verdicts(of: register.code)
        var names: [String?] = []
        claims = try reader.claims(of: register) { names.append($1) }
        self.names = names
    }

    /// - Returns: Groups of claims of two regions or more: by code, by name, then those nearly alike.
    mutating func groups() throws -> [ClaimWork.Group] {
        guard register.counting != .each else { return [] }
        let count = RosterCount(claims, register, policy: policy, verdicts: verdicts, plan: framework.plan)
        let places = Dictionary(uniqueKeysWithValues: claims.indices.map { (claims[$0].entry, $0) })
        var groups: [ClaimWork.Group] = []
        for contest in count.contests {
            groups.append(
                try group(
                    Self.likeness(contest), contest.claims.compactMap { places[$0.entry] }, Set(contest.counted),
                    contest.verdict))
        }
        repeated = Self.repeats(claims)
        groups.sort { ($0.likeness.order, $0.claims[0].entry) < ($1.likeness.order, $1.claims[0].entry) }
        return groups + (try nearGroups())
    }

    private static func likeness(_ contest: RosterCount.Contest) -> ClaimWork.Likeness {
        let identities = Set(contest.claims.map(\.identity))
        guard identities.count == 1, case .code? = identities.first else {
            return identities.count == 1 ? .name : .near
        }
        return .code
    }

    private static func repeats(_ claims: [RosterClaim]) -> Int {
        struct Own: Hashable {
            let region: Int
            let identity: RosterClaim.Identity
        }
        let reached = claims.filter(\.isReached)
        return reached.count - Set(reached.map { Own(region: $0.region, identity: $0.identity) }).count
    }

    // MARK: Nearly the same names

    private struct Entity {
        let place: Int
        let region: Int
        let code: String?
        let name: NearNames.Name
    }

    private func nearGroups() throws -> [ClaimWork.Group] {
        guard register.kind != .person, register.kind != .event || register.isAboutEnterprise else { return [] }
        let near = NearNames(framework.tree)
        let entities = entities(near)
        let decided = Set(verdicts.flatMap(\.entries))
        var groups: [ClaimWork.Group] = []
        for (left, right) in NearNames.pairs(entities.map(\.name)) {
            let (first, second) = (entities[left], entities[right])
            guard first.region != second.region, isLikely(first, second, near) else { continue }
            let entries = [claims[first.place].entry, claims[second.place].entry]
            guard !entries.allSatisfy(decided.contains) else { continue }
            groups.append(try group(.near, [first.place, second.place], Set(entries), nil))
        }
        return groups
    }

    /// The first claim of each entity of each region: repeats say nothing new.
    private func entities(_ near: NearNames) -> [Entity] {
        struct Own: Hashable {
            let region: Int
            let identity: RosterClaim.Identity
        }
        var seen: Set<Own> = []
        var found: [Entity] = []
        for (place, claim) in claims.enumerated() where claim.isReached {
            guard let name = names[place], seen.insert(Own(region: claim.region, identity: claim.identity)).inserted
            else { continue }
            var code: String?
            if case .code(let text) = claim.identity { code = text }
            found.append(Entity(place: place, region: claim.region, code: code, name: near.name(name)))
        }
        return found
    }

    /// Two codes tell two firms apart, unless their names are the same to the letter; without a code the places that the
    /// names begin with must fit.
    private func isLikely(_ left: Entity, _ right: Entity, _ near: NearNames) -> Bool {
        guard near.areCompatible(left.name, right.name), left.name.core.count >= 2 else { return false }
        if let first = left.code, let second = right.code {
            return first != second && left.name == right.name && left.name.core.count >= 4
        }
        // The same names without codes are one identity already.
        return !(left.code == nil && right.code == nil && claims[left.place].identity == claims[right.place].identity)
    }

    private func group(
        _ likeness: ClaimWork.Likeness, _ places: [Int], _ counted: Set<Int>, _ verdict: ClaimVerdict?
    ) throws -> ClaimWork.Group {
        let found = try places.map { place -> ClaimWork.Claim in
            let claim = claims[place]
            let entry = try reader.entry(claim.entry, of: framework.plan)?.corrected
            return ClaimWork.Claim(
                entry: claim.entry, act: claim.act,
                region: framework.tree.region(code: claim.region) ?? framework.tree.regions[framework.tree.root],
                name: names[place], code: entry?.code, day: claim.standing.reached, source: entry?.source,
                counts: counted.contains(claim.entry))
        }
        return ClaimWork.Group(likeness: likeness, claims: found, verdict: verdict)
    }
}

extension ClaimWork.Likeness {
    fileprivate var order: Int {
        switch self {
        case .code: 0
        case .name: 1
        case .near: 2
        }
    }
}

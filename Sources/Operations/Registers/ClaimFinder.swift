import Domain
import Store

/// Finds the claims of a register that look like one entity's.
struct ClaimFinder {
    let policy: ClaimPolicy
    let claims: [RosterClaim]
    let verdicts: [ClaimVerdict]
    /// Claims that repeat one of the same region.
    private(set) var repeated = 0
    /// The whole register counted under the policy that holds; known once the groups are.
    private(set) var count: RosterCount?
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
        self.count = count
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

    private func nearGroups() throws -> [ClaimWork.Group] {
        guard register.kind != .person, register.kind != .event || register.isAboutEnterprise else { return [] }
        let (places, entities) = entities()
        var likely = LikelyClaims(entities, framework.tree)
        let decided = Set(verdicts.flatMap(\.entries))
        var groups: [ClaimWork.Group] = []
        for (left, right) in likely.pairs() {
            let (first, second) = (places[left], places[right])
            let entries = [claims[first].entry, claims[second].entry]
            guard !entries.allSatisfy(decided.contains) else { continue }
            groups.append(try group(.near, [first, second], Set(entries), nil))
        }
        return groups
    }

    /// The first claim of each entity of each region, with its place: repeats say nothing new.
    private func entities() -> (places: [Int], claims: [LikelyClaims.Claim]) {
        struct Own: Hashable {
            let region: Int
            let entity: Int
        }
        let near = NearNames(framework.tree)
        var numbers: [RosterClaim.Identity: Int] = [:]
        var seen: Set<Own> = []
        var places: [Int] = []
        var found: [LikelyClaims.Claim] = []
        for (place, claim) in claims.enumerated() where claim.isReached {
            guard let name = names[place] else { continue }
            let entity = numbers[claim.identity] ?? numbers.count
            numbers[claim.identity] = entity
            guard seen.insert(Own(region: claim.region, entity: entity)).inserted else { continue }
            let hasCode = if case .code = claim.identity { true } else { false }
            places.append(place)
            found.append(
                LikelyClaims.Claim(name: near.name(name), region: claim.region, entity: entity, hasCode: hasCode))
        }
        return (places, found)
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

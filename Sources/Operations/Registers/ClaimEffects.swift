import Domain
import Reporting
import Store

/// What the choice of a policy makes of each city's figures.
struct ClaimEffects {
    private let register: Register
    private let framework: Framework
    private let reader: LedgerReader
    private let finder: ClaimFinder

    init(_ register: Register, _ framework: Framework, _ reader: LedgerReader, _ finder: ClaimFinder) {
        self.register = register
        self.framework = framework
        self.reader = reader
        self.finder = finder
    }

    /// The root's children that have claims which count under one policy and not under another.
    func effects(through: Period, upTo act: Int) throws -> [ClaimWork.Effect] {
        let tree = framework.tree
        var counted: [ClaimPolicy: [Int: Int]] = [:]
        guard let whole = finder.count, !whole.contests.isEmpty else { return [] }
        // Only what is contested counts otherwise under another policy.
        let contested = whole.contests.flatMap(\.claims)
        let undecided = sums(contested, finder.policy, through).mapValues { -$0 }
        let certain = sums(whole, through).merging(undecided) { $0 + $1 }
        for policy in ClaimPolicy.allCases {
            counted[policy] = certain.merging(sums(contested, policy, through)) { $0 + $1 }
        }
        let listed = tree.children[tree.root].filter { tree.isListed($0, on: through.lastDay) }
        let touched = listed.filter { place in
            Set(ClaimPolicy.allCases.map { counted[$0]?[place] ?? 0 }).count > 1
        }
        guard !touched.isEmpty else { return [] }
        let numbers = try reader.numbers(
            touched, NumbersQuestion(framework, through: through, basis: .accepted), upTo: act)
        let targets = try reader.targets(upTo: act, in: tree)
        return touched.map { place in
            let code = register.indicator ?? ""
            let completed = (numbers[place]?.values[code] ?? []).reduce(0) { $0 + ($1 ?? 0) }
            let years = targets.years(place, indicator: code, of: framework.plan).values.reduce(0, +)
            let own = Dictionary(
                uniqueKeysWithValues: ClaimPolicy.allCases.map { ($0, counted[$0]?[place] ?? 0) })
            // Each region reports what it claims: what does not count is taken off that.
            let claimed = own[.both] ?? 0
            return ClaimWork.Effect(
                region: tree.regions[place], target: years > 0 ? years : nil, completed: completed, counted: own,
                adjusted: own.mapValues { max(0, completed - (claimed - $0)) })
        }
    }

    private func sums(_ claims: [RosterClaim], _ policy: ClaimPolicy, _ through: Period) -> [Int: Int] {
        sums(
            RosterCount(claims, register, policy: policy, verdicts: finder.verdicts, plan: framework.plan), through)
    }

    private func sums(_ count: RosterCount, _ through: Period) -> [Int: Int] {
        var own: [Int: RosterCount.Cell] = [:]
        for (slot, cell) in count.cells where slot.period <= through.key {
            guard let place = framework.tree.position(code: slot.region) else { continue }
            own[place] = (own[place] ?? .init()) + cell
        }
        return RosterRollUp.sums(own, in: framework.tree, moved: framework.tree.moved(after: through.lastDay))
            .mapValues(\.uniques)
    }
}

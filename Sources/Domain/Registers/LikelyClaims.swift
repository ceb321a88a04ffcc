/// Which claims look like one entity's though nothing says that they are: a claim without a code, and another of the same
/// name, or of a name that one slip of the pen makes of it.
///
/// Many firms of one place share a trade and differ in one character of the brand, so a name that is nearly another's proves
/// little. A slip is believed where the slipped name stands alone: nobody bears it, and it is near to one name only, or
/// differs in a character that hardly any other name has, or that was typed twice. Of several that fit, the one of the
/// claim's own place is taken, or none.
package struct LikelyClaims {
    /// An entity as one region claims it.
    package struct Claim: Sendable {
        package let name: NearNames.Name
        /// The code of the region that claims it.
        package let region: Int
        /// The same number for claims that are one entity's already.
        package let entity: Int
        package let hasCode: Bool

        package init(name: NearNames.Name, region: Int, entity: Int, hasCode: Bool) {
            self.name = name
            self.region = region
            self.entity = entity
            self.hasCode = hasCode
        }
    }

    private let claims: [Claim]
    private let tree: RegionTree
    /// Claims by the number of their core.
    private var byCore: [[Int]] = []
    private var cores: [[Unicode.Scalar]] = []
    private var coreOf: [Int] = []
    private var found: Set<Pair> = []

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    /// The shortest core of which a slip is believed.
    private static let shortest = 4
    /// In no more than one of so many names, a character is rare.
    private static let rarity = 1000

    /// - Parameters:
    ///   - claims: Of one register; each entity of a region once.
    ///   - tree: The regions.
    package init(_ claims: [Claim], _ tree: RegionTree) {
        self.claims = claims
        self.tree = tree
        var numbers: [[Unicode.Scalar]: Int] = [:]
        numbers.reserveCapacity(claims.count)
        for (place, claim) in claims.enumerated() {
            let number = numbers[claim.name.core] ?? cores.count
            if number == cores.count {
                numbers[claim.name.core] = number
                cores.append(claim.name.core)
                byCore.append([])
            }
            byCore[number].append(place)
            coreOf.append(number)
        }
    }

    /// - Returns: Pairs of places in the claims, of different regions, ascending.
    package mutating func pairs() -> [(Int, Int)] {
        for places in byCore where places.count > 1 { takeNamesakes(places) }
        var slips: [Int] = []
        for (place, claim) in claims.enumerated() where !claim.hasCode && !takeSame(place) { slips.append(place) }
        takeSlips(slips)
        return found.map { ($0.first, $0.second) }.sorted { $0 < $1 }
    }

    private mutating func take(_ place: Int, _ others: [Int]) {
        for other in others where claims[other].region != claims[place].region {
            found.insert(Pair(first: min(place, other), second: max(place, other)))
        }
    }

    // MARK: The same name

    /// Two codes tell two firms apart, unless their names are the same to the letter: then one code is wrong.
    private mutating func takeNamesakes(_ places: [Int]) {
        let coded = places.filter { claims[$0].hasCode && claims[$0].name.core.count >= Self.shortest }
        for (number, place) in coded.enumerated() {
            let others = coded[(number + 1)...].filter {
                claims[$0].name == claims[place].name && claims[$0].entity != claims[place].entity
            }
            take(place, others)
        }
    }

    /// Those of the same name but for form, signs and place.
    /// - Returns: Whether anybody else bears the name, so that it is no slip.
    private mutating func takeSame(_ place: Int) -> Bool {
        guard claims[place].name.core.count >= 2 else { return true }
        let bearers = byCore[coreOf[place]].filter { claims[$0].entity != claims[place].entity }
        take(place, chosen(for: place, from: bearers.filter { fits(place, $0) }))
        return !bearers.isEmpty
    }

    /// Whether names can be one's as far as the places that they begin with go: the same, or one names none.
    private func fits(_ place: Int, _ other: Int) -> Bool {
        guard let own = claims[place].name.place, let others = claims[other].name.place else { return true }
        return own == others
    }

    /// The claims to the one entity that fits best; none where several fit as well.
    private func chosen(for place: Int, from others: [Int]) -> [Int] {
        if isOne(others) { return others }
        let own = claims[place].name.place
        let namesakes = others.filter { claims[$0].name.place == own }
        if isOne(namesakes) { return namesakes }
        let near = others.filter { other in
            guard let named = claims[other].name.place, let region = tree.position(code: claims[place].region) else {
                return false
            }
            return named == region || tree.isBelow(region, named)
        }
        return isOne(near) ? near : []
    }

    private func isOne(_ places: [Int]) -> Bool {
        guard let first = places.first else { return false }
        return places.allSatisfy { claims[$0].entity == claims[first].entity }
    }

    // MARK: One slip

    private mutating func takeSlips(_ places: [Int]) {
        var asked = Array(repeating: false, count: cores.count)
        for place in places { asked[coreOf[place]] = true }
        var near: [Int: [Int]] = [:]
        for (left, right) in NearNames.pairs(cores, asked: asked) {
            near[left, default: []].append(right)
            near[right, default: []].append(left)
        }
        guard !near.isEmpty else { return }
        let frequency = frequency()
        for place in places {
            let core = coreOf[place]
            let others = (near[core] ?? []).filter { other in
                let change = NearNames.change(cores[core], cores[other])
                return near[core]?.count == 1 || isRare(change.from, frequency) || isDoubled(change, in: cores[core])
            }
            let bearers = others.flatMap { byCore[$0] }.filter { fits(place, $0) }
            take(place, chosen(for: place, from: bearers))
        }
    }

    /// In how many cores each character is.
    private func frequency() -> [Unicode.Scalar: Int] {
        var frequency: [Unicode.Scalar: Int] = [:]
        for core in cores { for scalar in core { frequency[scalar, default: 0] += 1 } }
        return frequency
    }

    private func isRare(_ change: ArraySlice<Unicode.Scalar>, _ frequency: [Unicode.Scalar: Int]) -> Bool {
        change.count == 1 && change.allSatisfy { frequency[$0] ?? 0 <= max(2, cores.count / Self.rarity) }
    }

    /// Whether the change takes out a character that was typed twice.
    private func isDoubled(_ change: NearNames.Change, in core: [Unicode.Scalar]) -> Bool {
        guard change.to.isEmpty, change.from.count == 1, let typed = change.from.first else { return false }
        let place = change.from.startIndex
        return (place > 0 && core[place - 1] == typed) || (place + 1 < core.count && core[place + 1] == typed)
    }
}

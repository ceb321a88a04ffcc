/// Regions that share a rank.
package struct Standing: Sendable, Hashable {
    package let rank: Int
    package let names: [String]
    /// The rate as printed, without the sign of percent.
    package let rate: String
    /// Those of them that are below their pace: regions of one rate may have different paces.
    package let behind: [String]

    package init(rank: Int, names: [String], rate: String, behind: [String]) {
        self.rank = rank
        self.names = names
        self.rate = rate
        self.behind = behind
    }

    /// Of them those below their pace, or the others; nil where there are none.
    func part(isBehind: Bool) -> Standing? {
        let part = isBehind ? behind : names.filter { !behind.contains($0) }
        return part.isEmpty ? nil : Standing(rank: rank, names: part, rate: rate, behind: isBehind ? part : [])
    }
}

/// Whom a sentence names of a ranking: the first and the last three, fewer where there are fewer than six, and with each
/// all that share its rank. Nobody is named twice.
package struct Podium: Sendable {
    package let first: [Standing]
    package let last: [Standing]
    package let count: Int

    package init(_ standings: [Standing]) {
        let count = standings.reduce(0) { $0 + $1.names.count }
        let wanted = count >= 6 ? 3 : max(1, count / 2)
        let top = Self.leading(standings, wanted)
        let rest = standings.dropFirst(top.count)
        self.count = count
        first = top
        last = Self.leading(Array(rest.reversed()), wanted)
    }

    private static func leading(_ standings: [Standing], _ wanted: Int) -> [Standing] {
        var taken: [Standing] = []
        for standing in standings {
            guard taken.reduce(0, { $0 + $1.names.count }) < wanted else { break }
            taken.append(standing)
        }
        return taken
    }

    package static func names(of standings: [Standing]) -> Int { standings.reduce(0) { $0 + $1.names.count } }
}

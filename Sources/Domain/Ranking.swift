/// Composite (综合完成率) and ranks (位次), contract §2.9.
package enum Ranking {
    /// Weighted mean, in percent, of min(rate, 100) over the indicators given; nil without weight.
    package static func composite(_ parts: [(rate: Rate, weight: Fraction)]) -> Fraction? {
        let weight = parts.reduce(Fraction.zero) { $0 + $1.weight }
        guard !weight.isZero else { return nil }
        let sum = parts.reduce(Fraction.zero) { $0 + $1.rate.cappedPercent * $1.weight }
        return sum / weight
    }

    /// Dense ranks from 1, highest first, equal values sharing one, each class by itself; nil where there is no value.
    package static func dense<Value: Comparable>(_ values: [Value?], classes: [String?]) -> [Int?] {
        var ranks = [Int?](repeating: nil, count: values.count)
        for group in Set(classes) {
            var members: [(position: Int, value: Value)] = []
            for (position, value) in values.enumerated() where classes[position] == group {
                if let value { members.append((position, value)) }
            }
            members.sort { $0.value > $1.value }
            var rank = 0
            var previous: Value?
            for member in members {
                if previous != member.value { rank += 1 }
                previous = member.value
                ranks[member.position] = rank
            }
        }
        return ranks
    }
}

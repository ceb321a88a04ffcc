/// So many persons at one pay.
package struct PayGroup: Hashable, Sendable {
    /// In 分.
    package let pay: Int
    package let persons: Int

    package init(pay: Int, persons: Int) {
        self.pay = pay
        self.persons = persons
    }
}

/// Percentiles of pay over persons, exact.
///
/// The rule is that of numpy's `percentile` with its default method `linear` over the list that names each person: of n
/// persons in the order of their pay, the one at place (n − 1) × q ÷ 100 counted from zero; between two, the share of the
/// way that is left over.
package enum WagePercentile {
    /// - Parameters:
    ///   - groups: In any order; those without persons count for nothing.
    ///   - percents: From 0 to 100.
    /// - Returns: In 分, in the order of `percents`; empty where there are no persons.
    package static func values(_ groups: [PayGroup], _ percents: [Int]) -> [Fraction] {
        let sorted = groups.filter { $0.persons > 0 }.sorted { $0.pay < $1.pay }
        var ends: [Int] = []
        for group in sorted { ends.append((ends.last ?? 0) + group.persons) }
        guard let count = ends.last else { return [] }
        return percents.map { percent in
            let (hundreds, rest) = (count - 1).quotientAndRemainder(dividingBy: 100)
            let place = hundreds * percent + rest * percent / 100
            let share = Fraction(rest * percent % 100, over: 100)
            let low = pay(at: place, sorted, ends)
            guard !share.isZero else { return Fraction(low) }
            return Fraction(low) + share * Fraction(pay(at: place + 1, sorted, ends) - low)
        }
    }

    /// The pay of the person at a place counted from zero.
    private static func pay(at place: Int, _ groups: [PayGroup], _ ends: [Int]) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > place { high = middle } else { low = middle + 1 }
        }
        return groups[low].pay
    }
}

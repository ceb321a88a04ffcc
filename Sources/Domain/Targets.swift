/// The targets in force, with what follows for regions that have none of their own (contract §2.5).
package struct Targets: Sendable {
    /// Newest revision by region code, indicator and year.
    private let recorded: [TargetKey: Int]
    private let tree: RegionTree

    package init(_ recorded: [TargetKey: Int], in tree: RegionTree) {
        self.recorded = recorded
        self.tree = tree
    }

    /// The year's target of a region: its own, a recorded 0 included, else the sum of its children's, if any has one.
    package func target(_ position: Int, indicator: String, year: Int) -> Int? {
        let key = TargetKey(region: tree.regions[position].code, indicator: indicator, year: year)
        if let own = recorded[key] { return own }
        let parts = tree.children[position]
            .filter { tree.regions[$0].counted == .own }
            .compactMap { target($0, indicator: indicator, year: year) }
        return parts.isEmpty ? nil : parts.reduce(0, +)
    }

    /// Targets of every year of the plan; years without one are left out.
    package func years(_ position: Int, indicator: String, of plan: Plan) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for year in plan.years { found[year] = target(position, indicator: indicator, year: year) }
        return found
    }
}

package struct TargetKey: Hashable, Sendable {
    package let region: Int
    package let indicator: String
    package let year: Int

    package init(region: Int, indicator: String, year: Int) {
        self.region = region
        self.indicator = indicator
        self.year = year
    }
}

extension Plan {
    /// What should be done by the end of the period (序时进度, contract §2.6): linear by the year's active months.
    package func expected(_ targets: [Int: Int], at period: Period) -> Fraction {
        var sum = Fraction.zero
        for (year, target) in targets where year <= period.year && activeMonths(of: year) > 0 {
            let share = Fraction(elapsedMonths(of: year, at: period), over: activeMonths(of: year))
            sum = sum + Fraction(target) * share
        }
        return sum
    }
}

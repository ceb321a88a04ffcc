/// The targets in force, with what follows for regions that have none of their own (contract §2.5).
package struct Targets: Sendable {
    /// By indicator and year: the target of each region, by place in the tree.
    private let inForce: [Column: [Int?]]

    private struct Column: Hashable {
        let indicator: String
        let year: Int
    }

    /// - Parameters:
    ///   - recorded: The newest revision by region, indicator and year.
    ///   - tree: The regions.
    package init(_ recorded: [TargetKey: Int], in tree: RegionTree) {
        var columns: [Column: [Int?]] = [:]
        for (key, value) in recorded {
            guard let position = tree.position(code: key.region) else { continue }
            let column = Column(indicator: key.indicator, year: key.year)
            columns[column, default: Array(repeating: nil, count: tree.regions.count)][position] = value
        }
        inForce = columns.mapValues { Self.filled($0, in: tree) }
    }

    /// Regions without a target of their own take the sum of their children's, if any has one.
    private static func filled(_ own: [Int?], in tree: RegionTree) -> [Int?] {
        var targets = own
        for position in tree.upward where targets[position] == nil {
            for child in tree.children[position] where tree.regions[child].counted == .own {
                if let part = targets[child] { targets[position] = (targets[position] ?? 0) + part }
            }
        }
        return targets
    }

    /// The year's target of a region: its own, a recorded 0 included, else the sum of its children's, if any has one.
    package func target(_ position: Int, indicator: String, year: Int) -> Int? {
        inForce[Column(indicator: indicator, year: year)]?[position]
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

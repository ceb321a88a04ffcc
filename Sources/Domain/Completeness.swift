/// How many reports were owed, came, and came in time (报送率、按时报送率), contract §2.10.
package struct Completeness: Hashable, Sendable {
    package var expected: Int
    package var received: Int
    package var onTime: Int

    package init(expected: Int = 0, received: Int = 0, onTime: Int = 0) {
        self.expected = expected
        self.received = received
        self.onTime = onTime
    }

    package static func + (left: Completeness, right: Completeness) -> Completeness {
        Completeness(
            expected: left.expected + right.expected, received: left.received + right.received,
            onTime: left.onTime + right.onTime)
    }
}

extension Plan {
    /// Whether a region owes a report for a period: it reports, it is valid on the period's last day, and the period
    /// is not before `reportingFrom`.
    package func owes(_ position: Int, _ period: Period, in tree: RegionTree) -> Bool {
        guard tree.owesReports(position), tree.regions[position].isValid(on: period.lastDay) else { return false }
        guard let reportingFrom else { return true }
        return period >= Period(cadence: cadence, containing: reportingFrom)
    }

    package func isOnTime(_ received: Day, _ period: Period, level: RegionLevel) -> Bool {
        received <= deadlines.day(for: period, level: level)
    }

    /// How many reports a region and all below it owe up to a period.
    package func expectedReports(_ position: Int, through: Period, in tree: RegionTree) -> Int {
        let periods = reportingPeriods(through: through)
        return tree.subtree(position).reduce(0) { sum, member in
            guard tree.owesReports(member) else { return sum }
            let region = tree.regions[member]
            guard region.validFrom != nil || region.validTo != nil else { return sum + periods.count }
            return sum + periods.count { region.isValid(on: $0.lastDay) }
        }
    }
}

/// The digest of a month for a region (定期研判): what opened, closed, was raised, is overdue and is open, by level and kind,
/// against the month before.
package struct MonitoringDigest: Hashable, Sendable {
    package let month: Month
    /// By which warnings count as overdue.
    package let day: Day
    package let region: Region
    package let now: Counts
    /// The same of the month before, overdue as of its last day.
    package let before: Counts

    /// What a month's sheets come to.
    package struct Counts: Hashable, Sendable {
        /// Enterprises with a sheet for the month.
        package var received = 0
        /// Enterprises that had one for the month before.
        package var expected = 0
        /// Those of them that have none for this one (未报).
        package var missing = 0
        package var kinds: [WarningKind: KindCounts] = [:]

        package init() {}

        /// Over all kinds.
        package var all: KindCounts {
            kinds.values.reduce(into: KindCounts(levels: kinds.values.map(\.open.count).max() ?? 0)) { $0.add($1) }
        }
    }

    /// Each list is by level, the lowest first. A warning opened or raised is counted at the level that it has in the
    /// month, one closed at the level that it had.
    package struct KindCounts: Hashable, Sendable {
        package var opened: [Int]
        package var raised: [Int]
        package var closed: [Int]
        package var overdue: [Int]
        package var open: [Int]

        package init(levels: Int) {
            let zeros = Array(repeating: 0, count: levels)
            (opened, raised, closed, overdue, open) = (zeros, zeros, zeros, zeros, zeros)
        }

        mutating func add(_ other: KindCounts) {
            for level in other.open.indices {
                opened[level] += other.opened[level]
                raised[level] += other.raised[level]
                closed[level] += other.closed[level]
                overdue[level] += other.overdue[level]
                open[level] += other.open[level]
            }
        }
    }

    package init(month: Month, day: Day, region: Region, now: Counts, before: Counts) {
        self.month = month
        self.day = day
        self.region = region
        self.now = now
        self.before = before
    }
}

extension MonitoringDigest.Counts {
    /// What some enterprises' courses come to in a month.
    ///
    /// - Parameters:
    ///   - courses: Read up to that month.
    ///   - month: The month.
    ///   - day: By which warnings count as overdue.
    ///   - rules: The plan's.
    package init(_ courses: [EnterpriseCourse], month: Month, day: Day, _ rules: MonitoringRules) {
        let last = Month(index: month.index - 1)
        for kind in rules.kinds { kinds[kind.kind] = MonitoringDigest.KindCounts(levels: rules.levels.count) }
        for course in courses {
            let (has, had) = (course.sheet(month) != nil, course.sheet(last) != nil)
            received += has ? 1 : 0
            expected += had ? 1 : 0
            missing += had && !has ? 1 : 0
            for warning in course.warnings { kinds[warning.kind]?.add(warning, month, day, rules) }
        }
    }
}

extension MonitoringDigest.KindCounts {
    fileprivate mutating func add(_ warning: Warning, _ month: Month, _ day: Day, _ rules: MonitoringRules) {
        let level = warning.level
        if warning.opened == month { opened[level] += 1 }
        if warning.closed == month { closed[level] += 1 }
        guard warning.isOpen else { return }
        if warning.isRaised(in: month) { raised[level] += 1 }
        if warning.isOverdue(on: day, rules) { overdue[level] += 1 }
        open[level] += 1
    }
}

package import Domain

/// Labour warnings (预警) of a report's region since the last bulletin, up to the last month of its through-period.
package struct WarningSummary: Sendable, Hashable {
    /// The first month that is told, and the last.
    package let first: Month
    package let last: Month
    package let levels: [WarningLevel]
    package let opened: Int
    package let closed: Int
    /// Open at the end of the last month, by level, the lowest first.
    package let open: [Int]
    /// Overdue on the last day of the last month.
    package let overdue: Int
    /// Where they are overdue: the regions right below the asked one, in the order of codes. Enterprises are not named.
    package internal(set) var overdueRegions: [RegionCount]

    package init(
        first: Month, last: Month, levels: [WarningLevel], opened: Int, closed: Int, open: [Int], overdue: Int,
        overdueRegions: [RegionCount]
    ) {
        self.first = first
        self.last = last
        self.levels = levels
        self.opened = opened
        self.closed = closed
        self.open = open
        self.overdue = overdue
        self.overdueRegions = overdueRegions
    }
}

/// Matters (督办事项) of a report's region since the last bulletin, as they stand on the day up to which the record was read.
package struct MatterSummary: Sendable, Hashable {
    /// After this day, that of the last bulletin; nil: from the beginning.
    package let since: Day?
    package let day: Day
    package let opened: Int
    package let closed: Int
    package let open: Int
    package let overdue: Int
    /// Where they are overdue: the regions right below the asked one, in the order of codes.
    package internal(set) var overdueRegions: [RegionCount]

    package init(
        since: Day?, day: Day, opened: Int, closed: Int, open: Int, overdue: Int, overdueRegions: [RegionCount]
    ) {
        self.since = since
        self.day = day
        self.opened = opened
        self.closed = closed
        self.open = open
        self.overdue = overdue
        self.overdueRegions = overdueRegions
    }
}

/// How many of something a region has.
package struct RegionCount: Sendable, Hashable {
    package internal(set) var region: Region
    package let count: Int

    package init(_ region: Region, _ count: Int) {
        self.region = region
        self.count = count
    }
}

package import Domain

/// Who has reported for one period, and who has not (报送情况).
package struct ReportingTable: Sendable, Hashable {
    package let period: Period
    /// In the order of the report's regions: the asked region, then its children.
    package let rows: [Row]
    /// Units whose report is not there, was returned or came late, in code order.
    package let units: [Unit]

    package init(period: Period, rows: [Row], units: [Unit]) {
        self.period = period
        self.rows = rows
        self.units = units
    }

    package var asked: Row { rows[0] }

    /// Units without a report, those whose report was returned included (未报).
    package var missing: [Unit] { units.filter { $0.state != .late } }

    /// One region with all below it, for the period.
    package struct Row: Sendable, Hashable {
        package let region: Region
        package let completeness: Completeness
        /// How often reports were returned (退回件次).
        package let returned: Int

        package init(region: Region, completeness: Completeness, returned: Int) {
            self.region = region
            self.completeness = completeness
            self.returned = returned
        }
    }

    package enum State: String, Sendable, CaseIterable {
        case missing, returned, late
    }

    package struct Unit: Sendable, Hashable {
        package let region: Region
        /// The one above it; nil for the root.
        package let parent: Region?
        package let state: State
        package let deadline: Day
        /// Of a late report.
        package let received: Day?

        package init(region: Region, parent: Region?, state: State, deadline: Day, received: Day?) {
            self.region = region
            self.parent = parent
            self.state = state
            self.deadline = deadline
            self.received = received
        }
    }
}

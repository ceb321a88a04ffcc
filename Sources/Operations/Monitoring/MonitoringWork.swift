package import Domain
import Intake
package import Store

/// Reads what monthly monitoring comes to (动态监测、定期研判).
package struct MonitoringWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What is asked for; nil takes the default.
    package struct Request: Sendable {
        /// Default: the last month for which a sheet stands.
        package var month: String?
        package var region: String?
        /// By which warnings count as overdue; default: the last day of the month.
        package var day: String?

        package init(month: String? = nil, region: String? = nil, day: String? = nil) {
            self.month = month
            self.region = region
            self.day = day
        }
    }

    /// - Parameter request: What is asked for.
    /// - Returns: The state of all warnings at the end of the month.
    /// - Throws: `Failure.nothingMonitored`, or of the request.
    package func state(_ request: Request) throws -> MonitoringState {
        try workspace.read { try Self.state(request, $0) }
    }

    static func state(_ request: Request, _ reader: LedgerReader) throws -> MonitoringState {
        guard let seal = try reader.newestSeal() else { throw Failure.nothingRecorded }
        let framework = try reader.framework(upTo: seal.act)
        let asked = try request.region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
        guard !framework.plan.monitoring.isEmpty, let last = try reader.lastMonitoredMonth() else {
            throw Failure.nothingMonitored
        }
        let month = try request.month.map(Names.month) ?? last
        let day = try request.day.map(Names.day) ?? month.lastDay
        return try MonitoringState(framework, asked: asked, month: month, day: day, seal, reader)
    }

    /// One enterprise with all its sheets.
    package struct Enterprise: Sendable {
        package let framework: Framework
        package let course: EnterpriseCourse
        package let region: Region
    }

    /// - Parameter code: 统一社会信用代码.
    /// - Returns: Its sheets and warnings up to the last month.
    /// - Throws: `Failure.noSuchEnterprise`.
    package func enterprise(_ code: String) throws -> Enterprise {
        try workspace.read { reader in
            let seal = try reader.newestSeal()?.act ?? 0
            let framework = try reader.framework(upTo: seal)
            let sheets = try reader.monitorSheets(of: code)
            guard let month = sheets.last?.month,
                let course = EnterpriseCourse(sheets, through: month, framework.plan),
                let region = framework.tree.region(code: course.newest.region)
            else { throw Failure.noSuchEnterprise(code) }
            return Enterprise(framework: framework, course: course, region: region)
        }
    }

    /// The months for which sheets stand, in order.
    package func months() throws -> [Month] { try workspace.read { try $0.monitoredMonths() } }
}

extension Names {
    /// `2021-06`, `2021年6月`.
    package static func month(_ text: String) throws -> Month {
        if let month = Month(text) { return month }
        guard case .period(let period) = PeriodText.read(text, cadence: .month) else {
            throw Failure.unreadableMonth(text)
        }
        return period.firstMonth
    }
}

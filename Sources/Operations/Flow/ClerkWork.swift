package import Domain
package import Store

/// What a unit's clerk works with: how its reports stand, and the form for one of them (填报).
package struct ClerkWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// How a unit's reports stand, newest period first: those whose period has begun or takes reports, and that are owed or
    /// were filed.
    package func desk(region name: String) throws -> [ReportStanding] {
        let today = workspace.today
        return try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let position = try Names.region(name, in: framework.tree)
            let standings = try StandingReader(reader, framework, today: today)
            return try framework.plan.periods.reversed().map { try standings.standing(position, $0) }
                .filter { $0.gate != .ahead && ($0.stage != .notOwed || $0.last != nil || $0.gate.takesReports) }
        }
    }

    /// The form for one report.
    package struct Form: Sendable {
        package let standing: ReportStanding
        /// In the plan's order.
        package let lines: [Line]
        /// Of the newest standing revision, else of the last one.
        package let signatures: Signatures

        package var region: Region { standing.region }
        package var period: Period { standing.period }
    }

    /// One figure of the form, with what is known of it; values in the indicator's smallest unit, at any basis.
    package struct Line: Sendable {
        package let indicator: Indicator
        /// What stands on record; nil: nothing.
        package let present: Int?
        /// With what the form begins: what stands, or what was returned or taken back to be corrected.
        package let start: Int?
        /// Of the period before (上期).
        package let last: Int?
        /// 本年累计 and 总累计 before this period.
        package let yearBefore: Int
        package let planBefore: Int
        /// 年度目标; nil: none, or 0.
        package let yearTarget: Int?
    }

    /// - Throws: `Failure` for names that are unknown, and periods outside the plan.
    package func form(region name: String, period text: String) throws -> Form {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let position = try Names.region(name, in: framework.tree)
            let period = try Names.period(text, in: framework.plan)
            let standing = try StandingReader(reader, framework, today: today).standing(position, period)
            let targets = try reader.targets(upTo: act, in: framework.tree)
            let shown = (standing.newest ?? standing.last)?.filing
            return Form(
                standing: standing,
                lines: try Self.lines(standing, position, framework, reader) { indicator in
                    targets.target(position, indicator: indicator, year: period.year)
                }, signatures: try shown.map { try reader.signatures(ofFiling: $0) } ?? Signatures())
        }
    }

    private static func lines(
        _ standing: ReportStanding, _ position: Int, _ framework: Framework, _ reader: LedgerReader,
        target: (String) -> Int?
    ) throws -> [Line] {
        let record = RecordFigures(reader, framework)
        let earlier = try framework.plan.periods.enumerated().filter { $0.element < standing.period }
            .map { (period: $0.element, values: try record.values(position, $0.offset)) }
        let start = standing.beginning
        return framework.plan.indicators.enumerated().map { place, indicator in
            Line(
                indicator: indicator, present: standing.newest?.lines[indicator.code]?.value,
                start: start?.lines[indicator.code]?.value, last: earlier.last?.values[place],
                yearBefore: earlier.filter { $0.period.year == standing.period.year }
                    .reduce(0) { $0 + ($1.values[place] ?? 0) },
                planBefore: earlier.reduce(0) { $0 + ($1.values[place] ?? 0) },
                yearTarget: target(indicator.code).flatMap { $0 == 0 ? nil : $0 })
        }
    }
}

extension ReportStanding {
    /// The revision with which a form begins.
    fileprivate var beginning: Revision? {
        switch stage {
        case .returned, .withdrawn: last
        case .notOwed, .due, .overdue, .toConfirm, .filed, .approved, .accepted: newest
        }
    }
}

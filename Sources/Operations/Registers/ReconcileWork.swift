package import Domain
package import Reporting
import Store

/// Holds reported counts against the registers behind them.
package struct ReconcileWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// One region's line for one indicator.
    package struct Line: Sendable, Hashable {
        package let region: Region
        package let indicator: Indicator
        package let register: Register
        package let evidence: IndicatorEvidence
    }

    package struct Table: Sendable {
        package let through: Period
        /// Nil: from the beginning of the plan; else the period alone.
        package let period: Period?
        package let basis: Basis
        package let region: Region
        package let lines: [Line]
        /// How double claims count, by register.
        package let policies: [String: ClaimPolicy]
    }

    /// Compares a region and its children with their registers.
    ///
    /// - Parameters:
    ///   - region: Nil: the root.
    ///   - through: The last period; nil: the last that ended.
    ///   - isAlone: Only that period, instead of all up to it.
    ///   - basis: Which filings count.
    /// - Returns: A line for each region and indicator that has a register.
    /// - Throws: `Failure` where a name is not known.
    package func table(
        region: String? = nil, through: String? = nil, isAlone: Bool = false, basis: Basis = .accepted
    ) throws -> Table {
        let today = workspace.today
        return try workspace.read { reader in
            let seal = try Names.seal(nil, reader)
            let framework = try reader.framework(upTo: seal.act)
            let plan = framework.plan
            let through = try through.map { try Names.period($0, in: plan) } ?? plan.lastEnded(by: today)
            let asked = try region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let listed = ReportBuilder.listed(asked, in: framework.tree, through: through)
            let numbers = try reader.numbers(
                listed, NumbersQuestion(framework, through: through, basis: basis), upTo: seal.act)
            let figures = RosterFigures(reader, framework, upTo: seal.act)
            var lines: [Line] = []
            var policies: [String: ClaimPolicy] = [:]
            for indicator in plan.indicators {
                guard let register = plan.register(of: indicator) else { continue }
                policies[register.code] = try reader.claimPolicy(of: register.code)
                let sums = try figures.sums(register, from: isAlone ? through : plan.firstPeriod, through: through)
                for position in listed {
                    let values = numbers[position]?.values[indicator.code] ?? []
                    let reported = isAlone ? values.last.map { $0 ?? 0 } ?? 0 : values.reduce(0) { $0 + ($1 ?? 0) }
                    lines.append(
                        Line(
                            region: framework.tree.regions[position], indicator: indicator, register: register,
                            evidence: IndicatorEvidence(sums[position] ?? .init(), reported: reported, indicator)))
                }
            }
            return Table(
                through: through, period: isAlone ? through : nil, basis: basis,
                region: framework.tree.regions[asked], lines: lines, policies: policies)
        }
    }

    /// What the registers propose for a unit's form: by indicator, entities newly reached in the period, in the indicator's
    /// smallest unit. Indicators whose register has no entry of the unit are left out.
    package func proposals(region: String, period: String) throws -> [String: Int] {
        try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let period = try Names.period(period, in: framework.plan)
            let position = try Names.region(region, in: framework.tree)
            return try Self.proposals(position, period, framework, reader, upTo: act)
        }
    }

    /// The same as it is typed: `new_enterprise=12`, without the indicators named.
    package func assignments(region: String, period: String, without named: [String]) throws -> [String] {
        let proposals = try proposals(region: region, period: period)
        let plan = try workspace.read { try $0.plan(upTo: .max) }
        return (plan?.indicators ?? []).compactMap { indicator in
            guard !named.contains(indicator.code), let figure = proposals[indicator.code] else { return nil }
            return "\(indicator.code)=\(indicator.shown(figure))"
        }
    }

    static func proposals(
        _ position: Int, _ period: Period, _ framework: Framework, _ reader: LedgerReader, upTo act: Int
    ) throws -> [String: Int] {
        var found: [String: Int] = [:]
        let figures = RosterFigures(reader, framework, upTo: act)
        for register in framework.plan.registers where register.isProposed {
            guard let code = register.indicator, let indicator = framework.plan.indicator(code),
                try reader.hasEntries(register.code, upTo: act)
            else { continue }
            let sums = try figures.sums(register, from: period, through: period)
            if let cell = sums[position] { found[code] = cell.uniques * Digits.power(indicator.decimals) }
        }
        return found
    }
}

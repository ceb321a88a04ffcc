package import Domain
import Intake
import Store

/// Periods that are opened, closed and locked (开网、关网、锁定).
package struct PeriodWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// How a period stands for a region.
    package struct Item: Sendable {
        package let period: Period
        package let state: PeriodState
        /// What brought it to the state; nil: it began by itself.
        package let since: PeriodTurn?
        /// The last day on time, by level.
        package let deadlines: [RegionLevel: Day]
        package let received: Int
        package let expected: Int
        /// Regions below for which it stands otherwise.
        package let exceptions: [(region: Region, state: PeriodState)]
    }

    /// The periods of the plan that have begun or were opened or closed, newest first, for a region (default: all).
    package func states(region name: String? = nil) throws -> [Item] {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let asked = try name.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let bulletins = try reader.bulletins()
            return try framework.plan.periods.reversed().compactMap { period in
                let turns = try reader.turns(of: period, bulletins)
                guard period.firstDay <= today || !turns.turns.isEmpty else { return nil }
                return try Self.item(period, turns, asked, framework, reader, today)
            }
        }
    }

    private static func item(
        _ period: Period, _ turns: PeriodTurns, _ asked: Int, _ framework: Framework, _ reader: LedgerReader,
        _ today: Day
    ) throws -> Item {
        let tree = framework.tree
        let (state, since) = turns.state(path: tree.codes(above: asked), today: today)
        let receipts = try reader.receipts(period, upTo: .max)
        let below = tree.subtree(asked)
        let owing = below.filter { framework.plan.owes($0, period, in: tree) }
        let levels = Set(owing.map { tree.regions[$0].level })
        let own = Set(turns.turns.map(\.region))
        return Item(
            period: period, state: state, since: since,
            deadlines: Dictionary(
                uniqueKeysWithValues: levels.map { ($0, framework.plan.deadlines.day(for: period, level: $0)) }),
            received: owing.count { receipts[tree.regions[$0].code]?.received != nil }, expected: owing.count,
            exceptions: below.dropFirst().filter { own.contains(tree.regions[$0].code) }.sorted().compactMap {
                let other = turns.state(path: tree.codes(above: $0), today: today).state
                return other == state ? nil : (tree.regions[$0], other)
            })
    }

    /// How a period stands for a region.
    package func state(_ text: String, region name: String) throws -> PeriodState {
        let today = workspace.today
        return try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let period = try Names.period(text, in: framework.plan)
            let position = try Names.region(name, in: framework.tree)
            return try reader.turns(of: period).state(path: framework.tree.codes(above: position), today: today).state
        }
    }

    /// Opens a period for a region and all below it (default: all).
    /// - Returns: The act's number, and the state after it: after a lock it is reopened, which needs a reason.
    /// - Throws: `Failure.reasonNeeded`; `.periodIs` where it is open.
    @discardableResult
    package func open(
        _ period: String, region: String? = nil, reason: String?, author: String
    ) throws -> (act: Int, state: PeriodState) {
        try turn(period, region, isOpen: true, reason, author)
    }

    /// Closes a period for a region and all below it (default: all).
    /// - Returns: The act's number, and the state after it.
    /// - Throws: `Failure.periodIs` where it is closed or locked.
    @discardableResult
    package func close(
        _ period: String, region: String? = nil, reason: String?, author: String
    ) throws -> (act: Int, state: PeriodState) {
        try turn(period, region, isOpen: false, reason, author)
    }

    private func turn(
        _ text: String, _ name: String?, isOpen: Bool, _ reason: String?, _ author: String
    ) throws -> (act: Int, state: PeriodState) {
        let today = workspace.today
        let reason = PlainText.folded(reason ?? "").isEmpty ? nil : reason
        let head = ActHead(.gate, author: author, received: today, reason: reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let period = try Names.period(text, in: framework.plan)
            let position = try name.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let turns = try writer.reader.turns(of: period)
            let path = framework.tree.codes(above: position)
            let (state, _) = turns.state(path: path, today: today)
            let isLocked = turns.turns.contains { $0.kind == .lock && path.contains($0.region) }
            guard isOpen != state.takesReports, isOpen || state != .locked else {
                throw Failure.periodIs(period.description, state)
            }
            if isOpen, isLocked, reason == nil { throw Failure.reasonNeeded }
            try writer.setGate(period, region: framework.tree.regions[position].code, isOpen: isOpen)
            let after: PeriodState = isOpen ? (isLocked ? .reopened : .open) : .closed
            return (.keep, (writer.act, after))
        }.result
    }
}

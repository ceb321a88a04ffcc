import Domain
import Store

/// What registers give for every region, added up the tree.
struct RosterFigures {
    private let reader: LedgerReader
    private let framework: Framework
    private let act: Int

    init(_ reader: LedgerReader, _ framework: Framework, upTo act: Int) {
        self.reader = reader
        self.framework = framework
        self.act = act
    }

    /// By region's position, through a period, with what lay before the plan.
    ///
    /// - Parameters:
    ///   - register: The register.
    ///   - first: The first that counts; nil: from the beginning.
    ///   - through: The last period that counts.
    ///   - today: What runs out after it is not lost yet.
    /// - Returns: Own entries and those of all below.
    /// - Throws: What the store says.
    func sums(
        _ register: Register, from first: Period? = nil, through: Period, today: Day? = nil
    ) throws -> [Int: RosterCount.Cell] {
        let present = today.map { Period(cadence: framework.plan.cadence, containing: $0.month).key } ?? .max
        var own: [Int: RosterCount.Cell] = [:]
        for (slot, cell) in try reader.rosterCells(of: register, framework.plan, upTo: act) {
            guard slot.period <= through.key, slot.period >= first?.key ?? 0,
                let position = framework.tree.position(code: slot.region)
            else { continue }
            var cell = cell
            if slot.period > present { cell.lost = 0 }
            own[position] = (own[position] ?? .init()) + cell
        }
        return RosterRollUp.sums(own, in: framework.tree, moved: framework.tree.moved(after: through.lastDay))
    }

    /// A register as it counts for a region and all below it, by the end of the period in which the day lies.
    func summary(_ register: Register, _ position: Int, today: Day) throws -> RosterWork.Summary {
        let sums = try sums(register, through: framework.plan.lastPeriod, today: today)
        let cell = sums[position] ?? RosterCount.Cell()
        return RosterWork.Summary(
            register: register, entries: cell.entries, reached: cell.uniques, valid: cell.uniques - cell.lost)
    }
}

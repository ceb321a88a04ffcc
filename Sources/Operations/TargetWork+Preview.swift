package import Domain
package import Store

/// What a form of targets would change.
extension TargetWork {
    /// Settings held against the record; nothing is stored.
    package struct Preview: Sendable {
        package let framework: Framework
        /// In the order of the settings.
        package let cells: [Cell]
        /// All targets as they would stand: those of cells with a problem as they are.
        package let targets: Targets
        /// Indicators named whose sum would differ from the plan's goal: sum and goal.
        package let offGoal: [(indicator: Indicator, sum: Int, goal: Int)]

        package var changed: [Cell] { cells.filter { $0.problem == nil && $0.before != $0.after } }
        package var faulty: [Cell] { cells.filter { $0.problem != nil } }
    }

    /// One setting.
    package struct Cell: Sendable {
        package let setting: Setting
        package let region: Region
        package let indicator: Indicator
        /// In force: given to the region itself, not summed from below.
        package let before: Int?
        /// As given; nil where it cannot be read.
        package let after: Int?
        package let problem: Problem?
    }

    /// - Parameter settings: As `set` takes them.
    /// - Returns: What each would change, and the sums after it.
    /// - Throws: `Failure` of a region, year or indicator that is not there; a value that cannot be read is a cell's problem.
    package func preview(_ settings: [Setting]) throws -> Preview {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            var inForce: [TargetKey: Int] = [:]
            for entry in try reader.targetHistory() { inForce[entry.revision.key] = entry.revision.value }
            let cells = try settings.map { try Self.cell($0, inForce, framework) }
            for cell in cells {
                guard let after = cell.after else { continue }
                let key = TargetKey(
                    region: cell.region.code, indicator: cell.indicator.code, year: cell.setting.year)
                inForce[key] = after
            }
            let targets = Targets(inForce, in: framework.tree)
            let named = Set(cells.map(\.indicator.code))
            return Preview(
                framework: framework, cells: cells, targets: targets,
                offGoal: Self.offGoal(targets, framework).filter { named.contains($0.indicator.code) })
        }
    }

    private static func cell(
        _ setting: Setting, _ inForce: [TargetKey: Int], _ framework: Framework
    ) throws -> Cell {
        let region = framework.tree.regions[try Names.region(setting.region, in: framework.tree)]
        let indicator = try Names.indicator(setting.indicator, in: framework.plan)
        let before = inForce[TargetKey(region: region.code, indicator: indicator.code, year: setting.year)]
        do {
            let after = try revision(setting, framework, nil, nil).value
            return Cell(
                setting: setting, region: region, indicator: indicator, before: before, after: after, problem: nil)
        } catch Failure.refused(let problems) {
            return Cell(
                setting: setting, region: region, indicator: indicator, before: before, after: nil,
                problem: problems.first)
        }
    }
}

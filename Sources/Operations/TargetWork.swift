package import Domain
import Intake
package import Store

/// Targets with their history (目标任务、目标调整).
package struct TargetWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Outcome: Sendable {
        /// Revisions written; those that state what is in force already are left out.
        package let revised: Int
        package let unchanged: Int
        /// Those of the indicators named whose sum of targets differs from the plan's goal: sum and goal.
        package let offGoal: [(indicator: Indicator, sum: Int, goal: Int)]
    }

    package func importFile(_ path: String, author: String, document: String?, reason: String?) throws -> Outcome {
        let head = ActHead(.targets, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let stated = try InputFile.reading(path) {
                try TargetsFile.read(path: path, plan: framework.plan, tree: framework.tree)
            }
            return try record(
                stated.map { TargetRevision($0, document: document, reason: reason) }, writer, framework)
        }.result
    }

    package func set(
        region: String, year: Int, indicator: String, value: String, author: String, document: String?, reason: String?
    ) throws -> Outcome {
        try set(
            [Setting(region: region, year: year, indicator: indicator, value: value)], author: author,
            document: document, reason: reason)
    }

    /// A target as a form gives it.
    package struct Setting: Sendable {
        package let region: String
        package let year: Int
        package let indicator: String
        package let value: String

        package init(region: String, year: Int, indicator: String, value: String) {
            self.region = region
            self.year = year
            self.indicator = indicator
            self.value = value
        }
    }

    /// Revises several targets as one act, with one reason and document; of two settings of one target the later counts.
    package func set(
        _ settings: [Setting], author: String, document: String?, reason: String?
    ) throws -> Outcome {
        let head = ActHead(.targets, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            var stated: [TargetKey: TargetRevision] = [:]
            var order: [TargetKey] = []
            for setting in settings {
                let revision = try Self.revision(setting, framework, document, reason)
                if stated.updateValue(revision, forKey: revision.key) == nil { order.append(revision.key) }
            }
            guard !order.isEmpty else { throw Failure.nothingGiven }
            return try record(order.compactMap { stated[$0] }, writer, framework)
        }.result
    }

    static func revision(
        _ setting: Setting, _ framework: Framework, _ document: String?, _ reason: String?
    ) throws -> TargetRevision {
        let position = try Names.region(setting.region, in: framework.tree)
        let indicator = try Names.indicator(setting.indicator, in: framework.plan)
        let years = framework.plan.years
        guard years.contains(setting.year) else {
            throw Failure.yearOutsidePlan(setting.year, first: years.lowerBound, last: years.upperBound)
        }
        let key = TargetKey(
            region: framework.tree.regions[position].code, indicator: indicator.code, year: setting.year)
        return TargetRevision(key: key, value: try value(setting.value, indicator), document: document, reason: reason)
    }

    private static func value(_ text: String, _ indicator: Indicator) throws -> Int {
        switch CountText.read(text, for: indicator) {
        case .entry(.value(let value)): return value
        case .wrong(let code, let cause):
            throw Failure.refused([Problem(code, value: text, details: [.cause(cause), .about(indicator.name)])])
        default:
            throw Failure.refused([
                Problem(.typeError, value: text, details: [.cause(.notANumber), .about(indicator.name)])
            ])
        }
    }

    private func record(
        _ revisions: [TargetRevision], _ writer: ActWriter, _ framework: Framework
    ) throws -> (Ledger.Ending, Outcome) {
        var inForce: [TargetKey: Int] = [:]
        for entry in try writer.reader.targetHistory() { inForce[entry.revision.key] = entry.revision.value }
        let changed = revisions.filter { inForce[$0.key] != $0.value }
        for revision in changed { try writer.state(revision) }
        let targets = try writer.reader.targets(upTo: writer.act, in: framework.tree)
        let named = Set(revisions.map(\.key.indicator))
        let outcome = Outcome(
            revised: changed.count, unchanged: revisions.count - changed.count,
            offGoal: Self.offGoal(targets, framework).filter { named.contains($0.indicator.code) })
        return (changed.isEmpty ? .discard : .keep, outcome)
    }

    static func offGoal(_ targets: Targets, _ framework: Framework) -> [(indicator: Indicator, sum: Int, goal: Int)] {
        framework.plan.indicators.compactMap { indicator in
            guard let goal = framework.plan.goals[indicator.code] else { return nil }
            let sum = targets.years(framework.tree.root, indicator: indicator.code, of: framework.plan).values
                .reduce(0, +)
            return sum == goal ? nil : (indicator, sum, goal)
        }
    }

    /// What `targets show` lists: by region and indicator the years in force, and every revision.
    package struct Table: Sendable {
        package let framework: Framework
        package let targets: Targets
        package let regions: [Int]
        package let history: [LedgerReader.TargetEntry]
        package let offGoal: [(indicator: Indicator, sum: Int, goal: Int)]
    }

    package func show(region: String?) throws -> Table {
        try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let asked = try region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let regions = [asked] + framework.tree.children[asked]
            let codes = Set(regions.map { framework.tree.regions[$0].code })
            let targets = try reader.targets(upTo: act, in: framework.tree)
            return Table(
                framework: framework, targets: targets, regions: regions,
                history: try reader.targetHistory().filter { codes.contains($0.revision.key.region) },
                offGoal: Self.offGoal(targets, framework))
        }
    }
}

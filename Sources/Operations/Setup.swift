package import Domain
import Foundation
import Intake
import Store

/// Makes databases and changes what they are about: plan, regions, targets.
package struct Setup {
    private let workspace: Workspace
    private let author: String

    package init(_ workspace: Workspace, author: String) {
        self.workspace = workspace
        self.author = author
    }

    // MARK: The built-in plan

    package static func builtInPlan() throws -> Plan {
        try refusing { try PlanFile.read(PackageResources.hunan_plan_yaml) }
    }

    package static func builtInRegions() throws -> [Region] {
        let text = String(decoding: PackageResources.hunan_regions_tsv, as: UTF8.self)
        return try refusing { try RegionsFile.read(SmallTable(tabbed: text)) }
    }

    private static func refusing<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let refusal as IntakeRefusal { throw Failure.refused(refusal.problems) }
    }

    // MARK: A new database

    /// What a new database holds.
    package struct Begun: Sendable {
        package let plan: Plan
        package let regions: Int
        package let targets: Int
    }

    /// Makes a new database. Each file replaces its part of the built-in Hunan plan.
    /// - Throws: `Failure`; then no database is left behind.
    package func begin(plan: String?, regions: String?, targets: String?) throws -> Begun {
        let stated = try plan.map { try readPlan($0) } ?? Self.builtInPlan()
        let given = try regions.map { path in try InputFile.reading(path) { try RegionsFile.read(path: path) } }
        let all = try given ?? Self.builtInRegions()
        let tree = try tree(all)
        let revisions = try targets.map { path in
            try InputFile.reading(path) { try TargetsFile.read(path: path, plan: stated, tree: tree) }
        }
        try Failure.translating {
            let ledger = try Ledger.create(path: workspace.path)
            do {
                let head = ActHead(.begin, author: author, received: workspace.today)
                try ledger.write(head, clock: workspace.clock) { writer in
                    try writer.state(all)
                    try writer.state(stated)
                    for target in revisions ?? [] { try writer.state(TargetRevision(target)) }
                    return (.keep, ())
                }
            } catch {
                for suffix in ["", "-wal", "-shm"] {
                    try? FileManager.default.removeItem(atPath: workspace.path + suffix)
                }
                throw error
            }
        }
        return Begun(plan: stated, regions: all.count, targets: revisions?.count ?? 0)
    }

    private func readPlan(_ path: String) throws -> Plan {
        let bytes = try InputFile.bytes(path, limit: 1 << 20)
        return try InputFile.reading(path) { try PlanFile.read(bytes) }
    }

    private func tree(_ regions: [Region]) throws -> RegionTree {
        do { return try RegionTree(regions) } catch { throw Failure.refused([error.problem]) }
    }

    // MARK: Changes

    /// Adds regions and changes those on record.
    /// - Returns: How many were new or different.
    package func importRegions(_ path: String, reason: String?) throws -> Int {
        let regions = try InputFile.reading(path) { try RegionsFile.read(path: path) }
        let head = ActHead(.regions, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let known = try writer.reader.regions(upTo: writer.act)
            do { _ = try RegionsFile.merged(regions, over: known) } catch let refusal as IntakeRefusal {
                throw Failure.refused(refusal.problems)
            }
            let count = try writer.state(regions)
            return (count > 0 ? .keep : .discard, count)
        }.result
    }

    /// Replaces the plan by a new edition. Code, cadence and the decimals of known indicators stay, indicators are only
    /// added.
    package func updatePlan(_ path: String, reason: String?) throws -> Bool {
        var plan = try readPlan(path)
        let head = ActHead(.plan, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            guard let known = try writer.reader.plan(upTo: writer.act) else { throw Failure.nothingRecorded }
            // An edition that says nothing of registers or of the wage guide leaves them as they are.
            if plan.registers.isEmpty { plan.registers = known.registers }
            if plan.wages == WageRules() { plan.wages = known.wages }
            let problems = try Self.forbidden(from: known, to: plan) + Self.missingRegisters(known, plan, writer.reader)
            guard problems.isEmpty else { throw Failure.refused(problems) }
            guard plan != known else { return (.discard, false) }
            try writer.state(plan)
            return (.keep, true)
        }.result
    }

    /// Registers with entries stay, and what their entries are.
    private static func missingRegisters(_ old: Plan, _ new: Plan, _ reader: LedgerReader) throws -> [Problem] {
        let fixed = try old.registers.filter { register in
            guard new.register(register.code)?.kind != register.kind else { return false }
            return try reader.hasEntries(register.code)
        }
        return fixed.map { Problem(.constraintError, column: "registers.\($0.code)", details: [.cause(.fixed)]) }
    }

    private static func forbidden(from old: Plan, to new: Plan) -> [Problem] {
        var fixed: [String] = []
        if old.code != new.code { fixed.append("code") }
        if old.cadence != new.cadence { fixed.append("cadence") }
        if old.start != new.start { fixed.append("start") }
        for indicator in old.indicators {
            guard let kept = new.indicator(indicator.code) else {
                fixed.append("indicators.\(indicator.code)")
                continue
            }
            if kept.decimals != indicator.decimals { fixed.append("indicators.\(indicator.code).decimals") }
        }
        return fixed.map { Problem(.constraintError, column: $0, details: [.cause(.fixed)]) }
    }
}

extension TargetRevision {
    init(_ target: StatedTarget, document: String? = nil, reason: String? = nil) {
        self.init(
            key: target.key, value: target.value, document: target.document ?? document,
            reason: target.reason ?? reason)
    }
}

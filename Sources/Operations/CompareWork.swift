import Domain
package import Reporting
import Store

/// What changed between two moments of the record, and why (数据变动说明).
package struct CompareWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package func comparison(from first: String, to last: String?, request: ReportWork.Request) throws -> Comparison {
        try workspace.read { reader in
            var seals = [try Names.seal(first, reader), try Names.seal(last, reader)]
            seals.sort { $0.act < $1.act }
            let framework = try reader.framework(upTo: seals[1].act)
            let through =
                try request.through.map { try Names.period($0, in: framework.plan) }
                ?? framework.plan.lastEnded(by: workspace.today)
            let asked = try request.region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            return try Self.comparison(
                seals[0], seals[1], asked: asked, through: through, basis: request.basis, framework, reader)
        }
    }

    /// Of two points of the ledger, the earlier first; the framework is that of the later.
    static func comparison(
        _ first: Seal, _ last: Seal, asked: Int, through: Period, basis: Basis, _ framework: Framework,
        _ reader: LedgerReader
    ) throws -> Comparison {
        let reports = try [first, last].map { try report(asked, through, basis, $0, framework, reader) }
        let finder = ChangeFinder(reader, framework, basis, from: first.act, to: last.act, through: through)
        // Of the asked region: what lies below it, and what has moved there.
        let below = Set(framework.tree.subtree(asked))
        let moved = framework.tree.moved(after: through.lastDay).filter { below.contains($0.value) }.keys
        let codes = Set((below.union(moved)).map { framework.tree.regions[$0].code })
        let changes = try finder.changes().filter { codes.contains($0.region.code) }
        return Comparison(
            from: reports[0], to: reports[1],
            figures: figures(reports[0], reports[1], changes, try finder.wideCauses(), framework.tree),
            changes: changes)
    }

    /// The report at one of the moments, on the region that then had the code.
    private static func report(
        _ asked: Int, _ through: Period, _ basis: Basis, _ seal: Seal, _ newest: Framework, _ reader: LedgerReader
    ) throws -> Report {
        let framework = try reader.framework(upTo: seal.act)
        let code = newest.tree.regions[asked].code
        guard let position = framework.tree.position(code: code) else { throw Failure.nothingRecorded }
        return try ReportQuestion(position, through, basis, seal, framework).report(reader)
    }

    private static func figures(
        _ old: Report, _ new: Report, _ changes: [Comparison.Change], _ wide: [Comparison.Cause], _ tree: RegionTree
    ) -> [Comparison.Figure] {
        let before = Dictionary(uniqueKeysWithValues: old.regions.map { ($0.region.code, $0) })
        let after = Dictionary(uniqueKeysWithValues: new.regions.map { ($0.region.code, $0) })
        var found: [Comparison.Figure] = []
        for code in Set(before.keys).union(after.keys).sorted() {
            guard let region = (after[code] ?? before[code])?.region else { continue }
            let members = tree.position(code: code).map { Set(tree.subtree($0).map { tree.regions[$0].code }) } ?? []
            for (number, indicator) in new.plan.indicators.enumerated() {
                let was = before[code]?.indicators.first { $0.indicator.code == indicator.code }
                let now = after[code]?.indicators[number]
                guard was?.completed != now?.completed || was?.target != now?.target || was?.inPeriod != now?.inPeriod
                else { continue }
                let leaves = changes.filter { $0.indicator.code == indicator.code && members.contains($0.region.code) }
                let causes = leaves.flatMap(\.causes) + (explain(leaves, was, now) ? [] : wide)
                found.append(
                    Comparison.Figure(
                        region: region, indicator: indicator, before: was, after: now,
                        rankBefore: before[code]?.rank(of: indicator), rankAfter: after[code]?.rank(of: indicator),
                        causes: causes.unique))
            }
        }
        return found
    }
}

/// Whether lines and targets account for a figure's change, so that no change of the plan or its regions is behind it.
private func explain(_ changes: [Comparison.Change], _ was: IndicatorFigures?, _ now: IndicatorFigures?) -> Bool {
    var done = 0
    var hasTarget = false
    for change in changes {
        switch change.subject {
        case .period: done += (change.after ?? 0) - (change.before ?? 0)
        case .target: hasTarget = true
        }
    }
    guard let was, let now, now.completed - was.completed == done else { return false }
    return was.target == now.target || hasTarget
}

extension Array where Element: Hashable {
    var unique: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}

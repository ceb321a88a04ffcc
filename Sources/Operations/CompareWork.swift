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
            let reports = try seals.map { try report(asked, through, request.basis, $0, framework, reader) }
            let finder = ChangeFinder(
                reader, framework, request.basis, from: seals[0].act, to: seals[1].act, through: through)
            // Of the asked region: what lies below it, and what has moved there.
            let below = Set(framework.tree.subtree(asked))
            let moved = framework.tree.moved(after: through.lastDay).filter { below.contains($0.value) }.keys
            let codes = Set((below.union(moved)).map { framework.tree.regions[$0].code })
            let changes = try finder.changes().filter { codes.contains($0.region.code) }
            let wide = try finder.wideCauses()
            return Comparison(
                from: reports[0], to: reports[1],
                figures: Self.figures(reports[0], reports[1], changes, wide, framework.tree), changes: changes)
        }
    }

    /// The report at one of the moments, on the region that then had the code.
    private func report(
        _ asked: Int, _ through: Period, _ basis: Basis, _ seal: Seal, _ newest: Framework, _ reader: LedgerReader
    ) throws -> Report {
        let framework = try reader.framework(upTo: seal.act)
        let code = newest.tree.regions[asked].code
        guard let position = framework.tree.position(code: code) else { throw Failure.nothingRecorded }
        return try ReportWork.report(position, through, basis, seal, framework, reader)
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
                let causes = leaves.flatMap(\.causes) + wide
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

extension Array where Element: Hashable {
    var unique: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}

/// Finds the lines and targets that differ between two acts, with the acts behind each.
private struct ChangeFinder {
    private let reader: LedgerReader
    private let framework: Framework
    private let basis: Basis
    private let first: Int
    private let last: Int
    private let through: Period

    init(
        _ reader: LedgerReader, _ framework: Framework, _ basis: Basis, from first: Int, to last: Int, through: Period
    ) {
        self.reader = reader
        self.framework = framework
        self.basis = basis
        self.first = first
        self.last = last
        self.through = through
    }

    func changes() throws -> [Comparison.Change] { try lineChanges() + targetChanges() }

    /// Changes of regions and of the plan, which may touch any figure.
    func wideCauses() throws -> [Comparison.Cause] {
        let regions = try reader.acts(.regions, after: first, upTo: last).compactMap { try cause(.regions, $0) }
        let plan = try reader.acts(.plan, after: first, upTo: last).compactMap { try cause(.plan, $0) }
        return regions + plan
    }

    private func cause(_ kind: Comparison.CauseKind, _ act: Int) throws -> Comparison.Cause? {
        try reader.actSummary(act).map {
            Comparison.Cause(kind: kind, act: act, at: $0.at, author: $0.author, reason: $0.reason)
        }
    }

    private func lineChanges() throws -> [Comparison.Change] {
        let touches = try reader.touchedReports(after: first, upTo: last)
        let reports = Dictionary(grouping: touches) { [$0.periodKey, $0.region] }
        var found: [Comparison.Change] = []
        for (key, touches) in reports.sorted(by: { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }) {
            guard let period = Period(cadence: framework.plan.cadence, key: key[0]),
                period <= through, let region = framework.tree.region(code: key[1])
            else { continue }
            let before = try reader.history(key[1], period, upTo: first).effective(basis)?.lines ?? [:]
            let history = try reader.history(key[1], period, upTo: last)
            let after = history.effective(basis)?.lines ?? [:]
            let causes = try touches.sorted { $0.act < $1.act }.compactMap { try cause($0, history, period, region) }
            for indicator in framework.plan.indicators {
                let (was, now) = (before[indicator.code]?.value, after[indicator.code]?.value)
                guard was != now else { continue }
                found.append(
                    Comparison.Change(
                        region: region, indicator: indicator, subject: .period(period), before: was, after: now,
                        causes: causes.unique))
            }
        }
        return found
    }

    private func cause(
        _ touch: LedgerReader.FilingTouch, _ history: RevisionHistory, _ period: Period, _ region: Region
    ) throws -> Comparison.Cause? {
        switch touch.kind {
        case "filing" where touch.revision > 1: return try cause(.correction, touch.act)
        case "filing":
            let received = history.revisions.first { $0.number == touch.revision }?.received
            let isLate = received.map { !framework.plan.isOnTime($0, period, level: region.level) } ?? false
            return try cause(isLate ? .lateFiling : .filing, touch.act)
        case "undo": return try cause(.undo, touch.act)
        default: return try cause(.decision, touch.act)
        }
    }

    private func targetChanges() throws -> [Comparison.Change] {
        var before: [TargetKey: Int] = [:]
        var found: [TargetKey: (value: Int, causes: [Comparison.Cause])] = [:]
        for entry in try reader.targetHistory(upTo: last) {
            guard entry.act > first else {
                before[entry.revision.key] = entry.revision.value
                continue
            }
            let cause = Comparison.Cause(
                kind: .targetRevision, act: entry.act, at: entry.at, author: entry.author,
                reason: entry.revision.reason ?? entry.revision.document)
            found[entry.revision.key, default: (0, [])].value = entry.revision.value
            found[entry.revision.key]?.causes.append(cause)
        }
        return found.compactMap { key, change in
            guard before[key] != change.value, let region = framework.tree.region(code: key.region),
                let indicator = framework.plan.indicator(key.indicator)
            else { return nil }
            return Comparison.Change(
                region: region, indicator: indicator, subject: .target(key.year), before: before[key],
                after: change.value, causes: change.causes)
        }.sorted {
            ($0.region.code, $0.indicator.code, "\($0.subject)") < ($1.region.code, $1.indicator.code, "\($1.subject)")
        }
    }
}

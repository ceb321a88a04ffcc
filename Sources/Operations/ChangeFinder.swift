import Domain
import Reporting
import Store

/// Finds the lines and targets that differ between two acts, with the acts behind each.
struct ChangeFinder {
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
            let steps = try steps(region, period, touches)
            for indicator in framework.plan.indicators {
                let values = steps.map { $0.lines[indicator.code]?.value }
                guard let was = values.first, let now = values.last, was != now else { continue }
                let moved = steps.indices.dropFirst().filter { values[$0] != values[$0 - 1] }
                found.append(
                    Comparison.Change(
                        region: region, indicator: indicator, subject: .period(period), before: was, after: now,
                        causes: moved.flatMap { steps[$0].causes }.unique))
            }
        }
        return found
    }

    /// What was effective, and the causes that made it so.
    private struct Step {
        var lines: [String: Line]
        var causes: [Comparison.Cause] = []
    }

    /// A report's effective lines at the earlier moment and after each act that touched it. A decision's causes begin
    /// with the filing that it brought into force, where that is new too.
    private func steps(
        _ region: Region, _ period: Period, _ touches: [LedgerReader.FilingTouch]
    ) throws -> [Step] {
        let history = try reader.history(region.code, period, upTo: last)
        let start = try reader.history(region.code, period, upTo: first).effective(basis)
        var steps = [Step(lines: start?.lines ?? [:])]
        for (act, group) in Dictionary(grouping: touches, by: \.act).sorted(by: { $0.key < $1.key }) {
            let effective = try reader.history(region.code, period, upTo: act).effective(basis)
            var causes = try group.compactMap { try cause($0, history, period, region) }
            if let filed = effective?.act, filed > first, filed < act, !causes.contains(where: { $0.kind == .undo }),
                let touch = touches.first(where: { $0.act == filed && $0.kind == "filing" }),
                let filing = try cause(touch, history, period, region)
            {
                causes.insert(filing, at: 0)
            }
            steps.append(Step(lines: effective?.lines ?? [:], causes: causes))
        }
        return steps
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

    /// Every later value of a target that had one, oldest first, each beside the value before it.
    func targetRevisions() throws -> [Comparison.Change] {
        var known: [TargetKey: Int] = [:]
        var found: [Comparison.Change] = []
        for entry in try reader.targetHistory(upTo: last, onlyRevised: true) {
            let before = known.updateValue(entry.revision.value, forKey: entry.revision.key)
            guard entry.act > first, let before, before != entry.revision.value else { continue }
            if let change = change(entry.revision.key, before, entry.revision.value, [cause(entry)]) {
                found.append(change)
            }
        }
        return found
    }

    private func cause(_ entry: LedgerReader.TargetEntry) -> Comparison.Cause {
        Comparison.Cause(
            kind: .targetRevision, act: entry.act, at: entry.at, author: entry.author,
            reason: entry.revision.reason ?? entry.revision.document)
    }

    private func change(
        _ key: TargetKey, _ before: Int?, _ after: Int, _ causes: [Comparison.Cause]
    ) -> Comparison.Change? {
        guard let region = framework.tree.region(code: key.region),
            let indicator = framework.plan.indicator(key.indicator)
        else { return nil }
        return Comparison.Change(
            region: region, indicator: indicator, subject: .target(key.year), before: before, after: after,
            causes: causes)
    }

    private func targetChanges() throws -> [Comparison.Change] {
        var before: [TargetKey: Int] = [:]
        var found: [TargetKey: (value: Int, causes: [Comparison.Cause])] = [:]
        for entry in try reader.targetHistory(upTo: last) {
            guard entry.act > first else {
                before[entry.revision.key] = entry.revision.value
                continue
            }
            found[entry.revision.key, default: (0, [])].value = entry.revision.value
            found[entry.revision.key]?.causes.append(cause(entry))
        }
        return found.compactMap { key, target in
            before[key] == target.value ? nil : change(key, before[key], target.value, target.causes)
        }.sorted {
            ($0.region.code, $0.indicator.code, "\($0.subject)") < ($1.region.code, $1.indicator.code, "\($1.subject)")
        }
    }
}

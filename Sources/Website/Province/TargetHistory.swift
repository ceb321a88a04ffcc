import Domain
import Operations
import Store
import Texts

/// The revisions of targets by the acts that made them, the newest first (目标调整记录).
struct TargetHistory {
    struct Act: Sendable {
        let act: String
        let href: String
        let at: String
        let by: String
        let document: String
        let reason: String
        let count: String
        let changes: [Change]
        let hasChanges: Bool
    }

    struct Change: Sendable {
        let region: String
        let year: String
        let indicator: String
        let before: String
        let after: String
    }

    private let call: Call
    private static let limit = 100

    init(_ call: Call) { self.call = call }

    func acts(_ history: [LedgerReader.TargetEntry]) -> [Act] {
        var inForce: [TargetKey: Int] = [:]
        var order: [Int] = []
        var entries: [Int: [LedgerReader.TargetEntry]] = [:]
        var changes: [Int: [Change]] = [:]
        for entry in history {
            if entries[entry.act] == nil { order.append(entry.act) }
            entries[entry.act, default: []].append(entry)
            if let before = inForce[entry.revision.key] {
                changes[entry.act, default: []].append(change(entry, before))
            }
            inForce[entry.revision.key] = entry.revision.value
        }
        return order.reversed().prefix(Self.limit).compactMap { act in
            guard let all = entries[act], let first = all.first else { return nil }
            return self.act(act, first, count: all.count, changes[act] ?? [])
        }
    }

    private func act(_ act: Int, _ first: LedgerReader.TargetEntry, count: Int, _ changes: [Change]) -> Act {
        Act(
            act: String(act), href: "/ledger/\(act)",
            at: Moment(first.at).map { Labels.moment($0)[call.language] } ?? "", by: first.author,
            document: first.revision.document ?? "–", reason: first.revision.reason ?? "–", count: String(count),
            changes: changes, hasChanges: !changes.isEmpty)
    }

    private func change(_ entry: LedgerReader.TargetEntry, _ before: Int) -> Change {
        let key = entry.revision.key
        let indicator = call.plan.indicator(key.indicator)
        return Change(
            region: call.tree.region(code: key.region)?.name(in: call.language) ?? Region.text(code: key.region),
            year: String(key.year), indicator: indicator?.name[call.language] ?? key.indicator,
            before: indicator?.grouped(before) ?? String(before),
            after: indicator?.grouped(entry.revision.value) ?? String(entry.revision.value))
    }
}

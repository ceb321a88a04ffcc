import Domain
import Store

/// Keeps recommendations within the quotas (推荐名额), as rows come in.
struct QuotaWatch {
    private let tree: RegionTree
    /// By the quota's region and year.
    private var limits: [Slot: Int] = [:]
    private var counts: [Slot: Int] = [:]

    private struct Slot: Hashable {
        let position: Int
        let year: Int
    }

    init(_ register: Register, _ reader: LedgerReader, _ framework: Framework) throws {
        tree = framework.tree
        for quota in try reader.quotas(of: register.code) {
            if let position = tree.position(code: quota.region) {
                limits[Slot(position: position, year: quota.year)] = quota.value
            }
        }
        guard !limits.isEmpty else { return }
        for (region, day) in try reader.recommendations(in: register.code) { add(region, day) }
    }

    private mutating func add(_ region: Int, _ day: Day) {
        for slot in slots(region, day) { counts[slot, default: 0] += 1 }
    }

    private func slots(_ region: Int, _ day: Day) -> [Slot] {
        guard !limits.isEmpty, let position = tree.position(code: region) else { return [] }
        return tree.path(position).map { Slot(position: $0, year: day.month.year) }.filter { limits[$0] != nil }
    }

    /// - Returns: An error where the row's recommendation goes beyond a quota.
    mutating func check(_ row: RosterRow) throws -> [RosterFinding] {
        guard let day = row.day("recommended") else { return [] }
        let full = slots(row.region, day).first { counts[$0, default: 0] >= limits[$0] ?? .max }
        add(row.region, day)
        guard let full, let limit = limits[full] else { return [] }
        return [
            RosterFinding(
                .constraintError, at: "recommended",
                [
                    .cause(.overQuota), .about(.same(tree.regions[full.position].name)),
                    .expected("\(full.year): \(limit)"),
                ])
        ]
    }
}

package import Domain

/// Which reports published bulletins are on: a change of them needs a reason.
package struct PublishedPeriods {
    /// A change of what a bulletin reports on.
    package struct Hit: Sendable {
        package let region: Region
        package let period: Period
        package let bulletin: PublishedBulletin
    }

    private let tree: RegionTree
    /// By position in the tree: the bulletin on it, or on a region above it, that goes furthest.
    private var latest: [PublishedBulletin?]
    package private(set) var locksAny = false

    init(_ bulletins: [PublishedBulletin], in tree: RegionTree) {
        self.tree = tree
        latest = Array(repeating: nil, count: tree.regions.count)
        for bulletin in bulletins where bulletin.options.kind.locks {
            guard let position = tree.position(code: bulletin.region) else { continue }
            locksAny = true
            for member in tree.subtree(position) {
                if let known = latest[member], known.through >= bulletin.through { continue }
                latest[member] = bulletin
            }
        }
    }

    /// The bulletin that reports on a region's figures for a period; nil: none does.
    package func hit(_ region: Int, _ period: Period) -> Hit? {
        guard locksAny, let position = tree.position(code: region), let bulletin = latest[position],
            period <= bulletin.through
        else { return nil }
        return Hit(region: tree.regions[position], period: period, bulletin: bulletin)
    }
}

/// Adds what regions' registers give up to those above them.
package struct RosterRollUp {
    /// Sums up the tree.
    ///
    /// - Parameters:
    ///   - own: By region's position, what its own entries give.
    ///   - tree: The regions. A memo region's entries stay its own.
    ///   - moved: Regions that have a successor by now, with its position; see `RegionTree.moved(after:)`.
    /// - Returns: By position, own entries and those of all below.
    package static func sums(
        _ own: [Int: RosterCount.Cell], in tree: RegionTree, moved: [Int: Int]
    ) -> [Int: RosterCount.Cell] {
        var sums: [Int: RosterCount.Cell] = [:]
        for (position, cell) in own {
            var place = position
            while let next = moved[place] { place = next }
            sums[position, default: .init()] = (sums[position] ?? .init()) + cell
            if place != position { sums[place] = (sums[place] ?? .init()) + cell }
            guard !tree.isMemo[place] else { continue }
            for above in tree.path(place).dropFirst() { sums[above] = (sums[above] ?? .init()) + cell }
        }
        return sums
    }
}

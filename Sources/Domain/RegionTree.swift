/// The regions of a plan as one tree, with what follows from their places: depth, memo, who reports.
package struct RegionTree: Sendable {
    /// In code order.
    package let regions: [Region]
    package let root: Int
    package let parents: [Int?]
    /// Positions of the children, in code order.
    package let children: [[Int]]
    package let depths: [Int]
    /// Whether the region or one above it is memo (其中): then nothing of it counts above.
    package let isMemo: [Bool]
    /// Positions from the deepest level up, so that children come before their parents.
    package let upward: [Int]
    private let positions: [Int: Int]

    /// Puts regions together as one tree.
    /// - Throws: `RegionTreeFault` naming the first region that does not fit.
    package init(_ unordered: [Region]) throws(RegionTreeFault) {
        let regions = unordered.sorted { $0.code < $1.code }
        var positions: [Int: Int] = [:]
        for (position, region) in regions.enumerated() {
            guard positions.updateValue(position, forKey: region.code) == nil else {
                throw .duplicateCode(region.code)
            }
        }
        let parents = try Self.parents(of: regions, positions)
        let roots = parents.indices.filter { parents[$0] == nil }
        guard let root = roots.first else { throw .noRoot }
        guard roots.count == 1 else { throw .secondRoot(regions[roots[1]].code) }
        var children = Array(repeating: [Int](), count: regions.count)
        for (position, parent) in parents.enumerated() {
            if let parent { children[parent].append(position) }
        }
        self.regions = regions
        self.positions = positions
        self.parents = parents
        self.children = children
        self.root = root
        (depths, isMemo) = try Self.descend(from: root, regions, children)
        let depths = depths
        upward = regions.indices.sorted { (depths[$0], $1) > (depths[$1], $0) }
        try checkSuccessors()
    }

    private static func parents(of regions: [Region], _ positions: [Int: Int]) throws(RegionTreeFault) -> [Int?] {
        var parents: [Int?] = []
        parents.reserveCapacity(regions.count)
        for region in regions {
            guard let code = region.parent else {
                parents.append(nil)
                continue
            }
            guard let parent = positions[code], code != region.code else { throw .unknownParent(region.code) }
            parents.append(parent)
        }
        return parents
    }

    private static func descend(
        from root: Int, _ regions: [Region], _ children: [[Int]]
    ) throws(RegionTreeFault) -> (depths: [Int], isMemo: [Bool]) {
        var depths = Array(repeating: -1, count: regions.count)
        var isMemo = Array(repeating: false, count: regions.count)
        depths[root] = 0
        isMemo[root] = regions[root].counted == .memo
        var waiting = [root]
        while let position = waiting.popLast() {
            for child in children[position] {
                depths[child] = depths[position] + 1
                isMemo[child] = isMemo[position] || regions[child].counted == .memo
                waiting.append(child)
            }
        }
        if let lost = depths.firstIndex(of: -1) { throw .circle(regions[lost].code) }
        return (depths, isMemo)
    }

    /// A successor must exist, and following successors and parents must not lead back.
    private func checkSuccessors() throws(RegionTreeFault) {
        guard regions.contains(where: { $0.successor != nil }) else { return }
        for region in regions {
            if let successor = region.successor, positions[successor] == nil || successor == region.code {
                throw .unknownSuccessor(region.code)
            }
        }
        var states = Array(repeating: UInt8(0), count: regions.count)
        for start in regions.indices {
            if let lost = circle(from: start, &states) { throw .successorCircle(regions[lost].code) }
        }
    }

    /// Walks from a region to where its figures go: its parent, its successor. 1 = on the way, 2 = done.
    private func circle(from start: Int, _ states: inout [UInt8]) -> Int? {
        var way = [start]
        while let position = way.last {
            if states[position] == 2 {
                way.removeLast()
                continue
            }
            states[position] = 1
            let next = [parents[position], regions[position].successor.flatMap { positions[$0] }]
                .compactMap(\.self).filter { states[$0] != 2 }
            if let lost = next.first(where: { states[$0] == 1 }) { return lost }
            if next.isEmpty {
                states[position] = 2
                way.removeLast()
            } else {
                way.append(contentsOf: next)
            }
        }
        return nil
    }

    package func position(code: Int) -> Int? { positions[code] }

    package func region(code: Int) -> Region? { positions[code].map { regions[$0] } }

    /// The region and all below it, itself first.
    package func subtree(_ position: Int) -> [Int] {
        var found = [position]
        var next = 0
        while next < found.count {
            found.append(contentsOf: children[found[next]])
            next += 1
        }
        return found
    }

    /// From the region itself up to the root.
    package func path(_ position: Int) -> [Int] {
        var found = [position]
        while let last = found.last, let parent = parents[last] { found.append(parent) }
        return found
    }

    package func isBelow(_ position: Int, _ ancestor: Int) -> Bool {
        position != ancestor && path(position).contains(ancestor)
    }

    /// Whether the region owes reports (应报单位): as its column `reports` says, else the leaves that are not memo.
    package func owesReports(_ position: Int) -> Bool {
        if isMemo[position] { return false }
        if let stated = regions[position].reports { return stated }
        return children[position].allSatisfy { isMemo[$0] }
    }
}

/// Why regions do not make one tree; each names the region's code.
package enum RegionTreeFault: Error, Equatable, Sendable {
    case noRoot
    case secondRoot(Int)
    case duplicateCode(Int)
    case unknownParent(Int)
    case circle(Int)
    case unknownSuccessor(Int)
    case successorCircle(Int)
}

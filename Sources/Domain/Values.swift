/// The value of every region for one indicator in one period (contract §2.3).
///
/// A region's value is the sum of its children's where anything below it has an effective line, else its own line.
/// Memo regions add nothing above them. After its last day a region's value counts under its successor.
package struct Values: Sendable {
    /// By position in the tree; nil where neither the region nor anything below it has a line.
    package private(set) var values: [Int?]
    private let tree: RegionTree

    /// - Parameters:
    ///   - own: The effective lines by position.
    ///   - tree: The regions.
    ///   - moved: Which regions have a successor by now, by position; see `RegionTree.moved(after:)`.
    package init(own: [Int?], in tree: RegionTree, moved: [Int: Int] = [:]) {
        self.tree = tree
        values = Array(repeating: nil, count: own.count)
        guard moved.isEmpty else {
            evaluateMoved(own, moved)
            return
        }
        for position in tree.upward {
            values[position] = below(position, moved: []) ?? own[position]
        }
    }

    private func below(_ position: Int, moved: Set<Int>) -> Int? {
        var sum: Int?
        for child in tree.children[position] where tree.regions[child].counted == .own && !moved.contains(child) {
            if let value = values[child] { sum = (sum ?? 0) + value }
        }
        return sum
    }

    /// Successors may stand anywhere in the tree, so regions are taken as soon as all that feeds them is known.
    private mutating func evaluateMoved(_ own: [Int?], _ moved: [Int: Int]) {
        let gone = Set(moved.keys)
        var predecessors: [Int: [Int]] = [:]
        for (position, successor) in moved { predecessors[successor, default: []].append(position) }
        var known = Array(repeating: false, count: own.count)
        for start in tree.upward {
            var waiting = [start]
            while let position = waiting.last {
                let feeders = (predecessors[position] ?? []) + tree.children[position]
                let unknown = feeders.filter { !known[$0] }
                guard unknown.isEmpty else {
                    waiting.append(contentsOf: unknown)
                    continue
                }
                waiting.removeLast()
                guard !known[position] else { continue }
                let taken = (predecessors[position] ?? []).compactMap { values[$0] }
                // A figure stated for the whole gives way to any unit's that came, though the unit has moved since.
                let isHidden = tree.children[position].contains {
                    tree.regions[$0].counted == .own && gone.contains($0) && values[$0] != nil
                }
                let base = below(position, moved: gone) ?? (isHidden ? nil : own[position])
                values[position] = taken.isEmpty ? base : (base ?? 0) + taken.reduce(0, +)
                known[position] = true
            }
        }
    }
}

extension RegionTree {
    /// Regions whose last day lies before the day and that have a successor, with that successor. A memo region's
    /// figures count nowhere, so it is left out.
    package func moved(after day: Day) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for (position, region) in regions.enumerated() where !isMemo[position] {
            guard let last = region.validTo, last < day, let successor = region.successor else { continue }
            found[position] = self.position(code: successor)
        }
        return found
    }

    /// Whether a report through a period that ends on the day lists the region.
    package func isListed(_ position: Int, on day: Day) -> Bool { regions[position].isValid(on: day) }
}

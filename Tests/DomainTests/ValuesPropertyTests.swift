import Domain
import Testing

/// Random trees and lines: the root's value is the sum of the lowest lines.
@Suite struct ValuesPropertyTests {
    private let end = Month(year: 2021, number: 5).lastDay

    private func randomTree(_ numbers: inout FixedNumbers, memo: Bool) throws -> RegionTree {
        var regions = [Region(100_000, below: nil)]
        for number in 1..<Int.random(in: 2...40, using: &numbers) {
            let parent = regions[Int.random(in: 0..<regions.count, using: &numbers)].code
            let isMemo = memo && Int.random(in: 0..<8, using: &numbers) == 0
            regions.append(Region(100_000 + number, below: parent, memo: isMemo))
        }
        return try RegionTree(regions.shuffled(using: &numbers))
    }

    private func randomLines(_ numbers: inout FixedNumbers, _ tree: RegionTree, leavesOnly: Bool = false) -> [Int?] {
        tree.regions.indices.map { position in
            guard !leavesOnly || tree.children[position].isEmpty else { return nil }
            return Bool.random(using: &numbers) ? Int.random(in: 0...999, using: &numbers) : nil
        }
    }

    /// The rule of the contract told from the lines instead of the regions: a line counts where nothing above it is memo
    /// and nothing below it that is not memo has a line.
    private func sumOfLowestLines(_ own: [Int?], _ tree: RegionTree) -> Int? {
        let counting = own.indices.filter { own[$0] != nil && !tree.isMemo[$0] }
        let lowest = counting.filter { position in !counting.contains { tree.isBelow($0, position) } }
        return lowest.isEmpty ? nil : lowest.compactMap { own[$0] }.reduce(0, +)
    }

    @Test(arguments: 0..<300)
    func theRootHasTheSumOfTheLowestLines(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed))
        let tree = try randomTree(&numbers, memo: true)
        let own = randomLines(&numbers, tree)
        let values = Values(own: own, in: tree).values
        #expect(values[tree.root] == sumOfLowestLines(own, tree))
    }

    @Test(arguments: 0..<200)
    func successorsMoveValuesAndLoseNone(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed))
        let plain = try randomTree(&numbers, memo: false)
        let leaves = plain.regions.indices.filter { plain.children[$0].isEmpty }.shuffled(using: &numbers)
        var regions = plain.regions
        for (leaf, successor) in zip(leaves, leaves.dropFirst()) where Bool.random(using: &numbers) {
            regions[leaf] = regions[leaf].ending(end, into: regions[successor].code)
        }
        let tree = try RegionTree(regions)
        let own = randomLines(&numbers, tree, leavesOnly: true)
        let moved = Values(own: own, in: tree, moved: tree.moved(after: end + 1)).values
        #expect(moved[tree.root] == Values(own: own, in: tree).values[tree.root])
    }
}

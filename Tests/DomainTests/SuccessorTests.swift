import Domain
import Testing

@Suite struct SuccessorTests {
    private let end = Month(year: 2021, number: 5).lastDay

    /// Two cities of two counties each, the first with some of them ended.
    private func tree(_ ended: [Int: Int]) throws -> RegionTree {
        try RegionTree(
            [
                Region(430000, below: nil), Region(430100, below: 430000), Region(430200, below: 430000),
                Region(430102, below: 430100), Region(430103, below: 430100), Region(430104, below: 430100),
                Region(430202, below: 430200),
            ].map { region in ended[region.code].map { region.ending(end, into: $0) } ?? region })
    }

    private func values(_ tree: RegionTree, _ own: [Int: Int], after day: Day) throws -> [Int: Int] {
        try tree.values(own, moved: tree.moved(after: day))
    }

    @Test func aRegionMovesOnTheDayAfterItsLast() throws {
        let tree = try tree([430102: 430103])
        #expect(tree.moved(after: end).isEmpty)
        #expect(tree.moved(after: end + 1).count == 1)
        let position = try #require(tree.position(code: 430102))
        #expect(tree.isListed(position, on: end))
        #expect(!tree.isListed(position, on: end + 1))
    }

    @Test func itsValuesCountUnderItsSuccessorOnce() throws {
        let values = try values(tree([430102: 430103]), [430102: 3, 430103: 4, 430104: 5], after: end + 1)
        #expect(values[430103] == 7)
        #expect(values[430100] == 12)
        #expect(values[430000] == 12)
    }

    @Test func anotherCityReceivesThemWhereTheSuccessorLiesThere() throws {
        let tree = try tree([430102: 430202])
        let own = [430102: 3, 430103: 4, 430202: 5]
        let before = try values(tree, own, after: end)
        #expect([before[430100], before[430200], before[430000]] == [7, 5, 12])
        let after = try values(tree, own, after: end + 1)
        #expect([after[430100], after[430200], after[430000]] == [4, 8, 12])
    }

    @Test func aChainOfSuccessorsIsFollowedToItsEnd() throws {
        let tree = try tree([430102: 430103, 430103: 430202])
        let values = try values(tree, [430102: 3, 430103: 4, 430202: 5], after: end + 1)
        #expect(values[430202] == 12)
        #expect(values[430000] == 12)
    }

    @Test func aSuccessorWithoutItsOwnReportHasItsPredecessors() throws {
        let values = try values(tree([430102: 430202]), [430102: 3, 430103: 4], after: end + 1)
        #expect(values[430202] == 3)
        #expect(values[430200] == 3)
    }

    @Test func aRegionWithoutASuccessorCountsWhereItWas() throws {
        let ended = Region(430102, below: 430000).ending(end)
        let tree = try RegionTree([Region(430000, below: nil), ended])
        #expect(try values(tree, [430102: 3], after: end + 1)[430000] == 3)
    }

    @Test func aMemoRegionMovesNowhere() throws {
        let memo = Region(430102, below: 430000, memo: true).ending(end, into: 430103)
        let tree = try RegionTree([Region(430000, below: nil), memo, Region(430103, below: 430000)])
        #expect(tree.moved(after: end + 1).isEmpty)
        #expect(try values(tree, [430102: 3, 430103: 4], after: end + 1)[430000] == 4)
    }

    @Test func aStatedTotalIsNotCountedAgainWhenItsOnlyReportingCountyMoves() throws {
        let tree = try tree([430102: 430202])
        let own = [430100: 9, 430102: 3]
        #expect(try values(tree, own, after: end)[430000] == 3)
        let after = try values(tree, own, after: end + 1)
        do {
            #expect(after[430000] == 3)
        }
    }
}

import Domain
import Testing

@Suite struct ValuesTests {
    private let tree: RegionTree

    init() throws {
        tree = try RegionTree([
            Region(430000, below: nil), Region(430100, below: 430000), Region(430200, below: 430000),
            Region(430102, below: 430100), Region(430103, below: 430100), Region(430171, below: 430100, memo: true),
            Region(430172, below: 430171), Region(430202, below: 430200),
        ])
    }

    @Test func childrenAddUp() throws {
        let values = try tree.values([430102: 3, 430103: 4, 430202: 5])
        #expect(values == [430102: 3, 430103: 4, 430202: 5, 430100: 7, 430200: 5, 430000: 12])
    }

    @Test func aStatedTotalCountsUntilOneReportBelowIt() throws {
        #expect(try tree.values([430100: 9])[430000] == 9)
        #expect(try tree.values([430100: 9, 430102: 3])[430100] == 3)
        #expect(try tree.values([430000: 90, 430100: 9])[430000] == 9)
        #expect(try tree.values([430000: 90, 430102: 3])[430000] == 3)
        #expect(try tree.values([430000: 90])[430000] == 90)
    }

    @Test func aReportedZeroHidesTheStatedTotalToo() throws {
        #expect(try tree.values([430100: 9, 430102: 0])[430100] == 0)
    }

    @Test func whereNothingIsReportedThereIsNoValue() throws {
        #expect(try tree.values([:]) == [:])
        #expect(try tree.values([430202: 5])[430100] == nil)
    }

    @Test func aMemoRegionIsShownAndAddsNothing() throws {
        let values = try tree.values([430171: 50, 430102: 3])
        #expect(values[430171] == 50)
        #expect(values[430100] == 3)
    }

    @Test func aMemoRegionHidesNothing() throws {
        #expect(try tree.values([430171: 50, 430100: 9])[430100] == 9)
        #expect(try tree.values([430171: 50])[430100] == nil)
    }

    @Test func whatIsBelowAMemoRegionAddsToItAlone() throws {
        let values = try tree.values([430172: 8, 430171: 50, 430102: 3])
        #expect(values[430171] == 8)
        #expect(values[430100] == 3)
        #expect(values[430000] == 3)
    }

    @Test func valuesStayExactNearTheLimit() throws {
        let most = 999_999_999_999
        #expect(try tree.values([430102: most, 430103: most, 430202: most])[430000] == 3 * most)
    }
}

import Domain
import Testing

@Suite struct TargetsTests {
    private let tree: RegionTree

    init() throws {
        tree = try RegionTree([
            Region(430000, below: nil), Region(430100, below: 430000), Region(430200, below: 430000),
            Region(430102, below: 430100), Region(430103, below: 430100), Region(430171, below: 430100, memo: true),
        ])
    }

    private func targets(_ recorded: [Int: Int], year: Int = 2021) -> Targets {
        var keys: [TargetKey: Int] = [:]
        for (region, value) in recorded { keys[TargetKey(region: region, indicator: "visits", year: year)] = value }
        return Targets(keys, in: tree)
    }

    private func target(_ recorded: [Int: Int], of code: Int) throws -> Int? {
        try targets(recorded).target(#require(tree.position(code: code)), indicator: "visits", year: 2021)
    }

    @Test func withoutItsOwnARegionHasTheSumOfItsChildren() throws {
        #expect(try target([430102: 3, 430103: 4], of: 430100) == 7)
        #expect(try target([430102: 3, 430103: 4, 430200: 10], of: 430000) == 17)
        #expect(try target([430103: 4], of: 430100) == 4)
    }

    @Test func itsOwnTargetGoesBeforeTheSum() throws {
        #expect(try target([430100: 20, 430102: 3, 430103: 4], of: 430100) == 20)
        #expect(try target([430100: 20, 430102: 3], of: 430000) == 20)
        #expect(try target([430000: 100, 430100: 20, 430200: 30], of: 430000) == 100)
    }

    @Test func aRecordedZeroIsATargetAndStopsTheSum() throws {
        #expect(try target([430100: 0, 430102: 3, 430103: 4], of: 430100) == 0)
        #expect(try target([430100: 0, 430102: 3, 430200: 5], of: 430000) == 5)
        #expect(try target([430100: 0], of: 430000) == 0)
        #expect(try target([430000: 0, 430100: 9], of: 430000) == 0)
    }

    @Test func whereNobodyHasATargetThereIsNone() throws {
        #expect(try target([:], of: 430000) == nil)
        #expect(try target([430200: 5], of: 430100) == nil)
        #expect(try target([430100: 5], of: 430102) == nil)
    }

    @Test func aMemoRegionKeepsItsTargetToItself() throws {
        #expect(try target([430171: 50, 430102: 3], of: 430100) == 3)
        #expect(try target([430171: 50], of: 430100) == nil)
        #expect(try target([430171: 50], of: 430171) == 50)
    }

    @Test func indicatorsAndYearsAreKeptApart() throws {
        let recorded = targets([430102: 3], year: 2022)
        let position = try #require(tree.position(code: 430100))
        #expect(recorded.target(position, indicator: "visits", year: 2021) == nil)
        #expect(recorded.target(position, indicator: "others", year: 2022) == nil)
        #expect(recorded.years(position, indicator: "visits", of: Plan.sample()) == [2022: 3])
    }
}

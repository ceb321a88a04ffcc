import Domain
import Testing

@testable import Intake

/// Ways in which provinces and cities write their totals, beyond the plain one.
@Suite struct StatedTotalCaseTests {
    private func read(_ rows: String...) throws -> ReadFile {
        try ReadFile("报告期,市州,县市区,和谐企业\n" + rows.map { "2021-Q2,\($0)\n" }.joined())
    }

    @Test func aTotalUnderTheCityColumnIsATotal() throws {
        let read = try read("株洲市,攸县,2", "岳阳市,汨罗市,4", "合计,,6")
        do {
            #expect(read.problems == [])
        }
    }

    @Test func aSubtotalBesideACityIsThatCitys() throws {
        let read = try read("株洲市,荷塘区,1", "株洲市,攸县,2", "株洲市,小计,3", "岳阳市,汨罗市,4", "岳阳市,小计,4")
        do {
            #expect(read.problems == [])
        }
    }

    @Test func aCityWithoutACountyIsTheTotalOfItsRows() throws {
        let right = try read("株洲市,,3", "株洲市,荷塘区,1", "株洲市,攸县,2")
        #expect(right.problems == [] && right.figures.count == 2)
        let wrong = try read("株洲市,荷塘区,1", "株洲市,攸县,2", "株洲市,,4")
        #expect(wrong.problems == ["total-mismatch D4 4"])
    }

    @Test func aRefusedRowDoesNotMakeTheTotalWrongToo() throws {
        let read = try read("株洲市,荷塘区,1", "株洲市,悠县,2", ",合计,3")
        #expect(read.problems.contains("unknown-region C3 悠县"))
        do {
            #expect(read.problems == ["unknown-region C3 悠县"])
        }
    }

    @Test func partsOfAWrongTotalAreNotTakenByHalves() throws {
        let tree = RegionTree.sample
        let parts = try Set([tree.place(430202), tree.place(430223)])
        let alone = try read("株洲市,,4", "株洲市,荷塘区,1", "株洲市,攸县,2")
        #expect(alone.file.faultyRegions.isSuperset(of: parts))
        let elsewhere = try read("株洲市,,4", "株洲市,荷塘区,1", "株洲市,攸县,2", "岳阳市,汨罗市,约4")
        #expect(elsewhere.problems == ["total-mismatch D2 4", "type-error D5 约4"])
        do {
            #expect(elsewhere.file.faultyRegions.isSuperset(of: parts))
        }
    }

    @Test func aWrongTotalOfTheWholeFileStopsItUnlessARowExplainsIt() throws {
        #expect(try read("株洲市,攸县,2", ",合计,3").file.isWhollyFaulty)
        let explained = try read("株洲市,攸县,2", "株洲市,荷塘区,约1", ",合计,3")
        #expect(!explained.file.isWhollyFaulty)
        #expect(try explained.file.faultyRegions == [RegionTree.sample.place(430202)])
    }
}

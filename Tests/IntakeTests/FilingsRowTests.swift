import Domain
import Testing

@testable import Intake

@Suite struct FilingsRowTests {
    private func read(_ rows: String...) throws -> ReadFile {
        try ReadFile("报告期,县市区,和谐企业\n" + rows.map { $0 + "\n" }.joined())
    }

    @Test func theSameFigureTwiceIsRefusedEvenWhereEqual() throws {
        let read = try read("2021-Q2,攸县,3", "2021-Q2,荷塘区,1", "2021-Q2,株洲市攸县,3")
        #expect(read.problems == ["duplicate-row B4 攸县"])
        #expect(read.problem(.duplicateRow)?.earlierRow == 2)
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430223)])
    }

    @Test func aSecondRowThatGivesNoFigureIsNoDuplicate() throws {
        #expect(try read("2021-Q2,攸县,3", "2021-Q2,攸县,").problems == [])
        #expect(try read("2021-Q2,攸县,3", "2021-Q1,攸县,3").problems == [])
    }

    @Test func shortRowsLackACell() throws {
        let read = try read("2021-Q2,攸县", "2021-Q2", "2021-Q2,荷塘区,1")
        #expect(read.problems == ["missing-cell C2", "missing-cell B3"])
        #expect(read.problem(.missingCell)?.column == "和谐企业")
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430223)])
        #expect(read.figures.count == 1 && !read.file.isWhollyFaulty)
    }

    @Test func trailingCellsMayBeMissingWhereTheyAreNotNeeded() throws {
        let read = try ReadFile("报告期,县市区,和谐企业,备注\n2021-Q2,攸县,3\n")
        #expect(read.problems == [] && read.figures.count == 1)
    }

    @Test func cellsBeyondTheHeaderAreRefusedUnlessEmpty() throws {
        #expect(try read("2021-Q2,攸县,3,x").problems == ["extra-cell D2 x"])
        #expect(try read("2021-Q2,攸县,3, ,").problems == [])
        let untitled = try ReadFile("报告期,县市区,,和谐企业\n2021-Q2,攸县,x,3\n2021-Q2,荷塘区,,1\n")
        #expect(untitled.problems == ["extra-cell C2 x"])
        #expect(untitled.figures.count == 1)
    }

    @Test func aThousandsCommaWithoutQuotesIsAnExtraCell() throws {
        #expect(try read("2021-Q2,攸县,1,234").problems == ["extra-cell D2 234"])
        #expect(try read("2021-Q2,攸县,\"1,234\"").figures == ["2021-Q2 430223 harmonious_enterprise": "1234"])
    }

    @Test func blankRowsBetweenAreWarnedOfAndAtTheEndNot() throws {
        let read = try read("2021-Q2,攸县,3", "", ",,", "2021-Q2,荷塘区,1", "", ",,")
        #expect(read.problems == ["?blank-row 3", "?blank-row 4"])
        #expect(read.file.rows == 2 && read.figures.count == 2 && !read.file.isWhollyFaulty)
    }

    @Test func everyProblemIsFoundAtOnce() throws {
        let read = try read("2021-Q2,汩罗,3", "2021-Q9,攸县,3", "2021-Q2,荷塘区,约30", "2021-Q2,芙蓉区,5")
        #expect(read.problems == ["unknown-region B2 汩罗", "unknown-period A3 2021-Q9", "type-error C4 约30"])
        #expect(read.figures == ["2021-Q2 430102 harmonious_enterprise": "5"])
    }

    @Test func problemsBeyondAThousandAreCounted() throws {
        let rows = (0..<1500).map { "2021-Q2,甲\($0),1" }.joined(separator: "\n")
        let read = try ReadFile("报告期,县市区,和谐企业\n" + rows)
        #expect(read.file.problems.errors == 1500 && read.file.problems.problems.count == 1000)
        #expect(read.file.problems.omitted == 500)
    }
}

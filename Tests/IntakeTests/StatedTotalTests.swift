import Domain
import Testing

@testable import Intake

/// Rows that name a parent of other rows, and 合计 rows: checked, never stored beside them.
@Suite struct StatedTotalTests {
    private func read(_ rows: String..., within: Int? = nil) throws -> ReadFile {
        try ReadFile("报告期,县市区,和谐企业,新企用工服务\n" + rows.map { "2021-Q2,\($0)\n" }.joined(), within: within)
    }

    private static let parts = [
        "2021-Q2 430202 harmonious_enterprise": "1", "2021-Q2 430202 new_enterprise": "10",
        "2021-Q2 430223 harmonious_enterprise": "2", "2021-Q2 430223 new_enterprise": "20",
    ]

    @Test(arguments: ["合计", "全市", "全省", "株洲市", "株洲", "430200", "湖南省", "总计"])
    func aRightTotalIsNotStored(word: String) throws {
        let last = try read("荷塘区,1,10", "攸县,2,20", "\(word),3,30")
        #expect(last.problems == [] && last.figures == Self.parts)
        let first = try read("\(word),3,30", "荷塘区,1,10", "攸县,2,20")
        #expect(first.problems == [] && first.figures == Self.parts)
    }

    @Test func aWrongTotalIsNamedWithTheSum() throws {
        let read = try read("荷塘区,1,10", "攸县,2,20", "合计,4,30")
        #expect(read.problems == ["total-mismatch C4 4"])
        #expect(read.problem(.totalMismatch)?.expected == "3")
        let city = try self.read("株洲市,3,31", "荷塘区,1,10", "攸县,2,20")
        #expect(city.problems == ["total-mismatch D2 31"])
        #expect(city.problem(.totalMismatch)?.expected == "30")
        let tree = RegionTree.sample
        #expect(try city.file.faultyRegions == Set(tree.subtree(tree.place(430200))))
        #expect(!city.file.isWhollyFaulty)
    }

    @Test func aTotalMayBeLeftBlank() throws {
        #expect(try read("荷塘区,1,10", "攸县,2,20", "合计,3,").problems == [])
        #expect(try read("荷塘区,1,", "攸县,2,", "合计,3,0").problems == [])
    }

    @Test func totalsOfTwoLevelsAreBothChecked() throws {
        let right = try read("湖南省,6,", "株洲市,3,", "荷塘区,1,", "攸县,2,", "岳阳市,3,", "汨罗市,3,")
        #expect(right.problems == [])
        #expect(right.figures.count == 3)
        let wrong = try read("湖南省,7,", "株洲市,3,", "荷塘区,1,", "攸县,2,", "岳阳市,3,", "汨罗市,3,")
        #expect(wrong.problems == ["total-mismatch C2 7"])
    }

    @Test func aCitysFigureWithoutItsCountiesIsItsOwn() throws {
        let read = try read("株洲市,3,", "汨罗市,4,", "合计,7,")
        #expect(read.problems == [])
        #expect(
            read.figures == [
                "2021-Q2 430200 harmonious_enterprise": "3", "2021-Q2 430681 harmonious_enterprise": "4",
            ])
    }

    @Test func eachIndicatorIsJudgedByItself() throws {
        let read = try read("株洲市,3,99", "荷塘区,1,", "攸县,2,")
        #expect(read.problems == [])
        #expect(read.figures["2021-Q2 430200 new_enterprise"] == "99")
        #expect(read.figures["2021-Q2 430200 harmonious_enterprise"] == nil)
    }

    @Test func aMemoZoneIsNoPartOfATotal() throws {
        let read = try read("长沙市,5,", "芙蓉区,5,", "长沙高新区,3,")
        #expect(read.problems == [])
        let alone = try self.read("长沙市,5,", "长沙高新区,3,")
        #expect(alone.figures.count == 2)
    }

    @Test func aTotalOfNothingMustBeZero() throws {
        #expect(try read("合计,3,").problems == ["total-mismatch C2 3"])
        #expect(try read("合计,0,").problems == [])
    }

    @Test func periodsAreSummedApart() throws {
        let head = "period,county,indicator,count\n"
        let rows = "2021-Q1,攸县,和谐企业,5\n2021-Q2,攸县,和谐企业,1\n2021-Q2,合计,和谐企业,1\n2021-Q1,合计,和谐企业,5\n"
        #expect(try ReadFile(head + rows).problems == [])
    }

    @Test func decimalsAreSummedExactly() throws {
        let text = "报告期,县市区,追讨工资\n2021-Q2,攸县,0.10\n2021-Q2,荷塘区,0.20\n2021-Q2,合计,0.3\n"
        #expect(try ReadFile(text).problems == [])
        let wrong = try ReadFile(text.replacing("0.3", with: "752393.73"))
        #expect(
            wrong.problem(.totalMismatch)?.expected == "0.30" && wrong.problem(.totalMismatch)?.value == "752393.73")
    }
}

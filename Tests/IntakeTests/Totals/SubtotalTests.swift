import Domain
import Testing

@testable import Intake

/// 小计 and 合计 of groups: before or after their rows, by city, by words that are no region.
@Suite struct SubtotalTests {
    private func read(_ rows: String...) throws -> ReadFile {
        try ReadFile("2021年第二季度\n市州,县市区,和谐企业\n" + rows.map { $0 + "\n" }.joined())
    }

    @Test func `A subtotal after each group sums the rows since the one before`() throws {
        let read = try read("株洲市,荷塘区,1", ",攸县,2", ",小计,3", "岳阳市,汨罗市,4", ",岳阳楼区,1", ",小计,5", "合计,,8")
        #expect(read.problems == [] && read.figures.count == 4)
        let wrong = try self.read("株洲市,荷塘区,1", ",攸县,2", ",小计,3", "岳阳市,汨罗市,4", ",小计,7", "合计,,7")
        #expect(wrong.problems == ["total-mismatch C7 7"])
        #expect(wrong.problem(.totalMismatch)?.expected == "4")
    }

    @Test func `A subtotal before each group sums the rows up to the next`() throws {
        let read = try read("合计,,7", "株洲市,小计,3", ",荷塘区,1", ",攸县,2", "岳阳市,小计,4", ",汨罗市,4")
        #expect(read.problems == [] && read.figures.count == 3)
        let wrong = try self.read("合计,,7", "株洲市,小计,2", ",荷塘区,1", ",攸县,2", "岳阳市,小计,4", ",汨罗市,4")
        #expect(wrong.problems == ["total-mismatch C4 2"])
    }

    @Test func `A wrong grand total below right subtotals is named with the sum`() throws {
        let read = try read("株洲市,荷塘区,1", ",攸县,2", ",小计,3", "岳阳市,汨罗市,4", ",小计,4", "合计,,8")
        #expect(read.problems == ["total-mismatch C8 8"])
        #expect(read.problem(.totalMismatch)?.expected == "7")
        #expect(read.file.isWhollyFaulty)
    }

    @Test(arguments: ["株洲市小计", "株洲小计", "株洲市合计", "小计（株洲市）", "株洲市 汇总"])
    func `A subtotal may name its city`(word: String) throws {
        let head = "2021年第二季度\n县市区,和谐企业\n"
        let rows = "荷塘区,1\n攸县,2\n\(word),3\n汨罗市,4\n合计,7\n"
        #expect(try ReadFile(head + rows).problems == [])
        let wrong = try ReadFile(head + rows.replacing(",3\n", with: ",5\n"))
        #expect(wrong.problems == ["total-mismatch B5 5"])
        #expect(wrong.problem(.totalMismatch)?.expected == "3")
    }

    @Test func `A group that is no region is summed by where its rows stand`() throws {
        let head = "2021年第二季度\n县市区,和谐企业\n"
        #expect(try ReadFile(head + "荷塘区,1\n城区小计,1\n攸县,2\n县域小计,2\n合计,3\n").problems == [])
        let wrong = try ReadFile(head + "荷塘区,1\n城区小计,2\n攸县,5\n县域小计,5\n合计,6\n")
        #expect(wrong.problems == ["total-mismatch B4 2"])
    }

    @Test func `A row of the city among its counties is their sum, also as a subtotal of memo zones`() throws {
        let head = "2021年第二季度\n县市区,和谐企业\n"
        #expect(try ReadFile(head + "芙蓉区,1\n天心区,2\n长沙高新区,9\n长沙市小计,3\n").problems == [])
        #expect(try ReadFile(head + "芙蓉区,1\n天心区,2\n长沙高新区,9\n小计,3\n").problems == [])
        let wrong = try ReadFile(head + "芙蓉区,1\n天心区,2\n长沙高新区,9\n小计,12\n")
        #expect(wrong.problems == ["total-mismatch B6 12"])
    }

    @Test func `A total in the cell of the numbering is one`() throws {
        let head = "2021年第二季度\n序号,县市区,和谐企业\n1,荷塘区,1\n2,攸县,2\n"
        #expect(try ReadFile(head + "合计,,3\n").problems == [])
        #expect(try ReadFile(head + "合计,,4\n").problems == ["total-mismatch C5 4"])
        #expect(try ReadFile(head + "株洲市,,4\n").problems == ["total-mismatch C5 4"])
    }

    @Test func `A total row that cannot be read does not store anything`() throws {
        let read = try ReadFile("2021年第二季度\n县市区,和谐企业\n荷塘区,1\n合计,约1\n")
        #expect(read.problems == ["type-error B4 约1"])
        #expect(read.figures.count == 1)
    }

    @Test func `Totals of several sheets are each compared with their own rows`() throws {
        let text = "2021年第%季度\n县市区,和谐企业\n荷塘区,1\n攸县,2\n合计,3"
        let sheets = [text.replacing("%", with: "一"), text.replacing("%", with: "二").replacing("攸县,2", with: "攸县,4")]
        let read = try ReadFile([.init(sheets[0], name: "一季度"), .init(sheets[1], name: "二季度")])
        #expect(read.problemsBySheet == ["二季度 total-mismatch B5 3"])
        #expect(read.problem(.totalMismatch)?.expected == "5")
    }
}

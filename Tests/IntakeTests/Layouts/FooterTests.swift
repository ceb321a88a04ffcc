import Domain
import Testing

@testable import Intake

/// Lines below and between the rows that are no rows.
@Suite struct FooterTests {
    private func read(_ rows: String...) throws -> ReadFile {
        try ReadFile("2021年第二季度\n序号,县市区,和谐企业\n1,攸县,3\n" + rows.map { $0 + "\n" }.joined())
    }

    @Test(arguments: [
        "填报人：张三,审核人：李四,填报日期：2021-07-03", "填表人：,张三,", "审核人:李四,,", "注：本表由各县市区填报，每季度后五日内报送。,,",
        "说明：数据截至6月底,,", ",,", "2,,", "序号,县市区,和谐企业", ",县市区,和谐企业", "一、城区,,", "（二）县域,,", "单位负责人（签字）：,,",
        "　填 报 人：张三　　电 话：0731-1234,,", ",注：含园区,", "以上数据均来自各县市区人力资源和社会保障局报表,,", "备注：无,,",
    ])
    func `A line that is no row is passed over`(line: String) throws {
        let read = try read(line)
        #expect(read.problems == [])
        #expect(read.figures == ["2021-Q2 430223 harmonious_enterprise": "3"])
        #expect(read.file.rows == 1)
    }

    @Test func `A line between the rows is passed over, too`() throws {
        let read = try read("一、城区,,", "2,荷塘区,1", "序号,县市区,和谐企业", "3,汨罗市,4")
        #expect(read.problems == [] && read.figures.count == 3 && read.file.rows == 3)
    }

    @Test func `A row whose name nobody knows is never taken for a note`() throws {
        #expect(try read("2,悠县,1").problems == ["unknown-region B4 悠县"])
        #expect(try read("2,悠县,").problems == ["unknown-region B4 悠县"])
        #expect(try read(",悠县,").problems == ["unknown-region B4 悠县"])
        #expect(try read("悠县,,5").problems == ["missing-cell B4 "])
    }

    @Test func `A row with a figure and no name is refused`() throws {
        #expect(try read("2,,5").problems == ["missing-cell B4 "])
        #expect(try read(",,5").problems == ["missing-cell B4 "])
        #expect(try read("注：,,5").figures.count == 1)
    }

    @Test func `Signatures below the table are kept, those above go before them`() throws {
        let below = try read("填报人：张三,审核人：李四,填报日期：2021-07-03", "联系电话：0731-1234,,")
        let head = try #require(below.file.sheets.first?.head)
        #expect(head.filer == "张三" && head.reviewer == "李四" && head.day == "2021-07-03" && head.phone == "0731-1234")
        let both = try ReadFile("填报人：王五,2021年第二季度\n县市区,和谐企业\n攸县,3\n填报人：张三\n审核人：李四\n")
        #expect(both.file.sheets.first?.head.filer == "王五" && both.file.sheets.first?.head.reviewer == "李四")
    }

    @Test func `Empty places for signatures say nothing`() throws {
        let read = try read("填报人：________,审核人：,填报日期：")
        #expect(read.problems == [] && read.file.sheets.first?.head.isSigned == false)
    }

    @Test func `A heading of another quarter above further rows refuses the file, one at the end does not`() throws {
        for heading in ["2021年第三季度,,", "二、第三季度,,", ",三季度完成情况,"] {
            let read = try read(heading, "2,荷塘区,4")
            #expect(read.problem(.constraintError)?.row == 4 && read.problem(.constraintError)?.value == "2021-Q3")
            #expect(read.file.isWhollyFaulty)
            #expect(try self.read(heading).problems == [])
        }
        #expect(try read("2021年第二季度,,", "2,荷塘区,4").problems == [])
        #expect(try read("注：2021年第一季度数据已修订,,", "2,荷塘区,4").problems == [])
    }

    @Test func `Two periods above the table refuse it unless the caller says which`() throws {
        let text = "2021年第一季度\n（2021年第二季度）\n县市区,和谐企业\n攸县,3\n"
        let read = try ReadFile(text)
        #expect(read.problems == ["constraint-error 3 2021-Q2"] && read.figures == [:])
        #expect(read.problem(.constraintError)?.expected == "2021-Q1")
        let across = "2021年第一季度、2021年第二季度\n县市区,2021-Q1和谐企业,2021-Q2和谐企业\n攸县,3,4\n"
        #expect(try ReadFile(across).figures.count == 2)
    }

    @Test func `Column numbers below the header are no figures, a first row like them is one`() throws {
        let numbered = try ReadFile("2021年第二季度\n县市区,和谐企业,新企用工服务\n（1）,（2）,（3）\n攸县,3,40\n")
        #expect(numbered.problems == [] && numbered.figures.count == 2)
        let plain = try ReadFile("2021年第二季度\n县市区,和谐企业,新企用工服务\n攸县,1,2\n")
        #expect(plain.figures.count == 2)
    }
}

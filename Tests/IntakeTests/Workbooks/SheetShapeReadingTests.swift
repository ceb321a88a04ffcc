import Domain
import Tables
import Testing

@testable import Intake

/// Merged cells, hidden rows and columns, and cells that only workbooks have.
@Suite struct SheetShapeReadingTests {
    private static let expected = [
        "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q2 430202 harmonious_enterprise": "4",
    ]

    @Test func `Merged headers name the group over all their columns`() throws {
        let sheet = Sheet(
            "株洲市2021年第二季度情况表,,,,\n县市区,和谐企业,,新企用工服务,\n,本期新增,目标,本期新增,目标\n攸县,3,10,40,100\n荷塘区,4,10,,100",
            merges: ["A1:E1", "A2:A3", "B2:C2", "D2:E2"])
        let read = try ReadFile([sheet])
        #expect(read.problems == [])
        #expect(read.figures == Self.expected.merging(["2021-Q2 430223 new_enterprise": "40"]) { $1 })
        #expect(read.file.layout?.header == ["县市区", "和谐企业 本期新增", "和谐企业 目标", "新企用工服务 本期新增", "新企用工服务 目标"])
    }

    @Test func `Beside merged headers a blank header cell belongs to none of them`() throws {
        let sheet = Sheet(
            "2021年第二季度,,,\n县市区,和谐企业,,\n,本期新增,目标,本期新增\n攸县,3,10,7", merges: ["A2:A3", "B2:C2"])
        let read = try ReadFile([sheet])
        #expect(read.problems == ["unknown-indicator D4 7"])
        #expect(read.figures == ["2021-Q2 430223 harmonious_enterprise": "3"])
    }

    @Test func `A city merged over its counties is that of each row`() throws {
        let sheet = Sheet(
            "2021年第二季度,,\n市州,县市区,和谐企业\n岳阳市,汨罗市,1\n,中心城区,2\n株洲市,中心城区,4\n,攸县,3\n,小计,7",
            merges: ["A3:A4", "A5:A7"])
        let read = try ReadFile([sheet])
        #expect(read.problems == [])
        #expect(read.figures["2021-Q2 430602 harmonious_enterprise"] == "2")
        #expect(read.figures["2021-Q2 430202 harmonious_enterprise"] == "4")
    }

    @Test func `A unit or a period merged over several rows is that of each`() throws {
        let sheet = Sheet(
            "报告期,县市区,指标,本期新增\n2021-Q2,攸县,和谐企业,3\n,,新企用工服务,40\n,荷塘区,和谐企业,4", merges: ["A2:A4", "B2:B3"])
        let read = try ReadFile([sheet])
        #expect(read.problems == [])
        #expect(read.figures == Self.expected.merging(["2021-Q2 430223 new_enterprise": "40"]) { $1 })
        let unmerged = try ReadFile([
            Sheet("报告期,县市区,指标,本期新增\n2021-Q2,攸县,和谐企业,3\n,,新企用工服务,40")
        ])
        #expect(unmerged.problem(.missingCell)?.row == 3)
    }

    @Test(arguments: ["B3:B4", "B3:C3", "B3:C4"])
    func `One number over several cells of figures is refused with its cell`(merge: String) throws {
        let sheet = Sheet("2021年第二季度\n县市区,和谐企业,新企用工服务\n攸县,3,\n荷塘区,,4", merges: [merge])
        let read = try ReadFile([sheet])
        #expect(read.problem(.typeError)?.cell == "B3" && read.problem(.typeError)?.value == "3")
        #expect(read.problem(.typeError)?.cause == .mergedCells)
        #expect(read.file.isWhollyFaulty)
    }

    @Test func `Merged cells that hold no number, or reach into no figure, are let be`() throws {
        let sheet = Sheet(
            "2021年第二季度\n县市区,和谐企业,备注\n攸县,3,\n荷塘区,4,\n汨罗市,-,\n填报人：张三2,,", merges: ["B3:B3", "C3:C4", "A6:C6", "B5:C5"])
        #expect(try ReadFile([sheet]).problems == [])
    }

    @Test func `Hidden rows and columns are read and warned of`() throws {
        var sheet = Sheet("2021年第二季度\n县市区,和谐企业,备注\n攸县,3,\n荷塘区,4,")
        sheet.hiddenRows = [3]
        let rows = try ReadFile([sheet])
        #expect(rows.problemsBySheet == ["表一 ?hidden-cells 4"])
        #expect(rows.figures == Self.expected && !rows.file.isWhollyFaulty)
        sheet.hiddenRows = []
        sheet.hiddenColumns = [1]
        let columns = try ReadFile([sheet])
        #expect(columns.problems == ["?hidden-cells B2 和谐企业"] && columns.figures == Self.expected)
        sheet.hiddenColumns = [2]
        #expect(try ReadFile([sheet]).problems == [])
    }

    @Test func `A hidden row of blanks, a title or a header is no word worth`() throws {
        var sheet = Sheet("2021年第二季度\n县市区,和谐企业\n攸县,3\n荷塘区,4\n,\n,")
        sheet.hiddenRows = [0, 1, 4, 5]
        #expect(try ReadFile([sheet]).problems == [])
    }

    @Test(arguments: ["#REF!", "#N/A", "=SUM(A1:A3)", "#DIV/0!"])
    func `A cell without a value is a formula error`(cell: String) throws {
        let read = try ReadFile([Sheet("2021年第二季度\n县市区,和谐企业\n攸县,\(cell)")])
        #expect(read.problems == ["formula-error B3 \(cell)"])
    }

    @Test(arguments: ["2021-06-30", "2021-04-01", "2021-06-30 00:00:00"])
    func `A day in the period's column names its month, and so a quarter only as a hint`(cell: String) throws {
        let text = "报告期,县市区,和谐企业\n\(cell),攸县,3"
        let read = try ReadFile([Sheet(text)])
        #expect(read.problem(.unknownPeriod)?.suggestions == ["2021-Q2"])
        #expect(read.figures == [:])
    }

    @Test func `Short rows of a sheet lack no cells`() throws {
        let read = try ReadFile([Sheet("报告期,县市区,和谐企业\n2021-Q2,攸县,3\n2021-Q2,荷塘区")])
        #expect(read.problems == [] && read.figures.count == 1)
    }

    @Test func `An identity-card number in a sheet is left unread`() throws {
        let read = try ReadFile([Sheet("2021年第二季度\n县市区,和谐企业,身份证号\n攸县,3,1\n荷塘区,4,2")])
        #expect(read.problems == ["?private-numbers C2 身份证号"])
        #expect(read.figures == Self.expected && read.file.hasPrivateNumbers)
    }
}

import Domain
import Testing

@testable import Intake

/// One unit's own form: its name above the table, its indicators below.
@Suite struct OwnFormTests {
    private static let expected = [
        "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q2 430223 new_enterprise": "40",
    ]

    @Test(arguments: [
        "填报单位：攸县,,报告期：2021年第二季度\n指标,计量单位,本期新增\n和谐企业,户,3\n新企用工服务,户,40\n追讨工资,万元,\n",
        "攸县2021年第二季度统计表\n指标,本期新增\n和谐企业,3\n新企用工服务,40\n",
        "填报单位:,攸县人力资源和社会保障局（盖章）\n报告期:,2021-Q2\n指标名称,本期数\n和谐企业,3\n新企用工服务,40户\n",
        "填报单位：株洲市攸县　报告期：2021年4-6月\n和谐企业,新企用工服务\n3,40\n",
        "填 报 单 位：攸 县,2021年第二季度\n序号,指标,本期新增,备注\n1,和谐企业,3,\n2,新企用工服务,40,\n3,追讨工资,无,没有\n",
    ])
    func `The unit above the table is that of all rows`(text: String) throws {
        let read = try ReadFile(text)
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
    }

    @Test func `The caller's own unit is that of a table that names none`() throws {
        let read = try ReadFile("2021年第二季度\n指标,本期新增\n和谐企业,3\n新企用工服务,40\n", within: 430223)
        #expect(read.problems == [] && read.figures == Self.expected)
    }

    @Test func `A city states no unit for a table that names none`() throws {
        let read = try ReadFile("2021年第二季度\n指标,本期新增\n和谐企业,3\n", within: 430200)
        #expect(read.file.problems.problems.map(\.column) == ["县市区 / county"])
        #expect(read.figures == [:])
    }

    @Test func `A form of another unit is refused in a city's own file`() throws {
        let read = try ReadFile("填报单位：汨罗市\n2021年第二季度\n指标,本期新增\n和谐企业,3\n", within: 430200)
        #expect(read.problem(.wrongRegion)?.value == "汨罗市")
        #expect(read.file.isWhollyFaulty)
    }

    @Test func `A form whose unit nobody knows is refused, not taken for another`() throws {
        let read = try ReadFile("填报单位：悠县\n2021年第二季度\n指标,本期新增\n和谐企业,3\n")
        #expect(read.file.isWhollyFaulty && read.figures == [:])
    }

    @Test func `The unit above a table with a column of units is not put in its place`() throws {
        let read = try ReadFile("填报单位：株洲市\n2021年第二季度\n县市区,和谐企业\n荷塘区,1\n,2\n")
        #expect(read.problems == ["missing-cell A5 "])
        #expect(read.figures == ["2021-Q2 430202 harmonious_enterprise": "1"])
    }

    @Test func `New and cumulative rows of one indicator are told apart`() throws {
        let text = "填报单位：攸县\n2021年第二季度\n指标,数量\n和谐企业,3\n其中：本年累计,8\n"
        let settled = try ReadFile(text).settled(["2021-Q1 430223 harmonious_enterprise": 5])
        #expect(settled.problems == [])
        #expect(settled.figures == ["2021-Q2 430223 harmonious_enterprise": "3"])
    }

    @Test func `An indicator nobody knows is named`() throws {
        let read = try ReadFile("填报单位：攸县\n2021年第二季度\n指标,本期新增\n和谐企业,3\n和谐街道,4\n")
        #expect(read.problems == ["unknown-indicator A5 和谐街道"])
    }

    @Test func `An indicator a second time is a duplicate`() throws {
        let read = try ReadFile("填报单位：攸县\n2021年第二季度\n指标,本期新增\n和谐企业,3\n劳动关系和谐企业,3\n")
        #expect(read.problem(.duplicateRow)?.row == 5)
        #expect(read.problem(.duplicateRow)?.earlierRow == 4)
    }

    @Test func `Lines that name several units are no form of the first of them`() throws {
        for line in ["攸县统计表\n转发荷塘区", "攸县和荷塘区", "攸县转荷塘区统计表"] {
            let read = try ReadFile("2021年第二季度\n\(line)\n指标,本期新增\n和谐企业,3\n")
            #expect(read.file.isWhollyFaulty && read.figures == [:])
        }
    }

    @Test func `What the form says of its signatures is kept`() throws {
        let read = try ReadFile(
            "填报单位：攸县\n2021年第二季度\n指标,本期新增\n和谐企业,3\n填报人：张三　审核人：李四　联系电话：0731-1234\n填报日期：2021年7月3日\n")
        #expect(read.problems == [])
        let head = try #require(read.file.sheets.first?.head)
        #expect(head.filer == "张三" && head.reviewer == "李四" && head.phone == "0731-1234" && head.day == "2021年7月3日")
        #expect(try head.region == RegionTree.sample.place(430223))
    }
}

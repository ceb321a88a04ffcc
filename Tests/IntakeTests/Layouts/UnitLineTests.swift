import Domain
import Testing

@testable import Intake

/// 单位：户 above the table, units in headers, and units of rows.
@Suite struct UnitLineTests {
    private func read(_ line: String, _ headers: String, _ cells: String) throws -> ReadFile {
        try ReadFile("2021年第二季度,\(line)\n县市区,\(headers)\n攸县,\(cells)\n")
    }

    private static let key = "2021-Q2 430223 harmonious_enterprise"

    @Test func `A unit line scales all figures`() throws {
        #expect(try read("单位：户", "和谐企业", "12").figures == [Self.key: "12"])
        #expect(try read("单位：万户", "和谐企业", "1.2").figures == [Self.key: "12000"])
        #expect(try read("单位：元", "追讨工资", "12300").figures == ["2021-Q2 430223 wages": "1.23"])
        #expect(try read("计量单位：百户", "和谐企业", "0").figures == [Self.key: "0"])
    }

    @Test(arguments: [
        "2021年第二季度\n（单位：万户）", "2021年第二季度（单位：万户）", "2021年第二季度\n单位,万户", "2021年第二季度\n,万户", "2021年第二季度情况表（万户）",
        "2021年第二季度\n单位：万户、万元", "2021年第二季度\n计量单位:万元/万户", "2021年第二季度\n单位：万户　　填报人：张三",
    ])
    func `A unit is seen wherever it stands above the table`(head: String) throws {
        #expect(try ReadFile(head + "\n县市区,和谐企业\n攸县,1.2\n").figures == [Self.key: "12000"])
    }

    @Test(arguments: ["单位：万户（含园区）", "单位：%", "单位：户、万户", "单位：万户次"])
    func `A unit that nobody can apply refuses the figures`(line: String) throws {
        let read = try read(line, "和谐企业", "12")
        #expect(read.problems == ["type-error B3 12"] && read.problem(.typeError)?.cause == .otherUnit)
    }

    @Test func `Several units are each that of their indicators`() throws {
        let read = try read("单位：户、名、元", "和谐企业,金牌协调员,追讨工资", "12,3,500")
        #expect(read.problems == [])
        #expect(
            read.figures == [
                Self.key: "12", "2021-Q2 430223 coordinator": "3", "2021-Q2 430223 wages": "0.05",
            ])
    }

    @Test func `A unit in the header goes before that of the line`() throws {
        #expect(try read("单位：万户", "和谐企业（户）", "12").figures == [Self.key: "12"])
        #expect(try read("单位：户", "和谐企业（万户）", "1.2").figures == [Self.key: "12000"])
    }

    @Test func `A unit line of firms says nothing of people, one of ten thousands of firms does`() throws {
        let plain = try read("单位：户", "和谐企业,金牌协调员", "12,3")
        #expect(plain.problems == [] && plain.figures["2021-Q2 430223 coordinator"] == "3")
        let scaled = try read("单位：万户", "和谐企业,金牌协调员", "12,3")
        #expect(scaled.problems == ["type-error C3 3"])
        #expect(scaled.problem(.typeError)?.cause == .otherUnit)
        #expect(try read("单位：万户", "和谐企业,金牌协调员", "12,").problems == [])
    }

    @Test func `A header's unit of something else refuses the column`() throws {
        #expect(try read("", "新企用工服务,和谐企业（户次）", "1,12").problems == ["unknown-indicator C2 和谐企业（户次）"])
    }

    @Test func `A figure that the scale does not make whole is refused`() throws {
        let read = try read("单位：万户", "和谐企业", "1.23456")
        #expect(read.problems == ["constraint-error B3 1.23456"])
        #expect(read.problem(.constraintError)?.cause == .notWhole)
    }

    @Test func `Rows may have their own unit`() throws {
        let text = "2021年第二季度\n县市区,指标,计量单位,本期新增\n攸县,和谐企业,万户,1.2\n攸县,追讨工资,元,500\n攸县,新企用工服务,,7\n"
        let read = try ReadFile(text)
        #expect(read.problems == [])
        #expect(
            read.figures == [
                Self.key: "12000", "2021-Q2 430223 wages": "0.05", "2021-Q2 430223 new_enterprise": "7",
            ])
        let wrong = try ReadFile(text.replacing("万户", with: "人次"))
        #expect(wrong.problems == ["type-error D3 1.2"])
        #expect(wrong.problem(.typeError)?.cause == .otherUnit)
    }

    @Test func `A unit of rows beside one indicator's column holds, beside several it does not`() throws {
        let one = try ReadFile("2021年第二季度\n县市区,追讨工资,单位\n攸县,30000,元\n荷塘区,3,万元\n")
        #expect(one.problems == [])
        #expect(one.figures == ["2021-Q2 430223 wages": "3.00", "2021-Q2 430202 wages": "3.00"])
        let several = try ReadFile("2021年第二季度\n县市区,和谐企业,金牌协调员,计量单位\n攸县,3,4,户\n")
        #expect(several.problems == [] && several.figures.count == 2)
    }

    @Test func `A total is compared in the same unit`() throws {
        let text = "2021年第二季度,单位：万户\n县市区,和谐企业\n攸县,0.5\n荷塘区,0.7\n合计,1.2\n"
        #expect(try ReadFile(text).problems == [])
        #expect(try ReadFile(text.replacing("合计,1.2", with: "合计,1.3")).problem(.totalMismatch)?.expected == "12000")
    }
}

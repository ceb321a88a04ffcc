import Domain
import Testing

@testable import Intake

/// Words and values around a table.
@Suite struct HeadFieldsTests {
    @Test(arguments: [
        ["填报人：张三　审核人：李四　联系电话：0731-1234"], ["填报人：张三", "审核人：李四", "联系电话：0731-1234"],
        ["填报人：", "张三", "审核人：", "李四", "联系电话：", "0731-1234"], ["填 报 人： 张三", "", "审 核 人：李四", "电话:0731-1234"],
        ["填表人:张三__审核:李四__手机:0731-1234"],
    ])
    func `Words are found however they are set`(cells: [String]) {
        let fields = HeadFields(cells)
        #expect(fields[.filer] == "张三" && fields[.reviewer] == "李四" && fields[.phone] == "0731-1234")
    }

    @Test(arguments: ["和谐企业", "攸县", "12:30", "比例 1:2", "", "：", "甲：乙"])
    func `Others are no fields`(cell: String) {
        #expect(HeadFields([cell]).fields.isEmpty)
        #expect(!HeadFields.isField(cell))
    }

    @Test func `Brackets around or behind a word do not hide it`() {
        #expect(HeadFields(["填报单位（盖章）：攸县"])[.region] == "攸县")
        #expect(HeadFields(["单位负责人（签字）：王五"])[.head] == "王五")
        #expect(HeadFields(["2021年第二季度（单位：万户）"])[.unit] == "万户")
        #expect(HeadFields.before("2021年第二季度（单位：万户）") == "2021年第二季度")
        #expect(HeadFields.before("2021年第二季度") == "2021年第二季度" && HeadFields.before("单位：户") == "")
        #expect(HeadFields.isField("单位负责人（签字）：") && HeadFields.isField("（单位：户）"))
    }

    @Test func `A day with a colon in it stays whole`() {
        #expect(HeadFields(["填报时间：2021-07-03 09:30"])[.day] == "2021-07-03 09:30")
    }

    private func head(_ lines: [String]..., name: String? = nil, within: Int? = nil) throws -> TableHead {
        var reader = HeadReader(.sample, RegionNames(.sample), within: try within.map(RegionTree.sample.place))
        for line in lines { reader.takeAbove(line) }
        if let name { reader.takeSheetName(name) }
        return reader.head
    }

    @Test func `A title names the period, the city and the year`() throws {
        let head = try head(["株洲市2021年第二季度“和谐同行”进展情况表"])
        #expect(head.period == quarter(2021, 2) && !head.isYearToDate && head.year == 2021)
        #expect(try head.titleRegion == RegionTree.sample.place(430200) && head.region == nil && head.titleUnit == nil)
    }

    @Test(arguments: [
        "2021年1-6月", "2021年上半年", "2021年度1—6月份", "2021年第一、二季度", "2021年第一季度至第二季度",
    ])
    func `Months since January are the year to date`(text: String) throws {
        let head = try head(["株洲市\(text)进展情况表"])
        #expect(head.period == quarter(2021, 2) && head.isYearToDate)
    }

    @Test(arguments: ["2020年11月至2022年12月", "2021年", "2021年6月30日", "三年行动计划（2020-2022年）", "2021年4-5月", "2021年一季度和二季度"])
    func `Other spans name no period`(text: String) throws {
        #expect(try head(["株洲市\(text)情况表"]).period == nil)
    }

    @Test func `A numeral behind the period is none of it`() throws {
        #expect(try head(["2021年第二季度零报告"]).period == quarter(2021, 2))
        #expect(try head(["2021年"], ["二季度零报告"]).period == quarter(2021, 2))
    }

    @Test func `The year may stand in another line than the quarter`() throws {
        #expect(try head(["株洲市2021年度情况表"], ["（第二季度）"]).period == quarter(2021, 2))
        #expect(try head(["（第二季度）"]).period == nil)
    }

    @Test func `A title of one indicator names it, one of two names none`() throws {
        #expect(try head(["和谐企业培育情况表"]).indicator == 1)
        #expect(try head(["和谐企业与新企用工服务情况表"]).indicator == nil)
    }

    @Test func `A unit line is that of measure or that of the office`() throws {
        #expect(try head(["单位：万户"]).unit == "万户")
        #expect(try head(["单位：", "户"]).unit == "户")
        #expect(try head(["单位：攸县"]).region == RegionTree.sample.place(430223))
        #expect(try head(["填报单位：攸县（盖章）"]).region == RegionTree.sample.place(430223))
        let both = try head(["填报单位：攸县", "", "单位：户　　2021年第一季度"])
        #expect(
            try both.region == RegionTree.sample.place(430223) && both.unit == "户" && both.period == quarter(2021, 1))
    }

    @Test func `Lines that contradict each other are noted`() throws {
        #expect(try head(["2021年第一季度"], ["2021年第二季度"]).otherPeriod == quarter(2021, 2))
        #expect(try head(["报告期：2021-Q1"], ["2021年第二季度"]).otherPeriod == quarter(2021, 2))
        #expect(try head(["2021年第二季度"], ["报告期：2021-Q1"]).otherPeriod == quarter(2021, 1))
        #expect(try head(["2021年第二季度"], ["报告期：2021-Q2"]).otherPeriod == nil)
        #expect(try head(["2021年第二季度"], name: "一季度").otherPeriod == nil)
        #expect(try head(["填报单位：攸县"], ["填报单位：荷塘区"]).region == nil)
        #expect(try head(["填报单位：攸县"], ["单位：攸县"]).region == RegionTree.sample.place(430223))
    }

    @Test func `A sheet's name stands behind what the sheet says`() throws {
        #expect(try head(["株洲市情况表"], name: "2021年第二季度").period == quarter(2021, 2))
        #expect(try head(["2021年第一季度"], name: "2021年第二季度").period == quarter(2021, 1))
        #expect(try head(["2021年第二季度"], name: "攸县").region == RegionTree.sample.place(430223))
        #expect(try head(["2021年"], name: "二季度").period == quarter(2021, 2))
        #expect(try head([""], name: "Sheet1").period == nil)
    }
}

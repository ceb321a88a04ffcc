import Domain
import Testing

@testable import Intake

/// What one header, of one row or several, says of its column.
@Suite struct HeaderMeaningTests {
    private func meaning(_ path: String..., year: Int? = 2021, plan: Plan = .sample) -> ColumnMeaning {
        HeaderReader(plan, RegionNames(.sample), stated: [:], within: nil)
            .meaning(path, year: year, takesRegions: false)
    }

    @Test(
        arguments: [
            ("和谐企业", nil), ("劳动关系和谐企业", nil), ("harmonious_enterprise", nil), ("Harmonious Enterprises", nil),
            ("和谐企业新增", .new), ("和谐企业本期新增", .new), ("本季度新增和谐企业", .new), ("和谐企业-本期数", .new), ("和谐企业（本季）", .new),
            ("和谐企业本年累计", .yearToDate), ("今年以来和谐企业", .yearToDate), ("和谐企业（年初至今）", .yearToDate),
            ("和谐企业 YTD", .yearToDate),
            ("和谐企业总累计", .planToDate), ("启动以来和谐企业完成数", .planToDate), ("和谐企业（三年累计）", .planToDate),
            ("和谐企业累计", .cumulative), ("和谐企业累计完成", .cumulative), ("和谐企业已完成数", .cumulative), ("和谐企业实际完成", .cumulative),
        ] as [(String, Measure?)])
    func `Words beside an indicator tell what the figure counts`(header: String, measure: Measure?) {
        #expect(meaning(header) == .indicator(1, measure))
    }

    @Test(arguments: [
        "和谐企业目标任务", "和谐企业完成率", "和谐企业排名", "和谐企业同比增长", "上期和谐企业", "和谐企业上年同期", "序号", "责任单位", "和谐企业占比%", "完成进度（%）",
        "本年累计完成率", "和谐企业%", "%", "（%）", "和谐企业（%）",
    ])
    func `Targets, rates, ranks and the last period are left alone`(header: String) {
        #expect(meaning(header) == .leftAlone)
    }

    @Test(arguments: [
        "和谐街道", "和谐企业和新企用工服务", "本期本年累计", "和谐企业二季度三季度", "和谐企业上半年总累计", "2021年2-4月和谐企业", "和谐企业（户次）", "和谐企业（天）",
        "本期新增和谐企业1-6月", "拟建和谐企业", "和谐企业意向数",
    ])
    func `A header with a word nobody knows, or that contradicts itself, is unknown`(header: String) {
        #expect(meaning(header) == .unknown)
    }

    @Test func `A span in a header names its period or the year to date`() throws {
        let second = try #require(Plan.sample.place(of: quarter(2021, 2)))
        let period = ColumnMeaning.figure(FigureMeaning(indicator: 1, period: second))
        #expect(meaning("和谐企业第二季度") == period)
        #expect(meaning("4-6月和谐企业") == period)
        #expect(meaning("2021年第二季度和谐企业", year: nil) == period)
        #expect(meaning("和谐企业第二季度", year: nil) == .unknown)
        let toDate = FigureMeaning(indicator: 1, period: second, measure: .yearToDate)
        #expect(meaning("和谐企业1-6月") == .figure(toDate))
        #expect(meaning("1-6月累计和谐企业") == .figure(toDate))
        #expect(meaning("和谐企业上半年") == .figure(toDate))
    }

    @Test func `Month and quarter words are known only under their cadence`() {
        #expect(meaning("本月新增和谐企业") == .unknown)
        #expect(meaning("本季新增和谐企业", plan: .sample.monthly()) == .unknown)
        #expect(meaning("本月新增和谐企业", plan: .sample.monthly()) == .indicator(1, .new))
    }

    @Test func `A unit in brackets is kept`() {
        #expect(meaning("和谐企业（户）") == .figure(FigureMeaning(indicator: 1, unit: "户")))
        #expect(meaning("和谐企业（万户）") == .figure(FigureMeaning(indicator: 1, unit: "万户")))
        #expect(meaning("追讨工资（元）") == .figure(FigureMeaning(indicator: 3, unit: "元")))
        #expect(
            meaning("追讨工资", "本年累计", "（万元）") == .figure(FigureMeaning(indicator: 3, measure: .yearToDate, unit: "万元")))
    }

    @Test func `Several rows are read together, whichever stands above`() {
        #expect(meaning("和谐企业", "本期") == .indicator(1, .new))
        #expect(meaning("本期", "和谐企业") == .indicator(1, .new))
        #expect(meaning("和谐企业", "累计", "总累计") == .indicator(1, .planToDate))
        #expect(meaning("完成情况", "和谐企业", "本年累计") == .indicator(1, .yearToDate))
        #expect(meaning("和谐企业", "完成率") == .leftAlone && meaning("和谐企业", "%") == .leftAlone)
        #expect(meaning("和谐企业", "新企用工服务") == .unknown)
        #expect(meaning("本期", "本年累计") == .unknown)
    }

    @Test(arguments: ["身份证号", "身份证号码", "法人身份证", "证件号码", "公民身份号码", "id_number", "经办人身份证号"])
    func `Columns of identity-card numbers are known by their header`(header: String) {
        #expect(meaning(header) == .privateNumbers)
    }

    @Test func `What the caller states goes before all else`() {
        let reader = HeaderReader(
            .sample, RegionNames(.sample), stated: ["企业A": .indicator(1), "和谐企业": .leftAlone], within: nil)
        #expect(reader.meaning(["企业 Ａ"], year: nil, takesRegions: false) == .indicator(1))
        #expect(reader.meaning(["和谐企业"], year: nil, takesRegions: false) == .leftAlone)
        #expect(reader.meaning(["进展", "企业A"], year: nil, takesRegions: false) == .indicator(1))
    }

    @Test func `A very long header ends the search at once`() {
        #expect(meaning(String(repeating: "和谐企业累计", count: 4000) + "甲") == .unknown)
        #expect(meaning(String(repeating: "本", count: 79)) == .unknown)
    }
}

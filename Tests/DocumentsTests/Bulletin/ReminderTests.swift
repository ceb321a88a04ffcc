import Documents
import Domain
import Reporting
import Testing

@Suite struct ReminderTests {
    private func letter(_ place: Int, _ language: Language, _ report: Report) throws -> Paper {
        Paper.reminder(report, to: report.regions[place], ModelBulletin.options, language)
    }

    @Test func `A lagging city is told what lags, what would clear it and who is missing`() throws {
        let paper = try letter(14, .zh, ModelBulletin.full())
        #expect(paper.recipients == "湘西州人力资源和社会保障局、总工会、企业联合会/企业家协会、工商联")
        for sentence in [
            "现将你州2021年上半年进展情况和需要关注的问题提示如下", "服务新企用工完成率在14个市州中居第14位（末位）。",
            "服务新企用工低于序时进度（32.50%）14.50个百分点，与序时进度之比为0.55（严重滞后），尚差44户，到12月底每月需新增19户，近六个月月均6.3户。",
            "未报1个：保靖县。", "请你州逐项分析原因，加大工作力度，于7月30日前报送改进措施。", "请督促未报单位于7月20日前补报。",
        ] { #expect(paper.bodyText.contains(sentence), "\(sentence)") }
        #expect(
            paper.origin("region") == "430000" && paper.origin("to") == "433100" && paper.origin("kind") == "reminder")
    }

    @Test func `A city that shares its rank is told so`() throws {
        let paper = try letter(8, .zh, ModelBulletin.full())
        #expect(paper.bodyText.contains("和谐企业培育完成率在14个市州中并列第10位"))
        #expect(
            try letter(8, .en, ModelBulletin.full()).bodyText.contains("张家界市 ranks jointly tenth of 14 on Enterprises"))
    }

    @Test func `A city where nothing lags is asked to go on`() throws {
        let paper = try letter(2, .zh, ModelBulletin.full())
        #expect(paper.title == "关于2021年上半年劳动关系“和谐同行”能力提升三年行动计划进展情况的工作提示函")
        #expect(
            paper.bodyText.contains("你市有序时进度要求的指标（和谐企业、服务新企）均达到序时进度；三项金牌指标由省级分批认定，不作进度比较。")
                && paper.bodyText.contains("请你市继续保持工作力度"))
    }

    @Test func `Without ranking no rank is told`() throws {
        var options = ModelBulletin.options
        options.showsRanking = false
        let report = try ModelBulletin.full()
        #expect(!Paper.reminder(report, to: report.regions[14], options, .zh).bodyText.contains("第14位"))
    }
}

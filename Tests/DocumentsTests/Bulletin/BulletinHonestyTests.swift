import Documents
import Domain
import Reporting
import Testing

/// What a bulletin must not say: that those on pace are behind, that the plan is over before it is, who typed a figure.
@Suite struct BulletinHonestyTests {
    @Test func `Of the last only those below pace are called behind`() throws {
        let zh = try SmallProvince.text([90, 80, 70, 26, 26, 10])
        #expect(zh.contains("，己市（10.00%）相对滞后，丁市和戊市（均为26.00%）位次靠后，但均已达到序时进度。"))
        let en = try SmallProvince.text([90, 80, 70, 26, 26, 10], .en)
        #expect(
            en.contains("; 己市 (10.00 %) is furthest behind; 丁市 and 戊市 (each 26.00 %) rank low, though all are on pace.")
        )
    }

    @Test(arguments: [
        ([20, 30], "乙市", false), ([20, 20], "各市走访企业均低于序时进度（均低5.00个百分点），详见附件2。", true),
        ([20, 30], "甲市走访企业低于序时进度5.00个百分点。", true),
        ([20, 10, 30], "部分市低于序时进度，走访企业有2个（乙市差距最大，低15.00个百分点），详见附件2。", true),
    ])
    func `Part is not said of all, and one is named`(done: [Int], sentence: String, isSaid: Bool) throws {
        let text = try SmallProvince.text(done)
        let problems = text.split(separator: "\n").first { $0.contains("不平衡") || $0.contains("均低于") }
        #expect((problems ?? "").contains(sentence) == isSaid)
    }

    @Test func `A single indicator that is behind is named, without 部分`() throws {
        let text = try SmallProvince.text([20])
        #expect(text.contains("走访企业低于序时进度5.00个百分点，到12月底每月需新增5户，近六个月月均3.3户。"))
        #expect(!text.contains("部分"))
    }

    @Test func `Nothing that is done well is a problem, and one problem has no number`() throws {
        #expect(!(try SmallProvince.text([90, 40]).contains("不平衡")))
        let one = try SmallProvince.text([20, 20, 50]) { $0.values[430000] = ["visits": [0, 90]] }
        #expect(!one.contains("三是"))
        #expect(try SmallProvince.text([20, 20]).contains("二是"))
    }

    @Test func `Before the period is over nothing has ended and nothing is missing`() throws {
        let text = try SmallProvince.text([20, 30]) { $0.through = quarter(2022, 4) }
        #expect(text.contains("（报告期尚未结束，本稿仅供内部预览）。") && !text.contains("计划期已满"))
        #expect(text.contains("前报送改进措施") && !text.contains("情况说明"))
        #expect(
            try SmallProvince.text([20, 30], .en) { $0.through = quarter(2022, 4) }
                .contains("The period is not over: this is a preview for internal use only."))
    }

    @Test func `Where nobody has reported there is no ranking and that is a problem`() throws {
        var report = try SmallProvince.world([20, 30]).report()
        let row = ReportingTable.Row(
            region: report.asked.region, completeness: Completeness(expected: 5, received: 0, onTime: 0), returned: 0)
        report.reporting = ReportingTable(period: report.through, rows: [row], units: [])
        let text = Paper.bulletin(report, BulletinOptions(), .zh).bodyText
        #expect(text.contains("本期尚无报送，不作排名。") && text.contains("报送不及时，5个单位均未报（见附件3）。"))
        #expect(!text.contains("相对滞后") && !text.contains("无新增") && !text.contains("居前"))
    }

    @Test func `A public version gives no ranks, no list of the missing and no corrections`() throws {
        var options = ModelBulletin.options
        options.isPublic = true
        options.showsLast = false
        let paper = Paper.bulletin(try ModelBulletin.full(), options, .zh)
        #expect(paper.annexes.count == 2 && !paper.bodyText.contains("见附件3") && !paper.bodyText.contains("不平衡"))
        #expect(!paper.tables.contains { $0.columns.contains { $0.title == "位次" || $0.group == "综合" } })
    }

    @Test func `A notice names neither clerks nor acts`() throws {
        for language in Language.allCases {
            let paper = Paper.bulletin(try ModelBulletin.full(), ModelBulletin.options, language)
            let cells = paper.annexes[3].blocks.compactMap(\.asTable).flatMap(\.rows).flatMap(\.cells)
            #expect(!cells.contains { $0.contains("变更31") || $0.contains("act 31") })
            #expect(cells.contains { $0.contains("重复填报") })
        }
    }

    @Test func `The year is left out only where it is the document's`() throws {
        var options = BulletinOptions()
        options.day = Day(year: 2022, month: 2, day: 10)
        let text = try SmallProvince.text([20], .zh, options)
        #expect(text.contains("到2021年12月底每月需新增5户") && text.contains("数据截取时间为2021年7月12日17时"))
        #expect(text.contains("于2月25日前"))
    }

    @Test func `A plan of a city speaks of the city's acceptance`() throws {
        var world = SmallProvince.world([40, 30])
        world.root = Region(code: 430000, name: "某市", shortName: "某", level: .city, parent: nil)
        #expect(Paper.bulletin(try world.report(), BulletinOptions(), .zh).bodyText.contains("口径为市级审定数"))
    }

    @Test func `Without targets a letter judges nothing`() throws {
        var world = SmallProvince.world([40, 30])
        world.targets = [:]
        let report = try world.report()
        let text = Paper.reminder(report, to: report.regions[1], BulletinOptions(), .zh).bodyText
        #expect(text.contains("目标任务未下达你市，不作进度评价。") && !text.contains("按期完成"))
    }

    @Test func `A rank that only shifts because two tie is no move`() throws {
        let from = try SmallProvince.world([40, 30, 20, 10]).report()
        let to = try SmallProvince.world([40, 20, 20, 10]).report()
        let figure = Comparison.Figure(
            region: to.regions[2].region, indicator: to.plan.indicators[0], before: from.regions[2].indicators[0],
            after: to.regions[2].indicators[0], rankBefore: 2, rankAfter: 2, causes: [])
        let text = Paper.comparison(Comparison(from: from, to: to, figures: [figure], changes: []), language: .zh)
            .bodyText
        #expect(!text.contains("丁市") && text.contains("丙市由第3位升至第2位"))
    }
}

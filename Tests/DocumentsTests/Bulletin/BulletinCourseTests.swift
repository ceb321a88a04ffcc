import Documents
import Domain
import Reporting
import Testing

/// The first part: what is reached, against what.
@Suite struct BulletinCourseTests {
    @Test(arguments: [
        ([26], "全省累计走访企业26户，完成两年目标的26.00%，其中二季度新增26户。走访企业高于序时进度（25.00%）1.00个百分点。"),
        ([25], "走访企业与序时进度（25.00%）持平。"), ([24], "走访企业低于序时进度（25.00%）1.00个百分点。"),
        ([100], "完成两年目标的100.00%，其中二季度新增100户。走访企业已提前完成两年目标。"),
        ([143], "全省累计走访企业143户，完成两年目标的143.00%，其中二季度新增143户。走访企业已提前完成两年目标。"),
        ([0], "全省走访企业尚无完成数，完成率为0.00%。走访企业低于序时进度（25.00%）25.00个百分点。"),
    ])
    func `The whole against its course`(done: [Int], sentence: String) throws {
        #expect(try SmallProvince.text(done).contains(sentence))
    }

    @Test(arguments: [
        (
            [26],
            "By 30 June 2021, Visits stood at 26 (26.00 % of the two-year target), with 26 new in the second quarter. Visits was 1.00 percentage points ahead of pace (25.00 %)."
        ),
        ([25], "Visits was level with pace (25.00 %)."),
        (
            [143],
            "Visits stood at 143 (143.00 % of the two-year target), with 143 new in the second quarter. The two-year target for Visits has been reached ahead of time."
        ),
        ([0], "By 30 June 2021, nothing had been recorded yet for Visits (0.00 %)."),
        ([12345], "Visits stood at 12,345 ("),
    ])
    func `The same in English`(done: [Int], sentence: String) throws {
        #expect(try SmallProvince.text(done, .en).contains(sentence))
    }

    @Test func `Without targets there is only a count`() throws {
        let text = try SmallProvince.text([26, 3]) { $0.targets = [:] }
        #expect(text.contains("全省累计走访企业29户（未下达目标任务，只统计数量），其中二季度新增29户。\n"))
        #expect(text.contains("走访企业未下达目标任务，不作排名。") && text.contains("目标任务未下达，不作进度评价。"))
        #expect(
            try SmallProvince.text([26], .en) { $0.targets = [:] }.contains(
                "There is no target for Visits, hence no ranking."))
    }

    @Test func `In the first period all is new and need not be said`() throws {
        let text = try SmallProvince.text([26]) { world in
            world.through = quarter(2021, 1)
            world.values[430100] = ["visits": [26]]
        }
        #expect(text.contains("完成两年目标的26.00%。") && text.contains("2021年一季度进展情况"))
    }

    @Test func `At the plan's end nothing is ahead of time and no month is left`() throws {
        let change: (inout World) -> Void = { world in
            world.through = quarter(2022, 4)
            world.asOf = Moment(milliseconds: 1_673_500_000_000)
            world.values[430200] = ["visits": [0, 0, 0, 0, 0, 0, 0, 90]]
        }
        let text = try SmallProvince.text([110, 0], .zh, change: change)
        #expect(text.contains("现将2022年进展情况通报如下"))
        #expect(text.contains("全省累计走访企业200户，完成两年目标的100.00%，其中四季度新增90户。走访企业已完成两年目标。"))
        #expect(text.contains("乙市走访企业低于序时进度10.00个百分点。"))
        #expect(text.contains("前报送情况说明。") && !text.contains("报表于"))
    }

    @Test func `Nothing new is said so`() throws {
        #expect(
            try SmallProvince.text([30]) { $0.values[430100] = ["visits": [30, 0]] }.contains("完成两年目标的30.00%，二季度无新增。"))
        #expect(
            try SmallProvince.text([30], .en) { $0.values[430100] = ["visits": [30, 0]] }.contains(
                "with none new in the second quarter"))
    }

    @Test func `Money keeps its decimals`() throws {
        let change: (inout World) -> Void = { world in
            world.plan.indicators = [
                Indicator(
                    code: "visits", name: Bilingual(zh: "追讨工资", en: "Wages Recovered"),
                    unit: Bilingual(zh: "万元", en: "10,000 yuan"), decimals: 2)
            ]
        }
        let text = try SmallProvince.text([20], .zh, change: change)
        #expect(text.contains("全省累计追讨工资0.20万元，") && text.contains("每月需新增0.05万元，近六个月月均0.03万元"))
        #expect(
            try SmallProvince.text([20], .en, change: change).contains("Wages Recovered stood at 0.20 (10,000 yuan)"))
    }

    @Test func `A plan of months names its months`() throws {
        let change: (inout World) -> Void = { world in
            world.plan = Plan(
                code: "m", name: world.plan.name, start: world.plan.start, end: world.plan.end, cadence: .month,
                indicators: world.plan.indicators)
            world.through = Period(cadence: .month, containing: Month(year: 2021, number: 5))
            world.values[430100] = ["visits": [1, 2, 3, 4, 5]]
        }
        var world = SmallProvince.world([0])
        change(&world)
        let report = Paper.bulletin(try world.report(), BulletinOptions(), .zh)
        #expect(report.title == "关于2021年1—5月全省行动计划进展情况的通报")
        #expect(report.bodyText.contains("其中5月新增5户"))
    }

    @Test(arguments: [(1, "2021年一季度"), (2, "2021年上半年"), (3, "2021年前三季度"), (4, "2021年")])
    func `The title reads from the year's beginning`(number: Int, title: String) throws {
        var world = SmallProvince.world([1])
        world.through = quarter(2021, number)
        #expect(Paper.bulletin(try world.report(), BulletinOptions(), .zh).title == "关于\(title)全省行动计划进展情况的通报")
    }
}

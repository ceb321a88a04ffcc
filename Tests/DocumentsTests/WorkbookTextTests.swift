import Domain
import Testing
import Texts

@Suite struct WorkbookTextTests {
    private let day = Day(number: 18_808)

    private func finding(_ composite: String?, _ pace: String?) -> Bilingual {
        WorkbookText.finding(
            "湘西州", day, composite: composite.flatMap { Fraction(decimal: $0) },
            pace: pace.flatMap { Fraction(decimal: $0) }, decimals: 2)
    }

    @Test(arguments: [
        ("33.1", "32.5", "高于序时进度（32.50%）0.60个百分点", "0.60 percentage points ahead of a steady course (32.50 %)"),
        ("18", "32.5", "低于序时进度（32.50%）14.50个百分点", "14.50 percentage points behind a steady course (32.50 %)"),
        ("32.501", "32.5", "与序时进度（32.50%）持平", "level with a steady course (32.50 %)"),
        ("32.499", "32.5", "与序时进度（32.50%）持平", "level with a steady course (32.50 %)"),
    ])
    func `The finding says how far from a steady course`(composite: String, pace: String, zh: String, en: String) throws
    {
        let finding = finding(composite, pace)
        let rate = try #require(Fraction(decimal: composite)).fixed(2)
        #expect(finding.zh == "截至2021年6月30日，湘西州综合完成率\(rate)%，\(zh)。")
        #expect(finding.en == "To 30 June 2021, 湘西州 has a composite completion rate of \(rate) %, \(en).")
    }

    @Test func `Without targets no rate is named`() {
        #expect(finding(nil, nil).zh == "截至2021年6月30日，湘西州参加综合的指标均未下达任务，不计算综合完成率。")
        #expect(finding(nil, nil).en == "To 30 June 2021, 湘西州 has no targets to rate: no composite is computed.")
    }

    @Test func `One and many are told apart`() {
        let one = Completeness(expected: 1, received: 1, onTime: 0)
        #expect(WorkbookText.reports(one).en == "Since the start 1 report was due, 1 came, 0 on time.")
        #expect(
            WorkbookText.reportingFinding(one, returned: 1, decimals: 2).en
                == "1 unit was due to report, 1 did (100.00 %), 0 on time (0.00 %); reports were returned once.")
        #expect(WorkbookText.lagCount(1).en.hasPrefix("1 figure lags."))
        #expect(WorkbookText.lagCount(2).en.hasPrefix("2 figures lag."))
        #expect(
            WorkbookText.reportingFinding(Completeness(), returned: 0, decimals: 2).zh == "本期没有应报单位。")
    }

    @Test(arguments: [
        (RegionLevel.province, "湖南省", "全省"), (.province, "广西壮族自治区", "全区"), (.province, "重庆市", "全市"),
        (.city, "湘西土家族苗族自治州", "全州"), (.city, "株洲市", "全市"), (.county, "天元区", "全区"), (.county, "醴陵市", "全市"),
        (.county, "攸县", "全县"), (.zone, "高新区", "合计"), (.nation, "中国", "全国"),
    ])
    func `The line of the whole is called after its level`(level: RegionLevel, name: String, total: String) {
        let region = Region(code: 430000, name: name, shortName: name, level: level, parent: nil)
        #expect(WorkbookText.total(region).zh == total)
    }

    @Test func `The rules name the plan's bands and who decides the ranks`() {
        var plan = Plan.small
        #expect(WorkbookText.rules(plan, .accepted)[3].zh.hasPrefix("位次按整个计划的完成率"))
        plan.rankBy = .year
        plan.rateDecimals = 1
        let rules = WorkbookText.rules(plan, .accepted)
        #expect(rules[3].en.hasPrefix("Ranks and the composite go by the year’s rates"))
        #expect(rules[0].en.contains("to 1 decimal;"))
        #expect(rules[4].zh.contains("● 达到序时进度 ≥ 1.0、▲ 略低于序时进度 ≥ 0.8"))
    }
}

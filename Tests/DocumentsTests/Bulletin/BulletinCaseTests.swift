import Documents
import Domain
import Reporting
import Testing

/// A small province of which each test changes what it is about.
enum SmallProvince {
    static let plan = Plan(
        code: "small", name: Bilingual(zh: "行动计划", en: "Action Plan"), start: Month(year: 2021, number: 1),
        end: Month(year: 2022, number: 12), cadence: .quarter,
        indicators: [
            Indicator(
                code: "visits", name: Bilingual(zh: "走访企业", en: "Visits"), unit: Bilingual(zh: "户", en: "enterprises"))
        ])

    /// Cities 甲市, 乙市 … with a target of 100 in two years and so much done by the first half.
    static func world(_ done: [Int]) -> World {
        let root = Region(code: 430000, name: "某省", shortName: "某", level: .province, parent: nil)
        var world = World(plan: plan, root: root)
        for (place, value) in done.enumerated() {
            let code = 430100 + place * 100
            let name = "\(Array("甲乙丙丁戊己庚辛壬癸")[place])市"
            world.regions.append(Region(code: code, name: name, shortName: name, level: .city, parent: 430000))
            for year in 2021...2022 { world.targets[TargetKey(region: code, indicator: "visits", year: year)] = 50 }
            world.values[code] = ["visits": [0, value]]
        }
        return world
    }

    static func text(
        _ done: [Int], _ language: Language = .zh, _ options: BulletinOptions = BulletinOptions(),
        change: (inout World) -> Void = { _ in }
    ) throws -> String {
        var world = world(done)
        change(&world)
        return Paper.bulletin(try world.report(), options, language).bodyText
    }
}

@Suite struct BulletinRankingTests {
    @Test(arguments: [
        (
            [40, 30, 25, 24, 23, 22, 5],
            "走访企业完成率居前三位的是甲市（40.00%）、乙市（30.00%）、丙市（25.00%），庚市（5.00%）、己市（22.00%）、戊市（23.00%）相对滞后。"
        ),
        ([40, 30, 30, 24, 23, 22, 5], "居前三位的是甲市（40.00%）、乙市和丙市（并列第2位，30.00%），庚市"),
        (
            [40, 30, 25, 25, 23, 22, 5],
            "居前三位的是甲市（40.00%）、乙市（30.00%）、丙市和丁市（并列第3位，25.00%），庚市（5.00%）、己市（22.00%）、戊市（23.00%）相对滞后"
        ),
        ([40, 40, 40, 24, 23, 22, 5], "并列第1位的是甲市、乙市和丙市（40.00%），"),
        ([40, 40, 30, 30, 23, 22, 5], "居前两位的是甲市和乙市（并列第1位，40.00%）、丙市和丁市（并列第2位，30.00%），庚市"),
        ([40, 30, 25, 24, 5, 5, 5], "戊市、己市和庚市（均为5.00%）相对滞后。"),
        ([30, 30, 30, 30], "各市走访企业完成率均为30.00%，位次并列。"),
        ([30, 20, 10, 5, 1], "居前两位的是甲市（30.00%）、乙市（20.00%），戊市（1.00%）、丁市（5.00%）相对滞后。"),
        ([30, 20, 10], "走访企业完成率最高的是甲市（30.00%），丙市（10.00%）相对滞后。"),
        ([30, 20], "最高的是甲市（30.00%），乙市（20.00%）相对滞后。"), ([30], "甲市走访企业完成率为30.00%。"),
        ([90, 80, 70, 60, 50, 40], "己市（40.00%）、戊市（50.00%）、丁市（60.00%）位次靠后，但均已达到序时进度。"),
        ([90, 90, 90, 90, 90, 90, 90, 10], "并列第1位的是甲市、乙市、丙市等7个市（90.00%），辛市（10.00%）相对滞后。"),
        ([143, 100, 99, 50, 40, 30], "甲市（143.00%）、乙市（100.00%）、丙市（99.00%），"),
    ])
    func `Who is first and last`(done: [Int], sentence: String) throws {
        #expect(try SmallProvince.text(done).contains(sentence))
    }

    @Test(arguments: [
        (
            [40, 30, 30, 24, 23, 22, 5],
            "On Visits, 甲市 (40.00 %) and 乙市 and 丙市 (jointly second, 30.00 %) lead; 庚市 (5.00 %), 己市 (22.00 %) and 戊市 (23.00 %) are furthest behind."
        ),
        ([30, 30, 30, 30], "On Visits, all four cities were level at 30.00 %."),
        ([30, 30], "On Visits, both cities were level"),
        ([30, 20, 10], "On Visits, 甲市 (30.00 %) leads; 丙市 (10.00 %) is furthest behind."),
        ([30], "On Visits, 甲市 stood at 30.00 %."),
        ([90, 80], "乙市 (80.00 %) ranks last, though it is on pace."),
    ])
    func `The same in English`(done: [Int], sentence: String) throws {
        #expect(try SmallProvince.text(done, .en).contains(sentence))
    }

    @Test func `The last are named only where they are to be shown`() throws {
        var options = BulletinOptions()
        options.showsLast = false
        let text = try SmallProvince.text([40, 30, 25, 24, 23, 22, 5], .zh, options)
        #expect(text.contains("丙市（25.00%）。") && !text.contains("庚市") && !text.contains("相对滞后"))
        #expect(text.contains("走访企业有4个。"))
    }

    @Test func `Without ranking it is counted who keeps the pace`() throws {
        var options = BulletinOptions()
        options.showsRanking = false
        let text = try SmallProvince.text([40, 30, 25, 24], .zh, options)
        #expect(text.contains("走访企业达到序时进度的市3个，低于序时进度的1个。各市分指标进展情况见附件2。"))
        let paper = Paper.bulletin(try SmallProvince.world([40, 30]).report(), options, .zh)
        #expect(!paper.tables.contains { $0.columns.contains { $0.title == "位次" } })
    }

    @Test func `Targets that are not broken down are no rank`() throws {
        let text = try SmallProvince.text([40, 30]) { world in
            world.targets = [TargetKey(region: 430000, indicator: "visits", year: 2021): 100]
        }
        #expect(text.contains("完成两年目标的70.00%") && text.contains("走访企业的目标任务未分解到各市，不作排名。"))
    }

    @Test func `An autonomous prefecture goes by its short name`() throws {
        let text = try SmallProvince.text([40, 30, 20, 10]) { world in
            world.regions[3].name = "湘西土家族苗族自治州"
            world.regions[3].shortName = "湘西"
        }
        #expect(text.contains("湘西州（10.00%）、丙市（20.00%）相对滞后") && text.contains("湘西州差距最大，低15.00个百分点"))
        #expect(text.contains("二、市州进展"))
    }

    @Test func `Classes are ranked by themselves`() throws {
        let text = try SmallProvince.text([40, 30, 25, 24]) { world in
            for place in world.regions.indices { world.regions[place].rankingClass = place < 2 ? "城区" : "县（市）" }
        }
        #expect(text.contains("城区中，走访企业完成率最高的是甲市（40.00%）"))
        #expect(text.contains("县（市）中，走访企业完成率最高的是丙市（25.00%），丁市（24.00%）相对滞后。"))
    }
}

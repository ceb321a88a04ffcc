import Documents
import Domain
import Reporting
import Testing

/// Head, foot, sections and annexes.
@Suite struct BulletinFormTests {
    @Test func `The model's head and foot`() throws {
        let paper = Paper.bulletin(try ModelBulletin.full(), ModelBulletin.options, .zh)
        #expect(paper.title == "关于2021年上半年全省劳动关系“和谐同行”能力提升三年行动计划进展情况的通报")
        #expect(paper.recipients == "各市州人力资源和社会保障局、总工会、企业联合会/企业家协会、工商联")
        #expect(paper.bodies.count == 4 && paper.day == "2021年7月15日" && paper.disclosure == "（此件不公开）")
        #expect(paper.annexes.map(\.title) == ["全省分指标进展情况表", "各市州分指标进展情况表", "各市州报送情况及未报单位名单", "数据调整说明"])
        #expect(paper.kind == .official && paper.made == ModelBulletin.asOf)
    }

    @Test func `The model's sentences`() throws {
        let text = Paper.bulletin(try ModelBulletin.full(), ModelBulletin.options, .zh).bodyText
        for sentence in [
            "现将2021年上半年进展情况通报如下（统计截至2021年6月30日，口径为省级审定数，数据截取时间为7月12日17时）。",
            "全省累计认定金牌劳动关系协调员34名、金牌协调劳动关系社会组织28家、金牌劳动人事争议调解组织36家，分别完成三年目标的34.00%、28.00%、36.00%",
            "累计培育劳动关系和谐企业326户，完成32.60%，其中二季度新增118户；累计服务新企用工3315户，完成33.15%，其中二季度新增1206户。",
            "两项数量指标分别高于序时进度（32.50%）0.10个、0.65个百分点；三项金牌指标按批次计划应达30名（家），社会组织少2家，其余两项超出计划。",
            "和谐企业培育完成率居前三位的是株洲市（40.00%）、常德市（38.33%）、湘潭市（36.67%），湘西州（20.00%）、怀化市（23.33%）、邵阳市（27.50%）相对滞后。",
            "服务新企用工完成率居前三位的是株洲市（39.63%）、长沙市（38.36%）、郴州市（37.38%），湘西州（18.00%）、怀化市（20.20%）、邵阳市（25.29%）相对滞后。",
            "三项金牌指标按名额推荐、由省级认定，不作排名。",
            "应报单位150个，实报148个，报送率98.67%；按时报送141个，按时报送率94.00%；退回修改12件次。未报单位名单见附件3。",
            "核减劳动关系和谐企业17户（上列数据已剔除，见附件4）。",
            "（一）低于进度要求的市州要逐项分析原因，于7月30日前报送改进措施。（二）未报单位于7月20日前补报。",
            "各地要以台账为依据如实填报，不得虚报、瞒报，不得要求企业重复填报。",
        ] { #expect(text.contains(sentence), "\(sentence)") }
    }

    @Test func `The model's first annex`() throws {
        let paper = Paper.bulletin(try ModelBulletin.full(), ModelBulletin.options, .zh)
        let rows = try #require(paper.annexes[0].blocks.first?.asTable).rows.map { $0.cells.joined(separator: "|") }
        #expect(
            rows == [
                "金牌劳动关系协调员|100|25|34|34.00|批次 30名|+4名|45|25|55.56",
                "金牌协调劳动关系社会组织|100|20|28|28.00|批次 30家|−2家|45|20|44.44",
                "金牌劳动人事争议调解组织|100|26|36|36.00|批次 30家|+6家|45|26|57.78",
                "劳动关系和谐企业|1000|118|326|32.60|序时 32.50%|+0.10百分点|450|230|51.11",
                "服务新企用工|10000|1206|3315|33.15|序时 32.50%|+0.65百分点|4500|2303|51.18",
            ])
        #expect(paper.sentences.contains("校验码：0123456789abcdef"))
        #expect(paper.sentences.contains { $0.contains("未完成任务的，完成率不进位至100%") })
    }

    @Test func `The model's second annex`() throws {
        let paper = Paper.bulletin(try ModelBulletin.full(), ModelBulletin.options, .zh)
        let table = try #require(paper.annexes[1].blocks.compactMap(\.asTable).first)
        let rows = Dictionary(table.rows.map { ($0.cells[0], $0.cells.dropFirst().joined(separator: " ")) }) {
            first, _ in first
        }
        #expect(rows["长沙市"] == "160 54 33.75 6 +1.25 2200 844 38.36 2 +5.86 36.06 4")
        #expect(rows["张家界市"] == "40 12 30.00 10 −2.50 200 65 32.50 7 0.00 31.25 9")
        #expect(rows["湘西州"] == "40 8 20.00 13 −12.50 300 54 18.00 14 −14.50 19.00 14")
        #expect(rows["全省"] == "1000 326 32.60 – +0.10 10000 3315 33.15 – +0.65 32.88 –")
        #expect(table.rows.count == 15 && table.rows.last?.isStrong == true && paper.annexes[1].isWide)
    }

    @Test func `Good practice follows the problems in a notice and goes before them in a briefing`() throws {
        var options = ModelBulletin.options
        let notice = Paper.bulletin(try ModelBulletin.full(), options, .zh)
        options.kind = .briefing
        let briefing = Paper.bulletin(try ModelBulletin.full(), options, .zh)
        #expect(notice.headings == ["一、总体进展", "二、市州进展", "三、报送情况", "四、存在问题", "五、典型做法", "六、下步工作"])
        #expect(briefing.headings == ["一、总体进展", "二、市州进展", "三、报送情况", "四、典型做法", "五、存在问题", "六、趋势研判", "七、下步工作"])
        #expect(notice.charts.isEmpty && briefing.charts.count == 5 && briefing.kind == .plain)
        #expect(notice.bodyText.hasSuffix("省级将于8月组织一次实地核查。"))
    }

    @Test func `A city's bulletin speaks of the city and its counties`() throws {
        var world = SmallProvince.world([40, 30, 20])
        world.root = Region(code: 430000, name: "某市", shortName: "某", level: .city, parent: 1)
        for (place, name) in ["甲县", "乙市", "丙区"].enumerated() {
            world.regions[place].level = .county
            world.regions[place].name = name
        }
        world.plan.bulletin = ModelBulletin.plan.bulletin
        let paper = Paper.bulletin(try world.report(), BulletinOptions(), .zh)
        #expect(paper.title == "关于2021年上半年某市行动计划进展情况的通报")
        #expect(paper.recipients == "各县市区人力资源和社会保障局、总工会、企业联合会/企业家协会、工商联")
        #expect(
            paper.bodies == ["（发文机关署名）"] && paper.bodyText.contains("根据行动计划，现将2021年上半年某市进展情况")
                && paper.headings[1] == "二、县市区进展")
    }

    @Test func `Without anything below there is no second annex`() throws {
        var world = SmallProvince.world([])
        world.root = Region(code: 430121, name: "某县", shortName: "某", level: .county, parent: nil)
        world.values[430121] = ["visits": [1, 2]]
        let paper = Paper.bulletin(try world.report(), BulletinOptions(), .zh)
        #expect(paper.annexes.map(\.title) == ["全县分指标进展情况表", "报送情况"])
        #expect(paper.headings == ["一、总体进展", "二、报送情况", "三、存在问题", "四、下步工作"] && paper.recipients == "各有关单位")
    }

    @Test func `Own-level units stand before the whole and memo rows say so`() throws {
        var world = SmallProvince.world([40, 30, 20])
        world.regions[0].level = .unit
        world.regions[1].counted = .memo
        let paper = Paper.bulletin(try world.report(), BulletinOptions(), .zh)
        let table = try #require(paper.annexes[1].blocks.compactMap(\.asTable).first)
        #expect(table.rows.map(\.cells[0]) == ["其中：乙市", "丙市", "甲市", "全省"])
    }

    @Test func `What it is made from is written down`() throws {
        var options = ModelBulletin.options
        options.number = "湘人社发〔2021〕15号"
        let paper = Paper.bulletin(try ModelBulletin.full(), options, .en)
        #expect(
            paper.origin.map { "\($0.name)=\($0.value)" } == [
                "plan=hunan-hexie-tongxing", "kind=notice", "region=430000", "through=2021-Q2", "cutoff=2021-06-30",
                "basis=accepted", "asOf=2021-07-12T09:00:00.000Z", "snapshot=\(ModelBulletin.snapshot)", "language=en",
                "showsLast=true", "showsRanking=true", "day=2021-07-15", "number=湘人社发〔2021〕15号", "isPublic=false",
            ])
    }

    @Test func `Names cannot break the page`() throws {
        var world = SmallProvince.world([40, 30])
        world.regions[0].name = "<script>\u{202E}\n\u{7}甲"
        let text = try Paper.bulletin(world.report(), BulletinOptions(), .zh).text(Terminal())
        #expect(text.contains("<script>  甲") && !text.contains("\u{7}") && !text.contains("\u{202E}"))
    }
}

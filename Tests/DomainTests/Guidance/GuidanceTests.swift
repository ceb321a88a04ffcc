import Domain
import Testing

@Suite struct GuidanceTests {
    private let tree: RegionTree
    private let visits: Register
    private let period = Period(cadence: .quarter, containing: Month(year: 2022, number: 5))

    init() throws {
        tree = try RegionTree([
            Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil),
            Region(code: 430200, name: "株洲市", shortName: "株洲", level: .city, parent: 430000),
            Region(code: 430223, name: "攸县", shortName: "攸县", level: .county, parent: 430200),
            Region(code: 430224, name: "茶陵县", shortName: "茶陵", level: .county, parent: 430200),
            Region(code: 430300, name: "湘潭市", shortName: "湘潭", level: .city, parent: 430000),
            Region(code: 430302, name: "雨湖区", shortName: "雨湖", level: .county, parent: 430300),
        ])
        var register = Register(code: "guidance_visits", name: .same("指导台账"), kind: .event)
        register.isAboutEnterprise = true
        register.modes = [
            RegisterMode(choice: RecordChoice("onsite", .same("上门"))),
            RegisterMode(choice: RecordChoice("online", .same("线上"))),
            RegisterMode(choice: RecordChoice("group", .same("集中")), counts: false),
        ]
        visits = register
    }

    private func listed(
        _ name: String, _ region: Int, code: String? = nil, from: String? = nil, until: String? = nil
    ) -> RosterEntry {
        RosterEntry(
            id: 0, act: 1, register: "key_enterprises", region: region, name: name, code: code,
            day: from.flatMap { Day($0) },
            events: until.flatMap { Day($0) }.map { [EntryEvent(kind: .withdraw, day: $0)] } ?? [])
    }

    private func visit(
        _ name: String, _ region: Int, _ day: String, mode: String? = "onsite", code: String? = nil
    ) -> RosterEntry {
        RosterEntry(
            id: 0, act: 1, register: "guidance_visits", region: region, name: name, code: code, day: Day(day),
            fields: ["topic": .text("劳动合同")].merging(mode.map { ["mode": .choice($0)] } ?? [:]) { $1 })
    }

    private func coverage(_ list: [RosterEntry], _ made: [RosterEntry], at code: Int = 430000) -> GuidanceCoverage {
        var builder = GuidanceBuilder(tree, asked: tree.position(code: code) ?? 0, period) { $0.filter { $0 != " " } }
        return builder.coverage(list, made, in: visits)
    }

    @Test("Coverage is the visited of those on the list at the quarter's end, by city") func byCity() {
        let found = coverage(
            [listed("甲", 430223), listed("乙", 430224), listed("丙", 430302), listed("丁", 430302)],
            [
                visit("甲", 430223, "2022-04-01"), visit("甲", 430223, "2022-06-30", mode: "online"),
                visit("丙", 430302, "2022-05-02"), visit("丁", 430302, "2022-07-01"), visit("乙", 430224, "2022-03-31"),
            ])
        #expect(found.rows.map(\.region.name) == ["湖南省", "株洲市", "湘潭市"])
        #expect(found.rows.map(\.listed) == [4, 2, 2] && found.rows.map(\.visited) == [2, 1, 1])
        #expect(found.whole.coverageText == "50.00" && found.whole.visits == ["onsite": 2, "online": 1])
        #expect(found.unvisited.map(\.name) == ["乙", "丁"])
        #expect(found.firms[0].visits.map(\.topic) == ["劳动合同", "劳动合同"])
    }

    @Test("Guidance in a group is no one-to-one visit") func group() {
        let found = coverage([listed("甲", 430223)], [visit("甲", 430223, "2022-05-01", mode: "group")])
        #expect(found.whole.visited == 0 && found.whole.others == 1 && found.whole.visitCount == 0)
        #expect(coverage([listed("甲", 430223)], [visit("甲", 430223, "2022-05-01", mode: nil)]).whole.visited == 1)
    }

    @Test("Those who came later or had left are not on the list; of the last day's changes the state after counts")
    func listDays() {
        let found = coverage(
            [
                listed("甲", 430223, from: "2022-07-01"), listed("乙", 430223, from: "2022-06-30"),
                listed("丙", 430223, until: "2022-06-30"), listed("丁", 430223, until: "2022-07-01"),
            ], [])
        #expect(found.firms.map(\.name) == ["丁", "乙"])
        #expect(found.whole.coverageText == "0.00")
    }

    @Test(
        "An enterprise on two lists is one for the province and one for each city; a name without a code is its code's")
    func twice() {
        let code = "91430223MA4Y00011P"
        let found = coverage(
            [listed("甲 厂", 430223, code: code), listed("甲厂", 430302)],
            [visit("甲厂", 430300, "2022-05-01", code: code)])
        #expect(found.rows.map(\.listed) == [1, 1, 1] && found.rows.map(\.visited) == [1, 1, 1])
        #expect(found.firms.count == 1 && found.whole.visitCount == 1)
    }

    @Test("Visits to enterprises on no list are told, not counted") func offList() {
        let found = coverage(
            [listed("甲", 430223)], [visit("乙", 430223, "2022-05-01"), visit("丙", 430302, "2022-05-01")])
        #expect(found.offList == 2 && found.whole.visitCount == 0)
        #expect(coverage([], [visit("乙", 430223, "2022-05-01")], at: 430300).offList == 0)
        #expect(coverage([], []).whole.coverage == nil)
    }

    @Test("A county sees its own") func county() {
        let found = coverage(
            [listed("甲", 430223), listed("乙", 430224)], [visit("甲", 430223, "2022-05-01")], at: 430223)
        #expect(found.rows.map(\.region.name) == ["攸县"] && found.whole.coverageText == "100.00")
    }
}

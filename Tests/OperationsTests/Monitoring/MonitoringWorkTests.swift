import Documents
import Domain
import Intake
import Reporting
import Store
import Testing

@testable import Operations

/// Monthly sheets as files, and the warnings and digests that they come to.
@Suite struct MonitoringWorkTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func `Sheets give warnings, month by month`() throws {
        try desk.monitor(Firms.line("2021-06", "攸县", days: 70))
        try desk.monitor(Firms.line("2021-07", "攸县", days: 3), Firms.line("2021-07", "荷塘区", Firms.two, contracts: "50"))
        #expect(try desk.monitored("2021-06").told == ["攸县 arrears red 2021-06 due 2021-07-07"])
        #expect(
            try desk.monitored("2021-07").told == [
                "荷塘区 contract red 2021-07 due 2021-08-07", "攸县 arrears blue 2021-06 due 2021-07-07 overdue",
            ])
        #expect(try desk.monitored("2021-05").told == [])
        #expect(try desk.monitored("2021-07", "长沙市").told == [])
        #expect(try Upkeep(desk.workspace).verify().faults == [])
    }

    @Test func `A digest counts what opened, rose, closed and is missing, against the month before`() throws {
        try desk.monitor(
            Firms.line("2021-06", "攸县", days: 10), Firms.line("2021-06", "荷塘区", Firms.two, contracts: "50"))
        try desk.monitor(Firms.line("2021-07", "攸县", days: 40))
        let digest = try desk.monitored("2021-07", "株洲市").digest
        let (now, before) = (digest.now, digest.before)
        #expect([now.received, now.expected, now.missing] as [Int] == [1, 2, 1])
        #expect(now.kinds[.arrears]?.raised == [0, 0, 1, 0] && now.kinds[.arrears]?.open == [0, 0, 1, 0])
        #expect(now.kinds[.contract]?.open == [0, 0, 0, 1] && now.kinds[.contract]?.overdue == [0, 0, 0, 1])
        #expect(before.all.opened == [0, 1, 0, 1] && before.all.overdue == [0, 0, 0, 0])
        try desk.monitor(Firms.line("2021-08", "攸县"))
        #expect(try desk.monitored("2021-08").digest.now.kinds[.arrears]?.closed == [0, 0, 1, 0])
        #expect(try desk.monitored("2021-08").digests.map { MonitoringState.sum($0.now.all.open) }.first == 1)
    }

    @Test func `An undone sheet does not count, and the one before stands again`() throws {
        try desk.monitor(Firms.line("2021-06", "攸县", days: 70))
        let act = try #require(try desk.monitor(Firms.line("2021-06", "攸县")).act)
        #expect(try desk.monitored("2021-06").open == 0)
        try desk.undo(act)
        #expect(try desk.monitored("2021-06").told == ["攸县 arrears red 2021-06 due 2021-07-07"])
        #expect(try Upkeep(desk.workspace).verify().faults == [])
    }

    @Test func `A sheet that says the same again stands when the first is undone`() throws {
        let act = try #require(try desk.monitor(Firms.line("2021-06", "攸县", days: 70)).act)
        let again = try desk.monitor(Firms.line("2021-06", "攸县", days: 70))
        #expect([again.new, again.changed, again.unchanged] as [Int] == [0, 0, 1])
        try desk.undo(act)
        #expect(try desk.monitored("2021-06").open == 1)
    }

    @Test func `A warning goes with its enterprise to another region`() throws {
        try desk.monitor(Firms.line("2021-06", "攸县", days: 70))
        try desk.monitor(Firms.line("2021-07", "芙蓉区", days: 70))
        #expect(try desk.monitored("2021-06", "株洲市").open == 1)
        #expect(try desk.monitored("2021-07", "株洲市").open == 0)
        #expect(try desk.monitored("2021-07", "长沙市").told == ["芙蓉区 arrears red 2021-06 due 2021-07-07 overdue"])
    }

    @Test func `What is impossible in a line is named with its cell, and nothing is stored`() throws {
        let result = try desk.monitor(
            Firms.line("2021-06", "攸县", contracts: "101", insured: "120"),
            "2021-06,攸县,\(Firms.two),二厂,10,10,10,3,,\n", "2021-06,攸县,\(Firms.one),一厂,10,10,10,,,\n")
        #expect(
            result.found == [
                "constraint-error error F2", "constraint-error error G2", "missing-cell error J3",
                "duplicate-row error C4",
            ])
        #expect(result.act == nil)
        #expect(throws: Failure.nothingMonitored) { try desk.monitored() }
    }

    @Test func `Damaged codes, wrong regions and months to come are refused`() throws {
        let result = try desk.monitor(
            "2021-06,攸县,9.1E+17,一厂,10,10,10,,,\n2021-06,芙蓉区,\(Firms.one),一厂,10,10,10,,,\n2031-06,攸县,\(Firms.two),二厂,10,10,10,,,\n"
        ) { $0.within = "株洲市" }
        #expect(result.act == nil)
        #expect(Set(result.problems.inOrder.compactMap(\.row)) == [2, 3, 4])
    }

    @Test func `The month may be said beside a sheet that lacks it, the region by whose it is`() throws {
        let raw = "统一社会信用代码,企业名称,职工人数,拖欠天数\n\(Firms.one),一厂,10,61\n"
        #expect(try desk.monitor(raw: raw).act == nil)
        let result = try desk.monitor(raw: raw) {
            $0.given["month"] = "2021-06"
            $0.unit = "攸县"
        }
        #expect(result.act != nil, "\(result.found)")
        #expect(try desk.monitored("2021-06").told == ["攸县 arrears red 2021-06 due 2021-07-07"])
    }

    @Test func `A dry run says the same and leaves nothing`() throws {
        let dry = try desk.monitor(Firms.line("2021-06", "攸县", days: 70)) { $0.isDryRun = true }
        #expect(dry.isAccepted && dry.act == nil && dry.new == 1)
        #expect(throws: Failure.nothingMonitored) { try desk.monitored() }
    }

    @Test func `Overdue is of the day that is asked for, and holidays move deadlines`() throws {
        try desk.monitor(Firms.line("2021-09", "攸县", days: 70))
        #expect(try desk.monitored("2021-09", day: "2021-10-08").told == ["攸县 arrears red 2021-09 due 2021-10-08"])
        #expect(
            try desk.monitored("2021-09", day: "2021-10-09").told == ["攸县 arrears red 2021-09 due 2021-10-08 overdue"])
        #expect(throws: Failure.unreadableMonth("六月")) { try desk.monitored("六月") }
        #expect(throws: Failure.unreadableDay("x")) { try desk.monitored(day: "x") }
    }

    @Test func `Lists and documents are the same bytes for the same record`() throws {
        try desk.monitor(Firms.line("2021-06", "攸县", days: 70))
        let state = try desk.monitored()
        for language in Language.allCases {
            let document = ListDocument(
                state.digestList(language), paper: state.paper(language), json: state.json, language)
            for format in DocumentFormat.allCases {
                let first = try document.bytes(format, language)
                #expect(try first == document.bytes(format, language) && !first.isEmpty)
            }
        }
        let list = state.list(.emergency, .zh)
        #expect(list.rows.count == 1)
        #expect(list.rows[0].prefix(5) == ["攸县", "示例一厂", Firms.one, "工资拖欠", "红色"])
        #expect(state.paper(.zh, namesEnterprises: false).body.count == state.paper(.zh).body.count - 2)
    }

    @Test func `The plan's rules come back from the record as they were stated`() throws {
        let plan = try desk.workspace.read { try $0.plan(upTo: .max) }
        #expect(try plan?.monitoring == Setup.builtInPlan().monitoring)
        #expect(try plan?.matters == Setup.builtInPlan().matters)
        #expect(plan?.monitoring.kinds.map(\.kind) == [.arrears, .contract, .insured])
    }

    @Test func `A bulletin tells of warnings and names regions, not enterprises`() throws {
        desk.at("2021-07-10")
        try desk.monitor(Firms.line("2021-05", "攸县", days: 70))
        try desk.monitor(Firms.line("2021-06", "攸县", days: 100))
        let draft = try BulletinWork(desk.workspace).draft(
            .init(through: "2021-Q2", detail: .bulletin), BulletinOptions(kind: .notice))
        let text = draft.paper(.zh).text(.init()).filter { !$0.isNewline }
        #expect(text.contains("预警和督办") && text.contains("新开预警1起") && text.contains("其中逾期1起（株洲市1起）"))
        #expect(!text.contains("示例一厂"))
        #expect(draft.report.warnings?.opened == 1 && draft.report.matters == nil)
        let before = try BulletinWork(desk.workspace).draft(
            .init(through: "2021-Q1", detail: .bulletin), BulletinOptions(kind: .notice))
        #expect(!before.paper(.zh).text(.init()).contains("预警和督办"))
    }
}

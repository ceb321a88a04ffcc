import Domain
import Store
import Testing

@testable import Operations

/// Periods opened, closed, locked, and opened again.
@Suite struct PeriodWorkTests {
    private let desk: Desk
    private var work: PeriodWork { PeriodWork(desk.workspace) }

    init() throws { desk = try Desk.small() }

    private func submit(_ workspace: Workspace, _ region: String = "攸县", _ period: String = "2021-Q2") -> Failure? {
        refusal {
            var request = desk.request(region, period, "new_enterprise=\((try desk.actCount()))")
            request.reason = "更正"
            _ = try SubmitWork(workspace).run(request)
        }
    }

    private func closed(_ state: PeriodState, _ region: String = "攸县") -> Failure {
        .periodClosed(region: region, period: "2021-Q2", state)
    }

    private func publish(_ kind: BulletinKind = .notice) throws {
        desk.at("2021-07-15")
        _ = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2", region: kind == .reminder ? "株洲市" : nil), BulletinOptions(kind: kind),
            author: "陈志远", reason: nil, language: .zh)
    }

    @Test func `A period begins by itself`() throws {
        #expect(
            try work.states().map { "\($0.period) \($0.state.rawValue)" }
                == ["2021-Q3 open", "2021-Q2 open", "2021-Q1 open", "2020-Q4 open"])
        #expect(try work.state("2021-Q4", region: "攸县") == .ahead)
    }

    @Test func `A closed period takes nothing from counties and cities, all from the others`() throws {
        #expect(submit(desk.account(.county)) == nil)
        let (act, state) = try work.close("2021-Q2", reason: nil, author: "陈志远")
        #expect(state == .closed && act == 3)
        #expect(submit(desk.account(.county)) == closed(.closed))
        #expect(submit(desk.account(.city, 430_200)) == closed(.closed))
        #expect(submit(desk.account(.province, 430_000)) == nil)
        #expect(submit(desk.workspace) == nil)
        #expect(submit(desk.account(.county), "攸县", "2021-Q1") == nil)
        #expect(try work.open("2021-Q2", reason: nil, author: "陈志远").state == .open)
        #expect(submit(desk.account(.county)) == nil)
    }

    @Test func `An import of a city stops at a closed period, with nothing stored`() throws {
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        let path = try desk.file("b.csv", "period,county,new_enterprise\n2021-Q1,攸县,3\n2021-Q2,攸县,4\n")
        let before = try desk.state()
        #expect(
            refusal {
                _ = try ImportWork(desk.account(.city, 430_200)).run(path, .init(author: "王芳"))
            } == closed(.closed))
        #expect(try desk.state() == before)
        #expect(try ImportWork(desk.workspace).run(path, .init(author: "王芳")).act != nil)
    }

    @Test func `A city takes no import back in a closed period, the province does`() throws {
        let path = try desk.file("b.csv", "period,county,new_enterprise\n2021-Q2,攸县,4\n")
        let taken = try ImportWork(desk.account(.city, 430_200)).run(path, .init(author: "王芳"))
        let act = try #require(taken.act)
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        let before = try desk.state()
        func undo(_ workspace: Workspace, _ code: Int) -> Failure? {
            refusal {
                _ = try UndoWork(workspace).run(act, reason: "报错", author: "王芳", withLater: false, within: code)
            }
        }
        #expect(undo(desk.account(.city, 430_200), 430_200) == closed(.closed))
        #expect(try desk.state() == before)
        #expect(undo(desk.account(.province, 430_000), 430_000) == nil)
    }

    @Test func `A city decides after a period is closed, and no more once a bulletin is out`() throws {
        let city = desk.account(.city, 430_200)
        func decide(_ kind: DecisionKind, _ workspace: Workspace) -> Failure? {
            refusal {
                _ = try ReviewWork(workspace).decide(
                    kind, items: [try #require(try desk.seen(430_223))], period: "2021-Q2", author: "王芳", reason: "核实")
            }
        }
        #expect(submit(desk.account(.county)) == nil)
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        #expect(decide(.approve, city) == nil)
        try publish()
        let before = try desk.state()
        #expect(decide(.return, city) == closed(.locked))
        #expect(try desk.state() == before)
        try work.open("2021-Q2", reason: "更正", author: "陈志远")
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        #expect(decide(.return, city) == closed(.closed))
        try work.open("2021-Q2", reason: "更正", author: "陈志远")
        #expect(decide(.return, city) == nil)
        #expect(submit(desk.account(.county)) == nil)
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        #expect(decide(.accept, desk.account(.province, 430_000)) == nil)
    }

    @Test func `A region may be opened by itself, and the newest turn above it decides`() throws {
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        try work.open("2021-Q2", region: "株洲市", reason: "补报", author: "陈志远")
        #expect(submit(desk.account(.county)) == nil)
        #expect(submit(desk.account(.county), "湘潭县") == closed(.closed, "湘潭县"))
        let item = try #require(try work.states().first { $0.period.description == "2021-Q2" })
        #expect(
            item.state == .closed && item.exceptions.map { "\($0.region.name) \($0.state.rawValue)" } == ["株洲市 open"])
        try work.open("2021-Q2", reason: nil, author: "陈志远")
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        #expect(submit(desk.account(.county)) == closed(.closed))
    }

    @Test func `A bulletin locks, opening it again needs a reason, and a letter locks nothing`() throws {
        try desk.take("2021-Q2,攸县,,1", level: .accepted)
        try publish(.reminder)
        #expect(submit(desk.account(.county)) == nil)
        try publish()
        #expect(submit(desk.account(.county)) == closed(.locked))
        #expect(try work.states().map { $0.state } == [.open, .locked, .locked, .locked])
        #expect(refusal { try work.close("2021-Q2", reason: nil, author: "陈志远") } == .periodIs("2021-Q2", .locked))
        #expect(refusal { try work.open("2021-Q2", reason: " ", author: "陈志远") } == .reasonNeeded)
        #expect(try work.open("2021-Q2", reason: "更正", author: "陈志远").state == .reopened)
        #expect(submit(desk.account(.county)) == nil)
        let item = try #require(try work.states().first { $0.period.description == "2021-Q2" })
        #expect(item.state == .reopened && item.since?.reason == "更正" && item.since?.author == "陈志远")
        #expect(try work.close("2021-Q2", reason: nil, author: "陈志远").state == .closed)
        #expect(submit(desk.account(.county)) == closed(.closed))
    }

    @Test func `What is open is not opened, what is closed is not closed`() throws {
        #expect(refusal { try work.open("2021-Q2", reason: nil, author: "陈志远") } == .periodIs("2021-Q2", .open))
        try work.close("2021-Q2", reason: nil, author: "陈志远")
        #expect(refusal { try work.close("2021-Q2", reason: nil, author: "陈志远") } == .periodIs("2021-Q2", .closed))
    }

    @Test func `A period's line counts what came and names the deadlines`() throws {
        try desk.submit("攸县", "2021-Q2", "new_enterprise=1")
        let item = try #require(try work.states(region: "株洲市").first { $0.period.description == "2021-Q2" })
        #expect(item.received == 1 && item.expected == 3)
        #expect(item.deadlines == [.county: try #require(Day("2021-07-05"))])
        #expect(item.since == nil)
    }
}

import Domain
import Store
import Testing

@testable import Operations

/// A decision signs what it saw.
@Suite struct SeenTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.small()
        try desk.submit("攸县", "2021-Q2", "new_enterprise=10")
        try desk.submit("茶陵县", "2021-Q2", "new_enterprise=20")
        try desk.submit("炎陵县", "2021-Q2", "new_enterprise=30")
    }

    private func items(_ regions: Int...) throws -> [ReviewWork.Seen] {
        try regions.map { try #require(try desk.seen($0)) }
    }

    @Test func `Exactly the reports named are decided on, as one act`() throws {
        let (act, decided) = try desk.decide(.approve, items(430_224, 430_223))
        #expect(act == 5 && decided.map(\.name) == ["攸县", "茶陵县"])
        #expect(try desk.threefold("株洲市") == [60, 30, 0])
    }

    @Test func `A stale digest changes nothing, and the changed regions are named`() throws {
        let seen = try items(430_223, 430_224, 430_225)
        try desk.submit("茶陵县", "2021-Q2", "new_enterprise=200")
        try desk.review(.return, "炎陵县", "2021-Q2", "核实")
        let before = try desk.state()
        for kind in [DecisionKind.approve, .accept, .return] {
            #expect(refusal { try desk.decide(kind, seen, reason: "核实") } == .changedSinceSeen(["茶陵县", "炎陵县"]))
        }
        #expect(try desk.state() == before)
        #expect(try desk.threefold("株洲市") == [210, 0, 0])
        try desk.decide(.approve, items(430_224))
        #expect(try desk.threefold("株洲市") == [210, 200, 0])
    }

    @Test func `What another has approved meanwhile is passed over`() throws {
        let seen = try items(430_223, 430_224)
        try desk.review(.approve, "攸县", "2021-Q2")
        #expect(try desk.decide(.approve, seen).decided.map(\.name) == ["茶陵县"])
        #expect(
            refusal { try desk.decide(.approve, seen) }
                == .nothingToDecide(region: "攸县", period: "2021-Q2"))
    }

    @Test func `A return needs a reason, a decision something to decide on, a code a region`() throws {
        #expect(refusal { try desk.decide(.return, items(430_223)) } == .reasonNeeded)
        #expect(refusal { try desk.decide(.approve, []) } == .nothingGiven)
        #expect(
            refusal { try desk.decide(.approve, [.init(region: 999_999, digest: "00")]) }
                == .unknownRegion("999999", likely: []))
    }

    @Test func `The inbox shows each unit's report beside the one approved before`() throws {
        try desk.decide(.approve, items(430_223))
        try desk.submit("攸县", "2021-Q2", "new_enterprise=11", "coordinator=1")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=12")
        let inbox = try ReviewWork(desk.workspace).inbox(period: "2021-Q2", region: "株洲市")
        #expect(inbox.map(\.region.name) == ["攸县", "茶陵县", "炎陵县"])
        let first = try #require(inbox.first)
        #expect(first.newest?.number == 3 && first.previous?.number == 1)
        #expect(
            first.changes.map { [$0.indicator.code, $0.old.map(String.init), $0.new.map(String.init)] }
                == [["coordinator", nil, "1"], ["new_enterprise", "10", "12"]])
        #expect(inbox.map(\.changedSinceApproval) == [true, false, false])
        #expect(inbox[1].previous == nil && inbox[1].changes.map(\.new) == [20])
        #expect(first.signatures.filer == "周明" && first.due.state == .onTime)
        #expect(try first.digest == desk.workspace.read { try $0.digest(ofFiling: first.newest?.filing ?? 0) })
    }

    @Test func `The inbox names who has not reported and why a report went back`() throws {
        try desk.review(.return, "炎陵县", "2021-Q2", "台账不全")
        let inbox = try ReviewWork(desk.workspace).inbox(period: "2021-Q2", region: nil)
        #expect(
            inbox.map { "\($0.region.name) \($0.due.state.rawValue)" }
                == ["攸县 on-time", "茶陵县 on-time", "炎陵县 returned", "湘潭县 open"])
        #expect(inbox[2].newest == nil && inbox[2].digest == nil)
        #expect(inbox[2].lastDecision?.reason == "台账不全" && inbox[3].lastDecision == nil)
    }
}

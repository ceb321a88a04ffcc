import Domain
import Store
import Testing

@testable import Operations

/// Decisions: approve, accept, return, withdraw, each on a region and all below it.
@Suite struct ReviewTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.take("2021-Q1,攸县,,10", "2021-Q1,茶陵县,,20", "2021-Q1,韶山市,,3", "2021-Q2,攸县,,5")
    }

    private func states(_ region: String? = nil) throws -> [String] {
        try ReviewWork(desk.workspace).list(period: "2021-Q1", region: region).map { "\($0.region.name) \($0.state)" }
    }

    @Test func `A city's approval covers its counties for that period, as one act`() throws {
        let outcome = try desk.review(.approve, "株洲市", "2021-Q1")
        #expect(outcome.decided.map(\.name) == ["攸县", "茶陵县"])
        #expect(outcome.act == 3)
        #expect(try desk.threefold("株洲市") == [35, 30, 0])
        #expect(try desk.threefold("湖南省") == [38, 30, 0])
        #expect(try states() == ["攸县 approved", "茶陵县 approved", "韶山市 filed"])
    }

    @Test func `Acceptance implies approval`() throws {
        try desk.review(.accept, "攸县", "2021-Q1")
        #expect(try desk.threefold("攸县") == [15, 10, 10])
        #expect(throws: Failure.nothingToDecide(region: "攸县", period: "2021-Q1")) {
            try desk.review(.approve, "攸县", "2021-Q1")
        }
        #expect(try desk.review(.approve, "湖南省", "2021-Q1").decided.map(\.name) == ["茶陵县", "韶山市"])
    }

    @Test func `A return takes out of standing at every basis, also after acceptance`() throws {
        try desk.review(.accept, "株洲市", "2021-Q1")
        #expect(throws: Failure.reasonNeeded) { try desk.review(.return, "攸县", "2021-Q1") }
        #expect(throws: Failure.reasonNeeded) { try desk.review(.return, "攸县", "2021-Q1", "") }
        try desk.review(.return, "攸县", "2021-Q1", "佐证不足")
        #expect(try desk.threefold("株洲市", through: "2021-Q1") == [20, 20, 20])
        #expect(try states("株洲") == ["攸县 returned", "茶陵县 accepted"])
        #expect(try desk.submit("攸县", "2021-Q1", "new_enterprise=9").revision == 2)
        #expect(try desk.threefold("株洲市", through: "2021-Q1") == [29, 20, 20])
    }

    @Test func `A return brings the revision before it back`() throws {
        try desk.review(.accept, "攸县", "2021-Q1")
        try desk.submit("攸县", "2021-Q1", "new_enterprise=99")
        try desk.review(.return, "攸县", "2021-Q1", "数字有误")
        #expect(try desk.threefold("攸县", through: "2021-Q1") == [10, 10, 10])
        #expect(try states("攸县") == ["攸县 accepted"])
    }

    @Test func `The filer withdraws only before the next level has acted`() throws {
        try desk.review(.approve, "攸县", "2021-Q1")
        #expect(throws: Failure.nothingToDecide(region: "攸县", period: "2021-Q1")) {
            try desk.review(.withdraw, "攸县", "2021-Q1")
        }
        #expect(try desk.review(.withdraw, "株洲市", "2021-Q1").decided.map(\.name) == ["茶陵县"])
        #expect(try states("株洲") == ["攸县 approved", "茶陵县 withdrawn"])
        #expect(try desk.threefold("株洲市", through: "2021-Q1") == [10, 10, 0])
    }

    @Test func `Nothing to decide leaves no act`() throws {
        let before = try desk.state()
        #expect(throws: Failure.nothingToDecide(region: "岳阳市", period: "2021-Q1")) {
            try desk.review(.approve, "岳阳市", "2021-Q1")
        }
        #expect(throws: Failure.nothingToDecide(region: "攸县", period: "2021-Q3")) {
            try desk.review(.accept, "攸县", "2021-Q3")
        }
        #expect(throws: Failure.periodOutsidePlan("2023-Q1", span: "2020-Q4…2022-Q4")) {
            try desk.review(.accept, "攸县", "2023-Q1")
        }
        #expect(try desk.state() == before)
    }

    @Test func `A decision names the revision and its digest`() throws {
        try desk.review(.accept, "攸县", "2021-Q1")
        let decisions = try desk.workspace.read { try $0.decisions(onFiling: 1) }
        #expect(decisions.map { "\($0.kind) \($0.author) \($0.act) \($0.counts)" } == ["accept 王芳 3 true"])
        #expect(try desk.verifies())
    }
}

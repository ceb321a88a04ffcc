import Domain
import Store
import Testing

@testable import Operations

/// A form says on what it was based, and may be tried before it is sent.
@Suite struct BaseTests {
    private let desk: Desk

    init() throws { desk = try Desk.small() }

    private func submit(_ expected: String?, _ figures: String...) throws -> SubmitWork.Outcome {
        var request = desk.request("攸县", "2021-Q2")
        request.figures = figures
        request.expected = expected
        request.checksBase = true
        return try SubmitWork(desk.workspace).run(request)
    }

    @Test func `A form on the newest revision is taken, and its receipt names the filing's own digest`() throws {
        let first = try submit(nil, "new_enterprise=12")
        #expect(try first.digest == desk.workspace.read { try $0.digest(ofFiling: 1) })
        #expect(first.checkCode == String(first.digest.prefix(8)) && first.checkCode.count == 8)
        let second = try submit(first.digest.uppercased(), "new_enterprise=13")
        #expect(second.revision == 2 && second.digest != first.digest)
        #expect(try submit(second.digest, "new_enterprise=13").digest == second.digest)
    }

    @Test func `A form on an older revision is refused and nothing is stored`() throws {
        let first = try submit(nil, "new_enterprise=12")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=14")
        let held = Failure.changedMeanwhile(region: "攸县", period: "2021-Q2")
        let acts = try desk.actCount()
        #expect(refusal { _ = try submit(first.digest, "new_enterprise=15") } == held)
        #expect(refusal { _ = try submit(nil, "new_enterprise=15") } == held)
        #expect(try desk.actCount() == acts && desk.done("攸县") == 14)
    }

    @Test func `A form on a revision that was returned since is refused`() throws {
        let first = try submit(nil, "new_enterprise=12")
        try desk.review(.return, "攸县", "2021-Q2", "核实")
        #expect(refusal { _ = try submit(first.digest, "new_enterprise=15") } != nil)
        #expect(try submit(nil, "new_enterprise=15").revision == 2)
    }

    @Test func `A trial tells what needs a note, and stores nothing`() throws {
        for period in ["2020-Q4", "2021-Q1", "2021-Q2"] { try desk.submit("攸县", period, "new_enterprise=1") }
        desk.at("2021-10-03")
        let acts = try desk.actCount()
        let work = SubmitWork(desk.workspace)
        var request = desk.request("攸县", "2021-Q3", "new_enterprise=50", "coordinator=1")
        #expect(
            try work.check(request).map { [$0.code.rawValue, $0.severity.rawValue, $0.column] }
                == [["unusual-jump", "error", "new_enterprise"]])
        request.force = "集中服务"
        #expect(try work.check(request).map(\.severity) == [.warning])
        #expect(try work.check(desk.request("攸县", "2021-Q3", "new_enterprise=5")) == [])
        #expect(try work.check(desk.request("攸县", "2021-Q3", "coordinator=-1")).map(\.code) == [.constraintError])
        #expect(try desk.actCount() == acts && desk.done("攸县", through: "2021-Q3") == 3)
    }

    @Test func `A trial says that published figures need a reason`() throws {
        try desk.take("2021-Q2,攸县,,5", level: .accepted)
        desk.at("2021-07-15")
        _ = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(), author: "陈志远", reason: nil, language: .zh)
        var request = desk.request("攸县", "2021-Q2", "new_enterprise=6")
        #expect(try SubmitWork(desk.workspace).check(request).map(\.code) == [.lockedPeriod])
        request.reason = "核增"
        #expect(try SubmitWork(desk.workspace).check(request) == [])
        request.reason = nil
        request.figures = ["new_enterprise=5"]
        #expect(try SubmitWork(desk.workspace).check(request) == [])
    }

    @Test func `Through which account an act was taken is part of the ledger`() throws {
        _ = try SubmitWork(desk.account(.county)).run(desk.request("攸县", "2021-Q2", "coordinator=1"))
        try desk.submit("茶陵县", "2021-Q2", "coordinator=1")
        let acts = try HistoryWork(desk.workspace).acts(limit: 2)
        #expect(acts.map(\.id) == [3, 2])
        #expect(acts.map(\.actor) == [nil, Actor(account: "county", role: .county, region: 430_223)])
        #expect(try desk.verifies())
    }
}

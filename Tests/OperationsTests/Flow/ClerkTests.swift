import Domain
import Store
import Testing

@testable import Operations

/// What a clerk's desk and form know of the record.
@Suite struct ClerkTests {
    private let desk: Desk

    init() throws { desk = try Desk.small() }

    private func stages() throws -> [String] {
        try ClerkWork(desk.workspace).desk(region: "攸县").map { "\($0.period) \($0.stage.rawValue)" }
    }

    private func form(_ period: String = "2021-Q2") throws -> ClerkWork.Form {
        try ClerkWork(desk.workspace).form(region: "攸县", period: period)
    }

    private func line(_ code: String, _ period: String = "2021-Q2") throws -> ClerkWork.Line {
        try #require(try form(period).lines.first { $0.indicator.code == code })
    }

    @Test func `A desk lists what is owed, newest first, with the stage that each report has come to`() throws {
        #expect(try stages() == ["2021-Q3 due", "2021-Q2 due", "2021-Q1 overdue", "2020-Q4 overdue"])
        try desk.submit("攸县", "2021-Q2", "new_enterprise=12")
        #expect(try stages()[1] == "2021-Q2 filed")
        try desk.review(.approve, "攸县", "2021-Q2")
        #expect(try stages()[1] == "2021-Q2 approved")
        try desk.review(.accept, "攸县", "2021-Q2")
        #expect(try stages()[1] == "2021-Q2 accepted")
        try desk.review(.return, "攸县", "2021-Q2", "核实")
        #expect(try stages()[1] == "2021-Q2 returned")
        #expect(try form().standing.lastDecision?.reason == "核实")
    }

    @Test func `A returned report is given back to be corrected, though nothing of it stands`() throws {
        try desk.submit("攸县", "2021-Q2", "new_enterprise=12")
        try desk.review(.return, "攸县", "2021-Q2", "核实")
        let line = try line("new_enterprise")
        #expect(line.present == nil && line.start == 12)
        #expect(try form().standing.digest == nil)
    }

    @Test func `A form knows the period before, the year and the plan before this period`() throws {
        try desk.submit("攸县", "2020-Q4", "new_enterprise=3")
        try desk.submit("攸县", "2021-Q1", "new_enterprise=4")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=5")
        let line = try line("new_enterprise")
        #expect([line.present, line.start, line.last] == [5, 5, 4])
        #expect([line.yearBefore, line.planBefore] == [4, 7])
        #expect(try self.line("coordinator").last == nil)
    }

    @Test func `What another region's account enters waits for the unit, and only the unit's own word ends it`() throws
    {
        let city = desk.account(.city, 430_200)
        var request = desk.request("攸县", "2021-Q2", "new_enterprise=12")
        _ = try SubmitWork(city).run(request)
        #expect(try form().standing.stage == .toConfirm)
        request.figures = []
        request.isConfirmation = true
        _ = try SubmitWork(city).run(request)
        #expect(try form().standing.stage == .toConfirm)
        _ = try SubmitWork(desk.account(.county)).run(request)
        #expect(try form().standing.stage == .filed)
        #expect(try desk.verifies())
    }

    @Test func `A unit cannot take back what it could not file again`() throws {
        _ = try SubmitWork(desk.account(.county)).run(desk.request("攸县", "2021-Q2", "new_enterprise=12"))
        try PeriodWork(desk.workspace).close("2021-Q2", reason: nil, author: "陈志远")
        let seen = try #require(try desk.seen(430_223))
        let failure = refusal {
            _ = try ReviewWork(desk.account(.county)).decide(
                .withdraw, items: [seen], period: "2021-Q2", author: "周明", reason: nil)
        }
        #expect(failure == .periodClosed(region: "攸县", period: "2021-Q2", .closed))
        try PeriodWork(desk.workspace).open("2021-Q2", reason: nil, author: "陈志远")
        _ = try ReviewWork(desk.account(.county)).decide(
            .withdraw, items: [seen], period: "2021-Q2", author: "周明", reason: nil)
        #expect(try form().standing.stage == .withdrawn)
        #expect(try line("new_enterprise").start == 12)
    }
}

import Domain
import Store
import Testing

@testable import Operations

/// One filing, as a county clerk makes it.
@Suite struct SubmitTests {
    private let desk: Desk

    init() throws { desk = try Desk(today: "2021-07-03") }

    private func problems(_ body: () throws -> SubmitWork.Outcome) -> [String] {
        do {
            _ = try body()
            return []
        } catch Failure.refused(let problems) {
            return problems.map { "\($0.code.rawValue) \($0.column ?? "–") \($0.value ?? "–")" }
        } catch { return ["\(error)"] }
    }

    @Test func `A filing is stored and its receipt names the head`() throws {
        let outcome = try desk.submit("攸县", "2021-Q2", "coordinator=1", "服务新企用工=12")
        #expect(outcome.act == 2)
        #expect(outcome.revision == 1)
        #expect(outcome.at.description == "2021-07-03T01:00:00.001Z")
        #expect(try outcome.head == desk.head()?.hashText)
        #expect(try desk.done("攸县") == 12)
        #expect(try desk.done("株洲市", "coordinator") == 1)
    }

    @Test func `Other figures stay, none clears, the same again makes no revision`() throws {
        try desk.submit("攸县", "2021-Q2", "coordinator=1", "new_enterprise=12")
        #expect(try desk.submit("攸县", "2021年第二季度", "new_enterprise=13").revision == 2)
        #expect(try desk.done("攸县", "coordinator") == 1)
        #expect(try desk.submit("430223", "2021-Q2", "new_enterprise=13").revision == nil)
        #expect(try desk.submit("攸县", "2021-Q2", "coordinator=none", "new_enterprise=").revision == 3)
        #expect(try desk.done("攸县", "coordinator") == 0)
        #expect(try desk.done("攸县") == 13)
    }

    @Test func `The filer is who acts, unless another signed`() throws {
        let work = SubmitWork(desk.workspace)
        _ = try work.run(
            .init(
                region: "攸县", period: "2021-Q2", author: "周明",
                signatures: Signatures(reviewer: "王芳", head: "张伟", phone: "0731-0", note: "含补录"),
                figures: ["coordinator=1"]))
        let signed = try desk.workspace.read { try $0.signatures(ofFiling: 1) }
        #expect(signed == Signatures(filer: "周明", reviewer: "王芳", head: "张伟", phone: "0731-0", note: "含补录"))
    }

    @Test(arguments: [
        ("coordinator=-1", "constraint-error coordinator -1"), ("coordinator=1.5", "constraint-error coordinator 1.5"),
        ("coordinator=abc", "type-error coordinator abc"),
    ])
    func `A figure that is none is refused with its indicator`(figure: String, problem: String) {
        #expect(problems { try desk.submit("攸县", "2021-Q2", figure) } == [problem])
    }

    @Test func `Requests that cannot be understood are failures`() throws {
        #expect(throws: Failure.unreadableAssignment("coordinator")) { try desk.submit("攸县", "2021-Q2", "coordinator") }
        #expect(throws: Failure.unreadablePeriod("第二季")) { try desk.submit("攸县", "第二季", "coordinator=1") }
        #expect(throws: Failure.nothingGiven) { try desk.submit("攸县", "2021-Q2", "coordinator=") }
        #expect(throws: Failure.nothingGiven) { try desk.submit("攸县", "2021-Q2", "coordinator=none") }
        #expect(throws: (any Error).self) { try desk.submit("攸县", "2021-Q2", "coordinators=1") }
        #expect(
            problems { try desk.submit("攸县", "2021-Q2", "coordinator=1", "金牌协调员=2") } == [
                "duplicate-column coordinator –"
            ])
        #expect(problems { try desk.submit("攸县", "2021-Q4", "coordinator=1") } == ["future-period – 2021-Q4"])
        #expect(problems { try desk.submit("攸县", "2023-Q1", "coordinator=1") } == ["period-outside-plan – 2023-Q1"])
        #expect(try desk.head()?.act == 1)
    }
}

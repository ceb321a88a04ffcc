import Domain
import Foundation
import Reporting
import Store
import Testing

@testable import Operations

/// A plan may be bettered, but what its figures rest on stays.
@Suite struct PlanUpdateTests {
    static let plan = """
        code: small
        name: {zh: 小计划, en: Small}
        start: 2021-01
        end: 2021-12
        cadence: quarter
        indicators:
          - {code: coordinator, name: {zh: 协调员, en: Coordinators}, decimals: 0}
          - {code: new_enterprise, name: {zh: 新企, en: New}, decimals: 2, weight: 0.4}

        """

    private let desk: Desk

    init() throws {
        desk = try Desk(plan: Self.plan)
        try desk.take("2021-Q1,攸县,3,10.25", level: .accepted)
    }

    private func update(_ text: String) throws -> Bool {
        try Setup(desk.workspace, author: "张伟").updatePlan(desk.file("new.yaml", text), reason: "修订")
    }

    private func replacing(_ old: String, _ new: String) -> String {
        Self.plan.replacingOccurrences(of: old, with: new)
    }

    @Test(arguments: [
        ("code: small", "code: other", "code"), ("cadence: quarter", "cadence: month", "cadence"),
        ("start: 2021-01", "start: 2021-04", "start"),
        ("decimals: 0", "decimals: 1", "indicators.coordinator.decimals"),
        ("code: coordinator", "code: coordinators", "indicators.coordinator"),
    ])
    func `What the figures rest on is refused, by its key`(old: String, new: String, key: String) throws {
        let before = try desk.state()
        #expect(throws: Failure.refused([Problem(.constraintError, column: key, details: [.cause(.fixed)])])) {
            try update(replacing(old, new))
        }
        #expect(try desk.state() == before)
    }

    @Test func `The same plan again is no act`() throws {
        #expect(try !update(Self.plan))
        #expect(try desk.head()?.act == 2)
    }

    @Test func `Names, weights, bands and the end may change, indicators may come`() throws {
        let text =
            replacing("end: 2021-12", "end: 2022-06").replacingOccurrences(of: "weight: 0.4", with: "weight: 0.7")
            + "  - {code: extra, name: 新增指标}\nbands: [{status: on_pace, from: 0.9}, {status: red, from: 0}]\n"
        #expect(try update(text))
        let plan = try desk.report(through: "2022-Q2").plan
        #expect(plan.indicators.map(\.code) == ["coordinator", "new_enterprise", "extra"])
        #expect(plan.indicators[1].weight == "0.7")
        #expect(plan.bands.map(\.from) == ["0.9", "0"])
        #expect(plan.span == "2021-Q1…2022-Q2")
        #expect(try desk.done("攸县", through: "2022-Q2") == 1025)
        #expect(try desk.verifies())
    }

    @Test func `An end before what was filed hides it and loses nothing`() throws {
        try desk.take("2021-Q4,攸县,5,")
        #expect(try update(replacing("end: 2021-12", "end: 2021-06")))
        #expect(try desk.done("株洲市", "coordinator", through: "2021-Q2") == 3)
        #expect(try desk.verifies())
        #expect(try update(Self.plan))
        #expect(try desk.done("株洲市", "coordinator", through: "2021-Q4") == 8)
        #expect(try desk.verifies())
    }

    @Test func `An earlier report keeps the plan of its moment`() throws {
        let head = try #require(try desk.head()).hashText
        _ = try update(replacing("zh: 小计划", "zh: 大计划"))
        #expect(try desk.report(through: "2021-Q4").plan.name.zh == "大计划")
        #expect(try desk.report(through: "2021-Q4", asOf: head).plan.name.zh == "小计划")
    }
}

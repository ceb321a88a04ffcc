import Domain
import Reporting
import Store
import Testing

@testable import Operations

/// Targets with their revisions, and the warning where they miss the plan's goal.
@Suite struct TargetTests {
    private let desk: Desk

    init() throws { desk = try Desk(regions: RegionTests.regions) }

    @discardableResult
    private func set(_ region: String, _ year: Int, _ value: String, _ reason: String? = nil) throws
        -> TargetWork.Outcome
    {
        try TargetWork(desk.workspace).set(
            region: region, year: year, indicator: "和谐企业", value: value, author: "张伟", document: "〔2021〕1号",
            reason: reason)
    }

    private func target(_ region: String, year: Int? = nil) throws -> Int? {
        let figures = try desk.report(region).asked.indicators.first { $0.indicator.code == "harmonious_enterprise" }
        return year.map { figures?.year($0)?.target } ?? figures?.target
    }

    @Test func `A region without a target has the sum of its children's`() throws {
        try set("甲县", 2021, "40")
        try set("丙区", 2021, "20")
        try set("丙区", 2022, "5")
        #expect(try ["甲县", "东市", "西市", "东省"].map { try target($0) } == [40, 40, 25, 65])
        #expect(try target("东省", year: 2022) == 5)
        #expect(try target("东省", year: 2020) == nil)
        #expect(try target("乙区") == nil)
    }

    @Test func `A target of its own stops the sum, a zero too`() throws {
        try set("甲县", 2021, "40")
        try set("东市", 2021, "50")
        #expect(try target("东省") == 50)
        try set("东市", 2021, "0")
        #expect(try target("东省") == nil)
        #expect(try target("甲县") == 40)
    }

    @Test func `Every revision is kept, and what is in force already makes no act`() throws {
        #expect(try set("甲县", 2021, "40", "分解").revised == 1)
        #expect(try set("甲县", 2021, "45", "调整").revised == 1)
        let same = try set("甲县", 2021, "45", "又一次")
        #expect([same.revised, same.unchanged] == [0, 1])
        #expect(try desk.head()?.act == 3)
        let history = try TargetWork(desk.workspace).show(region: "甲县").history
        #expect(
            history.map { "\($0.revision.value) \($0.revision.reason ?? "") \($0.revision.document ?? "") \($0.act)" }
                == ["40 分解 〔2021〕1号 2", "45 调整 〔2021〕1号 3"])
    }

    @Test func `A sum that misses the goal is a warning`() throws {
        let first = try set("甲县", 2021, "999").offGoal
        #expect(first.first { $0.indicator.code == "harmonious_enterprise" }.map { [$0.sum, $0.goal] } == [999, 1000])
        #expect(first.map(\.indicator.code) == ["harmonious_enterprise"])
        #expect(try set("丙区", 2022, "1").offGoal.isEmpty)
        let others = try TargetWork(desk.workspace).show(region: nil).offGoal
        #expect(others.map(\.indicator.code) == ["coordinator", "social_org", "mediation_org", "new_enterprise"])
        #expect(others.map(\.sum) == [0, 0, 0, 0])
        #expect(others.map(\.goal) == [100, 100, 100, 10_000])
    }

    @Test func `A table of targets is taken whole, long or wide`() throws {
        let work = TargetWork(desk.workspace)
        let wide = try desk.file("t.csv", "地区,年度,和谐企业,服务新企,文号\n甲县,2021,10,100,一号\n乙区,2022年,,7,\n")
        #expect(try work.importFile(wide, author: "张伟", document: "零号", reason: "分解").revised == 3)
        #expect(try target("东市") == 10)
        let documents = try work.show(region: "东市").history.map(\.revision.document)
        #expect(documents == ["一号", "一号", "零号"] || documents == [])
        let wrong = try desk.file("w.csv", "region,year,indicator,target\n甲县,2021,和谐企业,11\n甲县,2019,和谐企业,1\n")
        #expect(throws: (any Error).self) { try work.importFile(wrong, author: "张伟", document: nil, reason: nil) }
        #expect(try target("甲县") == 10)
    }

    @Test func `What is no target is refused`() throws {
        #expect(throws: Failure.yearOutsidePlan(2019, first: 2020, last: 2022)) { try set("甲县", 2019, "1") }
        for value in ["-1", "1.5", "", "none", "许多"] {
            #expect(throws: (any Error).self, "\(value)") { try set("甲县", 2021, value) }
        }
        #expect(try desk.head()?.act == 1)
    }

    @Test func `A preview tells old, new and what cannot be read, with the sums, and stores nothing`() throws {
        try set("甲县", 2021, "40")
        let settings = [("甲县", "60"), ("乙区", "许多"), ("丙区", "5")].map {
            TargetWork.Setting(region: $0.0, year: 2021, indicator: "harmonious_enterprise", value: $0.1)
        }
        let preview = try TargetWork(desk.workspace).preview(settings)
        #expect(preview.cells.map(\.before) == [40, nil, nil] && preview.cells.map(\.after) == [60, nil, 5])
        #expect(preview.changed.map(\.region.name) == ["甲县", "丙区"])
        #expect(preview.faulty.compactMap(\.problem).map(\.code) == [.typeError])
        #expect(preview.offGoal.map(\.sum) == [65])
        #expect(try target("甲县") == 40 && desk.head()?.act == 2)
    }
}

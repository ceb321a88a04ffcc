import Domain
import Reporting
import Store
import Testing

@testable import Operations

/// Who has reported, who is late, who was returned.
@Suite struct DueTests {
    private let desk: Desk

    init() throws { desk = try Desk(regions: RegionTests.regions, today: "2021-06-30") }

    private func states(_ period: String? = "2021-Q2", _ region: String? = nil) throws -> [String] {
        try DueWork(desk.workspace).table(period: period, region: region).items
            .map { "\($0.region.name) \($0.state.rawValue)" }
    }

    @Test func `Until the deadline a report is open, then it is missing`() throws {
        desk.at("2021-07-05")
        #expect(try states() == ["甲县 open", "乙区 open", "开发区 open", "丙区 open"])
        desk.at("2021-07-06")
        #expect(try states("2021-Q2", "东市") == ["甲县 missing", "乙区 missing", "开发区 missing"])
    }

    @Test func `The day of receipt decides, also where it is stated`() throws {
        desk.at("2021-07-05")
        try desk.submit("甲县", "2021-Q2", "new_enterprise=1")
        desk.at("2021-07-06")
        try desk.submit("乙区", "2021-Q2", "new_enterprise=1")
        try desk.take("2021-Q2,开发区,,1") { $0.received = Day(year: 2021, month: 7, day: 5) }
        #expect(try states() == ["甲县 on-time", "乙区 late", "开发区 on-time", "丙区 missing"])
        let completeness = try desk.report("东省", through: "2021-Q2").asked.completeness
        #expect([completeness.expected, completeness.received, completeness.onTime] == [12, 3, 2])
    }

    @Test func `A returned report is owed again, with the reason`() throws {
        try desk.submit("甲县", "2021-Q2", "new_enterprise=1")
        try desk.review(.return, "甲县", "2021-Q2", "佐证不足")
        let table = try DueWork(desk.workspace).table(period: "2021-Q2", region: "甲县")
        #expect(table.items.map(\.state) == [.returned])
        #expect(table.items.map(\.reason) == ["佐证不足"])
        desk.at("2021-07-09")
        try desk.submit("甲县", "2021-Q2", "new_enterprise=1")
        #expect(try states("2021-Q2", "甲县") == ["甲县 late"])
    }

    @Test func `A correction after the deadline does not make the first report late`() throws {
        try desk.submit("甲县", "2021-Q2", "new_enterprise=1")
        desk.at("2021-09-01")
        try desk.submit("甲县", "2021-Q2", "new_enterprise=2")
        #expect(try states("2021-Q2", "甲县") == ["甲县 on-time"])
        #expect(
            try DueWork(desk.workspace).table(period: "2021-Q2", region: "甲县").items[0].received?.description
                == "2021-06-30")
    }

    @Test func `A withdrawn report is not received`() throws {
        try desk.submit("甲县", "2021-Q2", "new_enterprise=1")
        try desk.review(.withdraw, "甲县", "2021-Q2")
        #expect(try states("2021-Q2", "甲县") == ["甲县 open"])
    }

    @Test func `A holiday moves the deadline on`() throws {
        let deadline = try DueWork(desk.workspace).table(period: "2021-Q3", region: "甲县").items.map(
            \.deadline.description)
        #expect(deadline == ["2021-10-08"])
    }

    @Test func `The default is the last period that ended`() throws {
        #expect(try DueWork(desk.workspace).table(period: nil, region: nil).period.description == "2021-Q1")
        #expect(throws: Failure.unreadablePeriod("上季度")) {
            try DueWork(desk.workspace).table(period: "上季度", region: nil)
        }
    }
}

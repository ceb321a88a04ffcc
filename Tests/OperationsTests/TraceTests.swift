import Domain
import Store
import Testing

@testable import Operations

/// The lines behind a figure add up to it, and each says where it came from.
@Suite struct TraceTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(regions: RegionTests.regions)
        try desk.take("2021-Q1,甲县,1,10", "2021-Q1,西市,,50", "2021-Q2,甲县,0,4", level: .accepted, name: "一季度.csv")
        try desk.take("2021-Q1,甲县,2,", level: .approved, name: "更正.csv")
        try desk.submit("丙区", "2021-Q1", "new_enterprise=7")
        try desk.take("2021-Q2,乙区,3,8", level: .approved)
        try desk.take("2020-Q4,东省,9,9", level: .accepted)
    }

    private func trace(_ indicator: String, _ region: String?, _ through: String = "2022-Q4", _ basis: Basis = .filed)
        throws -> TraceWork.Table
    {
        try TraceWork(desk.workspace).table(indicator: indicator, region: region, through: through, basis: basis)
    }

    private func expectSums(_ through: [String]) throws {
        for region in ["东省", "东市", "西市", "甲县", "乙区", "丙区"] {
            for basis in Basis.allCases {
                for indicator in ["coordinator", "new_enterprise"] {
                    for period in through {
                        let table = try trace(indicator, region, period, basis)
                        let figure = try desk.done(region, indicator, through: period, basis: basis)
                        #expect(table.completed == figure, "\(region) \(basis) \(indicator) \(period)")
                    }
                }
            }
        }
    }

    @Test func `The lines add up to the figure at every region, basis and period`() throws {
        try expectSums(["2020-Q4", "2021-Q1", "2022-Q4"])
    }

    @Test func `They still do after a merger`() throws {
        _ = try Setup(desk.workspace, author: "张伟").importRegions(desk.file("r.csv", RegionTests.merger), reason: nil)
        try expectSums(["2021-Q1", "2021-Q2"])
        #expect(try trace("new_enterprise", "丙区").items.map(\.region.name) == ["甲县", "丙区", "甲县"])
    }

    @Test func `An inherited line names the file that gave it, a typed one its act`() throws {
        let items = try trace("new_enterprise", nil, "2021-Q1").items.filter { $0.period.number == 1 }
        let told = items.map {
            "\($0.region.name) \($0.value) \($0.kind) \($0.act) \($0.file ?? "–") \($0.cell ?? "–")"
        }
        #expect(told == ["甲县 10 import 2 一季度.csv D2", "丙区 7 submit 4 – –"])
        #expect(
            try trace("coordinator", "甲县", "2021-Q1").items.map { "\($0.act) \($0.file ?? "–") \($0.cell ?? "–")" } == [
                "3 更正.csv C2"
            ])
    }

    @Test func `Decisions on the revision are listed, with who took them`() throws {
        try desk.review(.accept, "东市", "2021-Q2")
        let item = try #require(try trace("new_enterprise", "乙区", "2022-Q4", .accepted).items.first)
        #expect(item.decisions.map { "\($0.kind) \($0.author) \($0.act)" } == ["accept 王芳 7"])
        #expect(item.revision.level == .accepted)
        #expect(item.author == "李敏")
    }

    @Test func `A figure stated for a city is traced to its own line while no unit reports`() throws {
        #expect(try trace("new_enterprise", "西市", "2022-Q4", .accepted).items.map(\.region.name) == ["西市"])
        #expect(try trace("new_enterprise", "西市", "2022-Q4", .filed).items.map(\.region.name) == ["丙区"])
    }
}

import Domain
import Foundation
import Store
import Testing

@testable import Operations

/// A new database is whole or not there.
@Suite struct InitTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func begin(_ plan: String? = nil, _ regions: String? = nil, _ targets: String? = nil) throws -> Setup.Begun
    {
        let workspace = Workspace(path: desk.folder + "/new.sqlite", clock: desk.workspace.clock)
        return try Setup(workspace, author: "张伟").begin(
            plan: try plan.map { try desk.file("p.yaml", $0) }, regions: try regions.map { try desk.file("r.csv", $0) },
            targets: try targets.map { try desk.file("t.csv", $0) })
    }

    private var files: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: desk.folder).filter { $0.hasPrefix("new.sqlite") }) ?? []
    }

    @Test func `The built-in plan has seven indicators and 137 divisions, without targets`() throws {
        let begun = try begin()
        #expect(begun.regions == 137 && begun.targets == 0 && begun.plan.indicators.count == 7)
        #expect(begun.plan.code == "hunan-hexie-tongxing")
        #expect(begun.plan.span == "2020-Q4…2022-Q4")
        #expect(
            begun.plan.goals == [
                "coordinator": 100, "social_org": 100, "mediation_org": 100, "harmonious_enterprise": 1000,
                "new_enterprise": 10000,
            ])
        #expect(
            begun.plan.indicators.filter { !$0.ranked }.map(\.code) == ["coordinator", "social_org", "mediation_org"])
        let levels = Dictionary(grouping: try Setup.builtInRegions(), by: \.level).mapValues(\.count)
        #expect(levels == [.province: 1, .city: 14, .county: 122])
    }

    @Test func `Each file replaces its part`() throws {
        let begun = try begin(
            PlanUpdateTests.plan, RegionTests.regions, "region,year,indicator,target\n甲县,2021,coordinator,4\n")
        #expect(begun.regions == 7 && begun.targets == 1 && begun.plan.indicators.count == 2)
        #expect(begun.plan.code == "small")
        #expect(files.contains("new.sqlite"))
    }

    @Test(
        arguments: [
            ("code: x\n", nil, nil), ("{", nil, nil), (nil, "code,name\n1,2\n", nil),
            (nil, "code,name,short_name,level,parent_code\n100000,东省,东,province,\n200000,南省,南,province,\n", nil),
            (nil, nil, "region,year,indicator,target\n无此地,2021,coordinator,4\n"),
            (nil, nil, "region,year,indicator,target\n攸县,2021,coordinator,-4\n"),
        ] as [(String?, String?, String?)])
    func `A fault in a file leaves no database`(plan: String?, regions: String?, targets: String?) {
        #expect(throws: (any Error).self) { try begin(plan, regions, targets) }
        #expect(files == [])
    }

    @Test func `An existing database is not touched`() throws {
        let before = try desk.state()
        #expect(throws: Failure.outputExists(desk.workspace.path)) {
            try Setup(desk.workspace, author: "张伟").begin(plan: nil, regions: nil, targets: nil)
        }
        #expect(try desk.state() == before)
    }

    @Test func `An act that cannot be taken leaves no database`() throws {
        let path = desk.folder + "/no/new.sqlite"
        #expect(throws: Failure.cannotCreate(path)) {
            try Setup(Workspace(path: path, clock: desk.workspace.clock), author: "张伟").begin(
                plan: nil, regions: nil, targets: nil)
        }
    }
}

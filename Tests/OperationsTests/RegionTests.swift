import Domain
import Reporting
import Store
import Testing

@testable import Operations

/// Changes of regions: mergers, renamings, and what becomes of the figures.
@Suite struct RegionTests {
    static let regions = """
        code,name,short_name,level,parent_code,aliases,valid_from,valid_to,successor,class,reports,counted
        100000,东省,东,province,,,,,,,,
        100100,东市,东市,city,100000,,,,,,,
        100101,甲县,甲,county,100100,,,,,,,
        100102,乙区,乙,county,100100,,,,,,,
        100171,开发区,开,zone,100100,,,,,,,
        100200,西市,西市,city,100000,,,,,,,
        100201,丙区,丙,county,100200,,,,,,,

        """

    /// 甲县 becomes part of 丙区, in another city, at the end of April 2021.
    static let merger = """
        code,name,short_name,level,parent_code,valid_to,successor
        100101,甲县,甲,county,100100,2021-04-30,100201

        """

    @Test func `A merged region's figures count under its successor, once`() throws {
        let desk = try Desk(regions: Self.regions)
        try desk.take("2021-Q1,甲县,,10", "2021-Q1,乙区,,5", "2021-Q1,丙区,,3")
        let before = try ["东省", "东市", "西市", "丙区"].map { try desk.done($0) }
        #expect(before == [18, 15, 3, 3])
        #expect(
            try Setup(desk.workspace, author: "张伟").importRegions(desk.file("r.csv", Self.merger), reason: nil) == 1)
        #expect(try ["东省", "东市", "西市", "丙区"].map { try desk.done($0) } == [18, 5, 13, 13])
        #expect(try ["东省", "东市", "西市", "丙区"].map { try desk.done($0, through: "2021-Q1") } == [18, 15, 3, 3])
        #expect(try desk.report("东市").children.map(\.region.name) == ["乙区", "开发区"])
        #expect(try desk.report("东市", through: "2021-Q1").children.map(\.region.name) == ["甲县", "乙区", "开发区"])
        #expect(try desk.verifies())
    }

    @Test func `A merged region owes no reports after its last day, and its targets stay`() throws {
        let desk = try Desk(regions: Self.regions)
        let targets = TargetWork(desk.workspace)
        _ = try targets.set(
            region: "甲县", year: 2021, indicator: "new_enterprise", value: "40", author: "张伟", document: nil, reason: nil
        )
        #expect(try desk.report("东市", through: "2021-Q2").asked.completeness.expected == 9)
        _ = try Setup(desk.workspace, author: "张伟").importRegions(desk.file("r.csv", Self.merger), reason: nil)
        #expect(try desk.report("东市", through: "2021-Q2").asked.completeness.expected == 8)
        let target = try desk.report("东市").asked.indicators.first { $0.indicator.code == "new_enterprise" }?.target
        #expect(target == 40)
    }

    @Test func `The built-in plan knows 祁阳 by its old code and name`() throws {
        let desk = try Desk()
        let result = try desk.take("2020-Q4,431121,,1", "2021-Q1,祁阳县,,2", "2021-Q3,祁阳市,,4", "2021-Q4,431181,,8")
        #expect(result.told == [])
        #expect(result.counts == [4, 0, 0])
        #expect(try desk.done("祁阳市") == 15)
        #expect(try desk.done("431121") == 15)
        #expect(try desk.take("2022-Q1,祁阳县,,16").told == ["unknown-region warning 2"])
        #expect(try desk.done("永州市") == 31)
    }

    @Test func `Regions that stand so already make no act`() throws {
        let desk = try Desk(regions: Self.regions)
        let setup = Setup(desk.workspace, author: "张伟")
        #expect(try setup.importRegions(desk.file("r.csv", Self.regions), reason: nil) == 0)
        #expect(try desk.head()?.act == 1)
    }

    @Test(arguments: [
        ("100301,丁县,丁,county,100300", "parent_code"), ("100000,东省,东,province,100101", "parent_code"),
        ("200000,南省,南,province,", "parent_code"), ("1001,丁县,丁,county,100100", "code"),
        ("100301,丁县,丁,hamlet,100100", "level"), ("100301,,丁,county,100100", "name"),
    ])
    func `Regions that make no tree are refused and change nothing`(row: String, column: String) throws {
        let desk = try Desk(regions: Self.regions)
        let path = try desk.file("r.csv", "code,name,short_name,level,parent_code\n\(row)\n")
        do {
            _ = try Setup(desk.workspace, author: "张伟").importRegions(path, reason: nil)
            Issue.record("taken")
        } catch Failure.refused(let problems) {
            #expect(problems.map(\.column) == [column])
        }
        #expect(try desk.head()?.act == 1)
    }

    @Test func `New units below a county that has filed turn its figures into a stated total`() throws {
        let desk = try Desk(regions: Self.regions)
        try desk.take("2021-Q1,甲县,,10", level: .accepted)
        let path = try desk.file("r.csv", "code,name,short_name,level,parent_code\n100172,新园,新园,zone,100101\n")
        #expect(try Setup(desk.workspace, author: "张伟").importRegions(path, reason: nil) == 1)
        #expect(try desk.threefold("东市") == [10, 10, 10])
        try desk.take("2021-Q1,新园,,4")
        #expect(try desk.threefold("东市") == [4, 10, 10])
        #expect(try desk.verifies())
    }
}

import Domain
import Testing

@testable import Intake

@Suite struct RegionsFileTests {
    private static let head =
        "code,name,short_name,level,parent_code,aliases,valid_from,valid_to,successor,class,reports,counted,tile\n"

    private func read(_ text: String) throws -> [Region] {
        try TemporaryFile(text).use { try RegionsFile.read(path: $0) }
    }

    /// `constraint-error D3 level town`.
    private func problems(_ text: String) throws -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let refusal as IntakeRefusal {
            return refusal.problems.map { problem in
                [
                    problem.code.rawValue, problem.cell ?? problem.row.map(String.init) ?? "-", problem.column,
                    problem.value,
                ]
                .compactMap(\.self).joined(separator: " ")
            }
        }
    }

    @Test func everyColumnIsRead() throws {
        let regions = try read(
            Self.head
                + "430000,湖南省,湖南,province,,,,,,,,,\n"
                + "431181,祁阳市,祁阳,county,430000,祁阳县@..2021-05|431121@..2021-05,2021-05-17,2022-12-31,430000,县市,yes,memo,\"3,4\"\n"
        )
        #expect(regions.count == 2)
        #expect(regions[0] == Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil))
        let region = regions[1]
        #expect(region.aliases.map(\.field) == ["祁阳县@..2021-05-31", "431121@..2021-05-31"])
        #expect(try region.validFrom == day("2021-05-17") && region.validTo == day("2022-12-31"))
        #expect(region.successor == 430000 && region.rankingClass == "县市" && region.reports == true)
        #expect(region.counted == .memo && region.tile == "3,4" && region.level == .county && region.parent == 430000)
    }

    @Test func chineseHeadersAndOptionalColumnsAreTaken() throws {
        let regions = try read("代码,名称,级别,上级代码,是否填报,计入方式\n430000,湖南省,province,,否,\n430171,高新区,zone,430000,是,其中\n")
        #expect(regions.map(\.shortName) == ["湖南省", "高新区"])
        #expect(regions.map(\.reports) == [false, true])
        #expect(regions.map(\.counted) == [.own, .memo])
    }

    @Test(arguments: [
        ("43000,湖南省,湖南,province,", "invalid-code A2 code 43000"), (",湖南省,湖南,province,", "missing-cell A2 code "),
        ("4.3E+05,湖南省,湖南,province,", "invalid-code A2 code 4.3E+05"), ("430000,,湖南,province,", "missing-cell B2 name "),
        ("430000,湖南省,湖南,town,", "constraint-error D2 level town"),
        ("430000,湖南省,湖南,province,x", "invalid-code E2 parent_code x"),
        ("430000,湖南省,湖南,province,,甲@2021", "type-error F2 aliases 甲@2021"),
        ("430000,湖南省,湖南,province,,,2021-05", "type-error G2 valid_from 2021-05"),
        ("430000,湖南省,湖南,province,,,,2021/5/17", "type-error H2 valid_to 2021/5/17"),
        ("430000,湖南省,湖南,province,,,,,1", "invalid-code I2 successor 1"),
        ("430000,湖南省,湖南,province,,,,,,,maybe", "constraint-error K2 reports maybe"),
        ("430000,湖南省,湖南,province,,,,,,,,half", "constraint-error L2 counted half"),
    ])
    func aWrongCellIsNamedWithItsPlace(row: String, problem: String) throws {
        #expect(try problems(Self.head + row + "\n") == [problem])
    }

    @Test func aCodeGivenTwiceIsRefused() throws {
        let rows = "430000,湖南省,湖南,province,\n\n430000,湖北省,湖北,province,\n"
        #expect(try problems(Self.head + rows) == ["duplicate-row A4 code 430000"])
    }

    @Test func columnsAndRowsAreNeeded() throws {
        #expect(try problems("code,name\n1,2\n") == ["missing-column 1 level", "missing-column 1 parent_code"])
        #expect(try problems(Self.head) == ["no-rows -"])
        #expect(try problems("") == ["empty-file -"])
    }

    @Test func newRegionsArePutOverTheKnown() throws {
        let known = RegionTree.sample.regions
        var renamed = try #require(RegionTree.sample.region(code: 430223))
        renamed.name = "攸市"
        let all = try RegionsFile.merged(
            [renamed, Region(code: 430224, name: "茶陵县", shortName: "茶陵", level: .county, parent: 430200)], over: known)
        #expect(all.count == known.count + 1)
        #expect(all.first { $0.code == 430223 }?.name == "攸市")
        let lost = Region(code: 430224, name: "茶陵县", shortName: "茶陵", level: .county, parent: 430900)
        #expect(throws: IntakeRefusal.self) { try RegionsFile.merged([lost], over: known) }
    }

    @Test func faultsOfTheTreeSayWhichRegion() {
        let problem = RegionTreeFault.successorCircle(430102).problem
        #expect(problem.column == "successor" && problem.value == "430102" && problem.cause == .circle)
        #expect(RegionTreeFault.noRoot.problem.cause == .noRoot)
        #expect(RegionTreeFault.secondRoot(440000).problem.cause == .secondRoot)
        #expect(RegionTreeFault.unknownParent(430202).problem.cause == .unknownParent)
        #expect(RegionTreeFault.circle(430202).problem.column == "parent_code")
        #expect(RegionTreeFault.duplicateCode(430202).problem.code == .duplicateRow)
        #expect(RegionTreeFault.unknownSuccessor(430202).problem.cause == .unknownSuccessor)
    }

    @Test func aMisspelledOptionalColumnIsNotPassedOver() throws {
        let found = try problems("code,name,level,parent_code,valid_too\n430000,湖南省,province,,2021-12-31\n")
        do {
            #expect(!found.isEmpty)
        }
    }
}

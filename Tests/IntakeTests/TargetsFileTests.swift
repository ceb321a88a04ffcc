import Domain
import Testing

@testable import Intake

@Suite struct TargetsFileTests {
    private func read(_ text: String) throws -> [StatedTarget] {
        try TemporaryFile(text).use { try TargetsFile.read(path: $0, plan: .sample, tree: .sample) }
    }

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

    private func target(_ region: Int, _ year: Int, _ indicator: String, _ value: Int) -> StatedTarget {
        StatedTarget(
            key: TargetKey(region: region, indicator: indicator, year: year), value: value, document: "湘〔2020〕1号",
            reason: nil)
    }

    @Test func longAndWideFilesSayTheSame() throws {
        let long = try read(
            """
            region,year,indicator,target,document,reason
            430200,2021,harmonious_enterprise,36,湘〔2020〕1号,
            株洲,2021年,新企用工服务,360户,湘〔2020〕1号,
            岳阳市,2021年度,和谐企业,0,湘〔2020〕1号,
            """)
        let wide = try read(
            """
            地区,年度,劳动关系和谐企业（户）,服务新企用工,文号,调整原因
            株洲市,2021,36,360,湘〔2020〕1号,
            岳阳市,2021,0,,湘〔2020〕1号,
            """)
        let expected: Set = [
            target(430200, 2021, "harmonious_enterprise", 36), target(430200, 2021, "new_enterprise", 360),
            target(430600, 2021, "harmonious_enterprise", 0),
        ]
        #expect(Set(long) == expected && Set(wide) == expected)
    }

    @Test func decimalsAreKeptInTheSmallestUnit() throws {
        #expect(try read("region,year,wages\n430200,2021,\"1,234.5\"\n").map(\.value) == [123_450])
    }

    @Test func aHeaderAloneStatesNoTargets() throws {
        #expect(try read("region,year,indicator,target\n").isEmpty)
    }

    @Test(arguments: [
        ("某市,2021,和谐企业,3", "unknown-region A2 region 某市"), ("洪江,2021,和谐企业,3", "ambiguous-region A2 region 洪江"),
        ("合计,2021,和谐企业,3", "unknown-region A2 region 合计"), ("株洲市,2019,和谐企业,3", "constraint-error B2 year 2019"),
        ("株洲市,今年,和谐企业,3", "type-error B2 year 今年"), ("株洲市,,和谐企业,3", "type-error B2 year "),
        ("株洲市,2021,街道,3", "unknown-indicator C2 indicator 街道"), ("株洲市,2021,和谐企业,约3", "type-error D2 target 约3"),
        ("株洲市,2021,和谐企业,-3", "constraint-error D2 target -3"), ("株洲市,2021,和谐企业,3.5", "constraint-error D2 target 3.5"),
        ("株洲市,2021,和谐企业,none", "type-error D2 target none"), ("株洲市,2021,和谐企业,1–2", "type-error D2 target 1–2"),
    ])
    func aWrongCellIsNamedWithItsPlace(row: String, problem: String) throws {
        #expect(try problems("region,year,indicator,target\n\(row)\n") == [problem])
    }

    @Test func theSameTargetTwiceIsRefused() throws {
        let text = "region,year,indicator,target\n430200,2021,和谐企业,3\n株洲市,2021,harmonious_enterprise,3\n"
        #expect(try problems(text) == ["duplicate-row D3 target 3"])
    }

    @Test func columnsMustBeKnownAndComplete() throws {
        #expect(
            try problems("地区,指标\n株洲市,和谐企业\n") == ["missing-column 1 年度 / year", "missing-column 1 目标任务 / target"])
        #expect(try problems("和谐企业\n3\n") == ["missing-column 1 地区 / region", "missing-column 1 年度 / year"])
        #expect(try problems("地区,年度,和谐街道,和谐企业\n株洲市,2021,1,2\n") == ["unknown-indicator 1 和谐街道"])
    }

    @Test func anIndicatorMayStandWithItsUnitInBrackets() throws {
        let text = "region,year,indicator,target\n株洲市,2021,劳动关系和谐企业（户）,36\n"
        let found = try problems(text)
        do {
            #expect(found == [])
        }
    }
}

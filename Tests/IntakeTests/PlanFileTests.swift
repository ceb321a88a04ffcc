import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct PlanFileTests {
    private static let least =
        "code: p\nstart: 2021-01\nend: 2022-12\ncadence: quarter\nindicators:\n  - code: visits\n"

    static func read(_ text: String) throws -> Plan { try PlanFile.read(Array(text.utf8)) }

    /// The plan that comes with the program.
    private func builtIn() throws -> Plan {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../sample-data/plan.yaml")
        return try PlanFile.read(Array(try Data(contentsOf: root)))
    }

    @Test func theBuiltInPlanIsThatOfTheContract() throws {
        let plan = try builtIn()
        #expect(plan.code == "hunan-hexie-tongxing")
        #expect(plan.start.description == "2020-11" && plan.end.description == "2022-12" && plan.cadence == .quarter)
        #expect(
            plan.goals == [
                "coordinator": 100, "social_org": 100, "mediation_org": 100, "harmonious_enterprise": 1000,
                "new_enterprise": 10_000,
            ])
        #expect(
            plan.indicators.map(\.code) == [
                "coordinator", "social_org", "mediation_org", "harmonious_enterprise", "new_enterprise",
                "key_enterprise_guidance", "wage_guidance",
            ])
        #expect(plan.indicators.map(\.unit.zh) == ["名", "家", "家", "户", "户", "户", "户"])
        #expect(plan.indicators.filter { !$0.ranked }.map(\.code) == ["coordinator", "social_org", "mediation_org"])
        #expect(plan.rateDecimals == 2 && plan.rankBy == .plan && plan.bands == StatusBand.usual)
        #expect(plan.deadlines.days == [.county: 5, .city: 10])
        #expect(try plan.deadlines.holidays.contains(day("2021-10-07")))
        #expect(plan.indicators[0].milestones.first == Milestone(by: Month(year: 2021, number: 6), value: 30))
    }

    @Test func theBuiltInPlanKnowsTheContractsSynonyms() throws {
        let headers = Headers(indicators: try builtIn().indicators)
        let words = ["金牌协调员", "社会组织", "调解组织", "和谐企业", "新企用工服务"]
        #expect(words.map(headers.role) == (0..<5).map(ColumnRole.figure))
        #expect(headers.role("金牌协调员（名）") == .figure(0))
    }

    @Test func allButFiveKeysHaveDefaults() throws {
        let plan = try Self.read(Self.least)
        #expect(plan.name == .same("p") && plan.rateDecimals == 2 && plan.rankBy == .plan && plan.reportingFrom == nil)
        #expect(plan.bands == StatusBand.usual && plan.deadlines == Deadlines() && plan.goals.isEmpty)
        let visits = try #require(plan.indicators.first)
        #expect(visits.name == .same("visits") && visits.decimals == 0 && visits.weight == "1" && visits.ranked)
    }

    @Test func namesAreGivenInOneLanguageOrTwo() throws {
        #expect(try Self.read(Self.least + "name: 计划\n").name == .same("计划"))
        #expect(try Self.read(Self.least + "name: {zh: 计划}\n").name == .same("计划"))
        #expect(try Self.read(Self.least + "name: {zh: 计划, en: Plan}\n").name == Bilingual(zh: "计划", en: "Plan"))
    }

    @Test func everyKeyIsRead() throws {
        let plan = try Self.read(
            Self.least.replacing("code: visits", with: "{code: visits, decimals: 2, weight: 0.3, ranked: no}") + """
                rateDecimals: 1
                rankBy: year
                reportingFrom: 2021-Q2
                deadlines: {county: 3, zone: 8}
                holidays: [2021-10-01]
                goals: {visits: "1,000.5"}
                form: {number: 表1, title: 调度表, authority: 人社厅, approval: 批, validUntil: 2022-12}
                bands: [{status: good, from: 0.9}, {status: bad, from: 0}]
                """)
        #expect(plan.rateDecimals == 1 && plan.rankBy == .year)
        #expect(plan.reportingFrom == Month(year: 2021, number: 4))
        #expect(plan.deadlines.days == [.county: 3, .city: 10, .zone: 8])
        #expect(try plan.deadlines.holidays == [day("2021-10-01")])
        #expect(plan.goals == ["visits": 100_050])
        #expect(plan.form.title == "调度表" && plan.form.validUntil == "2022-12")
        #expect(plan.bands == [StatusBand(status: "good", from: "0.9"), StatusBand(status: "bad", from: "0")])
        #expect(plan.indicators.first?.weight == "0.3" && plan.indicators.first?.ranked == false)
    }
}

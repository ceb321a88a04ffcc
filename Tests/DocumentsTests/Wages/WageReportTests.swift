import Documents
import Domain
import Foundation
import Testing
import Workbook

/// The wage guide as documents.
@Suite struct WageReportTests {
    private static func report(_ choice: WageReport.Choice = WageReport.Choice()) throws -> WageReport {
        var rules = WageRules()
        rules.occupations = [
            Occupation(
                code: try #require(OccupationCode("4-07-05-01")), name: Bilingual(zh: "保安员", en: "Security Guard"))
        ]
        var changsha = Region(code: 430100, name: "长沙市", shortName: "长沙", level: .city, parent: 430000)
        changsha.aliases = [RegionAlias(text: "Changsha")]
        let tree = try RegionTree([
            Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil), changsha,
            Region(code: 430200, name: "株洲市", shortName: "株洲", level: .city, parent: 430000),
        ])
        let list = OccupationList(rules.occupations) { $0 }
        var rows: [WageRow] = []
        for (place, city) in [430100, 430200].enumerated() {
            for firm in 0..<4 {
                rows.append(row("\(city)示例\(firm)", city, "4-07-05-01", 4_000_000 + firm * 50_000 + place * 12_345, 4))
                rows.append(row("\(city)示例\(firm)", city, "6-99-01-02 某某工", 6_000_000 + firm * 77_777, 3 - place * 2))
            }
        }
        rows.append(row("独家示例", 430200, "糖人匠", 9_999_900, 50))
        let survey = WageSurvey(rows, in: tree, list) { $0 }
        let guide = WageGuideBuilder(survey, rules, in: tree, list).guide(year: 2021)
        let plan = Plan(
            code: "p", name: Bilingual(zh: "行动计划", en: "Action Plan"), start: try #require(Month("2020-11")),
            end: try #require(Month("2022-12")), cadence: .quarter, indicators: [])
        return WageReport(
            guide, of: plan, asOf: try #require(Moment("2022-04-01T01:00:00.000Z")),
            snapshot: String(repeating: "ab", count: 32), choice: choice)
    }

    private static func row(
        _ name: String, _ city: Int, _ occupation: String, _ pay: Int, _ persons: Int
    ) -> WageRow {
        WageRow(
            act: 1, year: 2021, region: city, code: nil, name: name, industry: "L", occupation: occupation, pay: pay,
            headcount: persons)
    }

    @Test("The guide as text", arguments: Language.allCases) func text(language: Language) throws {
        try expectGolden(try Self.report().paper(language).text(Terminal()), "wages.\(language.rawValue).txt")
    }

    @Test("The guide for programs") func data() throws {
        try expectGolden(try Self.report().json.text, "wages.json")
        try expectGolden(try Self.report().csv, "wages.csv")
    }

    @Test("A page of the guide is whole, and its tables are those of the paper") func page() throws {
        let html = try Self.report().paper(.zh).html()
        #expect(html.contains("<title>湖南省2021年度企业薪酬指引</title>") && html.contains("编制说明"))
        #expect(!html.contains("99,999") && !html.contains("独家示例"))
        let part = try Self.report().paper(.zh, hasAnnexes: false).tablesFragment()
        #expect(part.hasPrefix("<div class=\"scroll") && !part.contains("<h1>") && !part.contains("编制说明"))
    }

    @Test("The workbook has a sheet for each way of looking, with numbers as numbers") func book() throws {
        let book = try Self.report().book(.zh)
        #expect(book.sheetNames == ["分职业", "分行业", "分市州", "分行业分市州", "编制说明"])
        let sheet = book.sheets[0]
        #expect(sheet.text(4, 1) == "保安员" && sheet.text(4, 2) == "3–9")
        #expect(sheet.content(4, 6) == .number(40812))
        #expect(sheet.text(6, 4) == "*")
        #expect(try book.bytes() == (try Self.report().book(.zh).bytes()))
    }

    @Test("A part says what it is a part of") func part() throws {
        let report = try Self.report(.init(occupation: "4-07-05-01", city: 0))
        #expect(report.part?.zh == "范围：保安员、长沙市。" && report.part?.en == "Shown: Security Guard and Changsha.")
        #expect(report.rows().allSatisfy { $0.cell.city == 0 })
        #expect(report.answer.zh == "2021年度保安员年薪酬的中位数为40,750元。")
    }

    @Test("A guide of which nothing may be told says so") func nothing() throws {
        let report = try Self.report(.init(occupation: "糖人匠"))
        #expect(report.answer.zh == "2021年度薪酬调查的样本不足，没有可以公布的分位值。")
    }
}

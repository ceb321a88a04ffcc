import Documents
import Domain
import Foundation
import Intake
import Testing

@testable import Operations
@testable import Store

/// Wage surveys from the file to the guide.
@Suite struct WageImportTests {
    private static let head = "年度,县市区,企业名称,统一社会信用代码,所属行业,职业编码,职业名称,年薪酬（元）,人数\n"

    private func line(
        _ firm: String, _ pay: String, _ persons: String, code: String = "", region: String = "攸县",
        industry: String = "C", occupation: String = "4-07-05-01", name: String = ""
    ) -> String {
        "2021,\(region),\(firm),\(code),\(industry),\(occupation),\(name),\(pay),\(persons)\n"
    }

    private func guide(_ desk: Desk) throws -> WageGuide {
        try WageGuideWork(desk.workspace).report(.init()).guide
    }

    @Test("What is stored comes out as percentiles of the cells that are large enough") func whole() throws {
        let desk = try Desk()
        let text = line("甲", "40000", "4") + line("乙", "50000", "4") + line("丙", "60000.50", "4")
        #expect(try desk.survey(Self.head + text).told == [])
        let cell = try #require(try guide(desk).occupations.first?.cell(industry: nil, city: nil)?.figures)
        #expect(
            cell.values.map { ($0 / Fraction(100)).fixed(2) } == [
                "40000.00", "40000.00", "50000.00", "60000.50", "60000.50",
            ])
        #expect(cell.size.enterprises.text == "3–9" && cell.size.persons.text == "10–29")
        #expect(try guide(desk).cities.map(\.name) == ["株洲市"])
        #expect(try Upkeep(desk.workspace).verify().faults == [])
    }

    @Test("Occupations and industries by code, name, synonym and both together") func readings() throws {
        let desk = try Desk()
        let text =
            line("甲", "40000", "4", occupation: "4070501", name: "保安")
            + line("乙", "40000", "4", industry: "制造业", occupation: "", name: "保安员")
            + line("丙", "40000", "4", industry: "C34", occupation: "", name: "4-07-05-01保安")
            + line("丁", "40000", "4", industry: "Ｃ 制造业", occupation: "4-07-05-01 ", name: "护卫队员")
        #expect(try desk.survey(Self.head + text).told == [])
        let guide = try guide(desk)
        #expect(guide.occupations.map(\.key) == ["4-07-05-01"] && guide.industries.map(\.key) == ["C"])
    }

    @Test("Unknown occupations and industries are taken as they are, with one warning each") func unknown() throws {
        let desk = try Desk()
        let text =
            line("甲", "40000", "4", industry: "某行业", occupation: "", name: "捏 糖人")
            + line("乙", "40000", "4", industry: "某行业", occupation: "", name: "捏 糖人")
            + line("丙", "40000", "4", industry: "", occupation: "6-99-01-02", name: "某某工")
        let result = try desk.survey(Self.head + text)
        #expect(
            result.told == ["constraint-error warning 2", "constraint-error warning 2", "constraint-error warning 4"])
        #expect(result.counts == [3, 0, 0])
        let guide = try guide(desk)
        #expect(guide.occupations.map(\.key) == ["6-99-01-02", "捏 糖人"])
        #expect(guide.occupations.map(\.name.zh) == ["某某工", "捏 糖人"])
        #expect(guide.industries.map(\.key) == ["某行业", ""])
    }

    @Test(
        "Pay that is no year's, and heads that are none, are refused with the reason",
        arguments: [
            ("4500", "4", ProblemCause.payMonthly), ("6.5", "4", .payTenThousands), ("1000", "4", .payTooLow),
            ("30000000", "4", .payTooHigh), ("40000", "0", .headcountZero), ("40000", "1000001", .headcountTooLarge),
        ])
    func implausible(pay: String, persons: String, cause: ProblemCause) throws {
        let result = try Desk().survey(Self.head + line("甲", pay, persons))
        #expect(!result.isAccepted && result.told == ["constraint-error error 2"])
        #expect(result.problems.problems.first?.details.contains(.cause(cause)) == true)
    }

    @Test("Seldom pay is taken with a warning", arguments: [("15000", ProblemCause.payLow), ("1200000", .payHigh)])
    func seldom(pay: String, cause: ProblemCause) throws {
        let result = try Desk().survey(Self.head + line("甲", pay, "4"))
        #expect(result.isAccepted && result.problems.problems.first?.details.contains(.cause(cause)) == true)
    }

    @Test(
        "Damaged and contradicting codes are refused",
        arguments: [
            ("2004/7/5", "", "damaged-code error 2"), ("4-07-05-01", "砌筑工", "constraint-error error 2"),
            ("", "", "missing-cell error 2"),
        ])
    func codes(code: String, name: String, told: String) throws {
        #expect(try Desk().survey(Self.head + line("甲", "40000", "4", occupation: code, name: name)).told == [told])
    }

    @Test("The unit in the head is read: 万元") func tenThousands() throws {
        let desk = try Desk()
        let head = "年度,县市区,企业名称,职业名称,年薪酬（万元）,人数\n"
        let rows = ["甲", "乙", "丙"].map { "2021,攸县,\($0),保安员,5.5,4\n" }.joined()
        #expect(try desk.survey(head + rows).told == [])
        let figures = try #require(try guide(desk).occupations.first?.cell(industry: nil, city: nil)?.figures)
        #expect(figures.values.first == Fraction(5_500_000))
    }

    @Test("The same file again changes nothing; another report of an enterprise's occupation replaces the first")
    func again() throws {
        let desk = try Desk()
        let first = Self.head + line("甲", "40000", "4") + line("甲", "50000", "4") + line("乙", "45000", "9")
        #expect(try desk.survey(first).counts == [3, 0, 0])
        #expect(try desk.survey(first).counts == [0, 0, 3])
        #expect(try desk.survey(Self.head + line("甲", "52000", "3")).counts == [0, 1, 0])
        #expect(try desk.standing() == ["乙 4500000×9", "甲 5200000×3"])
        #expect(try desk.survey(Self.head + line("甲", "48000", "2", region: "荷塘区")).counts == [0, 1, 0])
        #expect(try desk.survey(Self.head + line("甲", "48000", "2", region: "岳麓区")).counts == [1, 0, 0])
    }

    @Test("A name without a code means the enterprise that has both") func oneEnterprise() throws {
        let desk = try Desk()
        let code = Codes.one
        #expect(try desk.survey(Self.head + line("示例甲", "40000", "9")).counts == [1, 0, 0])
        #expect(try desk.survey(Self.head + line("示例 甲", "41000", "9", code: code)).counts == [0, 1, 0])
        let text = line("乙", "40000", "9") + line("示例甲", "40000", "9", industry: "F")
        #expect(try desk.survey(Self.head + text).isAccepted)
        // Two enterprises only: nothing may be told.
        #expect(try guide(desk).occupations.allSatisfy { $0.cells.allSatisfy { $0.figures == nil } })
    }

    @Test("An import that is taken back leaves what stood before") func undone() throws {
        let desk = try Desk()
        try desk.survey(Self.head + line("甲", "40000", "4"))
        let act = try #require(try desk.survey(Self.head + line("甲", "60000", "4")).act)
        #expect(try desk.standing() == ["甲 6000000×4"])
        _ = try UndoWork(desk.workspace).run(act, reason: "重报", author: "李敏", withLater: false)
        #expect(try desk.standing() == ["甲 4000000×4"])
    }

    @Test("One wrong row refuses the file, or its county only") func partial() throws {
        let desk = try Desk()
        let text = Self.head + line("甲", "4500", "4") + line("乙", "45000", "4", region: "荷塘区")
        #expect(try !desk.survey(text).isAccepted)
        let part = try desk.survey(text) { $0.isPartial = true }
        #expect(part.leftOut == ["攸县"] && part.counts == [1, 0, 0])
        #expect(try desk.standing() == ["乙 4500000×4"])
    }

    @Test("What is withheld does not depend on what is asked for") func narrowed() throws {
        let desk = try Desk()
        var text = ""
        for (place, region) in ["攸县", "岳麓区", "雨湖区"].enumerated() {
            for firm in 0..<(place == 0 ? 2 : 5) {
                text += line("示例\(region)\(firm)", "\(40_000 + firm * 1_000)", "5", region: region)
            }
        }
        #expect(try desk.survey(Self.head + text).isAccepted)
        let work = WageGuideWork(desk.workspace)
        let whole = try work.report(.init()).guide.occupations[0]
        let part = try work.report(.init(region: "长沙", occupation: "保安", industry: "制造")).guide.occupations[0]
        #expect(part.cells == whole.cells.filter { $0.city == 0 && $0.industry == 0 })
        // Only Zhuzhou is too small; with it goes the smallest other part.
        let withheld = whole.cells.filter { $0.industry == nil && $0.figures == nil }.compactMap(\.city)
        #expect(withheld == [0, 1])
        #expect(throws: Failure.self) { try work.report(.init(region: "攸县")) }
        #expect(throws: Failure.wages(.unknownOccupation("炼丹"))) { try work.report(.init(occupation: "炼丹")) }
        #expect(throws: Failure.wages(.noSurvey(year: 2019, known: [2021]))) { try work.report(.init(year: "2019")) }
    }

    @Test("Every format is written, with the same figures and never one that is withheld") func formats() throws {
        let desk = try Desk()
        let text = (0..<4).map { line("示例\($0)", "\(43_210 + $0)", "5") }.joined()
        try desk.survey(Self.head + text + line("示例外", "98765", "5", occupation: "", name: "木匠"))
        let report = try WageGuideWork(desk.workspace).report(.init())
        for format in DocumentFormat.allCases {
            for language in Language.allCases {
                let bytes = try DocumentWork.bytes(report, format, language)
                #expect(bytes == (try DocumentWork.bytes(report, format, language)))
                guard format != .xlsx, format != .docx else { continue }
                let document = String(decoding: bytes, as: UTF8.self)
                #expect(document.contains("43,2") || document.contains("43212"))
                #expect(!document.contains("98765") && !document.contains("98,765") && !document.contains("示例0"))
            }
        }
    }
}

extension Desk {
    @discardableResult
    fileprivate func survey(
        _ text: String, _ change: (inout RecordImport.Request) -> Void = { _ in }
    ) throws -> RecordResult {
        var request = RecordImport.Request(author: "李敏")
        change(&request)
        return try WageImport(workspace).run(try file("w.csv", text), request)
    }

    /// What counts, as `name pay×headcount`.
    fileprivate func standing() throws -> [String] {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: .max)
            let survey = WageGuideWork.survey(try reader.wageRows(year: 2021), framework)
            return survey.all.map { "\($0.name) \($0.pay)×\($0.headcount)" }.sorted()
        }
    }
}

import Documents
import Domain
import Foundation
import Testing

@Suite struct ReportTextTests {
    @Test(arguments: Language.allCases)
    func theReportIsTold(language: Language) throws {
        try expectGolden(report().text(language, Terminal()), "report.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func noLineIsWiderThanAHundredColumns(language: Language) throws {
        let names = ["株洲市", "湘西土家族苗族自治州", "湖南湘潭高新技术产业园区"]
        for plan in [Plan.small, .long] {
            for line in try report(plan, names: names).text(language, Terminal()).split(separator: "\n") {
                #expect(Terminal.columns(line) <= 100, "\(line)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func tablesFitNarrowTerminals(language: Language) throws {
        for width in [60, 80] {
            let text = try report(.long).text(language, Terminal(width: width))
            let rules = text.split(separator: "\n").filter { $0.hasPrefix("─") }
            #expect(rules.count >= 2)
            #expect(rules.allSatisfy { Terminal.columns($0) <= width })
        }
    }

    @Test func regionsComeByRankAndTheMemoZoneLast() throws {
        let text = try report().text(.zh, Terminal())
        let names = ["株洲市", "湘西土家族苗族自治州", "其中：高新区"]
        let places = try names.map { name in try #require(text.range(of: name)).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func withoutTargetsThereIsNoRate() throws {
        var plan = Plan.small
        plan.indicators = [plan.indicators[2]]
        #expect(try report(plan).text(.zh, Terminal()).contains("未下达任务，不计算完成率"))
        #expect(try report(plan).text(.en, Terminal()).contains("No targets, hence no rates"))
    }

    @Test func coloursAreAskedFor() throws {
        #expect(try !report().text(.zh, Terminal()).contains("\u{1B}"))
        #expect(try report().text(.zh, Terminal(hasColour: true)).contains("\u{1B}["))
    }
}

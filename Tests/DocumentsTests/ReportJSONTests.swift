import Documents
import Domain
import Foundation
import Testing

@Suite struct ReportJSONTests {
    @Test func theReportHasTheContractsForm() throws {
        try expectGolden(report().json.text, "report.json")
    }

    @Test func theSameReportGivesTheSameBytes() throws {
        #expect(try report().json.text == report().json.text)
    }

    @Test func theKeysAreThoseOfTheContract() throws {
        let read = try JSONSerialization.jsonObject(with: Data(report().json.text.utf8))
        let document = try #require(read as? [String: Any])
        #expect(
            Set(document.keys).isSuperset(of: ["plan", "through", "cutoff", "basis", "asOf", "snapshot", "regions"]))
        let region = try #require((document["regions"] as? [[String: Any]])?.first)
        #expect(
            Set(region.keys).isSuperset(of: [
                "code", "name", "level", "composite", "rank", "completeness", "indicators",
            ]))
        let indicator = try #require((region["indicators"] as? [[String: Any]])?.first)
        #expect(
            Set(indicator.keys) == [
                "code", "target", "completed", "inPeriod", "rate", "expected", "paceRatio", "status", "rank", "years",
            ])
        let year = try #require((indicator["years"] as? [[String: Any]])?.first)
        #expect(Set(year.keys) == ["year", "target", "completed", "rate"])
    }

    @Test func ratesHaveThePlansDecimals() throws {
        var plan = Plan.small
        plan.rateDecimals = 4
        let text = try report(plan).json.text
        let rates = text.matches(of: /"rate": ([0-9.]+)/).map { String($0.1) }
        #expect(!rates.isEmpty)
        #expect(rates.allSatisfy { $0.split(separator: ".").last?.count == 4 })
    }
}

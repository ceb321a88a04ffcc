import Foundation
import Testing

/// `--json` prints one document on standard output and nothing else there.
@Suite struct JSONOutputTests {
    private let office: Office

    init() throws { office = try Office.begun() }

    @Test(arguments: [
        ["report", "--format", "json", "--through", "2021-Q1"], ["verify", "--json"],
        ["due", "--period", "2021-Q1", "--json"],
        ["targets", "show", "--json"], ["trace", "--indicator", "coordinator", "--json"], ["import", "list", "--json"],
        ["review", "list", "--json"], ["compare", "--from", "2099-01-01", "--json"], ["inspect", "a.csv", "--json"],
        ["import", "a.csv", "--json"], ["import", "a.csv", "--dry-run", "--json"],
        ["import", "a.csv", "a.csv", "--json"],
        ["submit", "--county", "攸县", "--period", "2021-Q2", "--by", "李敏", "coordinator=1", "--json"],
        ["review", "return", "--region", "攸县", "--period", "2021-Q1", "--by", "李敏", "--reason", "重报", "--json"],
        ["import", "undo", "2", "--reason", "错报", "--json"],
    ])
    func `One document and nothing else`(arguments: [String]) throws {
        let run = try office.run(arguments)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.json != nil, "\(run.out)")
        #expect(run.out.hasSuffix("\n") && !run.out.hasSuffix("\n\n"))
        #expect(run.err == "")
    }

    @Test func `A report has the fields of the contract`() throws {
        let report = try office.run("report", "--format", "json", "--through", "2021-Q1").object
        #expect(Set(report.keys).isSuperset(of: ["plan", "through", "cutoff", "basis", "asOf", "snapshot", "regions"]))
        #expect(report["cutoff"] as? String == "2021-03-31")
        let regions = report["regions"] as? [[String: Any]] ?? []
        #expect(regions.compactMap { $0["code"] as? String }.first == "430000")
        #expect(regions.count == 15)
        let keys = Set((regions.first ?? [:]).keys)
        #expect(
            keys.isSuperset(of: ["code", "name", "level", "composite", "rank", "completeness", "indicators"]))
        let indicators = regions.first?["indicators"] as? [[String: Any]] ?? []
        #expect(indicators.first?["completed"] as? Int == 1)
        #expect(indicators.first?["target"] is NSNull && indicators.first?["status"] as? String == "no_target")
        #expect(
            (indicators.first?["years"] as? [[String: Any]])?.compactMap { $0["year"] as? Int } == [2020, 2021, 2022])
    }

    @Test func `An import has the fields of the contract, several files an array`() throws {
        let one = try office.run("import", "a.csv", "--json").object
        #expect(one["import"] as? Int == 3)
        #expect(one["committed"] as? Bool == true && one["seenBefore"] as? Bool == true)
        #expect(one["encoding"] as? String == "UTF-8" && one["format"] as? String == "csv" && one["rows"] as? Int == 2)
        #expect((one["filings"] as? [String: Int]) == ["new": 0, "changed": 0, "unchanged": 2])
        let two = try office.run("import", "a.csv", "a.csv", "--json").json as? [[String: Any]]
        #expect(two?.compactMap { $0["import"] as? Int } == [4, 5])
        let dry = try office.run("import", "a.csv", "--json", "--dry-run").object
        #expect(dry["import"] is NSNull && dry["committed"] as? Bool == false)
    }

    @Test func `A refused file prints the same document, with its problems`() throws {
        try office.file("bad.csv", "period,county,coordinator\n2021-Q1,攸县,1\n2021-Q1,汩罗市,-1\n")
        let run = try office.run("import", "bad.csv", "--json")
        #expect(run.status == 65)
        let problems = run.object["problems"] as? [[String: Any]] ?? []
        #expect(
            problems.compactMap { $0["code"] as? String } == ["unknown-region", "constraint-error"]
                || problems.count == 1)
        let first = try #require(problems.first)
        #expect(first["row"] as? Int == 3 && first["column"] as? String == "county" && first["cell"] as? String == "B3")
        #expect(first["value"] as? String == "汩罗市" && first["severity"] as? String == "error")
        #expect((first["hint"] as? String)?.contains("汨罗市") == true)
        #expect(first["sheet"] is NSNull)
        #expect(run.object["committed"] as? Bool == false)
    }

    @Test func `Verify tells what a printed hash belongs to`() throws {
        let head = try #require(try office.run("verify", "--json").object["head"] as? String)
        let seal = try office.run("verify", "--contains", String(head.prefix(8)), "--json").object
        #expect(seal["contains"] as? Bool == true && seal["act"] as? Int == 2 && seal["what"] == nil)
        let strange = try office.run("verify", "--contains", "0123456789abcdef", "--json")
        #expect(strange.status == 1 && strange.object["contains"] as? Bool == false)
        #expect(strange.object["act"] is NSNull && strange.object["at"] is NSNull)
    }

    @Test func `Verify tells acts and head`() throws {
        let found = try office.run("verify", "--json").object
        #expect(found["ok"] as? Bool == true && found["acts"] as? Int == 2)
        #expect((found["head"] as? String)?.count == 64)
        #expect((found["faults"] as? [Any])?.isEmpty == true)
    }
}

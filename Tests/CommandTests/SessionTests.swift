import Foundation
import Testing

/// A small session from a new database to a restored backup, as a user has it.
@Suite struct SessionTests {
    @Test func `From init to restore`() throws {
        let office = try Office.begun()
        #expect(
            try office.run("submit", "--county", "炎陵县", "--period", "2021-Q1", "--by", "周明", "new_enterprise=7").status
                == 0)
        #expect(try office.run("review", "accept", "--region", "株洲", "--period", "2021-Q1", "--by", "王芳").status == 0)
        let report = ["report", "--through", "2021-Q1", "--format", "json", "--region", "株洲"]
        let before = try office.run(report)
        #expect(before.out.contains("\"completed\": 37"))
        let head = try #require(before.object["snapshot"] as? String)
        #expect(try office.run("verify", "--contains", String(head.prefix(16))).status == 0)
        #expect(try office.run("backup", "copy.sqlite").status == 0)
        #expect(try office.run("import", "undo", "2", "--reason", "错报").status == 0)
        #expect(try office.run(report).out.contains("\"completed\": 7"))
        #expect(try office.run(report + ["--as-of", head]).out == before.out)
        #expect(try office.run("restore", "copy.sqlite", "--database", "again.sqlite").status == 0)
        #expect(try office.run(report + ["--database", "again.sqlite"]).out == before.out)
    }

    @Test func `A demonstration is made in its folder, whatever the environment says`() throws {
        let office = try Office()
        office.environment["TONGXING_DATABASE"] = office.path("mine.sqlite")
        let run = try office.run("demo", "tour", "--samples", Office.samples)
        #expect(run.status == 0, "\(run.err)")
        #expect(!office.has("mine.sqlite"))
        let made = try FileManager.default.contentsOfDirectory(atPath: office.path("tour"))
        #expect(Set(made).isSuperset(of: ["tongxing.sqlite", "report.csv", "report.json"]))
        let lines = run.out.split(separator: "\n").filter { !$0.contains(" --database ") }
        #expect(lines.filter { OutputTests.columns($0) > 100 } == [])
        #expect(try office.run("verify", "--database", "tour/tongxing.sqlite").status == 0)
        #expect(try office.run("demo", "tour", "--samples", Office.samples).status == 73)
    }
}

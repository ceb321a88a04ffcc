import Foundation
import Testing

/// What is printed fits and is plain text in a pipe or file.
@Suite struct OutputTests {
    /// Columns of a terminal: two for a Chinese character or full-width sign.
    static func columns(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { sum, scalar in
            let isWide =
                (0x2E80...0xA4CF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
                || (0xFF00...0xFF60).contains(scalar.value) || (0xFFE0...0xFFE6).contains(scalar.value)
            return sum + (isWide ? 2 : 1)
        }
    }

    static let views = [
        ["report", "--through", "2021-Q1"], ["report", "--through", "2021-Q1", "--region", "株洲"],
        ["due", "--period", "2021-Q2"], ["import", "list"], ["review", "list"], ["targets", "show"],
        ["inspect", "a.csv"],
        ["trace", "--indicator", "new_enterprise", "--through", "2021-Q1"],
    ]

    @Test(arguments: ["zh", "en"])
    func `In a pipe there are no escape codes and no table beyond a hundred columns`(language: String) throws {
        let office = try Office.begun()
        for view in Self.views {
            let run = try office.run(view + ["--language", language])
            #expect(run.status == 0)
            #expect(!(run.out + run.err).contains("\u{1B}"), "\(view)")
            // Sentences are left to the terminal to fold; see the next test.
            let tables = run.out.split(separator: "\n").filter { !$0.hasSuffix("。") && !$0.hasSuffix(".") }
            #expect(tables.filter { Self.columns($0) > 100 } == [], "\(view)")
        }
    }

    @Test func `Sentences stay within a hundred columns too`() throws {
        let office = try Office.begun()
        try office.file("bad.csv", "period,county,coordinator\n2021-Q1,攸线县,1\n2021-Q1,茶陵县,一百\n")
        var long: [Substring] = []
        for language in ["zh", "en"] {
            for view in Self.views + [["import", "bad.csv"]] {
                let run = try office.run(view + ["--language", language])
                #expect(!run.err.contains("\u{1B}"))
                long += run.lines.filter { Self.columns($0) > 100 }
            }
        }
        do { #expect(long == []) }
    }

    @Test func `A report file has no escape codes, a CSV has its byte order mark`() throws {
        let office = try Office.begun()
        #expect(try office.run("report", "--through", "2021-Q1", "--output", "r.txt").out == "")
        let text = try String(contentsOfFile: office.path("r.txt"), encoding: .utf8)
        #expect(!text.contains("\u{1B}") && text.contains("株洲市"))
        try office.run("report", "--through", "2021-Q1", "--format", "csv", "-o", "r.csv")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: office.path("r.csv")))
        #expect(bytes.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    }

    @Test func `Counties without targets are shown by what they have done`() throws {
        let office = try Office.begun()
        let lines = try office.run("report", "--through", "2021-Q1", "--region", "株洲").out.split(separator: "\n")
        let head = try #require(lines.first { $0.contains("实报/应报") })
        #expect(head.contains("协调员") && head.contains("和谐企业") && !head.contains("位次"))
        let county = try #require(lines.first { $0.hasPrefix("攸县") })
        #expect(county.split(separator: " ").map(String.init) == ["攸县", "1/2", "1", "0", "0", "0", "10", "0", "0"])
    }
}

import Foundation
import Testing

/// The exit status says how it went (contract §3).
@Suite struct ExitStatusTests {
    private func expect(
        _ status: Int32, _ office: Office, _ arguments: [String], mentions words: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let run = try office.run(arguments)
        #expect(run.status == status, "\(arguments): \(run.out)\(run.err)", sourceLocation: sourceLocation)
        for word in words { #expect(run.err.contains(word), "\(run.err)", sourceLocation: sourceLocation) }
        if status != 0 { #expect(run.err != "" || status == 1, sourceLocation: sourceLocation) }
    }

    @Test func `0 where all went well`() throws {
        let office = try Office.begun()
        for arguments in [
            ["report", "--through", "2021-Q1"], ["verify"], ["due", "--period", "2021-Q1"], ["targets", "show"],
            ["import", "list"], ["review", "list"], ["trace", "--indicator", "coordinator"], ["inspect", "a.csv"],
            ["compare", "--from", "2099-01-01"], ["import", "a.csv", "--dry-run"], ["--help"], ["--version"],
        ] { try expect(0, office, arguments) }
    }

    @Test func `1 where verify found a fault, which is named`() throws {
        let office = try Office.begun()
        try office.run("backup", "copy.sqlite")
        let copy = URL(fileURLWithPath: office.path("copy.sqlite"))
        var bytes = try Data(contentsOf: copy)
        let place = try #require(bytes.range(of: Data("\"new_enterprise\":[20,3]".utf8)))
        bytes.replaceSubrange(place, with: Data("\"new_enterprise\":[90,3]".utf8))
        try bytes.write(to: copy)
        let run = try office.run("verify", "--json", "--database", "copy.sqlite")
        #expect(run.status == 1)
        let faults = run.object["faults"] as? [[String: Any]] ?? []
        #expect(faults.compactMap { $0["table"] as? String } == ["filing", "sum"])
        #expect(faults.compactMap { $0["record"] as? String } == ["2", "430000 202101 new_enterprise"])
        #expect(faults.first?["act"] as? Int == 2)
        let text = try office.run("verify", "--database", "copy.sqlite")
        #expect(text.status == 1 && text.out.contains("filing 2"))
        #expect(try office.run("restore", "copy.sqlite", "--database", "new.sqlite").status == 65)
        try expect(0, office, ["verify"])
        try expect(1, office, ["verify", "--contains", String(repeating: "0", count: 16)])
    }

    @Test(arguments: [
        ["report", "--region", "无此县"], ["report", "--through", "第五季"], ["report", "--through", "2030-Q1"],
        ["report", "--format", "pdf"], ["report", "--as-of", "昨天"], ["reprot"], ["import"], ["--nonsense"],
        ["trace", "--indicator", "无此指标"], ["import", "a.csv", "--approve", "--accept"],
        ["submit", "--county", "攸县", "--period", "2021-Q1", "--by", "李敏", "coordinator"],
        ["review", "return", "--region", "攸县", "--period", "2021-Q1", "--by", "李敏"],
        ["review", "accept", "--region", "鼓楼区", "--period", "2021-Q1", "--by", "李敏"],
        ["targets", "set", "--region", "攸县", "--year", "1999", "--indicator", "coordinator", "--target", "1"],
    ])
    func `64 for wrong usage and unknown names`(arguments: [String]) throws {
        try expect(64, try Office.begun(), arguments)
    }

    @Test func `65 for refused data, a foreign database, nothing to decide`() throws {
        let office = try Office.begun()
        try office.file("bad.csv", "period,county,coordinator\n2021-Q1,攸线县,1\n")
        try office.file("other.sqlite", "这不是数据库。" + String(repeating: "x", count: 5000))
        try expect(65, office, ["import", "bad.csv"], mentions: ["B2", "攸县"])
        try expect(65, office, ["import", "a.csv", "bad.csv"])
        try expect(65, office, ["import", "bad.csv", "--dry-run"])
        try expect(65, office, ["review", "accept", "--region", "岳阳市", "--period", "2021-Q1", "--by", "李敏"])
        try expect(65, office, ["import", "undo", "1", "--reason", "错"])
        try expect(65, office, ["import", "undo", "99", "--reason", "错"])
        try expect(65, office, ["report", "--database", "other.sqlite"], mentions: ["other.sqlite"])
        try expect(65, office, ["report", "--as-of", "2001-01-01"])
        try expect(65, office, ["init", "--database", "new.sqlite", "--regions", "bad.csv"])
        #expect(!office.has("new.sqlite"))
    }

    @Test func `66 where there is no such input or database`() throws {
        let office = try Office.begun()
        try expect(66, office, ["import", "none.csv"], mentions: ["none.csv"])
        try expect(66, office, ["report", "--database", "none.sqlite"], mentions: ["none.sqlite", "init"])
        try expect(66, office, ["inspect", "none.csv"])
        try expect(66, office, ["restore", "none.sqlite", "--database", "new.sqlite"])
        try expect(66, office, ["init", "--database", "new.sqlite", "--plan", "none.yaml"])
    }

    @Test func `73 where the output exists or cannot be created`() throws {
        let office = try Office.begun()
        try expect(73, office, ["init"], mentions: ["tongxing.sqlite"])
        try expect(73, office, ["backup", "a.csv"])
        try expect(73, office, ["init", "--database", "no/such/a.sqlite"])
        try expect(73, office, ["report", "--through", "2021-Q1", "--output", "no/such/a.txt"])
        try expect(73, office, ["restore", "tongxing.sqlite", "--database", "a.csv"])
    }

    @Test func `What exists is not overwritten by a report`() throws {
        let office = try Office.begun()
        try office.file("old.json", "old")
        #expect(try office.run("report", "--format", "json", "--output", "old.json").status == 73)
        #expect(try String(contentsOfFile: office.path("old.json"), encoding: .utf8) == "old")
    }

    @Test func `Nobody acts without a name, nothing is undone or returned without a reason`() throws {
        let office = try Office.begun()
        let submit = ["submit", "--county", "攸县", "--period", "2021-Q2", "--by", " ", "coordinator=1"]
        #expect(try office.run(submit).status == 64)
        #expect(try office.run("import", "undo", "2", "--reason", "　").status == 64)
        let back = ["review", "return", "--region", "攸县", "--period", "2021-Q1", "--by", "李敏", "--reason", " "]
        #expect(try office.run(back).status == 64)
    }

    @Test func `Standard output that takes nothing is an error, not a crash`() throws {
        let office = try Office.begun()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["--database", office.path("tongxing.sqlite"), "report"]
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 74)
    }
}

import Foundation
import Testing

/// Every faulty file of the sample data is refused for the reason that its description gives.
@Suite struct FaultySampleTests {
    static let promised: [(file: String, options: [String], codes: [String])] = [
        ("编码损坏.csv", [], ["encoding-error"]), ("合计不符.csv", [], ["total-mismatch"]),
        ("未知地区.csv", [], ["unknown-region"]), ("负数和小数.csv", [], ["constraint-error", "constraint-error"]),
        ("重复行.csv", [], ["duplicate-row"]), ("期外报告期.csv", [], ["period-outside-plan", "period-outside-plan"]),
        ("缺少列.csv", [], ["missing-column"]), ("空文件.csv", [], ["empty-file"]),
        ("不是表格.csv", [], ["unknown-format"]), ("引号未闭合.csv", [], ["unclosed-quote"]),
        ("外市县.csv", ["--city", "430200"], ["wrong-region"]),
    ]

    @Test func `The description lists every faulty file`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Office.samples + "/faulty")
        #expect(Set(files) == Set(Self.promised.map(\.file)))
        let description = try String(contentsOfFile: Office.samples + "/README.md", encoding: .utf8)
        for (file, _, codes) in Self.promised {
            let line = description.split(separator: "\n").first { $0.hasPrefix("| `\(file)`") } ?? ""
            #expect(line.contains("`\(codes[0])`"), "\(file)")
            #expect(line.contains("两处") == (codes.count == 2), "\(file)")
        }
    }

    @Test func `Each is refused, with those problems and no others, and leaves nothing`() throws {
        let office = try Office()
        try office.run("init", "--plan", Office.samples + "/plan.yaml")
        try office.run("regions", "import", Office.samples + "/regions.csv")
        let head = try office.run("verify", "--json").out
        for (file, options, codes) in Self.promised {
            let run = try office.run(["import", Office.samples + "/faulty/" + file, "--json"] + options)
            let problems = run.object["problems"] as? [[String: Any]] ?? []
            let errors = problems.filter { $0["severity"] as? String == "error" }.compactMap { $0["code"] as? String }
            #expect(run.status == 65, "\(file)")
            #expect(errors == codes, "\(file): \(problems)")
            #expect(run.object["committed"] as? Bool == false, "\(file)")
            let dry = try office.run(["import", Office.samples + "/faulty/" + file, "--json", "--dry-run"] + options)
            #expect(dry.out == run.out && dry.status == 65, "\(file)")
        }
        #expect(try office.run("verify", "--json").out == head)
    }
}

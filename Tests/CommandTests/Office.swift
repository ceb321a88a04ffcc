import Foundation

/// What a run of the program said.
struct Run {
    let status: Int32
    let out: String
    let err: String

    var lines: [Substring] { (out + err).split(separator: "\n", omittingEmptySubsequences: false) }

    /// Standard output as one JSON document; nil where it is anything else.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(out.utf8)) }
    var object: [String: Any] { json as? [String: Any] ?? [:] }
}

/// A temporary folder in which the program is run, with an environment of its own.
final class Office {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)")
    var environment = ["USER": "李敏", "LANG": "zh_CN.UTF-8", "TONGXING_LANGUAGE": "zh"]

    static let samples = Program.root.appendingPathComponent("sample-data").path

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    func file(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    @discardableResult
    func run(_ arguments: String...) throws -> Run { try run(arguments) }

    func run(_ arguments: [String], input: String? = nil) throws -> Run {
        let outcome = try Program.run(arguments, in: folder, environment: environment, input: input)
        return Run(status: outcome.status, out: outcome.output, err: outcome.errors)
    }

    /// One with a database of two accepted filings.
    static func begun() throws -> Office {
        let office = try Office()
        try office.run("init")
        try office.file("a.csv", "period,county,coordinator,new_enterprise\n2021-Q1,攸县,1,10\n2021-Q1,茶陵县,0,20\n")
        try office.run("import", "a.csv", "--accept", "--by", "李敏")
        return office
    }
}

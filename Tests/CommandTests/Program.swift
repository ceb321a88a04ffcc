import Foundation

/// The built program, run as its users run it.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the test bundle.
    static let path: String = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let program = folder.appendingPathComponent("tongxing").path
            if FileManager.default.isExecutableFile(atPath: program) { return program }
        }
        return "tongxing"
    }()

    /// The repository.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs with arguments in a folder; the surroundings' own settings are left out.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = ["TONGXING_LANGUAGE": "zh"],
        input: String? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var all = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TONGXING") }
        all["LANG"] = "C.UTF-8"
        process.environment = all.merging(environment) { $1 }
        let (output, errors) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        if let input {
            let given = folder.appendingPathComponent(".in")
            try Data(input.utf8).write(to: given)
            process.standardInput = try FileHandle(forReadingFrom: given)
        }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// A new folder with `sample-data` in it, removed afterwards.
    static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tongxing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("sample-data"),
            withDestinationURL: root.appendingPathComponent("sample-data"))
        try body(folder)
    }
}

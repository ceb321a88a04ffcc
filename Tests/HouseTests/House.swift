import Foundation

/// The repository as it lies on the disk.
enum House {
    /// The folder of `Package.swift`.
    static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder
    }()

    struct SourceFile: Sendable {
        /// Relative to the repository.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// `Sources/Store/Seal.swift` → `Store`, `Schema/Schema.swift` → `Schema`.
        var module: String {
            let parts = path.split(separator: "/")
            return String(parts[0] == "Sources" ? parts[1] : parts[0])
        }
    }

    /// Every Swift file below a folder, in the order of their paths.
    static func files(below folder: String) throws -> [SourceFile] {
        let base = root.appendingPathComponent(folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            SourceFile(
                path: "\(folder)/\(name)",
                text: try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8))
        }
    }

    /// The sources of the program, with the schema.
    static func sources() throws -> [SourceFile] { try files(below: "Sources") + files(below: "Schema") }

    /// What git keeps; nil where there is no git or no repository.
    static func tracked() throws -> [String]? {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", root.path, "ls-files", "-z"]
        let pipe = Pipe()
        git.standardOutput = pipe
        git.standardError = FileHandle.nullDevice
        do { try git.run() } catch { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else { return nil }
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    }
}

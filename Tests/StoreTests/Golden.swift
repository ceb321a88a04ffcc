import Foundation
import Testing

/// Compares a text with the one kept beside the tests. With `RECORD_GOLDEN=1` it is kept anew, and the test fails, so
/// that nobody records without noticing.
enum Golden {
    static func expect(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
    ) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
        let kept = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: kept)
            Issue.record("recorded \(name); run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
            return
        }
        let golden = try String(contentsOf: kept, encoding: .utf8)
        let pairs = zip(lines(golden), lines(text)).enumerated()
        let difference = pairs.first { $0.element.0 != $0.element.1 }
        #expect(
            golden == text, "\(name) line \((difference?.offset ?? -1) + 1): \(difference?.element.1 ?? "length")",
            sourceLocation: sourceLocation)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

import Foundation
import Testing

/// Compares a text with the one kept in `Golden`. With `RECORD_GOLDEN=1` the text is kept instead, and the test fails, so
/// that recording is never mistaken for passing.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard kept != text else { return }
    let pair = zip(kept.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    let place = pair.map { "kept:  \($0)\nfound: \($1)" } ?? "one is longer than the other"
    Issue.record("\(name) differs\n\(place)", sourceLocation: sourceLocation)
}

import Foundation
import Testing

@testable import Workbook

/// A written workbook taken apart by another program.
enum WrittenBook {
    /// The parts of the archive by name; nil where there is no Python to take it apart. Each part is parsed as XML.
    static func parts(_ book: Book) throws -> [String: String]? {
        let path = NSTemporaryDirectory() + "book-test-" + UUID().uuidString
        try book.bytes().write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let script = """
            import json, sys, zipfile, xml.dom.minidom
            archive = zipfile.ZipFile(sys.argv[1])
            parts = {name: archive.read(name).decode() for name in archive.namelist()}
            for text in parts.values(): xml.dom.minidom.parseString(text.encode())
            print(json.dumps(parts))
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script, path]
        let pipe = Pipe()
        python.standardOutput = pipe
        do { try python.run() } catch { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        if python.terminationStatus == 127 { return nil }
        return try JSONDecoder().decode([String: String].self, from: data)
    }

    /// The first sheet's XML.
    static func sheet(_ sheet: BookSheet) throws -> String? {
        try parts(Book(sheets: [sheet]))?["xl/worksheets/sheet1.xml"]
    }
}

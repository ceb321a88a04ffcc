import Testing

/// The arrows between the rooms, as `Package.swift` and the design draw them. Whoever needs a new one changes this
/// table first.
@Suite struct ArrowTests {
    static let arrows: [String: Set<String>] = [
        "Domain": ["BigInt"],
        "Tables": ["Foundation", "Glibc", "Musl", "Darwin", "CZip", "CExpat"],
        "Schema": [],
        "Texts": ["Domain"],
        "Workbook": ["Foundation", "Glibc", "CXLSXWriter", "CZip"],
        "Forms": ["Domain", "Tables", "Texts", "Workbook", "Foundation"],
        "Intake": ["Domain", "Tables", "Foundation", "Yams"],
        "Store": [
            "Domain", "Schema", "Foundation", "FoundationEssentials", "CZlib", "GRDB", "GRDBSQLite", "Crypto",
            "Synchronization", "Dispatch",
        ],
        "Reporting": ["Domain"],
        "Documents": ["Domain", "Reporting", "Texts", "Workbook"],
        "Operations": [
            "Domain", "Tables", "Texts", "Workbook", "Intake", "Store", "Reporting", "Documents", "Forms", "Foundation",
            "Crypto", "CryptoExtras",
        ],
        "Assets": [],
        "Website": [
            "Domain", "Texts", "Store", "Reporting", "Documents", "Operations", "Assets", "Foundation", "Hummingbird",
            "HummingbirdCore",
            "HummingbirdTLS", "HTTPTypes", "NIOCore", "NIOPosix", "NIOSSL", "Mustache", "Logging", "Crypto",
            "Synchronization", "ServiceLifecycle", "Dispatch", "NIOHTTPTypes",
        ],
        "tongxing": [
            "Domain", "Tables", "Texts", "Intake", "Store", "Reporting", "Documents", "Operations", "Website",
            "Foundation", "ArgumentParser",
        ],
    ]

    struct Import: Hashable, CustomStringConvertible {
        let path: String
        let module: String
        let imported: String

        var description: String { "\(path): import \(imported)" }
    }

    /// `package import struct Domain.Day` → `Domain`; nil where the line is no import.
    static func imported(_ line: Substring) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else { return nil }
        let access: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
        guard words[..<keyword].allSatisfy({ access.contains($0) || $0.hasPrefix("@") }) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let rest = words[(keyword + 1)...].drop { kinds.contains($0) }
        return rest.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    }

    static func imports() throws -> [Import] {
        try House.sources().flatMap { file in
            file.lines.compactMap(imported).map { Import(path: file.path, module: file.module, imported: $0) }
        }
    }

    @Test func `Every import is an arrow of the table`() throws {
        let bent = try Self.imports().filter { !(Self.arrows[$0.module]?.contains($0.imported) ?? false) }
        #expect(bent.map(\.description) == [])
    }

    @Test func `Every room of the table is there and every room is in the table`() throws {
        #expect(Set(try House.sources().map(\.module)) == Set(Self.arrows.keys))
    }

    @Test func `No arrow leads back`() {
        for (module, imported) in Self.arrows {
            for other in imported {
                #expect(!(Self.arrows[other]?.contains(module) ?? false), "\(module) ⇄ \(other)")
            }
        }
    }

    @Test func `The domain knows numbers only, not even Foundation`() throws {
        #expect(Set(try Self.imports().filter { $0.module == "Domain" }.map(\.imported)) == ["BigInt"])
    }

    @Test(arguments: ["GRDB", "GRDBSQLite", "SQLite3", "CSQLite"])
    func `Only the store sees SQLite`(library: String) throws {
        let seers = Set(try Self.imports().filter { $0.imported == library }.map(\.module))
        #expect(seers.subtracting(["Store"]) == [])
    }

    @Test(arguments: [
        ("import Foundation", "Foundation"), ("package import Domain", "Domain"), ("@testable import Store", "Store"),
        ("  internal import struct Domain.Day", "Domain"), ("import\tGRDB", "GRDB"),
    ])
    func `An import is recognised however it is written`(line: String, module: String) {
        #expect(Self.imported(line[...]) == module)
    }

    @Test(arguments: [
        "package init(undone import: Int)", "let list = 1 // import Foundation", "", "case `import`, submit",
    ])
    func `What is no import is left alone`(line: String) {
        #expect(Self.imported(line[...]) == nil)
    }
}

import Testing

/// The first look at the repository shows what it is, and no more.
@Suite struct TopLevelTests {
    private static let rooms: Set<String> = ["Package.swift", "Sources", "Tests", "Schema", "README.md", "sample-data"]

    @Test func `Only rooms, the manifest, the README and dotfiles lie at the top`() throws {
        guard let tracked = try House.tracked() else { return }
        let top = Set(tracked.compactMap { $0.split(separator: "/").first.map(String.init) })
        #expect(top.filter { !Self.rooms.contains($0) && !$0.hasPrefix(".") } == [])
        #expect(top.isSuperset(of: ["Package.swift", "Sources", "Schema", "sample-data"]))
    }

    @Test func `No database, no build product and no report is kept`() throws {
        guard let tracked = try House.tracked() else { return }
        let products = [".sqlite", ".sqlite-wal", ".sqlite-shm", ".o", ".pyc", ".html", ".docx", ".partial"]
        let kept = tracked.filter { path in
            !path.hasPrefix("Tests/") && products.contains { path.hasSuffix($0) }
        }
        #expect(kept == [])
    }
}

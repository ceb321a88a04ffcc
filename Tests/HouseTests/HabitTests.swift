import Testing

/// Habits that the sources keep, so that no failure goes unnamed and each file fits in a head.
@Suite struct HabitTests {
    @Test func `No source file is longer than 400 lines`() throws {
        let long = try House.files(below: "Sources").map { ($0.path, $0.lines.count) }.filter { $0.1 > 401 }
        #expect(long.map(\.0) == [])
    }

    /// Lines that hold a word as code: what stands behind `//` does not count.
    private func uses(of word: String) throws -> [String] {
        try House.sources().flatMap { file in
            file.lines.enumerated().compactMap { place, line in
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? line
                return code.contains(word) ? "\(file.path):\(place + 1)" : nil
            }
        }
    }

    @Test(arguments: ["try!", "as!", "fatalError", "unowned(unsafe)", "@unchecked Sendable", "nonisolated(unsafe)"])
    func `Sources do without`(word: String) throws {
        #expect(try uses(of: word) == [])
    }

    @Test func `Nothing below the command line asks for the present locale or time zone`() throws {
        #expect(try uses(of: "Locale.current") == [])
        #expect(try uses(of: "TimeZone.current") == [])
    }

    @Test func `Only the workspace reads the clock`() throws {
        #expect(Set(try uses(of: "Date()").map { $0.prefix { $0 != ":" } }) == ["Sources/Operations/Workspace.swift"])
    }
}

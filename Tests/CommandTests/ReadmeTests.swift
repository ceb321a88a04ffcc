import Foundation
import Testing

/// What the README shows is what the program does.
@Suite(.serialized) struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    /// The blocks fenced with a word.
    private func blocks(_ word: String) -> [String] {
        readme.components(separatedBy: "```\(word)\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    @Test func `the sessions print what is shown`() throws {
        try Program.withFolder { folder in
            #expect(try Program.run(["demo"], in: folder).status == 0)
            for block in blocks("console") { try check(block, folder) }
        }
    }

    private func check(_ block: String, _ folder: URL) throws {
        var command: [String]?
        var shown: [String] = []
        for line in block.components(separatedBy: "\n") + ["$ "] {
            guard line.hasPrefix("$ ") else {
                shown.append(line)
                continue
            }
            if let command {
                let outcome = try Program.run(command, in: folder)
                compare(shown, (outcome.output + outcome.errors).components(separatedBy: "\n"), command)
            }
            command = line.dropFirst(2).split(separator: " ").dropFirst().map(String.init)
            shown = []
        }
    }

    /// `…` in a line stands for what differs from run to run, alone in a line for the rest.
    private func compare(_ shown: [String], _ printed: [String], _ command: [String]) {
        for (place, line) in shown.enumerated() where !(place == shown.count - 1 && line.isEmpty) {
            if line == "…" { return }
            let real = place < printed.count ? printed[place] : ""
            let parts = line.components(separatedBy: "…")
            let isSame =
                parts.count == 2 && line != real ? real.hasPrefix(parts[0]) && real.hasSuffix(parts[1]) : line == real
            #expect(isSame, "\(command): “\(line)” is shown, “\(real)” is printed")
        }
    }

    @Test func `the JSON of each command has the shape that is shown`() throws {
        try Program.withFolder { folder in
            #expect(try Program.run(["demo"], in: folder).status == 0)
            let pieces = readme.components(separatedBy: "<!-- shape: ").dropFirst()
            #expect(pieces.count == 13)
            for piece in pieces {
                let command = try #require(piece.components(separatedBy: " -->").first)
                let shown = try #require(piece.components(separatedBy: "```json\n").dropFirst().first)
                let text = try #require(shown.components(separatedBy: "\n```").first)
                let arguments =
                    ["--database", "tongxing-demo/tongxing.sqlite"] + command.split(separator: " ").map(String.init)
                let outcome = try Program.run(arguments + ["--json"], in: folder)
                let printed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
                let expected = try JSONSerialization.jsonObject(with: Data(text.utf8))
                #expect(Shape(printed).covers(Shape(expected)), "\(command)")
                #expect(Shape(expected).covers(Shape(printed)), "\(command)")
            }
        }
    }

    @Test func `every command is in the table`() throws {
        try Program.withFolder { folder in
            let help = try Program.run(["--help"], in: folder).output
            let commands = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
                .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
                .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
            #expect(commands.count >= 16)
            for command in commands { #expect(readme.contains("`\(command)") || readme.contains("`\(command)`")) }
        }
    }
}

/// The keys of a JSON value, however deep; arrays by their first item.
private indirect enum Shape {
    case object([String: Shape]), array(Shape?), plain

    init(_ value: Any) {
        if let object = value as? [String: Any] {
            self = .object(object.mapValues(Shape.init))
        } else if let array = value as? [Any] {
            self = .array(array.first.map(Shape.init))
        } else {
            self = .plain
        }
    }

    func covers(_ other: Shape) -> Bool {
        switch (self, other) {
        case (.object(let own), .object(let others)):
            return others.allSatisfy { key, value in own[key]?.covers(value) ?? false }
        case (.array(let own), .array(let others)):
            guard let own, let others else { return true }
            return own.covers(others)
        case (.plain, _), (_, .plain): return true
        default: return false
        }
    }
}

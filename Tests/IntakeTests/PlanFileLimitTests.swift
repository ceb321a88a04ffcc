import Domain
import Testing

@testable import Intake

/// Files that are no plan, or meant to do harm.
@Suite struct PlanFileLimitTests {
    private static let head = PlanFileRefusalTests.lines.joined(separator: "\n") + "\n"

    private func problems(_ text: String) -> [String] { PlanFileRefusalTests.problems(text) }

    /// Ten times ten times ten … of one list.
    private func bomb(levels: Int) -> String {
        let steps = (1...levels).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
        }
        return "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + steps.joined()
    }

    private func duration(_ text: String) -> Duration { ContinuousClock().measure { _ = problems(text) } }

    @Test func whatIsNoPlanIsRefused() {
        for text in ["", "hello", "- a\n- b\n", "# only a comment\n"] {
            #expect(problems(text) == ["unknown-format - YAML"])
        }
    }

    @Test func damagedYAMLIsRefusedWithItsLine() {
        #expect(problems(Self.head + "\tname: x\n") == ["damaged-file 7 YAML"])
        #expect(problems(Self.head + "name: *nowhere\n") == ["damaged-file 7 YAML"])
        #expect(problems(Self.head + "name: \"open\n").first?.hasPrefix("damaged-file") == true)
        #expect(problems(Self.head + "---\ncode: second\n") == ["damaged-file 7 YAML"])
        #expect(problems(Self.head + "name: &x [*x]\n") == ["constraint-error 7 YAML &…*"])
    }

    @Test func aKeyGivenTwiceIsRefusedWithItsLine() {
        #expect(problems(Self.head + "code: q\n").count == 1)
        do {
            #expect(problems(Self.head + "code: q\n") == ["damaged-file 7 YAML"])
        }
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(throws: IntakeRefusal.self) { try PlanFile.read([0x63, 0x3A, 0xFF, 0xFE]) }
        #expect(problems(String(repeating: "#", count: 1 << 20) + "#") == ["too-large -"])
    }

    @Test func aliasBombsEndQuickly() {
        let bomb = bomb(levels: 9)
        #expect(duration(Self.head + bomb) < .seconds(2))
        #expect(problems(Self.head + bomb).count == 1)
        #expect(duration(bomb + Self.head.replacing("- code: visits", with: "*a9")) < .seconds(2))
        #expect(duration(bomb + Self.head + "synonyms: *a9\nholidays: *a9\nbands: *a9\n") < .seconds(2))
    }

    @Test func aliasBombsInAKeyEndQuickly() {
        let cost = [3, 5].map { levels in duration(Self.head + bomb(levels: levels) + "? *a\(levels)\n: x\n") }
        do {
            #expect(cost[1] < cost[0] * 10)
        }
    }

    @Test func deepNestingEndsQuickly() {
        #expect(problems(Self.head + "x: " + String(repeating: "[", count: 60_000)) == ["damaged-file 7 YAML"])
        #expect(problems(Self.head + "x: " + String(repeating: "[", count: 100_000)) == ["too-large -"])
        let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(problems(Self.head + "x: \(deep)\n") == ["constraint-error 7 x"])
    }

    @Test func twoHundredIndicatorsAreTheMost() {
        func plan(_ count: Int) -> String { Self.head + (1..<count).map { "  - {code: k\($0)}\n" }.joined() }
        #expect(problems(plan(200)) == [])
        #expect(problems(plan(201)) == ["too-large 6 indicators"])
    }
}

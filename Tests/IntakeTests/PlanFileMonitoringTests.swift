import Domain
import Testing

@testable import Intake

/// `monitoring:` and `matters:` of a plan file.
@Suite struct PlanFileMonitoringTests {
    private func plan(_ more: String) throws -> Plan {
        try PlanFile.read(Array((PlanFileRefusalTests.lines.joined(separator: "\n") + "\n" + more + "\n").utf8))
    }

    private func problems(_ more: String) -> [String] {
        PlanFileRefusalTests.problems(PlanFileRefusalTests.lines.joined(separator: "\n") + "\n" + more + "\n")
    }

    @Test func `Levels, grace and half-open intervals are read`() throws {
        let rules = try plan(
            """
            monitoring:
              levels: [{code: amber, name: {zh: 黄, en: amber}, days: 30}, {code: red, days: 7}]
              grace: 3
              rules:
                - kind: arrears
                  intervals: [{level: amber, from: 1, below: 30.5}, {level: red, from: 30.5}]
            """
        ).monitoring
        #expect(rules.levels.map(\.code) == ["amber", "red"] && rules.grace == 3)
        #expect(rules.kind(.arrears)?.level(of: Fraction(30)) == 0)
        #expect(rules.kind(.arrears)?.level(of: Fraction(31)) == 1)
        #expect(rules.kind(.arrears)?.level(of: .zero) == nil)
        #expect(rules.kind(.insured) == nil)
    }

    @Test func `A plan without them monitors nothing and follows up by the usual levels`() throws {
        let plan = try plan("")
        #expect(plan.monitoring.isEmpty && plan.matters == MatterRules())
    }

    @Test(arguments: [
        ("[{level: red, from: 1, below: 9}, {level: red, from: 8}]", "constraint-error"),
        ("[{level: red, from: 8}, {level: red, from: 9}]", "constraint-error"),
        ("[{level: red, from: 9, below: 9}]", "constraint-error"),
        ("[{level: pink, from: 9}]", "constraint-error"), ("[{level: red, from: much}]", "type-error"),
        ("[red]", "type-error"), ("[]", "missing-cell"),
    ])
    func `Intervals that overlap or hold nothing are refused`(intervals: String, code: String) {
        let found = problems(
            "monitoring:\n  levels: [{code: red, days: 7}]\n  rules:\n    - {kind: arrears, intervals: \(intervals)}")
        #expect(found.contains { $0.hasPrefix(code) }, "\(found)")
    }

    @Test func `Unknown keys, kinds and letters are named`() {
        #expect(problems("monitoring: {colours: []}").contains { $0.hasPrefix("constraint-error") })
        #expect(
            problems("monitoring:\n  levels: [{code: red, days: 7}]\n  rules: [{kind: mood, intervals: []}]")
                .contains { $0.hasPrefix("constraint-error") })
        #expect(
            problems("matters:\n  levels: [{code: red, days: 7, letter: pigeon}]").contains {
                $0.hasPrefix("constraint-error")
            })
        #expect(problems("matters:\n  levels: [{code: red, letter: prompt}]").contains { $0.hasPrefix("missing-cell") })
    }

    @Test func `Letters and escalation are read`() throws {
        let rules = try plan("matters: {levels: [{code: red, days: 3, letter: supervision}], escalation: 0}").matters
        #expect(rules.levels.map(\.days) == [3] && rules.level("red")?.letter == .supervision && rules.escalation == 0)
    }
}

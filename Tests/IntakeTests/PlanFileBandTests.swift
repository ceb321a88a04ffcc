import Domain
import Testing

@testable import Intake

@Suite struct PlanFileBandTests {
    private func problems(_ more: String) -> [String] {
        PlanFileRefusalTests.problems(PlanFileRefusalTests.lines.joined(separator: "\n") + "\n" + more + "\n")
    }

    @Test func bandsFallFromTheHighestToZero() {
        #expect(problems("bands: [{status: a, from: 1.0}, {status: b, from: 0}]") == [])
        for wrong in [
            "[{status: a, from: 0.6}, {status: b, from: 0.8}, {status: c, from: 0}]",
            "[{status: a, from: 1}, {status: b, from: 1.0}, {status: c, from: 0}]",
            "[{status: a, from: 1}, {status: b, from: 0.5}]",
        ] {
            #expect(problems("bands: \(wrong)") == ["constraint-error 7 bands"])
        }
    }

    @Test func aBandHasAStatusAndADecimalEdge() {
        for wrong in ["{status: a}", "{from: 0}", "{status: a, from: low}", "{status: a b, from: 0}", "red"] {
            let found = problems("bands:\n  - {status: z, from: 1}\n  - \(wrong)\n  - {status: y, from: 0}")
            #expect(found == ["type-error 9 bands"])
        }
    }

    @Test func indicatorsThatShareAWordAreRefused() {
        let shared = "  - {code: calls, synonyms: [走访, Visits]}"
        #expect(problems(shared) == ["duplicate-column 7 synonyms visits"])
        #expect(problems("  - {code: visits}") == ["duplicate-row 7 indicators.code visits"])
        #expect(problems("  - {code: calls, name: {zh: 走访, en: Calls}, synonyms: [走 访]}") == [])
    }

    @Test func aSynonymThatHeadsAnotherColumnIsRefused() {
        do {
            #expect(problems("    synonyms: [地区]") != [])
        }
    }

    @Test func aSharedWordIsNamedWithItsLine() {
        do {
            #expect(problems("  - {code: calls, synonyms: [Visits]}").first?.hasPrefix("duplicate-column 7") == true)
        }
    }

    @Test(arguments: [
        "deadlines: 5", "holidays: 2021-10-01", "goals: [100]", "bands: {status: a, from: 0}", "form: text",
        "rateDecimals: [2]", "name: [p]", "    synonyms: 走访", "    milestones: [30]", "form: {titel: x}",
        "bands: [{status: a, from: 0, fron: 1}]",
    ])
    func aValueOfTheWrongShapeIsRefused(line: String) {
        do {
            #expect(problems(line) != [])
        }
    }
}

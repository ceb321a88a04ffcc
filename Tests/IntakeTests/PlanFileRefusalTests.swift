import Domain
import Testing

@testable import Intake

/// Every refusal names its line and key.
@Suite struct PlanFileRefusalTests {
    static let lines = [
        "code: p", "start: 2021-01", "end: 2022-12", "cadence: quarter", "indicators:", "  - code: visits",
    ]

    /// `type-error 2 start x`.
    static func problems(_ text: String) -> [String] {
        do {
            _ = try PlanFile.read(Array(text.utf8))
            return []
        } catch let refusal as IntakeRefusal {
            return refusal.problems.map { problem in
                [problem.code.rawValue, problem.row.map(String.init) ?? "-", problem.column, problem.value]
                    .compactMap(\.self).joined(separator: " ")
            }
        } catch {
            return ["\(error)"]
        }
    }

    /// The least plan with one line changed, or one more.
    private func changed(_ number: Int, _ line: String) -> [String] {
        var lines = Self.lines
        if number <= lines.count { lines[number - 1] = line } else { lines.append(line) }
        return Self.problems(lines.joined(separator: "\n") + "\n")
    }

    @Test(arguments: [
        (1, "code: 1p", "type-error 1 code 1p"), (1, "code: a b", "type-error 1 code a b"),
        (1, "code:", "missing-cell 1 code "), (2, "start: 2021-13", "type-error 2 start 2021-13"),
        (2, "start: 2021-1", "type-error 2 start 2021-1"), (3, "end: 2020-12", "constraint-error 3 end 2020-12"),
        (3, "end: 2199-12", "constraint-error 3 end 2199-12"),
        (4, "cadence: weekly", "constraint-error 4 cadence weekly"),
        (6, "  - code: 9", "type-error 6 indicators.code 9"), (6, "  - visits", "type-error 6 indicators"),
    ])
    func whatIsNeededMustBeRight(line: Int, text: String, problem: String) {
        #expect(changed(line, text) == [problem])
    }

    @Test(arguments: zip(1...4, ["code", "start", "end", "cadence"]))
    func whatIsNeededMustBeThere(line: Int, key: String) {
        var lines = Self.lines
        lines.remove(at: line - 1)
        #expect(Self.problems(lines.joined(separator: "\n")) == ["missing-cell 1 \(key)"])
    }

    @Test func indicatorsAreNeeded() {
        #expect(Self.problems(Self.lines[0..<4].joined(separator: "\n")) == ["missing-cell 1 indicators"])
        #expect(changed(6, "  []") == ["missing-cell 6 indicators"])
    }

    @Test(arguments: [
        ("colour: red", "constraint-error 7 colour red"), ("rateDecimals: 7", "constraint-error 7 rateDecimals 7"),
        ("rateDecimals: two", "constraint-error 7 rateDecimals two"),
        ("rankBy: month", "constraint-error 7 rankBy month"),
        ("reportingFrom: spring", "type-error 7 reportingFrom spring"),
        ("deadlines: {town: 5}", "constraint-error 7 deadlines.town 5"),
        ("deadlines: {city: -1}", "constraint-error 7 deadlines.city -1"),
        ("deadlines: {city: 400}", "constraint-error 7 deadlines.city 400"),
        ("holidays: [2021-10-32]", "type-error 7 holidays 2021-10-32"),
        ("goals: {other: 5}", "unknown-indicator 7 goals.other 5"),
        ("goals: {visits: 约5}", "type-error 7 goals.visits 约5"),
        ("goals: {visits: 0.5}", "type-error 7 goals.visits 0.5"),
        ("name: {fr: plan}", "missing-cell 7 name"),
    ])
    func whatHasADefaultMustBeRightWhereGiven(line: String, problem: String) {
        #expect(changed(7, line) == [problem])
    }

    @Test(arguments: [
        ("decimals: 7", "constraint-error 7 indicators.decimals 7"),
        ("weight: -1", "type-error 7 indicators.weight -1"),
        ("weight: 1e2", "type-error 7 indicators.weight 1e2"),
        ("ranked: maybe", "type-error 7 indicators.ranked maybe"),
        ("wieght: 2", "constraint-error 7 indicators.wieght 2"),
        ("milestones: [{by: 2021-06}]", "type-error 7 milestones.value"),
        ("milestones: [{by: spring, value: 3}]", "type-error 7 milestones.by spring"),
        ("milestones: [{value: 3}]", "missing-cell 7 milestones.by"),
    ])
    func anIndicatorsKeysMustBeRight(line: String, problem: String) {
        #expect(changed(7, "    " + line) == [problem])
    }
}

import Domain
import Testing

@testable import Intake

/// The rules of the wage guide in a plan file.
@Suite struct PlanFileWageTests {
    private static let least =
        "code: p\nstart: 2021-01\nend: 2022-12\ncadence: quarter\nindicators:\n  - code: visits\n"

    private func rules(_ text: String) throws -> WageRules { try PlanFileTests.read(Self.least + text).wages }

    private func fault(_ text: String) -> [String] {
        do { _ = try rules(text) } catch let refusal as IntakeRefusal {
            return refusal.problems.map { "\($0.column ?? "") \($0.row ?? 0)" }
        } catch {}
        return []
    }

    @Test("A plan that says nothing has the usual rules") func usual() throws {
        #expect(try rules("") == WageRules())
        #expect(try rules("wages: {}\n") == WageRules())
    }

    @Test("All that a plan may say") func all() throws {
        let rules = try rules(
            """
            wages:
              minEnterprises: 5
              minPersons: 20
              percentiles: [10, 50, 90]
              pay: {least: 1, usualFrom: 2, usualTo: 3, most: 4, mostPersons: 5}
              occupations:
                - {code: 4-07-05-01, name: {zh: 保安员, en: Guard}, synonyms: [保安]}
                - code: "40705"

            """)
        #expect(rules.minEnterprises == 5 && rules.minPersons == 20 && rules.percentiles == [10, 50, 90])
        #expect(rules.pay.finding(50) == .tooLow && rules.pay.mostPersons == 5)
        #expect(rules.occupations.map(\.code.text) == ["4-07-05-01", "4-07-05"])
        #expect(rules.occupations[0].name == Bilingual(zh: "保安员", en: "Guard"))
        #expect(rules.occupations[0].synonyms == ["保安"] && rules.occupations[1].name == .same("4-07-05"))
    }

    @Test(
        "What a plan may not say is refused with its place",
        arguments: [
            ("wages: {minEnterprises: 2}", "wages.minEnterprises 7"),
            ("wages: {minPersons: many}", "wages.minPersons 7"),
            ("wages: {percentiles: [50, 10]}", "wages.percentiles 7"),
            ("wages: {percentiles: [0, 10]}", "wages.percentiles 7"), ("wages: {more: 1}", "wages.more 7"),
            ("wages: {pay: {least: 30000}}", "wages.pay 7"), ("wages: {pay: {mean: 1}}", "wages.pay.mean 7"),
            ("wages:\n  occupations:\n    - {code: 9-99-99-99}", "wages.occupations 9"), ("wages: 3", "wages 7"),
        ])
    func refused(text: String, told: String) { #expect(fault(text + "\n") == [told]) }
}

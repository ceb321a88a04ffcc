import Domain
import Testing

@Suite struct ProblemCodeTests {
    /// The list of contract §5.
    private static let contract = """
        encoding-error no-header missing-column duplicate-column extra-cell missing-cell blank-row type-error
        constraint-error unclosed-quote formula-error unknown-region ambiguous-region wrong-region unknown-indicator
        unknown-period period-outside-plan future-period duplicate-row total-mismatch cumulative-mismatch
        cumulative-decrease ambiguous-cumulative unusual-jump damaged-code invalid-code empty-file no-rows
        unknown-format damaged-file too-large
        """
    /// Warnings, and one error, beyond that list.
    private static let further = ["hidden-cells", "private-numbers", "locked-period"]

    @Test func theCodesAreExactlyThoseOfTheContract() {
        let stated = Self.contract.split { $0 == " " || $0 == "\n" }.map(String.init)
        #expect(ProblemCode.allCases.map(\.rawValue).sorted() == (stated + Self.further).sorted())
    }

    @Test func severitiesAndBasesHaveTheContractsWords() {
        #expect([Severity.error, .warning].map(\.rawValue) == ["error", "warning"])
        #expect(Set(Basis.allCases.map(\.rawValue)) == ["accepted", "approved", "filed"])
        #expect(RegionLevel.allCases.map(\.rawValue) == ["nation", "province", "city", "county", "zone", "unit"])
        #expect(RankBy.allCases.map(\.rawValue) == ["plan", "year"])
        #expect(Cadence.allCases.map(\.rawValue) == ["month", "quarter"])
    }
}

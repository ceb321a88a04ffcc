import Domain
import Reporting
import Testing

@Suite struct CompositeTests {
    /// visits weigh 1, calls 3; titles are not ranked, extra has no target.
    @Test func theCompositeWeighsRankedIndicatorsWithATarget() throws {
        let report = try Sample().report()
        #expect(try report.region(Sample.first).composite == decimal("53.25"))
        #expect(try report.region(Sample.second).composite == decimal("32.5"))
        #expect(try report.region(Sample.third).composite == Fraction(60))
    }

    @Test func theYearsCompositeCapsAtAHundred() throws {
        let report = try Sample().report()
        #expect(try report.region(Sample.first).yearComposite == decimal("95.625"))
        #expect(try report.region(Sample.second).yearComposite == Fraction(40))
        #expect(try report.region(Sample.third).yearComposite == nil)
    }

    @Test func withoutRankedTargetsThereIsNoComposite() throws {
        var sample = Sample()
        sample.targets = sample.targets.filter { $0.key.indicator == "titles" }
        let first = try sample.report().region(Sample.first)
        #expect(first.composite == nil && first.rank == nil)
        #expect(first.indicators[2].rate?.shown(decimals: 2) == "50.00")
    }

    @Test func weightsAreReadAsDecimalText() throws {
        var sample = Sample()
        sample.plan.indicators[0].weight = "0.1"
        sample.plan.indicators[1].weight = "0.2"
        // (33 × 0.1 + 60 × 0.2) ÷ 0.3
        #expect(try sample.report().region(Sample.first).composite == Fraction(51))
    }

    @Test func theProvincesCompositeIsOfItsOwnRates() throws {
        let province = try Sample().report().region(Sample.province)
        // visits 53 of 120, calls 136 of 310
        let expected = (Fraction(5300, over: 120) + Fraction(3) * Fraction(13_600, over: 310)) / Fraction(4)
        #expect(province.composite == expected)
        #expect(province.composite?.trimmed(6) == "43.944892")
    }
}

import Domain
import Reporting
import Testing

@Suite struct IndicatorFiguresTests {
    @Test func theContractsExampleComesOut() throws {
        let visits = try Sample().report().figures(Sample.first, "visits")
        #expect(visits.target == 100 && visits.completed == 33 && visits.inPeriod == 4)
        #expect(visits.rate?.shown(decimals: 2) == "33.00")
        #expect(visits.expected == Fraction(30))
        #expect(visits.paceRatio?.trimmed(6) == "1.1")
        #expect(visits.status == .onPace)
        #expect(visits.year(2021)?.rate?.shown(decimals: 2) == "82.50")
    }

    @Test func everyYearOfThePlanIsGiven() throws {
        let visits = try Sample().report().figures(Sample.first, "visits")
        #expect(visits.years.map(\.year) == [2021, 2022])
        #expect(visits.years.map(\.target) == [40, 60])
        #expect(visits.years.map(\.completed) == [33, 0])
        #expect(visits.year(2022)?.rate?.shown(decimals: 2) == "0.00")
    }

    @Test func whatIsFarBehindIsRed() throws {
        let calls = try Sample().report().figures(Sample.second, "calls")
        #expect(calls.expected == Fraction(75, over: 2))
        #expect(calls.paceRatio?.trimmed(6) == "0.266667")
        #expect(calls.status.code == "red")
        let visits = try Sample().report().figures(Sample.second, "visits")
        #expect(visits.status == .done && visits.rate?.shown(decimals: 2) == "100.00")
    }

    @Test func whereNothingIsExpectedYetThereIsNoPaceRatio() throws {
        let calls = try Sample().report().figures(Sample.third, "calls")
        #expect(calls.target == 10 && calls.expected == .zero && calls.paceRatio == nil)
        #expect(calls.status == .onPace && calls.rate?.shown(decimals: 2) == "60.00")
        #expect(calls.year(2021)?.target == nil && calls.year(2021)?.rate == nil && calls.year(2021)?.completed == 6)
        var idle = Sample()
        idle.set(Sample.third, "calls", [2022: 10], done: [:])
        #expect(try idle.report().figures(Sample.third, "calls").status == .notStarted)
    }

    @Test func withoutATargetOnlyWhatIsDoneIsGiven() throws {
        let extra = try Sample().report().figures(Sample.first, "extra")
        #expect(extra.completed == 7)
        #expect(extra.target == nil && extra.rate == nil && extra.expected == nil && extra.paceRatio == nil)
        #expect(extra.status == .noTarget)
        #expect(extra.years.map(\.target) == [nil, nil])
    }

    @Test func aTargetOfZeroIsNone() throws {
        var sample = Sample()
        sample.set(Sample.third, "visits", [2021: 0, 2022: 0], done: [2021: 4])
        let visits = try sample.report().figures(Sample.third, "visits")
        #expect(visits.target == nil && visits.rate == nil && visits.status == .noTarget)
        sample.set(Sample.third, "visits", [2021: 0, 2022: 8], done: [2021: 4])
        let later = try sample.report().figures(Sample.third, "visits")
        #expect(later.target == 8 && later.years.map(\.target) == [nil, 8])
        #expect(later.rate?.shown(decimals: 2) == "50.00")
    }

    @Test func theProvinceHasTheSumOfItsCitiesTargets() throws {
        let visits = try Sample().report().figures(Sample.province, "visits")
        #expect(visits.target == 120)
        #expect(visits.rate?.shown(decimals: 2) == "44.17")
        #expect(visits.year(2021)?.target == 50)
        #expect(visits.year(2021)?.rate?.shown(decimals: 2) == "106.00")
        #expect(visits.expected == Fraction(75, over: 2))
    }
}

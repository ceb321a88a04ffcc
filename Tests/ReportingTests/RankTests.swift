import Domain
import Reporting
import Testing

@Suite struct RankTests {
    @Test func citiesAreRankedByThePlansComposite() throws {
        let report = try Sample().report()
        #expect(report.ranks() == [Sample.third: 1, Sample.first: 2, Sample.second: 3])
        #expect(report.asked.rank == nil)
        #expect(report.asked.indicatorRanks == [nil, nil, nil, nil])
    }

    @Test func orByTheYears() throws {
        var sample = Sample()
        sample.plan.rankBy = .year
        let report = try sample.report()
        #expect(report.ranks() == [Sample.first: 1, Sample.second: 2])
        #expect(report.ranks("visits") == [Sample.second: 1, Sample.first: 2])
        #expect(report.ranks("calls") == [Sample.first: 1, Sample.second: 2])
    }

    @Test func indicatorsAreRankedByTheirOwnRatesTiesTogether() throws {
        let report = try Sample().report()
        #expect(report.ranks("visits") == [Sample.second: 1, Sample.first: 2])
        #expect(report.ranks("calls") == [Sample.first: 1, Sample.third: 1, Sample.second: 2])
    }

    @Test func titlesAndIndicatorsWithoutTargetsAreNotRanked() throws {
        let report = try Sample().report()
        #expect(report.ranks("titles") == [:])
        #expect(report.ranks("extra") == [:])
    }

    @Test func aMemoZoneHasFiguresAndNoRank() throws {
        let report = try Sample().report()
        let zone = try report.region(Sample.zone)
        #expect(zone.isMemo && zone.rank == nil && zone.composite == Fraction(100))
        #expect(zone.indicatorRanks == [nil, nil, nil, nil])
    }

    @Test func ratesOverAHundredRankAnIndicatorButNotTheComposite() throws {
        var sample = Sample()
        for (region, done) in [(Sample.first, 150), (Sample.second, 120), (Sample.third, 100)] {
            sample.set(region, "visits", [2021: 50, 2022: 50], done: [2021: done])
            sample.set(region, "calls", [2021: 1, 2022: 1], done: [2021: 5])
        }
        let report = try sample.report()
        #expect(report.ranks("visits") == [Sample.first: 1, Sample.second: 2, Sample.third: 3])
        #expect(report.ranks() == [Sample.first: 1, Sample.second: 1, Sample.third: 1])
    }

    @Test func ranksGoByTheExactValue() throws {
        var sample = Sample()
        sample.set(Sample.first, "visits", [2021: 500_000, 2022: 500_000], done: [2021: 333_333])
        sample.set(Sample.second, "visits", [2021: 1, 2022: 2], done: [2021: 1])
        let report = try sample.report()
        let shown = try [Sample.first, Sample.second].map { try report.figures($0, "visits").rate?.shown(decimals: 2) }
        #expect(shown == ["33.33", "33.33"])
        #expect(report.ranks("visits") == [Sample.second: 1, Sample.first: 2])
    }

    @Test func classesAreRankedByThemselves() throws {
        var sample = Sample()
        sample.regions[1].rankingClass = "A"
        sample.regions[2].rankingClass = "B"
        sample.regions[3].rankingClass = "A"
        let report = try sample.report()
        #expect(report.ranks() == [Sample.third: 1, Sample.first: 2, Sample.second: 1])
        #expect(report.ranks("visits") == [Sample.first: 1, Sample.second: 1])
    }
}

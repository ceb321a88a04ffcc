import Domain
import Reporting
import Testing

@Suite struct ReportBuilderTests {
    private func listed(_ change: (inout Region) -> Void, through: Period) throws -> [Int] {
        var sample = Sample()
        change(&sample.regions[2])
        let tree = try RegionTree(sample.regions)
        return ReportBuilder.listed(tree.root, in: tree, through: through).map { tree.regions[$0].code }
    }

    @Test func theAskedRegionComesFirstThenItsChildrenInCodeOrder() throws {
        var sample = Sample()
        sample.regions.reverse()
        let report = try sample.report()
        #expect(
            report.regions.map(\.region.code)
                == [Sample.province, Sample.first, Sample.second, Sample.third, Sample.zone])
        #expect(report.asked.region.code == Sample.province && report.children.count == 4)
    }

    @Test func regionsThatExistAtThePeriodsEndAreListed() throws {
        let last = quarter(2021, 3).lastDay
        let all = [Sample.province, Sample.first, Sample.second, Sample.third, Sample.zone]
        let without = all.filter { $0 != Sample.second }
        #expect(try listed({ $0.validTo = last }, through: quarter(2021, 3)) == all)
        #expect(try listed({ $0.validTo = last }, through: quarter(2021, 4)) == without)
        #expect(try listed({ $0.validTo = last + -1 }, through: quarter(2021, 3)) == without)
        #expect(try listed({ $0.validFrom = last }, through: quarter(2021, 3)) == all)
        #expect(try listed({ $0.validFrom = last + 1 }, through: quarter(2021, 3)) == without)
    }

    @Test func aRegionThatHasEndedIsNotRankedButItsTargetCounts() throws {
        var sample = Sample()
        sample.regions[2].validTo = quarter(2021, 2).lastDay
        let report = try sample.report()
        #expect(report.ranks() == [Sample.third: 1, Sample.first: 2])
        #expect(try report.figures(Sample.province, "visits").target == 120)
    }

    @Test func theCutoffIsALabel() throws {
        let report = try Sample().report()
        #expect(report.cutoff.description == "2021-09-30")
        let tree = try RegionTree([Region(Sample.province, "P", below: nil)])
        let builder = ReportBuilder(
            plan: Sample().plan, tree: tree, targets: Targets([:], in: tree), through: quarter(2021, 3))
        let record = RegionRecord(position: 0, values: [:], completeness: Completeness())
        let stated = builder.report(
            [record], cutoff: quarter(2021, 3).lastDay + -10, basis: .filed, asOf: Moment(milliseconds: 0), snapshot: ""
        )
        #expect(stated.cutoff.description == "2021-09-20")
        #expect(stated.basis == .filed && stated.children.isEmpty && stated.asked.composite == nil)
    }

    @Test func whatIsKnownOfTheRecordGoesThrough() throws {
        let report = try Sample().report()
        #expect(report.through == quarter(2021, 3) && report.basis == .accepted && report.snapshot.count == 64)
        #expect(report.asked.completeness == Completeness(expected: 3, received: 2, onTime: 1))
        #expect(report.years == 2021...2022)
    }
}

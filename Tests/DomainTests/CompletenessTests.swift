import Domain
import Testing

@Suite struct CompletenessTests {
    private let plan = Plan.sample(from: Month(year: 2020, number: 11), to: Month(year: 2022, number: 12))

    private func tree(_ change: (inout Region) throws -> Void) throws -> RegionTree {
        var county = Region(430102, below: 430100)
        try change(&county)
        return try RegionTree([
            Region(430000, below: nil), Region(430100, below: 430000), county, Region(430103, below: 430100),
            Region(430171, below: 430100, memo: true),
        ])
    }

    private func expected(_ tree: RegionTree, _ code: Int, _ plan: Plan, through: Period) throws -> Int {
        let position = try #require(tree.position(code: code))
        let count = plan.expectedReports(position, through: through, in: tree)
        // The same, told report by report.
        let owed = tree.subtree(position).reduce(0) { sum, member in
            sum + plan.periods.count { $0 <= through && plan.owes(member, $0, in: tree) }
        }
        #expect(count == owed)
        return count
    }

    @Test func reportingRegionsTimesPeriodsAreExpected() throws {
        let tree = try tree { _ in }
        #expect(try expected(tree, 430000, plan, through: quarter(2020, 4)) == 2)
        #expect(try expected(tree, 430000, plan, through: quarter(2021, 2)) == 6)
        #expect(try expected(tree, 430102, plan, through: quarter(2022, 4)) == 9)
        #expect(try expected(tree, 430171, plan, through: quarter(2022, 4)) == 0)
        #expect(try expected(tree, 430000, plan, through: quarter(2024, 1)) == 18)
    }

    @Test func aRegionOwesFromItsFirstDayToItsLast() throws {
        let late = try tree { $0.validFrom = try day("2021-05-17") }
        #expect(try expected(late, 430102, plan, through: quarter(2021, 2)) == 1)
        let gone = try tree { $0.validTo = try day("2021-05-16") }
        #expect(try expected(gone, 430102, plan, through: quarter(2021, 4)) == 2)
        let onTheLastDay = try tree { $0.validTo = try day("2021-06-30") }
        #expect(try expected(onTheLastDay, 430102, plan, through: quarter(2021, 4)) == 3)
        let fromTheLastDay = try tree { $0.validFrom = try day("2021-06-30") }
        #expect(try expected(fromTheLastDay, 430102, plan, through: quarter(2021, 2)) == 1)
    }

    @Test func nothingIsOwedBeforeReportingBegins() throws {
        var plan = plan
        plan.reportingFrom = Month(year: 2021, number: 4)
        let tree = try tree { _ in }
        #expect(try expected(tree, 430000, plan, through: quarter(2021, 1)) == 0)
        #expect(try expected(tree, 430000, plan, through: quarter(2021, 3)) == 4)
    }

    @Test func theColumnReportsDecidesWhereItIsGiven() throws {
        let silent = try tree { $0.reports = false }
        #expect(try expected(silent, 430000, plan, through: quarter(2020, 4)) == 1)
        #expect(try expected(silent, 430102, plan, through: quarter(2022, 4)) == 0)
    }

    @Test func countsAddUp() {
        let sum = Completeness(expected: 3, received: 2, onTime: 1) + Completeness(expected: 4, received: 4, onTime: 0)
        #expect(sum == Completeness(expected: 7, received: 6, onTime: 1))
    }
}

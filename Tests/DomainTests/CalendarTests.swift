import Domain
import Testing

@Suite struct CalendarTests {
    private let hunan = Plan.sample(from: Month(year: 2020, number: 11), to: Month(year: 2022, number: 12))

    @Test func everyPeriodThatSharesAMonthWithThePlanIsItsOwn() {
        #expect(hunan.periods.map(\.description).first == "2020-Q4")
        #expect(hunan.periods.count == 9)
        #expect(hunan.span == "2020-Q4…2022-Q4")
        #expect(hunan.contains(quarter(2020, 4)) && hunan.contains(quarter(2022, 4)))
        #expect(!hunan.contains(quarter(2020, 3)) && !hunan.contains(quarter(2023, 1)))
        let odd = Plan.sample(from: Month(year: 2020, number: 9), to: Month(year: 2023, number: 7))
        #expect(odd.span == "2020-Q3…2023-Q3")
        let short = Plan.sample(from: Month(year: 2021, number: 5), to: Month(year: 2021, number: 5), cadence: .month)
        #expect(short.periods == [monthly(2021, 5)])
    }

    @Test func activeMonthsAreThoseInsideThePlan() {
        #expect([2019, 2020, 2021, 2022, 2023].map(hunan.activeMonths) == [0, 2, 12, 12, 0])
        #expect(hunan.years == 2020...2022)
        let inside = Plan.sample(from: Month(year: 2021, number: 5), to: Month(year: 2021, number: 8))
        #expect(inside.activeMonths(of: 2021) == 4)
    }

    @Test func monthsElapseWithinTheirYearOnly() {
        #expect(hunan.elapsedMonths(of: 2020, at: quarter(2020, 4)) == 2)
        #expect(hunan.elapsedMonths(of: 2021, at: quarter(2020, 4)) == 0)
        #expect(hunan.elapsedMonths(of: 2021, at: quarter(2021, 3)) == 9)
        #expect(hunan.elapsedMonths(of: 2020, at: quarter(2022, 1)) == 2)
    }

    @Test func aPeriodHasEndedOnTheDayAfterItsLast() throws {
        #expect(try hunan.lastEnded(by: day("2021-06-30")) == quarter(2021, 1))
        #expect(try hunan.lastEnded(by: day("2021-07-01")) == quarter(2021, 2))
        #expect(try hunan.lastEnded(by: day("2020-05-01")) == quarter(2020, 4))
        #expect(try hunan.lastEnded(by: day("2030-05-01")) == quarter(2022, 4))
    }

    @Test func reportsAreOwedFromTheStatedMonthOn() {
        var plan = hunan
        #expect(plan.reportingPeriods(through: quarter(2021, 1)) == [quarter(2020, 4), quarter(2021, 1)])
        plan.reportingFrom = Month(year: 2021, number: 2)
        #expect(plan.reportingPeriods(through: quarter(2021, 2)) == [quarter(2021, 1), quarter(2021, 2)])
        #expect(plan.reportingPeriods(through: quarter(2020, 4)) == [])
    }
}

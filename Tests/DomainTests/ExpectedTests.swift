import Domain
import Testing

@Suite struct ExpectedTests {
    private func expected(_ plan: Plan, _ targets: [Int: Int], at period: Period) -> String {
        plan.expected(targets, at: period).trimmed(6)
    }

    @Test func theContractsExampleComesOut() throws {
        let plan = Plan.sample()
        let expected = plan.expected([2021: 40, 2022: 60], at: quarter(2021, 3))
        #expect(expected == Fraction(30))
        #expect((Fraction(33) / expected).trimmed(6) == "1.1")
        #expect(try #require(Rate(completed: 33, target: 100)).shown(decimals: 2) == "33.00")
        #expect(try #require(Rate(completed: 33, target: 40)).shown(decimals: 2) == "82.50")
        #expect(Status.judge(completed: 33, target: 100, expected: expected, bands: plan.bands).code == "on_pace")
    }

    @Test func theContractsJSONComesOut() {
        let plan = Plan.sample(from: Month(year: 2020, number: 11), to: Month(year: 2022, number: 12))
        #expect(expected(plan, [2020: 10, 2021: 45, 2022: 45], at: quarter(2021, 2)) == "32.5")
    }

    @Test func aPlanThatBeginsWithinAQuarterCountsItsOwnMonths() {
        let plan = Plan.sample(from: Month(year: 2020, number: 11), to: Month(year: 2022, number: 12))
        #expect(expected(plan, [2020: 7, 2021: 12], at: quarter(2020, 4)) == "7")
        #expect(expected(plan, [2020: 7, 2021: 12], at: quarter(2021, 1)) == "10")
        let february = Plan.sample(from: Month(year: 2021, number: 2))
        #expect(expected(february, [2021: 11], at: quarter(2021, 1)) == "2")
        #expect(expected(february, [2021: 10], at: quarter(2021, 1)) == "1.818182")
    }

    @Test func aPlanThatEndsWithinAQuarterIsWhollyExpectedThen() {
        let plan = Plan.sample(to: Month(year: 2022, number: 8))
        #expect(expected(plan, [2022: 80], at: quarter(2022, 2)) == "60")
        #expect(expected(plan, [2022: 80], at: quarter(2022, 3)) == "80")
        #expect(expected(plan, [2022: 80], at: quarter(2022, 4)) == "80")
    }

    @Test func monthsOfAMonthlyPlanAreTwelfths() {
        let plan = Plan.sample(cadence: .month)
        for number in 1...12 {
            #expect(plan.expected([2021: 12], at: monthly(2021, number)) == Fraction(number))
        }
        #expect((plan.expected([2021: 100], at: monthly(2021, 11))).fixed(2) == "91.67")
    }

    @Test func atThePlansEndEveryTargetIsExpected() {
        for (first, last) in [(1, 12), (11, 12), (5, 7), (12, 1), (3, 10)] {
            let plan = Plan.sample(from: Month(year: 2020, number: first), to: Month(year: 2022, number: last))
            #expect(plan.expected([2020: 13, 2021: 7, 2022: 101], at: plan.lastPeriod) == Fraction(121))
        }
    }

    @Test func targetsOfYearsOutsideThePlanAreNotExpected() {
        #expect(expected(Plan.sample(), [2019: 50, 2021: 12, 2030: 50], at: quarter(2021, 1)) == "3")
        #expect(expected(Plan.sample(), [:], at: quarter(2021, 1)) == "0")
    }

    @Test func whatIsExpectedNeverFalls() {
        let plan = Plan.sample(from: Month(year: 2020, number: 11), to: Month(year: 2022, number: 8))
        let steps = plan.periods.map { plan.expected([2020: 3, 2021: 40, 2022: 60], at: $0) }
        #expect(steps == steps.sorted())
        #expect(steps.last == Fraction(103))
    }
}

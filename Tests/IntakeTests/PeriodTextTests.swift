import Domain
import Intake
import Testing

@Suite struct PeriodTextTests {
    @Test(arguments: [
        "2021-Q2", "2021Q2", "2021-q2", "2021/Q2", "2021.Q2", "2021_Q2", "2021年Q2", "２０２１－Ｑ２", " 2021 - Q2 ",
        "2021年第二季度", "2021年二季度", "2021年2季度", "2021年第2季度", "2021第二季度", "2021年度第二季度", "2021年第二季", "2021年 第 二 季度",
        "2021年4-6月", "2021年4—6月", "2021年04至06月", "2021年4月-6月", "2021年4～6月", "2021年4到6月",
    ])
    func quartersAreReadInEveryWrittenForm(text: String) {
        #expect(PeriodText.read(text, cadence: .quarter) == .period(quarter(2021, 2)))
        #expect(PeriodText.read(text, cadence: .month) == .unknown)
    }

    @Test(arguments: [
        "2021-06", "2021年6月", "202106", "2021/6", "2021.06", "2021年06月", "2021年6月份", "2021-6", "２０２１年６月", "2021年 6 月",
    ])
    func monthsAreReadInEveryWrittenForm(text: String) {
        let june = Period(cadence: .month, containing: Month(year: 2021, number: 6))
        #expect(PeriodText.read(text, cadence: .month) == .period(june))
    }

    @Test(arguments: [("2021-04", 2), ("2021年6月", 2), ("202101", 1), ("2021-12", 4), ("2021年10月份", 4)])
    func aMonthInAQuarterlyPlanNamesItsQuarter(text: String, number: Int) {
        #expect(PeriodText.read(text, cadence: .quarter) == .other(quarter(2021, number)))
    }

    @Test(arguments: [
        "", "2021", "二季度", "第二季度", "2021-Q5", "2021-Q0", "2021-Q22", "2021年第五季度", "2021年上半年", "2021年1-6月", "2021年2-4月",
        "2021年4-5月", "2021-13", "2021-00", "202113", "20216", "21-06", "2021-06-31", "2021年6月30日", "1899-Q1", "2021Q",
        "Q2 2021",
        "2021-Q2季度", "44377", "2021年", "2021-Q2.", "本季度", "2021年1-3", "2021-六",
    ])
    func whatIsNoPeriodIsNotRead(text: String) {
        #expect(PeriodText.read(text, cadence: .quarter) == .unknown)
        #expect(PeriodText.read(text, cadence: .month) == .unknown)
    }

    @Test func everyPeriodOfThePlanIsReadAsPrinted() {
        for plan in [Plan.sample, Plan.sample.monthly()] {
            for period in plan.periods {
                #expect(PeriodText.read(period.description, cadence: plan.cadence) == .period(period))
            }
        }
    }

    @Test func periodsOutsideThePlanOrBeforeTheirTimeAreRefused() throws {
        let plan = Plan.sample
        let today = try day("2021-07-01")
        #expect(PeriodCheck.fault(quarter(2021, 3), in: plan, today: today) == nil)
        #expect(PeriodCheck.fault(quarter(2021, 4), in: plan, today: today) == .futurePeriod)
        #expect(try PeriodCheck.fault(quarter(2021, 3), in: plan, today: day("2021-06-30")) == .futurePeriod)
        #expect(PeriodCheck.fault(quarter(2020, 3), in: plan, today: today) == .periodOutsidePlan)
        #expect(PeriodCheck.fault(quarter(2023, 1), in: plan, today: today) == .periodOutsidePlan)
    }
}

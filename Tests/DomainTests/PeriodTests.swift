import Domain
import Testing

@Suite struct PeriodTests {
    @Test func everyMonthIsPrintedAndReadBack() {
        for index in (1900 * 12)...(2100 * 12) {
            let month = Month(index: index)
            #expect(Month(month.description) == month)
            #expect(Month(year: month.year, number: month.number) == month)
            #expect(month.lastDay + 1 == Month(index: index + 1).firstDay)
            #expect(month.lastDay.month == month && month.firstDay.month == month)
        }
    }

    @Test(arguments: [
        "", "2021", "2021-6", "2021-006", "2021-13", "2021-00", "0000-05", "2021-06-01", "2021年6月", "-2021-06",
        "202106",
    ])
    func whatIsNoMonthIsNotRead(text: String) {
        #expect(Month(text) == nil)
    }

    @Test(arguments: [("2021-02", 28), ("2020-02", 29), ("2100-02", 28), ("2021-06", 30), ("2021-12", 31)])
    func monthsHaveTheirDays(text: String, count: Int) throws {
        #expect(try #require(Month(text)).dayCount == count)
    }

    @Test(arguments: Cadence.allCases)
    func everyPeriodIsKeptUnderItsKey(cadence: Cadence) {
        var period = Period(cadence: cadence, containing: Month(year: 2019, number: 1))
        while period.year < 2024 {
            #expect(Period(cadence: cadence, key: period.key) == period)
            #expect(period < period.next && period.key < period.next.key)
            #expect(period.lastDay + 1 == period.next.firstDay)
            #expect(period.lastMonth.index - period.firstMonth.index + 1 == cadence.months)
            for month in period.firstMonth.index...period.lastMonth.index {
                #expect(Period(cadence: cadence, containing: Month(index: month)) == period)
            }
            period = period.next
        }
    }

    @Test func periodsArePrintedAsTheContractWritesThem() {
        #expect(quarter(2021, 2).description == "2021-Q2")
        #expect(monthly(2021, 6).description == "2021-06")
        #expect(quarter(2021, 2).firstDay.description == "2021-04-01")
        #expect(quarter(2021, 2).lastDay.description == "2021-06-30")
        #expect(quarter(2020, 4).next == quarter(2021, 1))
    }

    @Test func numbersThatNoPeriodHasAreRefused() {
        #expect(Period(cadence: .quarter, year: 2021, number: 5) == nil)
        #expect(Period(cadence: .quarter, year: 2021, number: 0) == nil)
        #expect(Period(cadence: .month, year: 2021, number: 13) == nil)
        #expect(Period(cadence: .month, year: 0, number: 1) == nil)
        #expect(Period(cadence: .month, year: 10_000, number: 1) == nil)
        #expect(Period(cadence: .quarter, key: 202_106) == nil)
        #expect(Period(cadence: .month, key: 202_106) == monthly(2021, 6))
    }
}

import Domain
import Testing

@Suite struct DeadlineTests {
    @Test func eachLevelHasItsDays() {
        let deadlines = Deadlines()
        let period = quarter(2021, 2)
        #expect(deadlines.day(for: period, level: .county).description == "2021-07-05")
        #expect(deadlines.day(for: period, level: .city).description == "2021-07-10")
        for level in [RegionLevel.zone, .unit, .province, .nation] {
            #expect(deadlines.day(for: period, level: level).description == "2021-07-05")
        }
    }

    @Test func otherLevelsTakeTheCountysDays() {
        let deadlines = Deadlines(days: [.county: 3, .zone: 8])
        #expect(deadlines.day(for: quarter(2021, 2), level: .unit).description == "2021-07-03")
        #expect(deadlines.day(for: quarter(2021, 2), level: .city).description == "2021-07-03")
        #expect(deadlines.day(for: quarter(2021, 2), level: .zone).description == "2021-07-08")
        #expect(Deadlines(days: [:]).day(for: quarter(2021, 2), level: .city).description == "2021-07-05")
        #expect(Deadlines(days: [.county: 0]).day(for: monthly(2020, 2), level: .county).description == "2020-02-29")
    }

    @Test func holidaysMoveADeadlineOn() throws {
        let holidays = try Set((1...7).map { try day("2021-10-0\($0)") })
        let deadlines = Deadlines(holidays: holidays)
        #expect(deadlines.day(for: quarter(2021, 3), level: .county).description == "2021-10-08")
        #expect(deadlines.day(for: quarter(2021, 3), level: .city).description == "2021-10-10")
        #expect(deadlines.day(for: quarter(2021, 2), level: .county).description == "2021-07-05")
    }

    @Test func onTimeIncludesTheLastDay() throws {
        let plan = Plan.sample()
        #expect(try plan.isOnTime(day("2021-07-05"), quarter(2021, 2), level: .county))
        #expect(try !plan.isOnTime(day("2021-07-06"), quarter(2021, 2), level: .county))
        #expect(try plan.isOnTime(day("2021-05-01"), quarter(2021, 2), level: .county))
    }
}

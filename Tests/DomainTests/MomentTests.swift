import Domain
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        ("2021-07-05T08:00:00.000Z", "2021-07-05T08:00:00.000Z"),
        ("2021-07-05T08:00:00Z", "2021-07-05T08:00:00.000Z"),
        ("2021-07-05T08:00Z", "2021-07-05T08:00:00.000Z"),
        ("2021-07-05 08:00Z", "2021-07-05T08:00:00.000Z"),
        ("2021-07-05T08:00:00.5Z", "2021-07-05T08:00:00.500Z"),
        ("2021-07-05T08:00:00.123456789Z", "2021-07-05T08:00:00.123Z"),
        ("2021-07-05T08:00:00+08:00", "2021-07-05T00:00:00.000Z"),
        ("2021-07-05T00:30:00+08:00", "2021-07-04T16:30:00.000Z"),
        ("2021-07-05T08:00:00-05:30", "2021-07-05T13:30:00.000Z"),
        ("2021-07-12T17:00", "2021-07-12T09:00:00.000Z"),
        ("2021-07-12 17:00:59.999", "2021-07-12T09:00:59.999Z"),
        ("2021-07-05", "2021-07-05T15:59:59.999Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func momentsAreReadInEveryWrittenForm(text: String, printed: String) throws {
        #expect(try #require(Moment(text)).description == printed)
    }

    @Test(arguments: [
        "", "T", "2021-07-05T", "2021-07", "2021-07-05T8:00", "2021-07-05T08", "2021-07-05T24:00", "2021-07-05T08:60",
        "2021-07-05T08:00:60", "2021-07-05T08:00:00.", "2021-07-05T08:00:00.1234567890", "2021-07-05T08:00:00+8:00",
        "2021-07-05T08:00:00+24:00", "2021-07-05T08:00:00.1.2", "2021-02-30T08:00", "2021-07-05T08:00:00:00",
        "2021-07-05T08:00ZZ", "2021-07-05T-08:00", "2021-07-05X08:00",
    ])
    func whatIsNoMomentIsNotRead(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func momentsArePrintedAndReadBackAcrossTheEpoch() {
        for milliseconds in stride(from: -100_000_000_000, to: 2_000_000_000_000, by: 86_399_999_977) {
            let moment = Moment(milliseconds: milliseconds)
            #expect(Moment(moment.description) == moment)
        }
        #expect(Moment(milliseconds: 0).description == "1970-01-01T00:00:00.000Z")
    }

    @Test func aBareDayIsItsLastMillisecondInBeijing() throws {
        let end = try #require(Moment("2021-07-05"))
        #expect(end.beijingDay.description == "2021-07-05")
        #expect(end.beijingClock == (23, 59))
        #expect(Moment(milliseconds: end.milliseconds + 1).beijingDay.description == "2021-07-06")
    }

    @Test func theBeijingDayBeginsEightHoursEarlier() throws {
        let evening = try #require(Moment("2021-06-30T16:00:00Z"))
        #expect(evening.beijingDay.description == "2021-07-01")
        #expect(evening.beijingClock == (0, 0))
        let before = Moment(milliseconds: evening.milliseconds - 1)
        #expect(before.beijingDay.description == "2021-06-30")
        #expect(before < evening)
        #expect(Moment(milliseconds: -1).beijingDay.description == "1970-01-01")
    }
}

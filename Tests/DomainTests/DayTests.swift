import Domain
import Testing

@Suite struct DayTests {
    @Test func theEpochIsDayZero() throws {
        #expect(try day("1970-01-01").number == 0)
        #expect(try day("1969-12-31").number == -1)
        #expect(try day("2021-05-17").number == 18_764)
    }

    @Test func everyDayOfThreeCenturiesIsPrintedAndReadBack() throws {
        let first = try day("1800-01-01")
        let last = try day("2100-12-31")
        var expected = (year: 1800, month: 1, day: 1)
        for number in first.number...last.number {
            let day = Day(number: number)
            #expect(day.civil == expected)
            #expect(Day(day.description) == day)
            #expect(day.month == Month(year: expected.year, number: expected.month))
            expected = Self.next(expected)
        }
    }

    /// The calendar's rule spelled out.
    private static func next(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
        let isLeap = date.year.isMultiple(of: 4) && (!date.year.isMultiple(of: 100) || date.year.isMultiple(of: 400))
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
        return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
    }

    @Test(arguments: [
        "", "2021", "2021-05", "2021-5-17", "2021-05-7", "21-05-17", "2021/05/17", "20210517", "2021-05-17 ",
        " 2021-05-17", "2021-05-17-", "-2021-05-17", "2021-02-29", "2100-02-29", "2021-04-31", "2021-13-01",
        "2021-00-10", "2021-01-00", "0000-01-01", "+021-01-01", "２０２１-05-17", "2021年5月17日", "2021-05-1٧",
    ])
    func whatIsNoDayIsNotRead(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: ["2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func daysThatExistAreReadAndPrinted(text: String) throws {
        #expect(try day(text).description == text)
    }

    @Test func daysAreOrderedAndCounted() throws {
        #expect(try day("2020-12-31") < day("2021-01-01"))
        #expect(try day("2020-12-31") + 1 == day("2021-01-01"))
        #expect(try day("2021-03-01") + -1 == day("2021-02-28"))
        #expect(try day("2021-06-30") + 5 == day("2021-07-05"))
    }
}

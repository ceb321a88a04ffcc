import Domain
import Testing

@testable import Intake

@Suite struct DayTextTests {
    @Test(arguments: [
        "2021-05-17", "2021/5/17", "2021.5.17", "2021年5月17日", "20210517", "2021年05月17号", "２０２１－０５－１７",
        "2021-05-17 00:00:00", "2021-05-17T08:30:00Z", " 2021 年 5 月 17 日 ", "2021年5月17",
        "2021 05 17",
    ])
    func `A day is read as people write it`(text: String) throws {
        #expect(DayText.read(text) == .day(try day("2021-05-17")))
    }

    @Test(arguments: ["2021-02-30", "2021/13/1", "20211301", "2021年2月29日", "0021-05-17", "2021-00-10"])
    func `A day that no calendar has is impossible`(text: String) {
        #expect(DayText.read(text) == .impossible)
    }

    @Test(arguments: ["2021-05", "17/5/2021", "21-5-17", "五月", "2021年5月", "长期", "2021-05-17-1"])
    func `What is no day is none`(text: String) {
        #expect(DayText.read(text) == .unknown)
    }

    @Test func `A spreadsheet's number of a day says which`() throws {
        #expect(DayText.read("44333") == .serial(try day("2021-05-17")))
        #expect(DayText.read("-") == .blank && DayText.read("") == .blank)
    }
}

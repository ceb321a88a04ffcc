import Domain
import Testing

@testable import Intake

@Suite struct SpanTextTests {
    private func span(_ text: String) -> SpanText? { SpanText.find(in: Array(PlainText.folded(text)))?.span }

    @Test(arguments: [
        ("第二季度", 4, 6), ("二季度", 4, 6), ("2季度", 4, 6), ("Q2", 4, 6), ("4-6月", 4, 6), ("4—6月", 4, 6), ("4月至6月", 4, 6),
        ("４～６月", 4, 6), ("1-6月", 1, 6), ("1——6月份", 1, 6), ("上半年", 1, 6), ("下半年", 7, 12), ("6月", 6, 6), ("12月份", 12, 12),
        ("第四季", 10, 12), ("和谐企业4-6月数", 4, 6),
    ])
    func `A span without a year leaves the year open`(text: String, first: Int, last: Int) {
        #expect(span(text) == SpanText(year: nil, first: first, last: last))
    }

    @Test(arguments: [
        ("2021年第二季度", 4, 6), ("2021年度第二季度", 4, 6), ("2021Q2", 4, 6), ("2021-Q2", 4, 6), ("2021年1-6月", 1, 6),
        ("2021年上半年", 1, 6), ("株洲市2021年4-6月进展情况表", 4, 6), ("2021第二季度", 4, 6), ("2021/Q2", 4, 6),
    ])
    func `A span with a year keeps it`(text: String, first: Int, last: Int) {
        #expect(span(text) == SpanText(year: 2021, first: first, last: last))
    }

    @Test(arguments: [
        "", "和谐企业", "第五季度", "13月", "0月", "6-4月", "2021年6月30日", "2021年", "q22", "4-6", "12", "2021-Q2至2021-Q4",
        "一二季度", "4、5、6月", "2021年1月、2月、3月",
    ])
    func `Days, longer spans and mere numbers are no span`(text: String) {
        #expect(span(text) == nil)
    }

    @Test func `A span is a period, the year to date, or neither`() {
        let quarterly: (SpanText) -> SpanText.Meaning? = { $0.meaning(.quarter, year: 2021) }
        #expect(quarterly(SpanText(year: nil, first: 4, last: 6)) == .period(quarter(2021, 2)))
        #expect(quarterly(SpanText(year: 2022, first: 4, last: 6)) == .period(quarter(2022, 2)))
        #expect(quarterly(SpanText(year: nil, first: 1, last: 3)) == .period(quarter(2021, 1)))
        #expect(quarterly(SpanText(year: nil, first: 1, last: 9)) == .yearToDate(quarter(2021, 3)))
        #expect(quarterly(SpanText(year: nil, first: 6, last: 6)) == .other)
        #expect(quarterly(SpanText(year: nil, first: 7, last: 12)) == .other)
        #expect(quarterly(SpanText(year: nil, first: 1, last: 5)) == .other)
        #expect(SpanText(year: nil, first: 4, last: 6).meaning(.quarter, year: nil) == nil)
    }

    @Test func `Under a monthly plan a month is a period and January alone no year to date`() {
        let june = Period(cadence: .month, containing: Month(year: 2021, number: 6))
        let january = Period(cadence: .month, containing: Month(year: 2021, number: 1))
        #expect(SpanText(year: 2021, first: 6, last: 6).meaning(.month, year: nil) == .period(june))
        #expect(SpanText(year: 2021, first: 1, last: 6).meaning(.month, year: nil) == .yearToDate(june))
        #expect(SpanText(year: 2021, first: 1, last: 1).meaning(.month, year: nil) == .period(january))
        #expect(SpanText(year: 2021, first: 4, last: 6).meaning(.month, year: nil) == .other)
    }
}

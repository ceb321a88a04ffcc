import Domain
import Testing

@testable import Forms
@testable import Workbook

@Suite struct TemplateTests {
    private let form = Samples.template().book.sheets[0]

    @Test func `The sheets have fixed names in both languages`() {
        #expect(Samples.template().book.sheets.map(\.name) == ["填报表", "指标解释", "填表说明"])
        #expect(Samples.template(.en).book.sheets.map(\.name) == ["Form", "Definitions", "How to fill in"])
    }

    @Test func `Two rows of headers: each indicator over three columns`() throws {
        let head = try #require(form.place("序号"))
        #expect(
            (0..<10).map { form.text(head.row, $0) ?? "" }
                == ["序号", "行政区划\n代码", "填报单位", "和谐企业（户）", "", "", "投入（万元）", "", "", "备注"])
        #expect(
            (3..<9).map { form.text(head.row + 1, $0) ?? "" }
                == ["上期末\n本年累计", "上期末\n总累计", "本期新增", "上期末\n本年累计", "上期末\n总累计", "本期新增"])
        #expect(form.merges.contains(BookRange(rows: head.row...head.row, columns: 3...5)))
        #expect(form.merges.contains(BookRange(rows: head.row...head.row + 1, columns: 9...9)))
        #expect(form.frozenRows == head.row + 2)
        #expect(form.frozenColumns == 3)
        #expect(form.print.repeatedRows == head.row...head.row + 1)
    }

    @Test func `In English the headers are English`() throws {
        let form = Samples.template(.en).book.sheets[0]
        let head = try #require(form.place("No."))
        #expect(
            (0..<10).map { form.text(head.row, $0) ?? "" }
                == ["No.", "Code", "Unit", "Harmonious (enterprises)", "", "", "Spent (10,000 yuan)", "", "", "Note"])
        #expect(
            (3..<6).map { form.text(head.row + 1, $0) } == ["This year\nbefore", "Whole plan\nbefore", "New in period"])
    }

    @Test func `Figures on record are shown and locked, the period's own can be typed`() throws {
        let row = try #require(form.place("430202")).row
        #expect(form.text(row, 2) == "荷塘区")
        #expect(
            (3..<9).map { form.content(row, $0) } == [
                .number(5), .number(9), .number(2), .blank, .number(1.25), .blank,
            ])
        #expect(
            (0..<10).map { form.style(row, $0)?.isLocked } == [
                true, true, true, true, true, false, true, true, false, false,
            ])
        #expect(form.style(row, 7)?.numberFormat == "0.00")
        #expect(form.isProtected)
    }

    @Test func `Only whole numbers can be typed, or as many decimals as the indicator has`() throws {
        let row = try #require(form.place("430202")).row
        let rules = form.validations
        #expect(
            rules.map(\.rule) == [
                .whole(0...999_999_999_999),
                .formula("AND(ISNUMBER(I\(row + 1)),I\(row + 1)>=0,ROUND(I\(row + 1),2)=I\(row + 1))"),
                .values(["更正", "补报", "代录", "零报告"]),
            ])
        #expect(rules[0].range == BookRange(rows: row...row + 2, columns: 5...5))
        #expect(rules[0].prompt == "在册和谐企业数。\n没有数据请留空；零报告填0。")
        #expect(!rules[0].error.isEmpty)
        #expect(rules[2].error.isEmpty && rules[2].errorTitle.isEmpty)
    }

    @Test func `A long definition is cut, the rule for blanks is not`() {
        let rule = Samples.template(definition: String(repeating: "长", count: 900)).book.sheets[0].validations[0]
        #expect(rule.prompt.utf16.count <= 255)
        #expect(rule.prompt.hasSuffix("…\n没有数据请留空；零报告填0。"))
    }

    @Test func `Totals leave out 其中 and stay blank where nothing is entered`() throws {
        let place = try #require(form.place("合计"))
        let first = place.row - 2
        #expect(
            form.content(place.row, 3)
                == .formula("IF(COUNT(D\(first),D\(first + 2))=0,\"\",SUM(D\(first),D\(first + 2)))", shown: .number(5))
        )
        guard case .formula(_, let shown) = form.content(place.row, 8) else {
            Issue.record("no formula")
            return
        }
        #expect(shown == .text(""))
        #expect(form.text(first, 0) == "其中")
        #expect(form.content(first + 1, 0) == .number(2))
    }

    @Test func `The foot has labels with room in the same cell`() {
        for label in ["单位负责人：", "审核人：", "填报人：", "联系电话：", "填报日期："] {
            let place = form.place(label)
            #expect(place != nil)
            #expect(place.flatMap { form.style($0.row, $0.column)?.isLocked } == false)
        }
    }

    @Test func `The same template gives the same bytes`() throws {
        #expect(try Samples.template().book.bytes() == Samples.template().book.bytes())
    }
}

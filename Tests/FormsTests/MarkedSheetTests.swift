import Domain
import Tables
import Testing

@testable import Forms
@testable import Workbook

@Suite struct MarkedSheetTests {
    private let sheet = marked().book.sheets[0]

    @Test func `Every value stands where it stood`() {
        #expect(sheet.name == "株洲市")
        #expect(sheet.text(0, 0) == "株洲市2021年第二季度")
        #expect(sheet.text(2, 1) == "荷塘区")
        #expect(sheet.content(2, 2) == .number(12))
        #expect(sheet.text(5, 2) == "约30")
        #expect(sheet.text(5, 3) == "=1+1")
    }

    @Test func `Numbers come back as they are shown, codes as text`() {
        #expect(sheet.content(3, 2) == .number(12.5))
        #expect(sheet.style(3, 2)?.numberFormat == "0.00")
        #expect(sheet.text(2, 0) == "430202")
        #expect(sheet.text(5, 0) == "0430204")
    }

    @Test func `A faulty cell is red and says what is wrong and how to mend it`() {
        #expect(sheet.style(3, 1)?.fill == FormLook.errorFill)
        #expect(sheet.comment(3, 1) == "✗ 没有这个填报单位：“芦淞”（应为：芦淞区）")
        #expect(sheet.style(2, 1)?.fill == nil)
        #expect(sheet.comments.count == 2)
    }

    @Test func `The column behind the last one explains each faulty row`() {
        #expect(sheet.text(1, 4) == "错误说明")
        #expect(sheet.text(3, 4) == "B4 县市区：没有这个填报单位：“芦淞”（应为：芦淞区）")
        #expect(sheet.text(5, 4) == "C6 和谐企业：和谐企业“约30”不是数（只填数字；没有填报请留空）")
        #expect(sheet.content(2, 4) == .blank)
        #expect(sheet.columnWidths[4] == 48)
        #expect(sheet.frozenRows == 2)
    }

    @Test func `Several problems of a row stand below each other, an error's colour goes before a warning's`() {
        let jump = Problem(.unusualJump, .warning, row: 4, cell: "C4", value: "12", details: [.about(.same("和谐企业"))])
        let sheet = marked([zhuzhou], [jump, misspelt]).book.sheets[0]
        #expect(sheet.text(3, 4)?.split(separator: "\n").map { $0.prefix(5) } == ["提示：C4", "B4 县市"])
        #expect(sheet.style(3, 4)?.fill == FormLook.errorFill)
        #expect(sheet.style(3, 2)?.fill == FormLook.warningFill)
        #expect(sheet.comment(3, 2)?.hasPrefix("▲ ") == true)
    }

    @Test func `A blank cell can be faulty`() {
        let missing = Problem(.missingCell, row: 3, column: "备注", cell: "D3")
        let sheet = marked([zhuzhou], [missing]).book.sheets[0]
        #expect(sheet.style(2, 3)?.fill == FormLook.errorFill)
        #expect(sheet.content(2, 3) == .blank)
    }

    @Test func `A problem that names only its column is found by the header`() {
        let sheet = marked([zhuzhou], [Problem(.missingCell, row: 3, column: "备注")]).book.sheets[0]
        #expect(sheet.style(2, 3)?.fill == FormLook.errorFill)
    }

    @Test func `Nothing is written above the data or into blank rows, for it might be read`() {
        let title = Problem(.unknownPeriod, row: 1, cell: "A1", value: "2021年第五季度")
        let blank = Problem(.blankRow, .warning, row: 5)
        let whole = Problem(.constraintError, value: "2021-Q2", details: [.cause(.otherPeriod), .expected("2021-Q1")])
        let sheet = marked([zhuzhou], [title, blank, whole]).book.sheets[0]
        #expect((0..<6).map { sheet.text($0, 4) ?? "" } == ["", "错误说明", "", "", "", ""])
        #expect(sheet.comment(0, 0)?.split(separator: "\n").count == 2)
        #expect(sheet.text(0, 0) == "株洲市2021年第二季度")
    }

    @Test func `The column of an earlier return is used again`() {
        let again = table([["县市区", "和谐企业", "错误说明"], ["芦淞", "3", "旧的说明"], ["荷塘区", "4", "旧的说明"]])
        let problem = Problem(.unknownRegion, row: 2, column: "县市区", cell: "A2", value: "芦淞")
        let sheet = marked([again], header: 1...1, [problem]).book.sheets[0]
        #expect(sheet.size.columns == 3)
        #expect(sheet.text(1, 2)?.hasPrefix("A2 县市区：") == true)
        #expect(sheet.content(2, 2) == .blank)
    }

    @Test func `Identity numbers are not given back`() {
        let people = table([["县市区", "身份证号"], ["荷塘区", "430202199001011234"]])
        let book = marked([people], header: 1...1, blanked: [1], [Problem(.missingCell, row: 2, cell: "C2")]).book
        #expect(book.sheets.allSatisfy { !$0.texts.contains { $0.contains("430202199001011234") } })
        #expect(book.sheets[0].text(0, 1) == "身份证号")
        #expect(book.sheets[0].comment(0, 1)?.contains("身份证号码") == true)
    }

    @Test func `Merges and widths are rebuilt, hidden rows and columns shown where they are faulty`() {
        var source = zhuzhou
        source.merges = [CellRange(rows: 0...0, columns: 0...3), CellRange(rows: 0...1_048_575, columns: 0...16_383)]
        source.columnWidths = [1: 21]
        source.hiddenRows = [2, 3]
        source.hiddenColumns = [1, 3]
        let sheet = marked([source]).book.sheets[0]
        #expect(sheet.merges.first == BookRange(rows: 0...0, columns: 0...3))
        #expect(sheet.columnWidths[1] == 21)
        #expect(sheet.hiddenRows == [2])
        #expect(sheet.hiddenColumns == [3])
        #expect(throws: Never.self) { try marked([source]).book.bytes() }
    }

    @Test func `Measures that no sheet has are passed over`() {
        var source = zhuzhou
        source.columnWidths = [0: .nan, 1: 1e300, 2: -4, -1: 5, 40_000: 9]
        let sheet = marked([source]).book.sheets[0]
        #expect((sheet.columnWidths.values.max() ?? 0) <= 255)
        #expect(throws: Never.self) { try marked([source]).book.bytes() }
    }

    private func table(_ rows: [[String]]) -> Sheet { FormsTests.sheet("表", rows) }
}

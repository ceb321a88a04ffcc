import Domain
import Tables
import Testing

@testable import Forms
@testable import Workbook

@Suite struct FaultyRowsTests {
    private func faulty(_ marked: MarkedReturn) throws -> BookSheet { try #require(marked.book.sheets.last) }

    @Test func `Only the faulty rows are listed, with their numbers in the sender's file`() throws {
        let sheet = try faulty(marked())
        #expect(sheet.name == "错误行")
        let head = try #require(sheet.place("原行号"))
        #expect((0..<6).map { sheet.text(head.row, $0) } == ["原行号", "行政区划代码", "县市区", "和谐企业", "备注", "错误说明"])
        #expect(sheet.content(head.row + 1, 0) == .number(4))
        #expect(sheet.text(head.row + 1, 2) == "芦淞")
        #expect(sheet.style(head.row + 1, 2)?.fill == FormLook.errorFill)
        #expect(sheet.content(head.row + 2, 0) == .number(6))
        #expect(sheet.text(head.row + 2, 5)?.hasPrefix("C6 和谐企业：") == true)
        #expect(!sheet.texts.contains("荷塘区"))
    }

    @Test func `The head counts, and names what is wrong with the whole file`() throws {
        let whole = Problem(.missingColumn, column: "报告期 / period")
        let sheet = try faulty(marked([zhuzhou], [misspelt, whole], omitted: 7))
        #expect(sheet.texts.contains("错误标注件：株洲市.csv"))
        #expect(sheet.texts.contains("错误 2 处，提示 0 处，涉及 1 行。"))
        #expect(sheet.texts.contains { $0.hasPrefix("✗ 缺少列“报告期 / period”") })
        #expect(sheet.texts.contains { $0.hasPrefix("另有 7 处") })
    }

    @Test func `Of several sheets each row names its own`() throws {
        let other = FormsTests.sheet("湘潭市", [["县市区", "和谐企业"], ["雨湖", "1"]])
        var there = Problem(.unknownRegion, row: 2, column: "县市区", cell: "A2", value: "雨湖")
        there.sheet = "湘潭市"
        let book = MarkedReturn(
            fileName: "全省.xlsx",
            sources: [.init(zhuzhou, headerRows: 2...2), .init(other, headerRows: 1...1)], problems: [misspelt, there],
            language: .zh
        ).book
        #expect(book.sheets.map(\.name) == ["株洲市", "湘潭市", "错误行"])
        #expect(book.sheets[1].text(1, 2)?.hasPrefix("A2 县市区：") == true)
        let rows = try #require(book.sheets.last)
        let place = try #require(rows.place("雨湖"))
        #expect(rows.text(place.row, 1) == "湘潭市")
        #expect(rows.text(place.row - 1, 2) == "县市区")
    }

    @Test func `A faulty row in which nothing stands is listed too`() throws {
        let sheet = try faulty(marked([zhuzhou], [Problem(.blankRow, .warning, row: 5), Problem(.blankRow, row: 90)]))
        let head = try #require(sheet.place("原行号"))
        #expect(sheet.content(head.row + 1, 0) == .number(5))
        #expect(sheet.text(head.row + 1, 5) == "提示：空行")
        #expect(sheet.content(head.row + 2, 0) == .number(90))
    }

    @Test(arguments: [(50_000, 2), (50_001, 1)])
    func `Above fifty thousand rows only the faulty ones are given`(rows: Int, sheets: Int) throws {
        let book = marked(rows: rows).book
        #expect(book.sheets.count == sheets)
        #expect(try #require(book.sheets.last).texts.contains { $0.contains("只列出有错误的行") } == (sheets == 1))
    }

    @Test func `A sheet of faulty rows that comes back is left out`() {
        let old = FormsTests.sheet("错误行", [["原行号"], ["4"]])
        let book = marked([zhuzhou, old]).book
        #expect(book.sheets.map(\.name) == ["株洲市", "错误行"])
        #expect(book.sheets[1].place("工作表") == nil)
    }

    @Test func `A two-row header is named as one`() throws {
        var source = FormsTests.sheet("表", [["县市区", "和谐企业", ""], ["", "本期新增", "总累计"], ["芦淞", "1", "2"]])
        source.merges = [CellRange(rows: 0...0, columns: 1...2), CellRange(rows: 0...1, columns: 0...0)]
        let problem = Problem(.unknownRegion, row: 3, cell: "A3", value: "芦淞")
        let book = marked([source], header: 1...2, [problem]).book
        #expect(book.sheets[0].merges.contains(BookRange(rows: 0...1, columns: 3...3)))
        #expect(try #require(book.sheets.last).texts.contains("和谐企业 · 总累计"))
    }

    @Test func `In English the names are English`() throws {
        let book = marked(language: .en).book
        #expect(book.sheets.last?.name == "Faulty rows")
        #expect(book.sheets[0].text(1, 4) == "What is wrong")
        #expect(book.sheets[0].text(3, 4) == "B4 县市区: No such reporting unit: “芦淞” (should be: 芦淞区)")
    }

    @Test func `Without a header nothing is written beside the rows`() {
        let sheet = marked(header: nil).book.sheets[0]
        #expect(sheet.size.columns == 4)
        #expect(sheet.comment(3, 1)?.isEmpty == false)
    }

    @Test func `A file that could not be read at all is answered with one sheet`() throws {
        let sheet = try faulty(marked([], [Problem(.emptyFile)]))
        #expect(sheet.texts.contains { $0.hasPrefix("✗ 文件是空的") })
    }

    @Test func `The same return gives the same bytes`() throws {
        #expect(try marked().book.bytes() == marked().book.bytes())
    }
}

import Testing

@testable import Workbook

@Suite struct BookSheetTests {
    @Test func `What is put last stands`() {
        var sheet = BookSheet(name: "表")
        sheet.put("旧", 1, 1)
        sheet.put(.number(3), 1, 1, BookStyle().with { $0.isBold = true })
        #expect(sheet.content(1, 1) == .number(3))
        #expect(sheet.style(1, 1)?.isBold == true)
        #expect(sheet.size == (2, 2))
    }

    @Test func `A merged range has its content in the upper left cell and one look`() {
        var sheet = BookSheet(name: "表")
        let range = BookRange(rows: 0...1, columns: 0...2)
        sheet.merge(.text("标题"), range, BookStyle().with { $0.fill = 0xFFFFFF })
        #expect(sheet.text(0, 0) == "标题")
        #expect(sheet.content(1, 2) == .blank)
        #expect(sheet.style(1, 2)?.fill == 0xFFFFFF)
        #expect(sheet.merges == [range])
    }

    @Test func `One cell is not merged`() {
        var sheet = BookSheet(name: "表")
        sheet.merge(.text("x"), BookRange(row: 0, column: 0))
        #expect(sheet.merges == [])
    }

    @Test func `Of ranges that share a cell the upper one is kept`() {
        let first = BookRange(rows: 0...1, columns: 0...1)
        let second = BookRange(rows: 1...2, columns: 1...2)
        let third = BookRange(rows: 2...3, columns: 0...1)
        #expect(BookRange.apart([third, second, first]) == [first, third])
    }

    @Test func `Ranges beyond a sheet, of one cell or beyond all measure are left out`() {
        let outside = BookRange(rows: 0...1_048_576, columns: 0...0)
        let vast = BookRange(rows: 0...1_000_000, columns: 0...16_000)
        #expect(BookRange.apart([BookRange(row: 0, column: 0), outside, vast]) == [])
    }

    @Test func `Cells are named as formulas name them`() {
        #expect(BookReference.range(BookRange(rows: 4...8, columns: 26...26)) == "AA5:AA9")
        #expect(BookReference.absolute(BookRange(row: 0, column: 1), sheet: "它's") == "'它''s'!$B$1:$B$1")
    }
}

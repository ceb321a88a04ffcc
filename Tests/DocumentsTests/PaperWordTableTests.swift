import Domain
import Testing
import Workbook

@testable import Documents

@Suite struct PaperWordTableTests {
    private func tables(_ table: Paper.Table, isWide: Bool = false, language: Language = .zh) -> [WordTable] {
        var paper = Paper(language: language, kind: .plain, made: Moment(milliseconds: 0))
        paper.annexes = [.init(title: "表", blocks: [.table(table)], isWide: isWide)]
        return paper.wordFile.tables
    }

    private func size(_ table: WordTable) -> String? { table.rows.last?.cells.first?.paragraph.style }

    @Test(arguments: [false, true], Language.allCases)
    func `A table is as wide as the text`(isWide: Bool, language: Language) throws {
        let table = try #require(tables(.small, isWide: isWide, language: language).first)
        let width = WordFace(language: language).page(isWide: isWide).textWidth
        #expect(abs(table.widths.reduce(0, +) - width) < 0.01)
    }

    @Test func `Columns of one group stand under one head, which is repeated`() throws {
        let rows = try #require(tables(.small).first).rows
        #expect(rows.map(\.isHead) == [true, true, false, false])
        #expect(rows[0].cells.map(\.paragraph.text) == ["市州", "企业"])
        #expect(rows[0].cells.map(\.span) == [1, 2])
        #expect(rows[0].cells.map(\.merge) == [.first, .none])
        #expect(rows[1].cells.map(\.merge) == [.following, .none, .none])
        #expect(rows[1].cells.map(\.paragraph.text) == ["", "累计", "完成率%"])
    }

    @Test func `Numbers end below each other, totals are strong`() throws {
        let rows = try #require(tables(.small).first).rows
        #expect(rows[2].cells.map(\.paragraph.layout.alignment) == [.centre, .right, .right])
        #expect(rows[2].cells[1].paragraph.layout.right == rows[3].cells[1].paragraph.layout.right)
        #expect(rows[2].cells.map(\.paragraph.style) == ["Cell1", "Cell1", "Cell1"])
        #expect(rows[3].cells.map(\.paragraph.style) == ["CellHead1", "CellHead1", "CellHead1"])
    }

    @Test func `Type shrinks where columns need it, and no number is torn`() throws {
        let columns = [Paper.Column("地区", isNumber: false)] + (0..<12).map { Paper.Column("第\($0)列", width: 4) }
        let rows = [Paper.Row(["长沙市"] + Array(repeating: "1,234.56", count: 12))]
        let table = try #require(tables(.init(columns: columns, rows: rows)).first)
        let place = try #require(["Cell1", "Cell2", "Cell3", "Cell4", "Cell5"].firstIndex(of: size(table) ?? ""))
        let points = WordFace(language: .zh).cellSizes[place]
        #expect(points < 12)
        #expect(table.widths.dropFirst().allSatisfy { $0 >= 8 * points / 2 })
    }

    @Test func `Columns that do not fit side by side go below each other, with the rows' names`() throws {
        let columns = [Paper.Column("地区", isNumber: false)] + (0..<70).map { Paper.Column("列\($0)") }
        let rows = [Paper.Row(["长沙市"] + (0..<70).map { String($0 * 12_345) })]
        let parts = tables(.init(columns: columns, rows: rows))
        #expect(parts.count > 1)
        #expect(parts.allSatisfy { $0.rows[1].cells[0].paragraph.text == "长沙市" })
        #expect(parts.flatMap { $0.rows[0].cells.dropFirst().map(\.paragraph.text) } == (0..<70).map { "列\($0)" })
        let width = WordFace(language: .zh).page(isWide: false).textWidth
        #expect(parts.allSatisfy { abs($0.widths.reduce(0, +) - width) < 0.01 })
    }

    @Test func `A table just too high for its page takes smaller type`() throws {
        let rows = (0..<28).map { Paper.Row(["市\($0)", "1"]) }
        let columns = [Paper.Column("市州", isNumber: false), Paper.Column("数")]
        #expect(size(try #require(tables(.init(columns: columns, rows: Array(rows.prefix(10)))).first)) == "Cell1")
        #expect(size(try #require(tables(.init(columns: columns, rows: rows)).first)) == "Cell2")
    }

    @Test func `Rows are whole unless they are higher than half a page`() throws {
        let rows = [Paper.Row(["短", "1"]), Paper.Row([String(repeating: "长", count: 3000), "1"])]
        let table = try #require(
            tables(.init(columns: [.init("甲", isNumber: false), .init("乙")], rows: rows)).first)
        #expect(table.rows.map(\.keepsTogether) == [true, true, false])
    }

    @Test func `A head too high to be repeated is not`() throws {
        let title = String(repeating: "长", count: 3000)
        let table = try #require(
            tables(.init(columns: [.init(title, isNumber: false), .init("乙")], rows: [.init(["a", "1"])])).first)
        #expect(table.rows.map(\.isHead) == [false, false])
    }

    @Test func `Rows that are too short or too long do no harm`() throws {
        let rows = [Paper.Row([]), Paper.Row(["a", "b", "c", "d", "e"])]
        let table = try #require(tables(.init(columns: Paper.Table.small.columns, rows: rows)).first)
        #expect(table.rows.map { $0.cells.map(\.span).reduce(0, +) } == [3, 3, 3, 3])
        #expect(tables(.init(columns: [], rows: rows)).isEmpty)
    }

    @Test func `Three thousand rows are all there`() throws {
        let rows = (0..<3000).map { Paper.Row(["县\($0)", "\($0)"]) }
        let table = try #require(
            tables(.init(columns: [.init("县", isNumber: false), .init("数")], rows: rows)).first)
        #expect(table.rows.count == 3001)
        #expect(table.rows[3000].cells.map(\.paragraph.text) == ["县2999", "2999"])
    }
}

import Testing

@testable import Tables

/// Each limit of `WorkbookLimits` at its edge.
@Suite struct WorkbookLimitTests {
    private let two = TestWorkbook(
        rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>四个字节</t></si>")

    private func fault<Value>(
        _ limit: WritableKeyPath<WorkbookLimits, Value>, _ value: Value, _ workbook: TestWorkbook? = nil
    ) -> TableFault? {
        (workbook ?? two).fault(TableLimits(limit, value))
    }

    @Test func `Entries`() {
        #expect(fault(\.entries, 6) == nil)
        #expect(fault(\.entries, 5) == .tooMany(what: "entries", limit: 5))
    }

    @Test func `Expanded bytes, as announced and as they come`() {
        let size = Int64(two.parts.map(\.bytes.count).reduce(0, +))
        #expect(fault(\.expandedBytes, size) == nil)
        #expect(fault(\.expandedBytes, size - 1) == .tooMany(what: "expandedBytes", limit: size - 1))
        #expect(fault(\.expandedBytes, 10) == .tooMany(what: "expandedBytes", limit: 10))
    }

    @Test func `Texts together and each`() {
        #expect(fault(\.textBytes, 24) == nil)
        #expect(fault(\.textBytes, 23) == .tooMany(what: "textBytes", limit: 23))
        #expect(fault(\.cellBytes, 12) == nil)
        #expect(fault(\.cellBytes, 11) == .tooMany(what: "cellBytes", limit: 11))
        let inline = TestWorkbook(
            rows: "<row><c t=\"inlineStr\"><is><r><t>abcdef</t></r><r><t>ghijkl</t></r></is></c></row>")
        #expect(fault(\.cellBytes, 12, inline) == nil)
        #expect(fault(\.cellBytes, 11, inline) == .tooMany(what: "cellBytes", limit: 11))
    }

    @Test func `Cells, with the blanks before them`() {
        let wide = TestWorkbook(rows: "<row><c r=\"D1\"><v>1</v></c></row><row><c><v>1</v></c></row>")
        #expect(fault(\.cells, 5, wide) == nil)
        #expect(fault(\.cells, 4, wide) == .tooMany(what: "cells", limit: 4))
    }

    @Test func `Rows and columns`() {
        let last = TestWorkbook(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
        #expect(last.fault() == nil)
        #expect(fault(\.rows, 1_048_575, last) == .tooMany(what: "rows", limit: 1_048_575))
        #expect(last.fault(TableLimits(cells: 16_383)) == .tooMany(what: "columns", limit: 16_383))
        #expect(TestWorkbook(rows: "<row r=\"1048577\"/>").fault() == .tooMany(what: "rows", limit: 1_048_576))
        #expect(TestWorkbook(rows: "<row><c r=\"XFE1\"/></row>").fault() == .tooMany(what: "columns", limit: 16_384))
    }

    @Test func `Depth and number of elements, length of a tag`() {
        let deep = TestWorkbook(String(repeating: "<a>", count: 255) + String(repeating: "</a>", count: 255))
        #expect(deep.fault() == nil)
        #expect(fault(\.depth, 255, deep) == .tooMany(what: "depth", limit: 255))
        #expect(fault(\.elements, 300, deep) == nil)
        #expect(fault(\.elements, 250, deep) == .tooMany(what: "elements", limit: 250))
        let space = String(repeating: " ", count: 3_000_000)
        #expect(TestWorkbook("<a\(space)/>").fault() == .tooMany(what: "tagBytes", limit: 1 << 20))
        #expect(TestWorkbook("<!--\(space)-->").fault() == .tooMany(what: "tagBytes", limit: 1 << 20))
        #expect(TestWorkbook("<a b=\"\(space)\"/>").fault() == .tooMany(what: "tagBytes", limit: 1 << 20))
        #expect(TestWorkbook(space).fault() == nil)
    }

    @Test func `Sheets`() {
        var workbook = two
        let sheets = TestWorkbook.sheet("一", "s1") + TestWorkbook.sheet("二", "t")
        workbook.set("xl/workbook.xml", TestWorkbook.workbook(sheets))
        #expect(fault(\.sheets, 2, workbook) == nil)
        #expect(fault(\.sheets, 1, workbook) == .tooMany(what: "sheets", limit: 1))
    }

    @Test func `Merged ranges`() {
        let merges = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"
        #expect(fault(\.merges, 2, TestWorkbook(merges)) == nil)
        #expect(fault(\.merges, 1, TestWorkbook(merges)) == .tooMany(what: "merges", limit: 1))
    }

    @Test func `The file itself`() {
        #expect(two.fault(TableLimits(bytes: 100)) == .tooLarge(limit: 100))
    }

    @Test func `A text of a mebibyte used a thousand times`() {
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1_000)
        let text = String(repeating: "x", count: 1 << 20)
        let workbook = TestWorkbook(rows: "<row>\(cells)</row>", strings: "<si><t>\(text)</t></si>")
        #expect(workbook.fault() == .tooMany(what: "textBytes", limit: 512 << 20))
    }
}

import Testing

@testable import Tables

/// A sheet in memory, put together by hand.
@Suite struct SheetTests {
    private func sheet(_ rows: (Int, [(Int, String)])...) -> Sheet {
        var sheet = Sheet(name: "表")
        for (number, cells) in rows {
            sheet.append(row: number, cells: cells.map { (column: $0.0, text: Array($0.1.utf8)) })
        }
        return sheet
    }

    @Test func `Rows are shown with their numbers, blanks between cells included`() {
        let sheet = sheet((2, [(1, "岳麓区"), (3, "12")]), (5, [(0, "a")]))
        #expect(sheet.table == [2: ["", "岳麓区", "", "12"], 5: ["a"]])
        #expect((sheet.rowCount, sheet.lastRow, sheet.cellCount, sheet.byteCount) == (2, 5, 5, 12))
    }

    @Test func `A row without text is left out, and blanks behind the last text`() {
        let sheet = sheet((1, [(0, ""), (1, "")]), (2, [(0, "a"), (1, "")]), (3, []))
        #expect(sheet.table == [2: ["a"]])
    }

    @Test func `Texts are found by place, and nothing elsewhere`() {
        let sheet = sheet((2, [(1, "甲")]), (4, [(0, "乙")]), (9, [(2, "丙")]))
        #expect(sheet.text(row: 1, column: 1) == "甲")
        #expect(sheet.text(row: 3, column: 0) == "乙")
        #expect(sheet.text(row: 8, column: 2) == "丙")
        for (row, column) in [(0, 0), (1, 0), (1, 2), (2, 0), (9, 0), (8, 3)] {
            #expect(sheet.text(row: row, column: column) == "")
        }
    }

    @Test func `Looking may stop early`() {
        let sheet = sheet((1, [(0, "a")]), (2, [(0, "b")]), (3, [(0, "c")]))
        var seen: [Int] = []
        sheet.forEachRow { row in
            seen.append(row.row)
            return row.row < 2
        }
        #expect(seen == [1, 2])
    }

    @Test func `An empty sheet has no rows`() {
        let sheet = Sheet(name: "空", isHidden: true)
        #expect(sheet.table == [:] && sheet.lastRow == 0 && sheet.isHidden)
        #expect(sheet.text(row: 0, column: 0) == "")
    }
}

import CFreeXL
import Foundation
import Testing

@testable import Tables

/// Workbooks as other programs write them.
enum Fixture {
    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(name)").path
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }
}

@Suite struct FixtureTests {
    /// The table of which the fixtures are copies; LibreOffice has computed its formulas.
    private static let computed: [Int: [String]] = [
        1: ["2021年第二季度"], 2: ["县市区", "本期新增", "填报日期", "月份", "完成率", "核实"],
        3: [" 岳麓区", "12", "2021-06-30", "2021-06", "0.3", "TRUE"],
        4: ["望城区\n(区)", "30", "2021-06-30 08:05:00", "08:05:00", "100000000000000000", "#DIV/0!"],
        5: [" 岳麓区共计", "42", "-5", "", "1234567.891"], 6: ["", "5m", "36:00:00"],
    ]

    private static let uncomputed = computed.merging([
        4: ["望城区\n(区)", "=B3*2.5", "2021-06-30 08:05:00", "08:05:00", "100000000000000000", "=1/0"],
        5: ["=A3&\"共计\"", "=SUM(B3:B4)", "-5", "", "1234567.891"],
        6: ["", "5m", "36:00:00", "", "", "=IF(B3=12,\"\",\"x\")"],
    ]) { $1 }

    @Test(arguments: [
        ("libreoffice.xls", computed), ("libreoffice.xlsx", computed), ("openpyxl.xlsx", uncomputed),
    ])
    func `One table, three programs`(name: String, table: [Int: [String]]) throws {
        let sheets = try SpreadsheetReader.read(path: Fixture.path(name)).sheets
        #expect(sheets.map(\.name) == ["填报表", "隐藏"])
        #expect(sheets.map(\.isHidden) == [false, true])
        let first = try #require(sheets.first)
        #expect(first.table == table)
        #expect(first.merges == [CellRange(rows: 0...0, columns: 0...5)])
        #expect(first.hiddenRows == [3] && first.hiddenColumns == [4] && first.columnWidths[0] == 20)
        #expect(sheets.last?.table == [3: ["", "", "藏"]])
    }

    @Test func `A file by xlwt, with days since 1904 and texts that go on`() throws {
        let sheets = try SpreadsheetReader.read(path: Fixture.path("xlwt.xls")).sheets
        let first = try #require(sheets.first)
        let table = first.table
        #expect(table[3] == [" 岳麓区", "12", "2021-06-30", "TRUE", "#REF!", "0.29", "-1234567.891"])
        for row in 0..<60 { #expect(table[row + 4] == [String(repeating: "长沙市岳麓区第\(row)街道", count: 9)]) }
        #expect(table[71]?[1] == "36:00:00" && table[71]?[255] == "末")
        #expect(first.rowCount == 63 && first.lastRow == 71)
        #expect(first.hiddenRows == [2] && first.hiddenColumns == [1])
        #expect(sheets.map(\.isHidden) == [false, true])
    }

    /// libfreexl's opinion of a file: texts, and numbers that are no days, by sheet and place.
    @Test(arguments: ["xlwt.xls", "libreoffice.xls"])
    func `libfreexl reads the same texts and numbers`(name: String) throws {
        let sheets = try SpreadsheetReader.read(path: Fixture.path(name)).sheets
        var handle: UnsafeRawPointer?
        try #require(freexl_open(Fixture.path(name), &handle) == FREEXL_OK)
        defer { freexl_close(handle) }
        var compared = 0
        for (index, sheet) in sheets.enumerated() {
            freexl_select_active_worksheet(handle, UInt16(index))
            var (rows, columns): (UInt32, UInt16) = (0, 0)
            freexl_worksheet_dimensions(handle, &rows, &columns)
            for row in 0..<rows {
                for column in 0..<columns {
                    var value = FreeXL_CellValue_str()
                    guard freexl_get_cell_value(handle, row, column, &value) == FREEXL_OK else { continue }
                    let ours = sheet.text(row: Int(row), column: Int(column))
                    switch Int32(value.type) {
                    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT:
                        #expect(ours == String(cString: value.value.text_value))
                    case FREEXL_CELL_DOUBLE:
                        var text: [UInt8] = []
                        NumberText.append(value.value.double_value, to: &text)
                        #expect(ours == String(decoding: text, as: UTF8.self))
                    // libfreexl gives truth values and errors as the number 1, and no words of number formats.
                    case FREEXL_CELL_INT:
                        let theirs = String(value.value.int_value)
                        #expect(["TRUE", "#REF!", theirs, "\(theirs)m"].contains(ours))
                    default: continue
                    }
                    compared += 1
                }
            }
        }
        #expect(compared > 10)
    }
}

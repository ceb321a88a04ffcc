import Testing

@testable import Tables

/// Where cells lie, and what hides or joins them.
@Suite struct SheetShapeTests {
    private func cell(_ place: String, _ value: String) -> String { "<c r=\"\(place)\"><v>\(value)</v></c>" }

    private func merged(_ rows: String, _ ranges: String...) -> TestWorkbook {
        let merges = ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return TestWorkbook("<sheetData>\(rows)</sheetData><mergeCells count=\"9\">\(merges)</mergeCells>")
    }

    @Test func `Only the upper left cell of a merged range holds something`() throws {
        let rows =
            "<row r=\"1\">\(cell("A1", "1"))\(cell("B1", "2"))\(cell("C1", "3"))</row><row r=\"2\">\(cell("B2", "4"))</row>"
        let sheet = try merged(rows, "A1:B2").sheet()
        #expect(sheet.table == [1: ["1", "", "3"]])
        #expect(sheet.merges == [CellRange(rows: 0...1, columns: 0...1)])
        #expect(sheet.lastRow == 1)
    }

    @Test func `Merged ranges of the whole sheet cost nothing, single cells are none, corners may be turned`() throws {
        let sheet = try merged("<row r=\"7\">\(cell("C7", "1"))</row>", "A1:XFD6", "B8:A1048576", "C7", "C7:C7").sheet()
        #expect(sheet.table == [7: ["", "", "1"]])
        #expect(sheet.merges.count == 2)
        #expect(try merged("<row r=\"2\">\(cell("A2", "1"))</row>", "A1:XFD1048576").sheet().rowCount == 0)
    }

    @Test func `Merged ranges side by side and below each other`() throws {
        let row = { (number: Int) in
            "<row>" + ["A", "B", "C", "D"].map { self.cell("\($0)\(number)", "1") }.joined() + "</row>"
        }
        let sheet = try merged((1...4).map(row).joined(), "C1:D1", "A1:B1", "A2:A4", "B3:D4", "A2:A4").sheet()
        #expect(sheet.table == [1: ["1", "", "1"], 2: ["1", "1", "1", "1"], 3: ["", "1"]])
    }

    @Test(arguments: [["A1:B2", "B2:C3"], ["A1:A9", "A5:C5"], ["A1:C3", "B2:B3"]])
    func `Merged ranges that overlap are refused`(ranges: [String]) {
        let workbook = merged("<row>\(cell("A1", "1"))</row>", ranges[0], ranges[1])
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: merged ranges overlap"))
    }

    @Test(arguments: ["A", "A0:B2", "A1:B2:C3", "", "1:3", "AAAAA1:B2", "A1:"])
    func `What is no range is refused`(range: String) {
        #expect(merged("", range).fault() == .damaged("xl/worksheets/sheet1.xml: bad merged range"))
    }

    @Test func `Hidden rows and columns are told, and widths`() throws {
        let columns = """
            <cols><col min="1" max="2" width="8.5"/><col min="3" max="3" width="0"/><col min="5" max="6" hidden="1"/>\
            <col min="8" max="16384" width="2"/></cols>
            """
        let rows = """
            <row r="1" ht="0">\(cell("A1", "1"))</row><row r="2" hidden="1">\(cell("A2", "1"))</row>\
            <row r="3" hidden="true"/><row r="4" hidden="0" ht="15">\(cell("A4", "1"))</row>
            """
        let sheet = try TestWorkbook("\(columns)<sheetData>\(rows)</sheetData>").sheet()
        #expect(sheet.hiddenRows == [0, 1])
        #expect(sheet.hiddenColumns == [2, 4, 5])
        #expect(sheet.columnWidths[1] == 8.5 && sheet.columnWidths[16_383] == 2 && sheet.columnWidths[4] == nil)
    }

    @Test(arguments: ["min=\"0\" max=\"1\"", "min=\"3\" max=\"2\"", "max=\"2\"", "min=\"16385\" max=\"16385\""])
    func `Columns that make no sense are refused`(column: String) {
        let workbook = TestWorkbook("<cols><col \(column)/></cols><sheetData/>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: bad column"))
    }

    @Test func `Blank formatted cells and rows are nothing`() throws {
        let blanks = (2...20_000).map { "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>" }
        let sheet = try TestWorkbook(
            rows: "<row r=\"1\">\(cell("B1", "1"))<c r=\"XFD1\" s=\"1\"/></row>\(blanks.joined())"
        ).sheet()
        #expect(sheet.table == [1: ["", "1"]])
        #expect(sheet.cellCount == 2)
    }

    @Test func `Cells and rows without reference follow the one before`() throws {
        let rows =
            "<row><c><v>1</v></c>\(cell("D1", "2"))<c><v>3</v></c></row><row r=\"5\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        #expect(try TestWorkbook(rows: rows).sheet().table == [1: ["1", "", "", "2", "3"], 5: ["4"], 6: ["5"]])
    }

    @Test func `Cells and rows out of order are put in order`() throws {
        let rows =
            "<row r=\"3\">\(cell("C3", "3"))\(cell("A3", "1"))</row><row r=\"1\">\(cell("a1", "0"))</row><row r=\"3\">\(cell("B3", "2"))</row>"
        let sheet = try TestWorkbook(rows: rows).sheet()
        #expect(sheet.table == [1: ["0"], 3: ["1", "2", "3"]])
        #expect(sheet.text(row: 2, column: 1) == "2")
    }

    @Test func `Two cells may claim a place only if they say the same`() throws {
        let same = "<row r=\"1\">\(cell("A1", "1"))\(cell("A1", "1"))</row><row r=\"1\">\(cell("A1", "1"))</row>"
        #expect(try TestWorkbook(rows: same).sheet().table == [1: ["1"]])
        let twice = TableFault.damaged("xl/worksheets/sheet1.xml: B2: stated twice")
        #expect(TestWorkbook(rows: "<row r=\"2\">\(cell("B2", "1"))\(cell("B2", "2"))</row>").fault() == twice)
        let rows = "<row r=\"2\">\(cell("B2", "1"))</row><row r=\"2\">\(cell("B2", "2"))</row>"
        #expect(TestWorkbook(rows: rows).fault() == twice)
    }

    @Test(arguments: ["B1", "A", "1", "A0", "$A$2", "A2 ", ""])
    func `A reference that does not fit its row is refused`(place: String) {
        let workbook = TestWorkbook(rows: "<row r=\"2\">\(cell(place, "1"))</row>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: bad cell reference"))
    }

    @Test(arguments: ["0", "-1", "x", "1.5"])
    func `A row number that is none is refused`(number: String) {
        let fault = TestWorkbook(rows: "<row r=\"\(number)\"/>").fault()
        #expect(fault == .damaged("xl/worksheets/sheet1.xml: bad row number"))
    }
}

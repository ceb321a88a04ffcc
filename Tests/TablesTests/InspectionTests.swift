import Testing

@testable import Tables

@Suite struct InspectionTests {
    @Test func aFileIsShownAsItIsRead() throws {
        let file = TemporaryFile("\u{FEFF}期别\t数\r\n\r\n 1\t\"2\"\"\"\r\n")
        let dialect = Dialect(byteOrderMark: true, delimiter: 0x09, lineEnding: .crlf)
        let rows = [["期别", "数"], [""], [" 1", "2\""]]
        #expect(
            try file.inspect()
                == Inspection(dialect: dialect, format: "tsv", rows: rows, totalRows: 3, lineEndings: [.crlf: 3]))
        let front = try file.inspect(maxRows: 1)
        #expect(front.rows == [rows[0]] && front.totalRows == 3)
    }

    @Test func everythingButTabsIsCSV() throws {
        #expect(try TemporaryFile("a;b\n1;2\n").inspect().format == "csv")
    }
}

import Testing

@testable import Workbook

@Suite struct WordTableTests {
    private func tables() throws -> [WordTree] { try WordFile.rich.document().all("w:tbl") }

    @Test func `Columns keep their widths`() throws {
        for table in try tables() {
            let widths = table.all("w:gridCol").compactMap { $0["w:w"].flatMap { Int($0) } }
            #expect(widths == [2000, 1000, 1000])
            #expect(table.first("w:tblW")?["w:w"] == "4000")
            #expect(table.first("w:tblLayout")?["w:type"] == "fixed")
            for row in table.all("w:tr") {
                #expect(row.all("w:tcW").compactMap { $0["w:w"].flatMap { Int($0) } }.reduce(0, +) == 4000)
                let spans = row.all("w:tc").map { $0.first("w:gridSpan")?["w:val"].flatMap { Int($0) } ?? 1 }
                #expect(spans.reduce(0, +) == 3)
            }
        }
    }

    @Test func `Heads are repeated, cells merged, rows kept whole, and it is said what the table is`() throws {
        let table = try #require(try tables().first)
        let rows = table.all("w:tr")
        #expect(rows.map { $0.first("w:tblHeader") != nil } == [true, false, false])
        #expect(rows.allSatisfy { $0.first("w:cantSplit") != nil })
        #expect(table.all("w:vMerge").map { $0["w:val"] } == ["restart", nil])
        #expect(table.all("w:gridSpan").map { $0["w:val"] } == ["2"])
        #expect(table.all("w:shd").map { $0["w:fill"] } == ["EEEEEE"])
        #expect(table.first("w:tblCaption")?["w:val"] == "Table")
        #expect(table.first("w:tblDescription")?["w:val"] == "Three columns")
    }

    @Test func `Tables do not run into each other or into the end of a section`() throws {
        let body = try #require(try WordFile.rich.document().first("w:body")).children.map(\.name)
        for (place, name) in body.enumerated() where name == "w:tbl" { #expect(body[place + 1] == "w:p") }
    }

    @Test func `A table of more columns than programs know is refused`() {
        var table = WordTable(widths: Array(repeating: 1, count: 64), rows: [WordRow([])])
        table.title = "wide"
        #expect(throws: WorkbookFault.tooLarge(sheet: "wide")) { try WordFile.of([.table(table)]).bytes() }
    }

    @Test func `Three thousand rows are written whole`() throws {
        let rows = (0..<3000).map { number in WordRow([WordCell(WordParagraph("第\(number)行"))]) }
        let document = try WordFile.of([.table(WordTable(widths: [100], rows: rows))]).document()
        #expect(document.all("w:tr").count == 3000)
        #expect(document.all("w:t").last?.text == "第2999行")
    }
}

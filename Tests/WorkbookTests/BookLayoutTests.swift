import Testing

@testable import Workbook

/// Links, folds, filters, print set-up and properties, as another program finds them.
@Suite struct BookLayoutTests {
    @Test func `A link leads to a sheet under the name that it is written with`() throws {
        var sheet = BookSheet(name: "总览")
        sheet.put(.link("=去<看>", BookPlace(sheet: 1, row: 2, column: 1)), 0, 0)
        sheet.put(.link("无处", BookPlace(sheet: 7)), 1, 0)
        let parts = try WrittenBook.parts(Book(sheets: [sheet, BookSheet(name: "它's/表")]))
        guard let parts, let xml = parts["xl/worksheets/sheet1.xml"] else { return }
        #expect(xml.contains(#"<hyperlink ref="A1" location="'它''s_表'!B3" display="=去&lt;看&gt;"/>"#))
        #expect(!xml.contains(#"<hyperlink ref="A2""#))
        #expect(parts["xl/sharedStrings.xml"]?.contains("<t>无处</t>") == true)
        #expect(sheet.text(0, 0) == "=去<看>")
    }

    @Test func `Rows fold under the row above them, tables are filtered`() throws {
        var sheet = BookSheet(name: "表")
        sheet.put("市", 0, 0)
        sheet.rowLevels = [1: 1, 2: 1]
        sheet.filter = BookRange(rows: 0...2, columns: 0...1)
        sheet.zoom = 85
        guard let parts = try WrittenBook.parts(Book(sheets: [sheet])) else { return }
        let xml = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(xml.contains(#"<outlinePr summaryBelow="0""#))
        #expect(xml.contains(#"outlineLevelRow="1""#))
        #expect(xml.contains(#"<row r="2" outlineLevel="1""#))
        #expect(xml.contains(#"<autoFilter ref="A1:B3"/>"#))
        #expect(xml.contains(#"zoomScale="85""#))
    }

    @Test func `What is printed, on how many pages and under which head`() throws {
        var sheet = BookSheet(name: "表")
        sheet.put("x", 0, 0)
        sheet.print.area = BookRange(rows: 0...9, columns: 0...3)
        sheet.print.pagesHigh = 1
        sheet.print.isCentred = true
        sheet.print.headerLeft = BookPrint.escaped("A&B")
        sheet.print.headerRight = "右"
        guard let parts = try WrittenBook.parts(Book(sheets: [sheet])) else { return }
        let xml = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(xml.contains(#"<printOptions horizontalCentered="1"/>"#))
        #expect(!xml.contains("fitToHeight"))
        #expect(xml.contains("<oddHeader>&amp;LA&amp;&amp;B&amp;R右</oddHeader>"))
        #expect(parts["xl/workbook.xml"]?.contains("'表'!$A$1:$D$10</definedName>") == true)
    }

    @Test func `Properties of the file are kept in their order, long ones cut`() throws {
        var book = Book(sheets: [BookSheet(name: "表")])
        let long = String(repeating: "长", count: 300)
        book.properties = [BookProperty("b.plan", "<计划>"), BookProperty("a.code", long), BookProperty("", "x")]
        guard let xml = try WrittenBook.parts(book)?["docProps/custom.xml"] else { return }
        #expect(xml.contains(#"pid="2" name="b.plan"><vt:lpwstr>&lt;计划&gt;</vt:lpwstr>"#))
        #expect(xml.contains(#"pid="3" name="a.code"><vt:lpwstr>长"#))
        #expect(!xml.contains(long))
        #expect(!xml.contains(#"pid="4""#))
    }

    @Test(arguments: ["2021", "A1", "rc", "R1C1", "r2", "XFD9", "True", "history", ".x"])
    func `A name that formulas would take for something else stands in brackets`(name: String) {
        #expect(BookText.sheetNames([name]) == ["(\(name))"])
    }

    @Test(arguments: ["A", "total", "Rate", "Q1_x", "ABCD1", "rcx", "2021年", "A1 b"])
    func `Other names stay`(name: String) { #expect(BookText.sheetNames([name]) == [name]) }

    /// The library takes 0 for the present.
    @Test func `The time of its making is the one that is said, 1970 too`() throws {
        var book = Book(sheets: [BookSheet(name: "表")])
        book.created = 0
        guard let core = try WrittenBook.parts(book)?["docProps/core.xml"] else { return }
        #expect(core.contains("1970-01-01T00:00:01Z"))
    }
}

import Testing

@testable import Workbook

/// What another program finds in a written workbook.
@Suite struct WrittenBookTests {
    @Test func `Text stays text, numbers are numbers, formulas have their values`() throws {
        var sheet = BookSheet(name: "表")
        sheet.put("=1+1", 0, 0)
        sheet.put("0430211", 0, 1)
        sheet.put(.number(3), 0, 2)
        sheet.put(.formula("SUM(C1:C1)", shown: .number(3)), 0, 3)
        sheet.put(.formula("IF(C1=3,\"\",1)", shown: .text("")), 0, 4)
        sheet.put(.number(.infinity), 0, 5)
        guard let parts = try WrittenBook.parts(Book(sheets: [sheet])) else { return }
        let xml = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(xml.contains(#"<c r="F1" s="1" t="s">"#))
        #expect(try #require(parts["xl/sharedStrings.xml"]).contains("<t>=1+1</t>"))
        #expect(xml.contains("<v>3</v>"))
        #expect(xml.contains("<f>SUM(C1:C1)</f><v>3</v>"))
        #expect(xml.contains(#"t="str"><f>IF(C1=3,"",1)</f><v></v>"#))
    }

    @Test func `Whatever a text holds, the parts are XML`() throws {
        var sheet = BookSheet(name: "<&\u{1}\">")
        let hostile = "<a>&\u{0}\u{8}\u{1F}\"'\u{FFFF}]]>_x0000_\r\n"
        sheet.put(hostile, 0, 0)
        sheet.comments = [BookComment(row: 0, column: 0, text: hostile)]
        var rule = BookValidation(BookRange(row: 1, column: 0), .values([hostile, "b"]))
        rule.prompt = hostile + String(repeating: "长", count: 400)
        rule.promptTitle = hostile + String(repeating: "长", count: 40)
        sheet.validations = [rule]
        sheet.print.footerLeft = BookPrint.escaped(hostile + String(repeating: "&", count: 200))
        let parts = try WrittenBook.parts(Book(title: hostile, author: hostile, sheets: [sheet]))
        guard let parts else { return }
        #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<dataValidation ") == true)
    }

    @Test func `Shape, protection and print set-up are written`() throws {
        var sheet = BookSheet(name: "表")
        sheet.merge(.text("题"), BookRange(rows: 0...0, columns: 0...2))
        sheet.put(.blank, 1, 0, BookStyle().with { $0.isLocked = false })
        sheet.columnWidths = [0: 20]
        sheet.hiddenColumns = [1]
        sheet.hiddenRows = [3]
        sheet.frozenRows = 1
        sheet.isProtected = true
        sheet.print.isLandscape = true
        sheet.print.repeatedRows = 0...0
        sheet.print.footerCentre = "第 \(BookPrint.page) 页"
        sheet.validations = [BookValidation(BookRange(rows: 1...5, columns: 0...0), .whole(0...9))]
        sheet.comments = [BookComment(row: 1, column: 0, text: "请填", width: 200, height: 90)]
        sheet.allowsNumbersAsText = true
        guard let parts = try WrittenBook.parts(Book(sheets: [sheet])) else { return }
        let xml = try #require(parts["xl/worksheets/sheet1.xml"])
        for part in [
            #"<mergeCell ref="A1:C1"/>"#, "<sheetProtection ", #"hidden="1""#, #"ySplit="1""#,
            #"orientation="landscape""#, #"paperSize="9""#, #"fitToHeight="0""#,
            "<oddFooter>&amp;C第 &amp;P 页</oddFooter>",
            #"type="whole""#, #"sqref="A2:A6""#, #"numberStoredAsText="1""#,
        ] {
            #expect(xml.contains(part), "\(part)")
        }
        #expect(parts["xl/styles.xml"]?.contains(#"<protection locked="0"/>"#) == true)
        #expect(parts["xl/workbook.xml"]?.contains("_xlnm.Print_Titles") == true)
        #expect(parts["xl/comments1.xml"]?.contains("请填") == true)
    }

    @Test func `A list may come from a hidden sheet, and the first sheet in sight is open`() throws {
        var list = BookSheet(name: "清单")
        list.isHidden = true
        list.put("更正", 0, 0)
        var sheet = BookSheet(name: "表")
        let range = BookRange(rows: 0...3, columns: 0...0)
        sheet.validations = [BookValidation(BookRange(row: 0, column: 0), .range(sheet: "清单", range))]
        guard let parts = try WrittenBook.parts(Book(sheets: [list, sheet])) else { return }
        #expect(parts["xl/worksheets/sheet2.xml"]?.contains("'清单'!$A$1:$A$4") == true)
        #expect(parts["xl/worksheets/sheet2.xml"]?.contains(#"tabSelected="1""#) == true)
        #expect(parts["xl/workbook.xml"]?.contains(#"state="hidden""#) == true)
    }

    @Test func `Ranges that overlap make no damaged file`() throws {
        var sheet = BookSheet(name: "表")
        sheet.merges = [BookRange(rows: 0...1, columns: 0...1), BookRange(rows: 1...2, columns: 1...2)]
        guard let xml = try WrittenBook.sheet(sheet) else { return }
        #expect(xml.contains(#"<mergeCells count="1"><mergeCell ref="A1:B2"/>"#))
    }
}

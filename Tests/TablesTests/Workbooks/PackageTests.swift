import Foundation
import Testing

@testable import Tables

/// How the parts of a workbook are found and told apart.
@Suite struct PackageTests {
    private let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private var book: TestWorkbook { TestWorkbook(rows: rows) }

    private func isRead(_ workbook: TestWorkbook) throws -> Bool { try workbook.sheet().table == [1: ["1"]] }

    @Test func `A workbook is read with its sheet's name`() throws {
        let found = try book.read()
        #expect(found.format == .xlsx)
        #expect(found.sheets.map(\.name) == ["表一"])
        #expect(try isRead(book))
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "../xl/worksheets/sheet1.xml", "./worksheets/SHEET1.xml",
        "worksheets/./x/../sheet1.xml", "worksheets/sheet%31.xml",
    ])
    func `A sheet is where the relationship says`(target: String) throws {
        var workbook = book
        workbook.set("xl/_rels/workbook.xml.rels", TestWorkbook.links(TestWorkbook.link("s1", "worksheet", target)))
        #expect(try isRead(workbook))
    }

    @Test(arguments: ["XL/Worksheets/Sheet1.XML", "xl\\worksheets\\sheet1.xml"])
    func `Names of parts are taken in either case and with either slash`(name: String) throws {
        var workbook = book
        workbook.rename("xl/worksheets/sheet1.xml", name)
        #expect(try isRead(workbook))
    }

    @Test func `The main part may lie anywhere`() throws {
        var workbook = book
        workbook.rename("xl/workbook.xml", "buch/mappe.xml")
        workbook.rename("xl/_rels/workbook.xml.rels", "buch/_rels/mappe.xml.rels")
        workbook.rename("xl/worksheets/sheet1.xml", "buch/worksheets/sheet1.xml")
        workbook.set("[Content_Types].xml", TestWorkbook.types("buch/mappe.xml"))
        workbook.remove("_rels/.rels")
        #expect(try isRead(workbook))
    }

    @Test func `The strict edition is read`() throws {
        var workbook = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>严</t></si>")
        for part in workbook.parts.map(\.name) {
            workbook.replace(TestWorkbook.spreadsheet, with: "http://purl.oclc.org/ooxml/spreadsheetml/main", in: part)
            workbook.replace(
                TestWorkbook.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships", in: part)
        }
        #expect(try workbook.sheet().table == [1: ["严"]])
    }

    @Test func `Names may have a prefix, and strange elements mean nothing`() throws {
        var workbook = book
        workbook.set(
            "xl/worksheets/sheet1.xml",
            """
            <x:worksheet xmlns:x="\(TestWorkbook.spreadsheet)" xmlns:o="urn:other" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><x:sheetData><o:row><x:c/></o:row>\
            <x:row r="1" o:r="9"><o:c><x:v>7</x:v></o:c><x:c r="A1"><o:v>8</o:v><x:v>1</x:v></x:c></x:row>\
            <mc:AlternateContent><mc:Choice Requires="o"><x:row><x:c><x:v>9</x:v></x:c></x:row></mc:Choice><mc:Fallback>\
            <x:row r="2"><x:c><x:v>2</x:v></x:c></x:row></mc:Fallback></mc:AlternateContent></x:sheetData>\
            <x:extLst><x:ext><x:row><x:c><x:v>3</x:v></x:c></x:row></x:ext></x:extLst></x:worksheet>
            """)
        #expect(try workbook.sheet().table == [1: ["1"], 2: ["2"]])
    }

    @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
    func `Parts may be in UTF-16`(encoding: String.Encoding) throws {
        var workbook = book
        let mark = encoding == .utf16 ? "" : "\u{FEFF}"
        let text = mark + TestWorkbook.worksheet("<sheetData>\(rows)</sheetData>").replacing("UTF-8", with: "UTF-16")
        workbook.set("xl/worksheets/sheet1.xml", Array(text.data(using: encoding) ?? Data()))
        #expect(try isRead(workbook))
    }

    @Test func `Sheets come in the workbook's order, hidden ones marked, charts left out`() throws {
        var workbook = book
        let names = [
            ("一", "s1", ""), ("二", "c", ""), ("三 &amp; 四", "s2", "state=\"hidden\""),
            ("五", "s3", "state=\"veryHidden\""),
        ]
        workbook.set(
            "xl/workbook.xml",
            TestWorkbook.workbook(
                names.map { TestWorkbook.sheet($0.0, $0.1, $0.2) }.joined() + TestWorkbook.sheet("六", "d")))
        let kinds = [
            ("s3", "worksheet"), ("s2", "worksheet"), ("s1", "worksheet"), ("c", "chartsheet"), ("d", "dialogsheet"),
        ]
        let links = kinds.map { TestWorkbook.link($0.0, $0.1, "parts/\($0.0).xml") }.joined()
        workbook.set("xl/_rels/workbook.xml.rels", TestWorkbook.links(links))
        for id in ["s1", "s2", "s3"] {
            let rows = "<row><c t=\"str\"><v>\(id)</v></c></row>"
            workbook.set("xl/parts/\(id).xml", TestWorkbook.worksheet("<sheetData>\(rows)</sheetData>"))
        }
        let sheets = try workbook.read().sheets
        #expect(sheets.map(\.name) == ["一", "三 & 四", "五"])
        #expect(sheets.map(\.isHidden) == [false, true, true])
        #expect(sheets.map { $0.text(row: 0, column: 0) } == ["s1", "s2", "s3"])
    }

    @Test func `Shared texts belong to each sheet that uses them`() throws {
        let row = "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
        var workbook = TestWorkbook(rows: row, strings: "<si><t>甲</t></si><si><t>乙</t></si>")
        let names = TestWorkbook.sheet("一", "s1") + TestWorkbook.sheet("二", "s2")
        workbook.set("xl/workbook.xml", TestWorkbook.workbook(names))
        workbook.replace(
            "</Relationships>", with: TestWorkbook.link("s2", "worksheet", "b.xml") + "</Relationships>",
            in: "xl/_rels/workbook.xml.rels")
        workbook.set("xl/b.xml", TestWorkbook.worksheet("<sheetData>\(row)</sheetData>"))
        #expect(try workbook.read().sheets.map(\.table) == [[1: ["乙", "甲", "乙"]], [1: ["乙", "甲", "乙"]]])
    }

    @Test(arguments: [
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    ])
    func `Macros and templates are workbooks too`(type: String) throws {
        var workbook = book
        workbook.set("[Content_Types].xml", TestWorkbook.types("xl/workbook.xml", type))
        #expect(try isRead(workbook))
    }

    @Test(arguments: [
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xlsb"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "pptx"),
    ])
    func `Other documents are named`(type: String, name: String) {
        var workbook = book
        workbook.set("[Content_Types].xml", TestWorkbook.types("xl/workbook.xml", type))
        #expect(workbook.fault() == .unknownFormat(name))
        workbook.remove("_rels/.rels")
        #expect(workbook.fault() == .unknownFormat(name))
    }

    @Test func `What is no workbook is named`() {
        let mimetype = ZipBytes.Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet".utf8)
        #expect(TableFault.of(ZipBytes(entries: [mimetype]).bytes) == .unknownFormat("ods"))
        #expect(TableFault.of(ZipBytes(entries: [ZipBytes.Entry("a.txt", [65])]).bytes) == .unknownFormat("zip"))
        #expect(TableFault.of(Array("市州,本期新增\n".utf8)) == .unknownFormat("text"))
        #expect(TableFault.of(Array("<?xml version=\"1.0\"?><Workbook/>".utf8)) == .unknownFormat("xml"))
        #expect(TableFault.of(Array("<html><table>".utf8)) == .unknownFormat("html"))
        #expect(TableFault.of([]) == .empty)
        #expect(throws: TableFault.notFound) { try SpreadsheetReader.read(path: "/nowhere/at/all.xlsx") }
    }

    @Test func `The first bytes tell a workbook from a text`() throws {
        let file = TemporaryFile(book.zip.bytes)
        #expect(try SpreadsheetReader.format(path: file.path) == .xlsx)
        let old = TemporaryFile([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        #expect(try SpreadsheetReader.format(path: old.path) == .xls)
        let text = TemporaryFile("PK,1\n")
        #expect(try SpreadsheetReader.format(path: text.path) == nil)
    }
}

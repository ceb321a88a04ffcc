import Testing

@testable import Tables

/// Workbooks that contradict their format are refused with the part's name.
@Suite struct WorkbookDamageTests {
    private let book = TestWorkbook(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>", styles: "<cellXfs/>")

    private func fault(_ change: (inout TestWorkbook) -> Void) -> TableFault? {
        var workbook = book
        change(&workbook)
        return workbook.fault()
    }

    @Test(arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
    func `A part that must be there and is missing`(part: String) {
        #expect(fault { $0.remove(part) } == .damaged("\(part): missing"))
    }

    @Test func `Content types may not be missing, styles may`() {
        #expect(fault { $0.remove("[Content_Types].xml") } == .damaged("[Content_Types].xml: missing"))
        #expect(fault { $0.remove("xl/styles.xml") } == nil)
        #expect(fault { $0.remove("_rels/.rels") } == nil)
    }

    @Test(arguments: [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml",
    ])
    func `XML that is not well-formed, declares entities or ends early`(part: String) throws {
        let bytes = try #require(book.parts.first { $0.name == part }).bytes
        let broken = TableFault.damaged("\(part): not well-formed")
        #expect(fault { $0.set(part, Array(bytes.dropLast(3))) } == broken)
        #expect(fault { $0.set(part, bytes + Array("<x/>".utf8)) } == broken)
        #expect(fault { $0.set(part, "") } == broken)
        #expect(fault { $0.set(part, "<a>&lol;</a>") } == broken)
        #expect(fault { $0.set(part, Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) } == broken)
        let entities = "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>"
        #expect(fault { $0.set(part, entities) } == .damaged("\(part): document type declaration"))
        let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"
        #expect(fault { $0.set(part, outside) } == .damaged("\(part): document type declaration"))
        let space = String(repeating: "x", count: 300)
        #expect(fault { $0.set(part, "<a xmlns=\"\(space)\"/>") } == .damaged("\(part): namespace too long"))
    }

    @Test func `Parts that hold something else`() {
        #expect(fault { $0.set("xl/workbook.xml", "<a/>") } == .damaged("xl/workbook.xml: no workbook"))
        let sheet = "xl/worksheets/sheet1.xml"
        #expect(fault { $0.set(sheet, "<chartsheet/>") } == .damaged("\(sheet): no worksheet"))
        #expect(fault { $0.set(sheet, "<worksheet xmlns=\"urn:other\"/>") } == .damaged("\(sheet): no worksheet"))
    }

    @Test(arguments: [
        (TestWorkbook.sheet("一", "s9"), "sheet without part"), (TestWorkbook.sheet("一", "t"), nil),
        ("<sheet name=\"一\"/>", "bad sheet entry"), ("<sheet sheetId=\"1\"/>", "bad sheet entry"),
        (TestWorkbook.sheet("一", "s1") + TestWorkbook.sheet("二", "s1"), "bad sheet part"),
    ])
    func `Sheets that lead nowhere, or twice to one part`(sheets: String, reason: String?) {
        let fault = fault { $0.set("xl/workbook.xml", TestWorkbook.workbook(sheets)) }
        #expect(fault == reason.map { .damaged("xl/workbook.xml: \($0)") })
    }

    @Test(arguments: ["../../../etc/passwd", "../../x.xml"])
    func `A target above the root leads nowhere`(target: String) {
        let links = TestWorkbook.links(TestWorkbook.link("s1", "worksheet", target))
        #expect(fault { $0.set("xl/_rels/workbook.xml.rels", links) } == .damaged("xl/workbook.xml: bad sheet part"))
    }

    @Test(arguments: ["../x.xml", "xl/../../x.xml", "/etc/passwd", "\\x", "C:\\x.xml", "..\\x", ""])
    func `Names that lead astray`(name: String) {
        #expect(fault { $0.set(name, "x") } == .damaged("zip: bad name"))
    }

    @Test(arguments: ["xl/workbook.xml", "XL/Workbook.XML", "xl\\workbook.xml"])
    func `One name for two entries`(name: String) {
        var zip = book.zip
        zip.entries.append(ZipBytes.Entry(name, "<workbook/>".utf8))
        #expect(TableFault.of(zip.bytes) == .damaged("zip: bad name"))
    }

    @Test func `A wrong checksum, a wrong size, an unknown compression, a password`() throws {
        let place = try #require(book.zip.entries.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
        let fault = { (change: (inout ZipBytes.Entry) -> Void) in
            var zip = self.book.zip
            change(&zip.entries[place])
            return TableFault.of(zip.bytes)
        }
        #expect(fault { $0.checksum = 1 } == .damaged("xl/worksheets/sheet1.xml: bad compression"))
        #expect(fault { $0.size = 10 } != nil)
        #expect(fault { $0.size = 10_000 } != nil)
        #expect(fault { $0.method = 50 } == .damaged("xl/worksheets/sheet1.xml: unreadable"))
        #expect(fault { $0.method = 8 } == .damaged("xl/worksheets/sheet1.xml: bad compression"))
        #expect(fault { $0.flags |= 1 } == .unknownFormat("encrypted"))
    }

    @Test func `An archive cut off anywhere is refused`() {
        let bytes = book.zip.bytes
        for count in stride(from: 4, to: bytes.count, by: 61) {
            let fault = TableFault.of(Array(bytes.prefix(count)))
            #expect(fault != nil, "\(count)")
        }
    }

    @Test func `A changed byte is a fault or changes nothing`() throws {
        let bytes = book.zip.bytes
        var numbers = FixedNumbers(state: 3)
        let whole = try book.sheet().table
        for _ in 0..<500 {
            var changed = bytes
            changed[Int.random(in: 4..<bytes.count, using: &numbers)] ^= UInt8.random(in: 1...255, using: &numbers)
            let file = TemporaryFile(changed)
            if let found = try? SpreadsheetReader.read(path: file.path) {
                #expect(found.sheets.map(\.table) == [whole])
            }
        }
    }
}

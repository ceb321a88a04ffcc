import Testing

@testable import Tables

/// Struck, raised and lowered characters of XLSX files.
@Suite struct StruckTextTests {
    private func run(_ text: String, _ properties: String? = nil) -> String {
        "<r>\(properties.map { "<rPr><b/>\($0)</rPr>" } ?? "")<t>\(text)</t></r>"
    }

    /// The text of runs, once as a shared text and once within the cell; a style of strike if asked for.
    private func texts(_ runs: String, isStruck: Bool = false) throws -> [String] {
        let styles =
            "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>"
        let style = isStruck ? 1 : 0
        let rows =
            "<row><c s=\"\(style)\" t=\"s\"><v>1</v></c><c s=\"\(style)\" t=\"inlineStr\"><is>\(runs)</is></c></row>"
        let strings = "<si>\(run("甲", ""))</si><si>\(runs)</si>"
        let sheet = try TestWorkbook(rows: rows, strings: strings, styles: styles).sheet()
        return [sheet.text(row: 0, column: 0), sheet.text(row: 0, column: 1)]
    }

    private func both(_ text: String) -> [String] { [text, text] }

    @Test func `Struck runs carry a stroke on each character`() throws {
        #expect(try texts(run("12", "<strike/>") + run("30", "")) == both("1\u{336}2\u{336}30"))
        #expect(try texts(run("30") + run(" 长 沙", "<strike val=\"1\"/>")) == both("30 长\u{336} 沙\u{336}"))
        #expect(try texts(run("12", "<strike val=\"0\"/>") + run("30", "<strike val=\"false\"/>")) == both("1230"))
        #expect(try texts("<r><t>12</t><rPr><strike/></rPr></r>") == both("1\u{336}2\u{336}"))
        #expect(try texts(run(" ", "<strike/>") + run("30")) == both(" 30"))
    }

    @Test(arguments: [
        ("1", "superscript", "30¹"), ("0123456789", "superscript", "30⁰¹²³⁴⁵⁶⁷⁸⁹"), ("12", "subscript", "30₁₂"),
        ("注2)", "superscript", "30注²)"), ("１", "superscript", "30¹"), ("1", "baseline", "301"),
        ("m", "subscript", "30m"),
    ])
    func `Raised and lowered digits are digits of their own`(text: String, place: String, shown: String) throws {
        #expect(try texts(run("30") + run(text, "<vertAlign val=\"\(place)\"/>")) == both(shown))
    }

    @Test func `A run may be struck and raised`() throws {
        let runs = run("30") + run("1", "<strike/><vertAlign val=\"superscript\"/>")
        #expect(try texts(runs) == both("30¹\u{336}"))
    }

    @Test func `A struck cell strikes what has no font of its own`() throws {
        #expect(try texts("<t>12 a</t>", isStruck: true) == both("1\u{336}2\u{336} a\u{336}"))
        #expect(try texts(run("12") + run("30", ""), isStruck: true) == both("1\u{336}2\u{336}30"))
        #expect(try texts(run("30", "") + run("12") + run("7", ""), isStruck: true) == both("301\u{336}2\u{336}7"))
        #expect(try texts(run("12", "<strike/>") + run("3"), isStruck: true) == both("1\u{336}2\u{336}3\u{336}"))
    }

    private static let styles = """
        <numFmts><numFmt numFmtId="176" formatCode="0&quot;家&quot;"/></numFmts>\
        <fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts>\
        <cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/>\
        <xf numFmtId="0" fontId="1"/><xf numFmtId="176" fontId="1"/><xf numFmtId="14" fontId="1"/>\
        <xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="9"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>
        """

    @Test(arguments: [
        ("<c s=\"1\"><v>12</v></c>", "1\u{336}2\u{336}"),
        ("<c s=\"1\"><v>-1.5</v></c>", "-\u{336}1\u{336}.\u{336}5\u{336}"),
        ("<c s=\"2\"><v>3</v></c>", "3\u{336}家\u{336}"),
        ("<c s=\"1\" t=\"b\"><v>1</v></c>", "T\u{336}R\u{336}U\u{336}E\u{336}"),
        ("<c s=\"1\" t=\"str\"><f>A1</f><v>甲</v></c>", "甲\u{336}"), ("<c s=\"1\" t=\"e\"><v>#REF!</v></c>", "#REF!"),
        ("<c s=\"1\"><f>A2+1</f></c>", "=A2+1"), ("<c s=\"4\"><v>12</v></c>", "12"), ("<c s=\"5\"><v>12</v></c>", "12"),
        ("<c s=\"0\"><v>12</v></c>", "12"), ("<c><v>12</v></c>", "12"), ("<c s=\"1\" t=\"s\"/>", ""),
        ("<c s=\"1\" t=\"str\"><v> </v></c>", " "), ("<c s=\"99\" t=\"str\"><v>甲</v></c>", "甲"),
    ])
    func `Cells are struck by their style`(cell: String, shown: String) throws {
        let sheet = try TestWorkbook(rows: "<row>\(cell)</row>", styles: Self.styles).sheet()
        #expect(sheet.text(row: 0, column: 0) == shown)
    }

    @Test func `A struck day is no day`() throws {
        let sheet = try TestWorkbook(rows: "<row><c s=\"3\"><v>44377</v></c></row>", styles: Self.styles).sheet()
        #expect(sheet.text(row: 0, column: 0) == "2021-06-30".map { "\($0)\u{336}" }.joined())
    }

    @Test func `A shared text is struck once for all cells of a style`() throws {
        let cells = (0..<100).map { "<c s=\"\($0 % 2)\" t=\"s\"><v>0</v></c>" }.joined()
        let workbook = TestWorkbook(rows: "<row>\(cells)</row>", strings: "<si><t>长沙</t></si>", styles: Self.styles)
        let sheet = try workbook.sheet()
        #expect(sheet.table[1] == (0..<100).map { $0 % 2 == 0 ? "长沙" : "长\u{336}沙\u{336}" })
        #expect(sheet.byteCount == 16)
        #expect(workbook.fault(TableLimits(\.textBytes, 15)) == .tooMany(what: "textBytes", limit: 15))
    }
}

import Testing

@testable import Tables

/// What a cell of a workbook says, as text.
@Suite struct CellTests {
    private func text(_ cell: String, strings: String? = nil) throws -> String {
        try TestWorkbook(rows: "<row r=\"1\">\(cell)</row>", strings: strings).sheet().text(row: 0, column: 0)
    }

    @Test(arguments: [
        ("12", "12"), ("0", "0"), ("-0", "0"), ("-7", "-7"), ("007", "7"), ("12.50", "12.5"),
        ("1E+17", "100000000000000000"),
        ("1e-7", "0.0000001"), ("0.30000000000000004", "0.3"), ("1.1000000000000001", "1.1"), ("12.0", "12"),
        ("123456789012345678", "123456789012346000"), ("-0.5", "-0.5"), ("1.5E3", "1500"), (" 3 ", "3"),
        ("999999999999999", "999999999999999"), ("0.1234567890123456", "0.123456789012346"),
        ("1e20", "100000000000000000000"),
        ("99999999999999999", "100000000000000000"), (".5", "0.5"), ("33.333333333333336", "33.3333333333333"),
    ])
    func `A number has no exponent and at most 15 digits`(stored: String, shown: String) throws {
        #expect(try text("<c><v>\(stored)</v></c>") == shown)
    }

    @Test(arguments: ["1,234", "abc", "NaN", "INF", "0x1F", "1e999", "1 2", "--1", "１２"])
    func `What is no number is refused with its cell`(stored: String) {
        let workbook = TestWorkbook(rows: "<row r=\"3\"><c r=\"B3\"><v>\(stored)</v></c></row>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: B3: bad number"))
    }

    @Test func `Shared texts join their runs and leave phonetics out`() throws {
        let strings = """
            <si><t>岳麓区</t></si><si><r><rPr><b/></rPr><t xml:space="preserve"> 长</t></r><r><t>沙 </t></r>\
            <rPh sb="0" eb="1"><t>チャン</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>
            """
        #expect(try text("<c t=\"s\"><v>0</v></c>", strings: strings) == "岳麓区")
        #expect(try text("<c t=\"s\"><v>1</v></c>", strings: strings) == " 长沙 ")
        #expect(try text("<c t=\"s\"><v>2</v></c>", strings: strings) == "")
        #expect(try text("<c t=\"s\"><v>3</v></c>", strings: strings) == "")
    }

    @Test(arguments: [
        ("<c t=\"inlineStr\"><is><t> a\n b </t></is></c>", " a\n b "),
        ("<c t=\"inlineStr\"><is><r><t>合</t></r><r><t>计</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>", "合计"),
        ("<c t=\"str\"><f>A2</f><v>甲</v></c>", "甲"), ("<c t=\"str\"><f>A2</f><v></v></c>", ""),
        ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"),
        ("<c t=\"e\"><v>#REF!</v></c>", "#REF!"), ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"),
        ("<c><f>SUM(B1:B2)</f><v>12</v></c>", "12"), ("<c><f>SUM(B1:B2)</f></c>", "=SUM(B1:B2)"),
        ("<c><f>A2&amp;\"x\"</f><v></v></c>", "=A2&\"x\""), ("<c><f t=\"shared\" si=\"0\"/></c>", "="),
        ("<c><f t=\"shared\" si=\"0\"/><v>5</v></c>", "5"), ("<c t=\"str\"><f>A2</f></c>", "=A2"),
        ("<c t=\"s\"/>", ""), ("<c t=\"s\"><v/></c>", ""), ("<c s=\"0\"/>", ""), ("<c><v>1<!-- x -->2</v></c>", "12"),
        ("<c t=\"str\"><v>&lt;&#x4E2D;&gt;</v></c>", "<中>"), ("<c t=\"str\"><v><![CDATA[<a>]]></v></c>", "<a>"),
    ])
    func `Each type of cell has its text`(cell: String, shown: String) throws {
        #expect(try text(cell) == shown)
    }

    @Test(arguments: [
        ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
        ("_x4e2d_", "中"), ("_x12_", "_x12_"), ("_xZZZZ_", "_xZZZZ_"), ("_x0000_", "_x0000_"), ("x_x0041_", "xA"),
    ])
    func `Escaped characters are decoded`(stored: String, shown: String) throws {
        #expect(try text("<c t=\"str\"><v>\(stored)</v></c>") == shown)
        #expect(try text("<c t=\"s\"><v>0</v></c>", strings: "<si><t>\(stored)</t></si>") == shown)
        #expect(try text("<c t=\"inlineStr\"><is><t>\(stored)</t></is></c>") == shown)
    }

    @Test(arguments: [
        ("<c t=\"s\"><v>1</v></c>", "missing shared text"), ("<c t=\"s\"><v>x</v></c>", "missing shared text"),
        ("<c t=\"s\"><v>-1</v></c>", "missing shared text"), ("<c t=\"b\"><v>2</v></c>", "bad truth value"),
        ("<c t=\"e\"><v>12</v></c>", "bad error value"), ("<c t=\"q\"><v>1</v></c>", "unknown cell type"),
        ("<c><v>1</v><v>2</v></c>", "two values"), ("<c><is><t>a</t></is></c>", "two values"),
    ])
    func `A cell that contradicts itself is refused`(cell: String, reason: String) {
        let workbook = TestWorkbook(rows: "<row>\(cell)</row>", strings: "<si><t>a</t></si>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: A1: \(reason)"))
    }

    @Test func `Without shared texts a cell cannot refer to one`() {
        let workbook = TestWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: A1: missing shared text"))
    }
}

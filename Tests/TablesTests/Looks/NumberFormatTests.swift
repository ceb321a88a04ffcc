import Testing

@testable import Tables

/// What number formats show besides digits.
@Suite struct NumberFormatTests {
    private func text(_ value: String, _ code: String, id: Int = 176) throws -> String {
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        let formats = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"\(escaped)\"/></numFmts>"
        let styles = "\(formats)<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(id)\"/></cellXfs>"
        return try TestWorkbook(rows: "<row><c s=\"1\"><v>\(value)</v></c></row>", styles: styles).sheet()
            .text(row: 0, column: 0)
    }

    @Test(arguments: [
        ("0.8533", "0.00%", "85.33%"), ("30", "0%", "3000%"), ("1", "0%", "100%"), ("0", "0%", "0%"),
        ("0.85333333333333339", "0%", "85.3333333333333%"), ("-0.1", "0.00%_);(0.00%)", "-10%"),
        ("-0.1", "0.0%;[Red]-0.0%", "-10%"), ("0.3", "[Red]0.0 %", "30 %"), ("0.00012", "0%", "0.012%"),
        ("1E+17", "0%", "10000000000000000000%"), ("0.5", "0%\"左右\"", "50%左右"), ("0.5", "\"约\"0%", "约50%"),
        ("30", "0\"%\"", "30%"), ("30", "0\\%", "30%"), ("1", "[<=1]0%;0", "100%"), ("12", "[<=1]0%;0", "12"),
        ("0.29999999999999999", "0%", "30%"), ("0.285", "0%", "28.5%"),
    ])
    func `Per cent is the value times a hundred, exactly`(value: String, code: String, shown: String) throws {
        #expect(try text(value, code) == shown)
    }

    @Test(arguments: [(9, "85.33%"), (10, "85.33%"), (2, "0.8533"), (11, "0.8533"), (12, "0.8533"), (49, "0.8533")])
    func `Formats known by number`(id: Int, shown: String) throws {
        #expect(try text("0.8533", "0", id: id) == shown)
    }

    @Test(arguments: [
        ("30", "\"约\"0", "约30"), ("30", "0\"家\"", "30家"), ("30", "0\"户次\"", "30户次"), ("30", "0家", "30家"),
        ("30", "0!家", "30家"), ("30", "0\\家", "30家"), ("12345", "#,##0\"家\"", "12345家"), ("12.4", "0\"家\"", "12.4家"),
        ("-3", "0\"家\"", "-3家"), ("-3", "0\"家\";[Red]-0\"家\"", "-3家"), ("-3", "0\"家\";(0\"家\")", "-3家"),
        ("-3", "\"约\"0", "-约3"), ("-3", "0;\"减\"0", "-减3"), ("30", "General\"家\"", "30家"),
        ("30", "G/通用格式\"家\"", "30家"), ("30", "[DBNum2][$-804]General\"元整\"", "30元整"), ("30", "_ * 0_ \"名\"_ ", "30名"),
        ("30", "+0\"家\"", "+30家"), ("30", "[$CNY-804] 0", "CNY 30"), ("30", "¥0\"元\"", "¥30元"), ("30", "0\"‰\"", "30‰"),
        ("5", "[>=3]0\"多\";0\"少\"", "5多"), ("2", "[>=3]0\"多\";0\"少\"", "2少"), ("0", "0\"家\";-0\"家\";\"无\"", "0（无）"),
        ("5", "\"已完成\"", "5（已完成）"), ("202106", "0000\"年\"00\"月\"", "2021年06月"), ("-5", "0\"户\"0", "-5（-0户5）"),
        ("1500000", "0.0E+00\"人\"", "1500000人"), ("0.5", "# ?/?\"人\"", "0.5人"), ("30", "0\"&<\"", "30&<"),
        ("30", "0\"家", "30家"), ("30", "0[", "30"), ("30", "0\\", "30"), ("12", "000\"号\"", "12号"),
    ])
    func `Words of a format stand around the number`(value: String, code: String, shown: String) throws {
        #expect(try text(value, code) == shown)
    }

    @Test(arguments: [
        ("12345", "0!.0,\"万\"", "12345（1.2万）"), ("12345", "0.0,", "12345（12.3）"), ("12350", "0.0,", "12350（12.4）"),
        ("12345", "0.00,,\"M\"", "12345（0.01M）"), ("30", "0\"万\"", "30（30万）"),
        ("1234567", "#,##0\"千元\"", "1234567（1,234,567千元）"),
        ("-12345", "0!.0,\"万\"", "-12345（-1.2万）"), ("99960", "0.0,", "99960（100.0）"), ("12", "0!.0", "12（1.2）"),
        ("3", "0\"00\"", "3（300）"), ("3", "\"1\"0", "3（13）"), ("3", "\"2021-\"0", "3（2021-3）"), ("4", "0,", "4（0）"),
        ("4", "#,", "4（）"),
        ("12345", "0.0E+0\"万\"", "12345（按格式显示）"), ("12", "General\"万\"", "12（12万）"), ("12.5", "0\"户\"0", "12.5（1户3）"),
        ("123456789", "0!.00,,\"亿\"", "123456789（1.23亿）"), ("20000", "[>=10000]0!.0,\"万\";0", "20000（2.0万）"),
        ("5000", "[>=10000]0!.0,\"万\";0", "5000"), ("-3", "0;(0\"万\")", "-3（(3万)）"),
    ])
    func `What may be taken for another value is shown in brackets`(value: String, code: String, shown: String) throws {
        #expect(try text(value, code) == shown)
    }

    @Test(arguments: [
        ("12", "General"), ("12.4", "0"), ("12", "0.00"), ("12345", "#,##0"), ("-3", "#,##0.00_);(#,##0.00)"),
        ("-3", "0;[Red]0"), ("12", "@"), ("430211", "000000"), ("12", "000"), ("30", "¥#,##0.00"),
        ("30", "[$¥-804]#,##0"),
        ("30", "[$€-407] 0"), ("30", ";;;"), ("-3", "0;"), ("0", "0\"家\";-0;"), ("0", "0;-0;\"\""),
        ("0", "_ * \"-\"??_ "),
        ("-3", "0_ ;[Red]\\-0\\ "), ("30", "0 \"—\""), ("5", "[>9]0\"多\""), ("12", "00-00"), ("0.5", "# ?/?"),
        ("30", "@\"家\""),
        ("30", "0;-0;@\"家\""), ("12", ""), ("12", "[Red]"), ("12", "\""), ("12", "0.0E+0"), ("30", "0;0;0;\"文字\""),
    ])
    func `Formats that add nothing leave the value`(value: String, code: String) throws {
        #expect(try text(value, code) == value)
    }

    @Test func `Formats without number are refused`() {
        let formats = (1...3).map { "<numFmt numFmtId=\"\($0)\" formatCode=\"0\"/>" }.joined()
        let workbook = TestWorkbook(
            rows: "", styles: "<numFmts>\(formats)</numFmts><cellXfs><xf/><xf/><xf/></cellXfs>")
        #expect(workbook.fault(TableLimits(\.formats, 2)) == .tooMany(what: "formats", limit: 2))
        #expect(workbook.fault(TableLimits(\.cellFormats, 2)) == .tooMany(what: "cellFormats", limit: 2))
        #expect(workbook.fault() == nil)
    }

    @Test func `A format of endless length is not worked out`() throws {
        let code = "0\"" + String(repeating: "家", count: 2_000) + "\""
        #expect(try text("30", code) == "30（按格式显示）")
    }

    @Test(arguments: [
        ("长沙", "@\"县\"", "长沙县"), ("长沙", "\"湖南省\"@", "湖南省长沙"), ("30", "0;-0;0;@\"家\"", "30家"),
        ("30", "@\"万\"", "30（30万）"),
        ("长沙", "0;0;0;\"地区\"", "长沙（地区）"), ("长沙", ";;;", "长沙"), ("长沙", "_-@_-", "长沙"), ("长沙", "0\"家\"", "长沙"),
        ("长沙", "@", "长沙"),
    ])
    func `Words of a format stand around a text`(value: String, code: String, shown: String) throws {
        let escaped = code.replacing("\"", with: "&quot;")
        let formats = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"\(escaped)\"/></numFmts>"
        let styles = "\(formats)<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs>"
        let rows =
            "<row><c s=\"1\" t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c><c s=\"1\" t=\"s\"><v>0</v></c>"
            + "<c s=\"1\" t=\"inlineStr\"><is><t>\(value)</t></is></c><c s=\"1\" t=\"str\"><v>\(value)</v></c></row>"
        let sheet = try TestWorkbook(rows: rows, strings: "<si><t>\(value)</t></si>", styles: styles).sheet()
        #expect(sheet.table == [1: [shown, value, shown, shown, shown]])
    }
}

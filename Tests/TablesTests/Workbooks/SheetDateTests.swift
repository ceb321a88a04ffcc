import Testing

@testable import Tables

/// Numbers that a format shows as days or times.
@Suite struct SheetDateTests {
    private func text(_ value: String, id: Int, code: String? = nil, properties: String = "") throws -> String {
        let format = code.map { "<numFmts><numFmt numFmtId=\"\(id)\" formatCode=\"\($0)\"/></numFmts>" } ?? ""
        let styles = "\(format)<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(id)\"/></cellXfs>"
        let rows = "<row><c s=\"1\"><v>\(value)</v></c></row>"
        return try TestWorkbook(rows: rows, styles: styles, properties: properties).sheet().text(row: 0, column: 0)
    }

    @Test(arguments: [
        (14, "2021-06-30"), (16, "2021-06-30"), (17, "2021-06"), (18, "08:05:00"), (22, "2021-06-30 08:05:00"),
        (27, "2021-06"), (31, "2021-06-30"), (32, "08:05:00"), (45, "08:05:00"), (46, "1065056:05:00"), (57, "2021-06"),
        (58, "2021-06-30"), (0, "44377.3368055556"), (9, "4437733.68055556%"), (49, "44377.3368055556"),
    ])
    func `Formats known by number`(id: Int, shown: String) throws {
        #expect(try text("44377.336805555555", id: id) == shown)
    }

    @Test(arguments: [
        ("yyyy-mm-dd", "2021-06-30"), ("yyyy&quot;年&quot;m&quot;月&quot;", "2021-06"), ("yyyy年m月d日", "2021-06-30"),
        ("[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "2021-06-30"),
        ("[DBNum1][$-804]yyyy\\年m\\月", "2021-06"),
        ("yyyy/m/d h:mm", "2021-06-30 08:05:00"), ("h:mm AM/PM", "08:05:00"),
        ("上午/下午h&quot;时&quot;mm&quot;分&quot;", "08:05:00"),
        ("mm:ss.0", "08:05:00"), ("[h]:mm", "1065056:05:00"), ("[Red]yyyy-mm", "2021-06"), ("yyyy", "2021"),
        ("mmm-yy", "2021-06"), ("aaaa", "2021-06-30"), ("m&quot;月&quot;d&quot;日&quot;", "2021-06-30"),
        ("[=0]&quot;&quot;;yyyy-mm-dd", "2021-06-30"),
        ("General", "44377.3368055556"), ("0&quot;m&quot;", "44377.3368055556m"), ("#,##0.00", "44377.3368055556"),
        ("0.00E+00", "44377.3368055556"), ("_(* #,##0_);_(* (#,##0)", "44377.3368055556"), ("@", "44377.3368055556"),
        ("&quot;day&quot; 0", "day 44377.3368055556"), ("\\d0", "d44377.3368055556"),
        ("[Magenta]0", "44377.3368055556"),
        ("G/通用格式", "44377.3368055556"), ("0&quot;家&quot;;[Red]-0&quot;家&quot;", "44377.3368055556家"),
        ("¥#,##0", "44377.3368055556"),
    ])
    func `Formats known by their code`(code: String, shown: String) throws {
        #expect(try text("44377.336805555555", id: 176, code: code) == shown)
    }

    @Test func `A code stated for a known number wins`() throws {
        #expect(try text("44377", id: 27, code: "yyyy/m/d") == "2021-06-30")
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
        ("2958465", "9999-12-31"),
        ("36526", "2000-01-01"), ("36585", "2000-02-29"),
        ("2958466", "2958466"), ("0", "0"), ("-1", "-1"), ("1e300", "1" + String(repeating: "0", count: 300)),
    ])
    func `Days since 1900, with the day that never was`(serial: String, shown: String) throws {
        #expect(try text(serial, id: 14) == shown)
    }

    @Test(arguments: [("0", "1904-01-01"), ("42915", "2021-06-30"), ("2957003", "9999-12-31"), ("2957004", "2957004")])
    func `Days since 1904`(serial: String, shown: String) throws {
        #expect(try text(serial, id: 14, properties: "date1904=\"1\"") == shown)
    }

    @Test(arguments: [
        ("44377.99999999", 22, "2021-07-01 00:00:00"), ("0.5", 20, "12:00:00"), ("0", 20, "00:00:00"),
        ("1.25", 20, "06:00:00"), ("1.5", 46, "36:00:00"), ("0.000011574", 21, "00:00:01"),
        ("44377", 22, "2021-06-30 00:00:00"),
    ])
    func `Times are rounded to the second`(serial: String, id: Int, shown: String) throws {
        #expect(try text(serial, id: id) == shown)
    }

    @Test(arguments: [
        ("2021-06-30", "2021-06-30"), ("2021-06-30T08:05:00", "2021-06-30 08:05:00"),
        ("2021-06-30T00:00:00", "2021-06-30"),
        ("2021-06-30T08:04:59.999Z", "2021-06-30 08:05:00"), ("08:05:00", "08:05:00"),
        ("2021-12-31T23:59:59.9", "2022-01-01"),
    ])
    func `Days written as ISO dates`(stored: String, shown: String) throws {
        let sheet = try TestWorkbook(rows: "<row><c t=\"d\"><v>\(stored)</v></c></row>").sheet()
        #expect(sheet.text(row: 0, column: 0) == shown)
    }

    @Test(arguments: ["2021-02-29", "2021-13-01", "2021", "30/06/2021", "2021-06-30T25:00:00", "2021-06-30T", "x"])
    func `What is no ISO date is refused`(stored: String) {
        let workbook = TestWorkbook(rows: "<row><c t=\"d\"><v>\(stored)</v></c></row>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: A1: bad date"))
    }

    @Test func `Without styles a number is a number, with them its format must be there`() throws {
        let rows = "<row><c s=\"3\"><v>44377</v></c></row>"
        #expect(try TestWorkbook(rows: rows).sheet().text(row: 0, column: 0) == "44377")
        var workbook = TestWorkbook(rows: rows, styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: A1: unknown style"))
        workbook.remove("xl/styles.xml")
        #expect(workbook.fault() == .damaged("xl/worksheets/sheet1.xml: A1: unknown style"))
    }
}

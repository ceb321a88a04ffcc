import Testing

@testable import Forms
@testable import Workbook

@Suite struct SenderCellTests {
    @Test(arguments: [
        ("0", 0.0), ("12", 12), ("-3", -3), ("12.5", 12.5), ("0.05", 0.05), ("123456789012345", 123456789012345),
    ])
    func `A plain number comes back as a number`(text: String, number: Double) {
        #expect(SenderCell(text, isCode: false).content == .number(number))
    }

    @Test(arguments: [
        "", "012", "00", "-0", "-0.0", "1,234", "1e3", "12%", " 12", "+3", ".5", "5.", "1.2.3", "１２",
        "1234567890123456",
        "0.1234567890123456", "12家", "nan", "inf", "0x10", "--3", "-",
    ])
    func `All else comes back as the text it was`(text: String) {
        #expect(SenderCell(text, isCode: false).content == .text(text))
    }

    @Test func `Zeros at the end are kept by the number's format`() {
        #expect(SenderCell("12.50", isCode: false).numberFormat == "0.00")
        #expect(SenderCell("12", isCode: false).numberFormat == "")
    }

    @Test(arguments: ["行政区划代码", "region_code", "联系电话", "身份证号码", "文号"])
    func `Codes stay text`(header: String) {
        #expect(SenderCell.isCode(header))
        #expect(SenderCell("430202", isCode: true).content == .text("430202"))
    }

    @Test(arguments: [("B5", 1), ("A1", 0), ("AB12", 27), ("XFD1", 16_383)])
    func `A cell's letters name its column`(cell: String, column: Int) {
        #expect(MarkList.column(cell) == column)
    }

    @Test(arguments: ["", "5", "XFE1", "ZZZZZZZZZZZZZZZZ1", "中5"])
    func `What names no column is none`(cell: String) {
        #expect(MarkList.column(cell) == nil)
    }
}

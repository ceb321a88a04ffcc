import Testing

@testable import Workbook

/// What another program finds of conditional formats.
@Suite struct BookRuleTests {
    private func xml(_ kind: BookRule.Kind) throws -> [String: String]? {
        var sheet = BookSheet(name: "表")
        sheet.put("■ 严重滞后", 1, 2)
        sheet.rules = [BookRule(BookRange(rows: 1...4, columns: 2...2), kind)]
        return try WrittenBook.parts(Book(sheets: [sheet]))
    }

    @Test func `A beginning is counted in characters, not in bytes`() throws {
        let paint = BookRule.Paint(colour: 0xA11B12, fill: 0xFBDAD7, isBold: true)
        guard let parts = try xml(.textBegins("■\"滞", paint)) else { return }
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains(#"<conditionalFormatting sqref="C2:C5"><cfRule type="expression" dxfId="0""#))
        #expect(sheet.contains(#"<formula>LEFT(C2,3)="■""滞"</formula>"#))
        let styles = try #require(parts["xl/styles.xml"])
        #expect(styles.contains(#"<dxfs count="1"><dxf><font><b/><color rgb="FFA11B12"/></font><fill>"#))
        #expect(styles.contains("FFFBDAD7"))
    }

    @Test func `Where a formula holds, the cell is painted`() throws {
        guard let parts = try xml(.formula("$A2<0", .init(fill: 0xEEEEEE))) else { return }
        #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<formula>$A2&lt;0</formula>") == true)
    }

    @Test func `A bar lies between its bounds and nothing has none`() throws {
        guard let sheet = try xml(.bar(0...100, colour: 0xA9C8E6))?["xl/worksheets/sheet1.xml"] else { return }
        #expect(sheet.contains(#"stopIfTrue="1"><formula>N(C2)&lt;=0.0</formula>"#))
        #expect(
            sheet.contains(
                #"<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FFA9C8E6"/></dataBar>"#))
        #expect(!sheet.contains("extLst"))
    }
}

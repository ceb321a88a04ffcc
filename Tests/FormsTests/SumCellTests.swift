import Testing
import Workbook

@testable import Forms

/// What goes back of a sender's cell.
@Suite struct SumCellTests {
    @Test(arguments: ["=SUM(F5:F15)", "=IF(COUNT(F5:F15)=0,\"\",SUM(F5:F15))", "=F5+F6", "=SUM($F$5:F15)"])
    func `A sum that nothing has computed goes back as a formula`(text: String) {
        let cell = SenderCell(text, isCode: false, isBook: true)
        #expect(cell.content == .formula(String(text.dropFirst()), shown: .text("")))
    }

    @Test(arguments: [
        "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://x\")", "=WEBSERVICE(A1)", "=汇总!A1", "=[1]Sheet1!A1", "=INDIRECT(A1)",
    ])
    func `Any other formula goes back as its text`(text: String) {
        #expect(SenderCell(text, isCode: false, isBook: true).content == .text(text))
    }

    @Test func `Text of a text file stays text`() {
        #expect(SenderCell("=SUM(A1:A2)", isCode: false).content == .text("=SUM(A1:A2)"))
    }
}

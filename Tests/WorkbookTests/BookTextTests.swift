import Testing

@testable import Workbook

@Suite struct BookTextTests {
    @Test func `Text that a workbook can hold stays as it is`() {
        for text in ["汨罗市", "=1+1", "a\tb\nc", "", "_x00zz_", String(repeating: "户", count: 32_767)] {
            #expect(BookText.stored(text) == text)
        }
    }

    @Test func `Characters that XML does not know are dropped, line ends become line feeds`() {
        #expect(BookText.stored("a\u{0}b\u{1}c\u{FFFE}") == "abc")
        #expect(BookText.stored("a\r\nb\rc\nd") == "a\nb\nc\nd")
    }

    @Test func `A text that spreadsheets would take for a numbered character is spelled out`() {
        #expect(BookText.stored("_x0041_") == "_x005F_x0041_")
        #expect(BookText.stored("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_")
    }

    @Test func `A text over the limit ends with an ellipsis`() {
        let stored = BookText.stored(String(repeating: "户", count: 40_000))
        #expect(stored.utf16.count == 32_767)
        #expect(stored.hasSuffix("户…"))
        #expect(BookText.stored(String(repeating: "😀", count: 20_000)).utf16.count <= 32_767)
    }

    @Test func `Cutting keeps whole characters`() {
        #expect(BookText.cut("株洲市", 3) == "株洲市")
        #expect(BookText.cut("株洲市天元区", 4) == "株洲市…")
        #expect(BookText.cut("👨‍👩‍👧abc", 4) == "…")
    }

    @Test func `A Chinese character takes two columns, of several lines the widest counts`() {
        #expect(BookText.columns("株洲ab") == 6)
        #expect(BookText.columns("上期末\n本年累计") == 8)
        #expect(BookText.lines("株洲市\nab", width: 4) == 3)
        #expect(BookText.lines("", width: 4) == 1)
    }

    @Test func `Sheets get names that a workbook can have`() {
        #expect(BookText.sheetNames(["4/5月[表]", "'x'", "", "A", "a"]) == ["4_5月_表_", "x", "Sheet3", "A", "a (2)"])
        let long = String(repeating: "表", count: 40)
        let names = BookText.sheetNames([long, long])
        #expect(names.allSatisfy { $0.utf16.count <= 31 })
        #expect(names[0] != names[1])
    }

    @Test func `A footer's text is no code`() {
        #expect(BookPrint.escaped("A&P公司") == "A&&P公司")
        #expect(BookPrint.escaped("计\u{1B}\u{0}划\n二") == "计划二")
    }
}

import Intake
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("（１２ 家）", "(12家)"), ("雨 湖 区", "雨湖区"), ("市\u{3000}州", "市州"), ("备  注", "备注"), ("County", "county"),
        ("ＡＢｃ", "abc"), ("\u{FEFF}报告期", "报告期"), ("a\u{A0}\u{2009}\t\r\nb", "ab"), ("２０２１－Ｑ２", "2021-q2"),
        ("", ""), ("\u{3000} ", ""), ("汨罗市", "汨罗市"), ("１，２３４", "1,234"),
    ])
    func foldingDropsHowItIsTyped(typed: String, folded: String) {
        #expect(PlainText.folded(typed) == folded)
    }

    @Test func foldingTwiceChangesNothing() {
        for text in ["（１２ 家）", "ＡＢｃ　d", "湖南省\u{200B}", "〔2020〕１号", "É ß"] {
            #expect(PlainText.folded(PlainText.folded(text)) == PlainText.folded(text))
        }
    }

    @Test(arguments: [
        ("  攸 县 ", "攸 县"), ("\u{3000}攸县\u{FEFF}", "攸县"), ("\n\t", ""), ("", ""), ("a", "a"), ("\u{A0}a\r\n", "a"),
    ])
    func trimmingTakesBothEndsOnly(text: String, trimmed: String) {
        #expect(PlainText.trimmed(text) == trimmed)
    }

    @Test(arguments: [
        ("和谐企业(户)", "和谐企业"), ("和谐企业", "和谐企业"), ("(户)", "(户)"), ("a(b)(c)", "a(b)"), ("a(b)c", "a(b)c"),
        ("a)", "a)"), ("", ""),
    ])
    func aUnitInBracketsIsTakenOff(header: String, word: String) {
        #expect(PlainText.withoutBrackets(header) == word)
    }
}

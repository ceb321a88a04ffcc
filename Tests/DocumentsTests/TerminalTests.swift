import Documents
import Domain
import Testing

@Suite struct TerminalTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("株洲市", 6), ("（户）", 6), ("e\u{301}", 1), ("é", 1), ("●▲◆■○✓", 6), ("，。、", 6), ("“引”", 4),
        ("ＡＢ", 4), ("ｱ", 1), ("\u{20BB7}", 2), ("㐀", 2), ("한", 2), ("\u{200B}a\u{FE0F}", 1), ("…", 1), ("─█", 2),
        ("a\tb", 2),
        ("\u{3000}", 2), ("2021年第二季度", 14),
    ])
    func textTakesItsColumns(text: String, columns: Int) {
        #expect(Terminal.columns(text) == columns)
    }

    @Test func shortTextIsFilledOnEitherSide() {
        #expect(Terminal.fit("攸县", 6) == "攸县  ")
        #expect(Terminal.fit("攸县", 6, .right) == "  攸县")
        #expect(Terminal.fit("攸县", 4) == "攸县")
        #expect(Terminal.fit("", 0) == "")
    }

    @Test func longTextIsCutAndKeepsItsWidth() {
        #expect(Terminal.fit("湘西土家族苗族自治州", 10) == "湘西土家… ")
        #expect(Terminal.fit("湘西土家族苗族自治州", 11) == "湘西土家族…")
        #expect(Terminal.fit("湘西土家族苗族自治州", 10, .right) == " 湘西土家…")
        #expect(Terminal.fit("abcdef", 4) == "abc…")
        #expect(Terminal.fit("攸县", 1) == "…")
        for width in 1...30 {
            for text in ["湘西土家族苗族自治州", "a湘b西c土", "abcdefghijklmnopqrstuvwxyz", "e\u{301}e\u{301}e\u{301}"] {
                #expect(Terminal.columns(Terminal.fit(text, width)) == width)
            }
        }
    }

    @Test func barsAreFilledByEighths() {
        #expect(Terminal.bar(0, 4) == "    ")
        #expect(Terminal.bar(1, 4) == "████")
        #expect(Terminal.bar(0.5, 4) == "██  ")
        #expect(Terminal.bar(1.0 / 32, 4) == "▏   ")
        #expect(Terminal.bar(31.0 / 32, 4) == "███▉")
        #expect(Terminal.bar(4.5, 4) == "████" && Terminal.bar(-1, 4) == "    ")
        for step in -5...110 { #expect(Terminal.columns(Terminal.bar(Double(step) / 100, 8)) == 8) }
    }

    @Test func coloursAreWrittenOnlyWhereTheyAreShown() {
        #expect(Terminal().paint("x", .red) == "x")
        #expect(Terminal(hasColour: true).paint("x", .red) == "\u{1B}[31mx\u{1B}[0m")
        #expect(Terminal(hasColour: true).paint("x", nil) == "x")
    }

    @Test func everyStatusHasItsColour() {
        let codes = ["done", "on_pace", "yellow", "orange", "red", "no_target", "not_started"]
        #expect(codes.map(Terminal.colour) == [.green, .green, .yellow, .orange, .red, .grey, .grey])
        #expect(Terminal.colour(ofStatus: "blue") == nil)
    }

    @Test func picturesTakeTwoColumns() {
        do {
            #expect(Terminal.columns("😀") == 2)
        }
    }
}

@Suite struct TerminalSafetyTests {
    @Test(arguments: [
        ("株洲市\u{1B}[2J", "株洲市[2J"), ("a\u{7}b\u{0}", "ab"), ("\u{202E}逆\u{202C}", "逆"), ("一\n二", "一\n二"),
        ("\u{9B}31m", "31m"), ("\u{1B}[31m红\u{1B}[0m", "\u{1B}[31m红\u{1B}[0m"), ("\u{1B}]0;题\u{7}", "]0;题"),
        ("\u{1B}", ""), ("\u{1B}[31", "[31"), ("a\rb", "ab"), ("", ""),
    ])
    func `What could steer a terminal is left out, our own colours stay`(text: String, shown: String) {
        #expect(Terminal.safe(text) == shown)
    }

    @Test func `A report's names cannot steer the terminal`() throws {
        let text = try report(names: ["株洲\u{1B}]2;x\u{7}市", "湘西\u{202E}州", "高新区"]).text(.zh, Terminal(hasColour: true))
        #expect(!text.unicodeScalars.contains { $0 == "\u{7}" || $0 == "\u{202E}" } && !text.contains("\u{1B}]"))
    }
}

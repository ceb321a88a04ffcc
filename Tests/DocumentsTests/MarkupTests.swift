import Documents
import Testing

@Suite struct MarkupTests {
    private func escaped(_ text: String) -> String {
        var out = Markup()
        out.text(text)
        return out.string
    }

    @Test(arguments: [
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("株洲市", "株洲市"), ("", ""), ("a\nb\tc\r", "a b c "),
        ("\u{0}\u{1B}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("x\u{85}y\u{A0}z", "x\u{FFFD}y\u{A0}z"),
        ("\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("ئۈرۈمچى\u{202E}<", "ئۈرۈمچى\u{202E}&lt;"),
        ("👩‍🔧", "👩‍🔧"),
    ])
    func textLosesItsPower(text: String, expected: String) {
        #expect(escaped(text) == expected)
    }

    @Test func `Attributes are quoted and elements closed`() {
        var out = Markup()
        out.element("td", ["class": "x\" onload=\"y", "id": "1"]) { $0.name("<i>") }
        #expect(out.string == "<td class=\"x&quot; onload=&quot;y\" id=\"1\"><bdi>&lt;i&gt;</bdi></td>")
    }

    @Test func `What one builder made another appends as it stands`() {
        var part = Markup()
        part.element("b", [:], "&")
        var whole = Markup()
        whole.append(part)
        #expect(whole.string == "<b>&amp;</b>")
    }
}

import Documents
import Domain
import Reporting
import Testing

/// Names come from files, and files from anyone: nothing that they hold is ever more than text.
@Suite struct PageHostileTests {
    static let names = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</style></table></svg>",
        "=cmd|' /C calc'!A0", "a\u{202E}b\u{2066}c", "ئۈرۈمچى شەھىرى", "\u{0}\u{1B}[31m\u{85}", "&lt;b&gt;&#60;",
        String(repeating: "长", count: 300), String(repeating: "a", count: 300), "-->]]>", "x\u{2028}y\nz",
    ]

    private func report(_ name: String) throws -> Report {
        var sample = PageSample()
        sample.cities = Array(sample.cities.suffix(4))
        sample.unitsPerCity = 2
        sample.provinceName = name
        for place in sample.cities.indices { sample.cities[place].name = name + String(place) }
        sample.plan.name = .same(name)
        sample.plan.indicators[2].name = .same(name)
        sample.plan.indicators[2].unit = .same(name)
        sample.plan.indicators[2].definition = .same(name)
        var report = try sample.report().filled()
        report.paragraphs = [BulletinParagraph(section: .problem, text: name)]
        return report
    }

    /// All elements but lines: a long name takes two, and feeds part paragraphs.
    static func frame(_ page: PageReading) -> [String] {
        page.elements.map(\.name).filter { $0 != "text" && $0 != "p" }
    }

    @Test(arguments: names, Language.allCases)
    func namesStayText(name: String, language: Language) throws {
        let page = PageReading(try report(name).html(language))
        let usual = PageReading(try report("长沙").html(language))
        #expect(page.faults == [])
        #expect(Self.frame(page) == Self.frame(usual))
        let attributes = Set(page.elements.flatMap { $0.attributes.keys })
        #expect(!attributes.contains { $0.hasPrefix("on") })
    }

    @Test func `The style sheet holds no name that could end it`() throws {
        let style = PageReading(try report("</style>\"}@import'x'").html(.zh)).texts("style").first ?? ""
        #expect(!style.contains("@import") && !style.contains("</"))
    }

    @Test func `A name stands on the page as it was given`() throws {
        let page = PageReading(try report("<i>&\"'").html(.zh))
        #expect(page.texts("bdi").contains("<i>&\"'3"))
        #expect(page.texts("td").contains("<i>&\"'"))
    }

    @Test func `An odd code of an indicator is one word of the command`() throws {
        var sample = PageSample()
        let indicator = sample.plan.indicators[2]
        sample.plan.indicators[2] = Indicator(code: "a'; rm -rf ~", name: indicator.name, unit: indicator.unit)
        let page = PageReading(try sample.report().html(.zh))
        let command = "tongxing trace --indicator 'a'\\''; rm -rf ~' --region 430000 --through 2021-Q2"
        #expect(page.texts("code").contains(command))
    }

    @Test func `Odd bands have a look of their own`() throws {
        var sample = PageSample()
        sample.plan.bands = [StatusBand(status: "x\" onload=\"y", from: "0")]
        let page = PageReading(try sample.report().html(.zh))
        #expect(page.faults == [])
        #expect(page.elements.contains { $0.attributes["class"] == "t-other" })
    }
}

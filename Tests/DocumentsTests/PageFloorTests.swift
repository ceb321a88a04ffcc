import Documents
import Domain
import Foundation
import Testing

/// The page works in Chromium 80, alone and without script; and the same report gives the same bytes.
@Suite struct PageFloorTests {
    private static func page(_ language: Language) throws -> String {
        try PageSample().report().filled().html(language)
    }

    static let young = [
        ":has(", ":is(", ":where(", "@container", "@layer", "@supports", "aspect-ratio", "inset", "color-mix(",
        ":focus-visible", "::marker", "content-visibility", "margin-inline", "padding-inline", "dvh", "accent-color",
        "&:", "& ", "text-wrap", "translate:", "oklch", "backdrop-filter",
    ]

    @Test(arguments: Language.allCases)
    func nothingIsYoungerThanTheFloor(language: Language) throws {
        let style = try #require(PageReading(Self.page(language)).texts("style").first)
        for feature in Self.young { #expect(!style.contains(feature), "\(feature)") }
    }

    @Test func `Gaps are those of grids`() throws {
        let style = try #require(PageReading(Self.page(.zh)).texts("style").first)
        #expect(!style.contains("flex"))
        #expect(style.ranges(of: "gap:").count == style.ranges(of: "grid-gap:").count)
    }

    @Test func `Nothing comes from elsewhere and nothing runs`() throws {
        let text = try Self.page(.zh)
        let page = PageReading(text)
        for name in ["script", "link", "img", "iframe", "object", "embed", "form", "base"] {
            #expect(page.all(name).isEmpty)
        }
        #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("url("))
        #expect(!text.contains("javascript:"))
        let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        #expect(
            policy?.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        #expect(page.elements.allSatisfy { $0.attributes["style"] == nil })
    }

    @Test(arguments: Language.allCases)
    func theSameReportGivesTheSameBytes(language: Language) throws {
        #expect(try Self.page(language) == Self.page(language))
    }

    @Test func `No Chinese sentence is left on the English page`() throws {
        var sample = PageSample()
        sample.provinceName = "Hunan"
        for place in sample.cities.indices { sample.cities[place].name = "City \(place)" }
        let report = try sample.report()
        let page = PageReading(report.html(.en))
        let found = page.elements.filter { $0.children.isEmpty }.map(page.text).filter { text in
            text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        }
        // Names of units and files of the sample are Chinese.
        #expect(found.filter { !$0.contains("第") && !$0.contains("各县") } == [])
    }

    @Test func `Thousands of regions make a page of some megabytes`() throws {
        var sample = PageSample()
        sample.unitsPerCity = 0
        sample.cities = (0..<300).map { (100_000 + $0, "县\($0)", nil, (80, 20 + $0 % 70), (800, $0)) }
        let text = try sample.report().html(.zh)
        let page = PageReading(text)
        #expect(page.faults == [])
        #expect(page.all("article").count == 301)
        #expect(text.utf8.count < 1_400_000)
        #expect(page.all("svg").count == 8)
    }
}

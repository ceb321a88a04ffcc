import Documents
import Domain
import Reporting
import Testing

/// A report's sections on the pages of a site: what they open, and that they are the page's own sections otherwise.
@Suite struct ReportFragmentTests {
    static let links = ReportLinks(
        region: { "/regions/\($0.codeText)" },
        figure: { "/trace?indicator=\($0.code)&region=\($1.codeText)&through=\($2)" })

    private let report: Report

    init() throws { report = try PageSample().report().filled() }

    private static func sections(_ fragments: ReportFragments) -> [String] {
        [
            fragments.lead(), fragments.whole(), fragments.course(), fragments.ranking(), fragments.heat(),
            fragments.details(), fragments.lags(), fragments.reporting(), fragments.adjustments(),
            fragments.paragraphs(), fragments.regions(), fragments.methods(),
        ]
    }

    private static func reading(_ parts: [String]) -> PageReading {
        PageReading("<!DOCTYPE html>\n<main>" + parts.joined() + "</main>")
    }

    private func linked(_ part: (ReportFragments) -> String) -> PageReading {
        Self.reading([part(ReportFragments(report, .zh, links: Self.links))])
    }

    @Test(arguments: Language.allCases)
    func `Without links each section is the page's own, byte for byte`(language: Language) throws {
        let page = report.html(language)
        let sections = Self.sections(ReportFragments(report, language))
        #expect(sections.filter { !$0.isEmpty }.count >= 11)
        for section in sections { #expect(section.isEmpty || page.contains(section), "\(section.prefix(60))") }
    }

    @Test func `With links every address is the site's, and every section is well formed`() {
        let page = Self.reading(Self.sections(ReportFragments(report, .zh, links: Self.links)))
        #expect(page.faults == [])
        let addresses = page.all("a").compactMap { $0.attributes["href"] }
        #expect(addresses.count > 500)
        #expect(addresses.allSatisfy { $0.hasPrefix("/regions/4") || $0.hasPrefix("/trace?indicator=") })
        #expect(!page.texts("code").contains { $0.hasPrefix("tongxing trace") })
    }

    @Test func `No section needs a style, a script or an attribute that a strict policy refuses`() {
        let page = Self.reading(Self.sections(ReportFragments(report, .zh, links: Self.links)))
        #expect(page.all("style").isEmpty && page.all("script").isEmpty)
        let refused = page.elements.flatMap { $0.attributes.keys }.filter { $0 == "style" || $0.hasPrefix("on") }
        #expect(refused == [])
    }

    @Test func `Two reports share a page`() {
        let parts = ["", "b-"].flatMap { Self.sections(ReportFragments(report, .zh, prefix: $0)) }
        let page = Self.reading(parts)
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let targets = page.all("a").compactMap { $0.attributes["href"] }
        #expect(targets.contains { $0.hasPrefix("#b-r43") })
        #expect(targets.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
        let described = page.all("svg").flatMap { ($0.attributes["aria-labelledby"] ?? "").split(separator: " ") }
        #expect(described.allSatisfy { ids.contains(String($0)) })
    }

    // MARK: Figures

    @Test func `Every figure of the heat table opens what stands behind it`() throws {
        let page = linked { $0.heat() }
        for row in try page.within(#require(page.all("tbody").first), "tr") {
            let cells = page.within(row, "td")
            for cell in cells.dropFirst() where page.text(cell) != "–" {
                #expect(page.within(cell, "a").first?.attributes["href"]?.hasPrefix("/trace?") == true)
            }
            let name = page.within(row, "th").flatMap { page.within($0, "a") }.first
            #expect(name?.attributes["href"]?.hasPrefix("/regions/") == true)
        }
    }

    @Test func `What was counted opens its lines in every table of figures, and what is computed opens nothing`() {
        let page = linked { $0.details() }
        let opens: Set<String> = ["completed", "inPeriod", "rate", "completed-2021", "rate-2021"]
        for table in page.all("table") {
            let fields = page.within(table, "th").compactMap { $0.attributes["data-field"] }
            for row in page.within(table, "tr") {
                guard let region = row.attributes["data-region"] else { continue }
                for (field, cell) in zip(fields.dropFirst(), page.within(row, "td")) {
                    let address = page.within(cell, "a").first?.attributes["href"] ?? ""
                    if opens.contains(field), page.text(cell) != "–" {
                        #expect(address.contains("&region=\(region)&through=2021-Q2"), "\(field)")
                    } else if ["target", "expected", "pace", "difference", "rank"].contains(field) {
                        #expect(address == "", "\(field)")
                    }
                }
            }
        }
    }

    @Test func `A past year's figure opens what stood at its end`() {
        let addresses = linked { $0.details() }.all("a").compactMap { $0.attributes["href"] }
        #expect(addresses.contains("/trace?indicator=new_enterprise&region=430200&through=2020-Q4"))
    }

    @Test func `A period's figures open up to its end`() {
        let addresses = linked { $0.course() }.all("a").compactMap { $0.attributes["href"] }
        for period in ["2020-Q4", "2021-Q1", "2021-Q2"] {
            #expect(addresses.contains("/trace?indicator=new_enterprise&region=430000&through=\(period)"))
        }
    }

    // MARK: Charts

    @Test func `Tiles and ranked bars open their regions, and the chart is then a group`() throws {
        let page = linked { $0.whole() }
        let charts = page.all("svg")
        #expect(charts.map { $0.attributes["role"] } == ["group", "group", "group"])
        let tiles = page.within(charts[1], "a").compactMap { $0.attributes["href"] }
        #expect(tiles == report.children.map { "/regions/\($0.region.codeText)" })
        let bars = page.within(charts[2], "a").compactMap { $0.attributes["href"] }
        #expect(Set(bars) == Set(report.children.filter { $0.rank != nil }.map { "/regions/\($0.region.codeText)" }))
        #expect(page.within(charts[0], "a").first?.attributes["href"]?.hasPrefix("/trace?") == true)
        let plain = Self.reading([ReportFragments(report, .zh).whole()])
        #expect(plain.all("svg").allSatisfy { $0.attributes["role"] == "img" && plain.within($0, "a").isEmpty })
    }

    @Test func `A region or figure without an address opens nothing`() {
        let none = ReportLinks(region: { _ in nil }, figure: { _, _, _ in nil })
        let page = Self.reading(Self.sections(ReportFragments(report, .zh, links: none)))
        #expect(page.faults == [])
        #expect(page.all("a").isEmpty)
    }

    @Test func `An address is never more than an attribute`() {
        let hostile = ReportLinks(region: { _ in "\"><script>" }, figure: { _, _, _ in "'&<" })
        let page = Self.reading(Self.sections(ReportFragments(report, .zh, links: hostile)))
        #expect(page.faults == [])
        #expect(Set(page.all("a").compactMap { $0.attributes["href"] }) == ["\"><script>", "'&<"])
    }

    @Test func `Without targets the figures of the periods stand by themselves`() throws {
        #expect(ReportFragments(report, .zh).periods().isEmpty && !ReportFragments(report, .zh).course().isEmpty)
        let bare = ReportFragments(try PageSample(hasTargets: false).report(), .zh)
        #expect(bare.course().isEmpty)
        #expect(bare.periods().contains("各期新增与累计"))
    }
}

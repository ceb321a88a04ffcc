import Documents
import Domain
import Reporting
import Testing

/// Every figure of the report stands on the page, in the cell that is its own.
@Suite struct PageFigureTests {
    private let report: Report
    private let page: PageReading

    init() throws {
        report = try PageSample().report().filled()
        page = PageReading(report.html(.zh))
    }

    /// The cells of an indicator's table, by region and field.
    private func cells(_ indicator: String) throws -> [String: [String: String]] {
        let table = try #require(page.first("table", "data-indicator", indicator))
        let fields = page.within(table, "th").compactMap { $0.attributes["data-field"] }
        // Fields of grouped columns are named in the second row of the head, behind those of the first.
        var found: [String: [String: String]] = [:]
        for row in page.within(table, "tr") {
            guard let region = row.attributes["data-region"] else { continue }
            let texts = page.cells(row)
            #expect(texts.count == fields.count)
            found[region] = Dictionary(zip(fields, texts), uniquingKeysWith: { first, _ in first })
        }
        return found
    }

    @Test func `The page is well formed`() {
        #expect(page.faults == [])
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let targets = Set(page.all("a").compactMap { $0.attributes["href"] })
        #expect(targets.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
    }

    @Test func `Each region's figures stand in their cells`() throws {
        for (number, indicator) in report.plan.indicators.enumerated() {
            let cells = try cells(indicator.code)
            #expect(cells.count == report.regions.count)
            for region in report.regions {
                let row = try #require(cells[region.region.codeText])
                let figures = region.indicators[number]
                #expect(row["completed"] == indicator.grouped(figures.completed))
                #expect(row["inPeriod"] == indicator.grouped(figures.inPeriod))
                guard row.keys.contains("target") else {
                    #expect(report.regions.allSatisfy { $0.indicators[number].target == nil })
                    continue
                }
                #expect(row["target"] == figures.target.map(indicator.grouped) ?? "–")
                #expect(row["rate"]?.hasSuffix(figures.rate?.shown(decimals: 2) ?? "–") == true)
                #expect(row["rank"] == region.indicatorRanks[number].map(String.init) ?? "–")
                #expect(row["expected"] == figures.expected?.fixed(2) ?? "–")
                #expect(row["pace"] == figures.pacePercent?.fixed(2) ?? "–")
                for year in figures.years {
                    #expect(row["completed-\(year.year)"] == indicator.grouped(year.completed))
                    #expect(row["target-\(year.year)"] == year.target.map(indicator.grouped) ?? "–")
                    #expect(row["rate-\(year.year)"] == year.rate?.shown(decimals: 2) ?? "–")
                }
            }
        }
    }

    @Test func `The model bulletin's differences come out`() throws {
        let cells = try cells("new_enterprise")
        #expect(cells["430200"]?["difference"] == "+7.13" && cells["433100"]?["difference"] == "-14.50")
        #expect(cells["430800"]?["difference"] == "0.00" && cells["430000"]?["difference"] == "+0.65")
        #expect(cells["430200"]?["rate"] == "● 39.63" && cells["433100"]?["rate"] == "■ 18.00")
    }

    @Test func `Units' figures stand under their city`() throws {
        let article = try #require(page.first("article", "id", "r430200"))
        let rows = page.within(article, "tr").filter { $0.attributes["data-region"] != nil }
        let units = report.units(ofChild: 1)
        #expect(rows.count == units.count)
        for row in rows {
            let unit = try #require(units.first { $0.region.codeText == row.attributes["data-region"] })
            let texts = page.cells(row)
            let harmonious = unit.indicators[2]
            #expect(texts[0] == unit.rank.map(String.init) && texts[1] == unit.region.name)
            #expect(texts[9] == "\(harmonious.target ?? 0)" && texts[10] == "\(harmonious.completed)")
            #expect(texts[11].hasSuffix(harmonious.rate?.shown(decimals: 2) ?? ""))
        }
    }

    @Test func `Each figure says where it comes from`() throws {
        let article = try #require(page.first("article", "id", "r430200"))
        #expect(page.text(article).contains("为9个单位、27件填报之和。"))
        let command = "tongxing trace --indicator new_enterprise --region 430200 --through 2021-Q2"
        #expect(page.within(article, "code").map(page.text).contains(command))
        let filing = try #require(report.units(ofChild: 1).first?.filings.first)
        let rows = page.within(article, "table").flatMap { page.rows($0) }
        let row = [
            "株洲市第1县", "2020-Q4", String(filing.revision), String(filing.act), "2021年1月4日", filing.file ?? "", "7",
        ]
        #expect(rows.contains(row))
    }

    @Test func `The page names what it was made from`() {
        let metas = Dictionary(
            uniqueKeysWithValues: page.all("meta").compactMap { meta in
                meta.attributes["name"].map { ($0, meta.attributes["content"]) }
            })
        let expected = [
            "plan": "hunan-hexie-tongxing", "kind": "page", "region": "430000", "through": "2021-Q2",
            "cutoff": "2021-06-30", "basis": "accepted", "asOf": "2021-07-12T09:00:00.000Z",
            "snapshot": report.snapshot, "language": "zh",
        ]
        for (name, value) in expected { #expect(metas["tongxing:\(name)"] == value) }
    }
}

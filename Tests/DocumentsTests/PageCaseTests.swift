import Documents
import Domain
import Reporting
import Testing

/// Reports of every kind make a page that reads well: none reported, no targets, one child, none, ties, beyond the target.
@Suite struct PageCaseTests {
    private func page(_ report: Report, _ language: Language = .zh) -> PageReading {
        let page = PageReading(report.html(language))
        #expect(page.faults == [])
        return page
    }

    private func heading(_ report: Report, _ language: Language = .zh) -> String? {
        page(report, language).texts("h1").first
    }

    private func captions(_ report: Report) -> [String] { page(report).texts("figcaption") }

    @Test func `The answer comes first`() throws {
        let report = try PageSample().report().filled()
        #expect(heading(report) == "截至2021年6月30日，湖南省综合完成率32.88%，快于序时进度0.38个百分点")
        #expect(
            heading(report, .en)
                == "By 30 June 2021, 湖南省 has a composite rate of 32.88\u{A0}%, 0.38 percentage points ahead of the pace"
        )
        let page = page(report)
        let lead = try #require(page.first("p", "class", "lead"))
        #expect(page.text(lead) == "14个市州中，达到序时进度6个，略低于序时进度6个，滞后1个，严重滞后1个。")
    }

    @Test func `Charts state what they find`() throws {
        let captions = captions(try PageSample().report())
        #expect(captions[0] == "4项有任务的指标全部达到序时进度")
        #expect(captions[1] == "14个市州中6个综合完成率达到序时进度")
        #expect(captions[2] == "综合完成率：株洲第一（39.81%），湘西州末位（19.00%），相差20.81个百分点")
        #expect(captions.contains("服务新企用工：累计3,315户，高于序时进度0.65个百分点"))
    }

    @Test func `Without targets there are no rates, no ranks and no lags`() throws {
        var sample = PageSample()
        sample.hasTargets = false
        let report = try sample.report()
        #expect(heading(report) == "截至2021年6月30日，湖南省未下达任务，不计算完成率；应报27件，实报27件")
        let page = page(report)
        #expect(!page.elements.contains { $0.attributes["id"] == "ranking" || $0.attributes["id"] == "course" })
        #expect(page.texts("p").contains("没有滞后的指标。"))
        #expect(page.all("table").contains { $0.attributes["data-indicator"] == "new_enterprise" })
    }

    @Test func `With nothing reported all is at zero`() throws {
        var sample = PageSample()
        sample.hasFigures = false
        let report = try sample.report()
        #expect(heading(report) == "截至2021年6月30日，湖南省综合完成率0.00%，慢于序时进度32.50个百分点")
        #expect(captions(report).contains("综合完成率：14个并列，均为0.00%"))
    }

    @Test(arguments: [0, 1])
    func fewChildrenMakeAPage(count: Int) throws {
        var sample = PageSample()
        sample.cities = Array(sample.cities.prefix(count))
        let report = try sample.report()
        let found = page(report)
        #expect(found.elements.contains { $0.attributes["id"] == "heat" } == (count == 1))
        if count == 1 { #expect(captions(report).contains("综合完成率：36.06%")) }
        _ = page(report, .en)
    }

    @Test func `Beyond the target a rate is what it is`() throws {
        var sample = PageSample()
        sample.cities[1].new = (800, 2400)
        sample.cities[3].harmonious = (80, 80)
        let report = try sample.report()
        let cells = page(report).texts("td")
        #expect(cells.contains("✓ 300.00") && cells.contains("✓ 100.00"))
        #expect(page(report).texts("text").contains("300.00 ✓"))
    }

    @Test func `Ties stand together, and the margin is that to the rank before`() throws {
        let found = page(try PageSample().report())
        let table = try #require(
            found.all("table").first { found.within($0, "caption").map(found.text) == ["位次"] })
        let rows = found.rows(table).filter { $0.count == 12 && ["张家界市", "永州市", "湘西州"].contains($0[1]) }
        let byName = Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0) })
        #expect(byName["张家界市"].map { Array($0[6...8]) } == ["30.00", "10", "1.25"])
        #expect(byName["永州市"].map { Array($0[6...8]) } == ["30.00", "10", "1.25"])
        #expect(byName["湘西州"].map { Array($0[6...8]) } == ["20.00", "13", "3.33"])
        #expect(found.texts("text").count { $0 == "=10" } == 2)
    }

    @Test func `A plan of the past has no forecast`() throws {
        var sample = PageSample()
        sample.through = quarter(2022, 4)
        let report = try sample.report()
        #expect(report.forecast(report.asked.indicators[2]) == nil)
        #expect(!page(report).texts("p").contains { $0.contains("推算") })
    }

    @Test func `A forecast runs from the slowest to the fastest of the last periods`() throws {
        let report = try PageSample().report()
        // 108, 109, 109 in 2, 3, 3 months: 36 to 54 a month for 18 months.
        #expect(report.asked.indicators[2].values == [108, 109, 109])
        let forecast = try #require(report.forecast(report.asked.indicators[2]))
        #expect(forecast.low == 326 + 654 && forecast.high == 326 + 972 && forecast.periods == 3)
    }
}

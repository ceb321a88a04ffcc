import Testing

@testable import Workbook

@Suite struct WordChartTests {
    private func chart(_ shape: WordChart.Shape, _ series: [WordSeries], title: String = "题") throws -> WordTree {
        var chart = WordChart(shape: shape, title: title, categories: ["长沙市", "<州>"], series: series)
        chart.decimals = 2
        chart.summary = "说明"
        return try #require(try WordFile.of([.chart(chart)]).trees()["word/charts/chart1.xml"])
    }

    private let done = WordSeries("完成率", [33.75, nil])
    private let pace = WordSeries("序时", [32.5, 32.5], isReference: true)

    @Test func `The figures are in the chart's own part, and nothing outside it is needed`() throws {
        let bars = try chart(.bars, [done, pace])
        let series = bars.all("c:ser")
        #expect(series.map { $0.first("c:tx")?.first("c:v")?.text } == ["完成率", "序时"])
        #expect(series[0].first("c:cat")?.all("c:v").map(\.text) == ["长沙市", "<州>"])
        #expect(series[0].first("c:val")?.all("c:pt").map { $0["idx"] } == ["0"])
        #expect(series[0].first("c:val")?.first("c:ptCount")?["val"] == "2")
        #expect(series[1].all("c:val").last?.all("c:v").map(\.text) == ["32.5", "32.5"])
        #expect(bars.first("c:externalData") == nil)
    }

    @Test func `Bars lie across, the first on top, from zero, a reference is a tick at each`() throws {
        let bars = try chart(.bars, [done, pace])
        #expect(bars.first("c:barDir")?["val"] == "bar")
        #expect(bars.first("c:catAx")?.first("c:orientation")?["val"] == "maxMin")
        #expect(bars.first("c:valAx")?.first("c:min")?["val"] == "0")
        #expect(bars.first("c:overlap")?["val"] == "100")
        #expect(bars.all("c:ser").map { $0.all("c:errBars").count } == [0, 1])
        #expect(bars.first("c:errBars")?.first("c:noEndCap")?["val"] == "0")
        #expect(bars.first("c:legend") == nil)
    }

    @Test func `Values below zero are not cut off`() throws {
        let bars = try chart(.bars, [WordSeries("与序时比", [-1.5, 2])])
        #expect(bars.first("c:valAx")?.first("c:min") == nil)
        #expect(bars.first("c:catAx")?.first("c:tickLblPos")?["val"] == "low")
    }

    @Test func `The label of a point stands away from the reference, and no line is named beside its end`() throws {
        let lines = try chart(.lines, [WordSeries("完成率", [30, 33.15]), pace])
        let points = lines.all("c:dLbl")
        #expect(points.map { $0.first("c:idx")?["val"] } == ["0"])
        #expect(points.map { $0.first("c:dLblPos")?["val"] } == ["b"])
        #expect(lines.all("c:dLbls").first?.all("c:dLblPos").last?["val"] == "t")
        #expect(lines.all("c:showSerName").allSatisfy { $0["val"] == "0" })
        #expect(lines.first("c:legend") != nil)
        #expect(lines.all("c:numFmt").first?["formatCode"] == "0.00")
    }

    @Test func `Where the names of periods have no room, some are left out`() throws {
        var drawn = WordChart(shape: .lines, title: "题", categories: [], series: [WordSeries("率", [1])])
        drawn.categories = Array(repeating: "22年二季度", count: 7)
        #expect(drawn.labelSkip == nil)
        drawn.categories = Array(repeating: "22年二季度", count: 12)
        #expect(drawn.labelSkip == 2)
    }

    @Test func `A title that stands above the chart is not drawn in it`() throws {
        var drawn = WordChart(shape: .bars, title: "题", categories: ["甲"], series: [done])
        drawn.showsTitle = false
        let bars = try #require(try WordFile.of([.chart(drawn)]).trees()["word/charts/chart1.xml"])
        #expect(bars.first("c:title") == nil)
    }

    @Test func `Lines can be told apart without colour`() throws {
        let lines = try chart(.lines, [done, WordSeries("甲", [1, 2]), WordSeries("乙", [2, 1]), pace])
        #expect(lines.all("c:symbol").map { $0["val"] } == ["circle", "square", "triangle", "none"])
        #expect(lines.first("c:legend") != nil)
    }

    @Test func `What is no number is zero, and no title is none`() throws {
        let bars = try chart(.bars, [WordSeries("s", [.nan, .infinity])], title: "")
        #expect(bars.first("c:val")?.all("c:v").map(\.text) == ["0", "0"])
        #expect(bars.first("c:title") == nil)
        #expect(bars.first("c:autoTitleDeleted")?["val"] == "1")
    }

    @Test func `It is said in words what a chart shows`() throws {
        var drawn = WordChart(shape: .bars, title: "题", categories: [], series: [])
        drawn.summary = "说明"
        let place = try #require(try WordFile.of([.chart(drawn)]).document().first("wp:docPr"))
        #expect(place["descr"] == "说明")
        #expect(place["title"] == "题")
    }
}

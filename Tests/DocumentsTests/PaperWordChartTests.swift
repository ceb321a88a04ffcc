import Domain
import Testing
import Workbook

@testable import Documents

@Suite struct PaperWordChartTests {
    private func charts(_ chart: Paper.Chart) -> [WordChart] {
        var paper = Paper(language: .zh, kind: .plain, made: Moment(milliseconds: 0))
        paper.body = [.chart(chart)]
        return paper.wordFile.sections[0].blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    }

    private func bars(_ count: Int) -> Paper.Chart {
        Paper.Chart(
            shape: .bars, title: "题", categories: (0..<count).map { "市\($0)" },
            series: [.init("率", (0..<count).map(Double.init)), .init("序时", [1], isReference: true)], decimals: 2)
    }

    @Test func `A chart has its figures, also in words`() throws {
        let chart = try #require(charts(bars(2)).first)
        #expect(chart.categories == ["市0", "市1"])
        #expect(chart.series.map(\.values) == [[0, 1], [1, nil]])
        #expect(chart.series.map(\.isReference) == [false, true])
        #expect(chart.summary == "条形图。率：市0 0.00，市1 1.00；序时：市0 1.00")
        #expect(chart.width == WordFace(language: .zh).page(isWide: false).textWidth)
    }

    @Test func `More bars than a page holds are parted, with one scale`() {
        let parts = charts(bars(137))
        #expect(parts.map(\.categories.count) == [27, 27, 28, 27, 28])
        #expect(parts.flatMap(\.categories) == (0..<137).map { "市\($0)" })
        #expect(Set(parts.map(\.maximum)) == [150])
        #expect(parts.map(\.title).first == "题（1/5）")
        let page = WordFace(language: .zh).page(isWide: false)
        #expect(parts.allSatisfy { $0.height <= page.textHeight })
    }

    @Test func `A reference is named with its figure above bars, lines with their last figures below them`() throws {
        var paper = Paper(language: .zh, kind: .plain, made: Moment(milliseconds: 0))
        let pace = Paper.Series("序时进度%", [77.5, 77.5], isReference: true)
        let rate = Paper.Series("完成率%", [50, 76.6])
        let course = ["2021年4季度", "2022年1季度"]
        paper.body = [
            .chart(.init(shape: .bars, title: "题", categories: ["甲", "乙"], series: [rate, pace], decimals: 2)),
            .chart(.init(shape: .lines, title: "程", categories: course, series: [rate, pace], decimals: 2)),
        ]
        let blocks = paper.wordFile.sections[0].blocks
        let words = blocks.compactMap { if case .paragraph(let words) = $0 { words.text } else { nil } }
        #expect(words.contains("题\n（竖线：序时进度 77.50%）"))
        let charts = blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
        #expect(charts[1].series.map(\.name) == ["完成率 76.60%", "序时进度 77.50%"])
        #expect(charts[1].categories == ["21年四季度", "22年一季度"])
        #expect(charts.allSatisfy { !$0.showsTitle })
    }

    @Test func `No categories, no chart`() { #expect(charts(bars(0)).isEmpty) }

    @Test(arguments: [
        (33.745, 2, "33.75"), (-0.001, 2, "0.00"), (-12.5, 2, "-12.50"), (100, 0, "100"), (0.05, 1, "0.1"),
        (1e300, 0, "1e+300"),
    ])
    func `Labels in words have the decimals of the chart`(value: Double, decimals: Int, text: String) {
        #expect(DecimalDigits.text(value, decimals) == text)
    }
}

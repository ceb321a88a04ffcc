import Foundation
import Testing

@testable import Workbook

/// What another program finds of a chart.
@Suite struct BookChartTests {
    private static let names = BookRange(rows: 1...3, columns: 0...0)
    private static let rates = BookRange(rows: 1...3, columns: 1...1)

    private func sheet(_ kind: BookChart.Kind, _ change: (inout BookChart) -> Void = { _ in }) -> BookSheet {
        var sheet = BookSheet(name: "它's")
        for (number, name) in ["长沙市", "株洲市", "湘潭市"].enumerated() {
            sheet.put(name, number + 1, 0)
            sheet.put(.formula("10+\(number)", shown: .number(Double(10 + number))), number + 1, 1)
        }
        var series = BookChart.Series("完成率", categories: Self.names, values: Self.rates, colour: 0x1F5C99)
        series.labelFormat = "0.00"
        var chart = BookChart(kind, row: 6, column: 1, width: 960, height: 288, series: [series])
        chart.title = "最高<湘潭市>"
        chart.altText = "\"图\"&"
        change(&chart)
        sheet.charts = [chart]
        return sheet
    }

    private func parts(_ sheet: BookSheet) throws -> [String: String]? { try WrittenBook.parts(Book(sheets: [sheet])) }

    @Test func `A chart points at its cells and keeps what formulas give`() throws {
        guard let chart = try parts(sheet(.columns))?["xl/charts/chart1.xml"] else { return }
        #expect(chart.contains("<c:f>'它''s'!$A$2:$A$4</c:f>"))
        #expect(chart.contains("<c:f>'它''s'!$B$2:$B$4</c:f>"))
        #expect(
            chart.contains(
                #"<c:ptCount val="3"/><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>11</c:v></c:pt>"#
                    + #"<c:pt idx="2"><c:v>12</c:v></c:pt></c:numCache>"#))
        #expect(chart.contains("<c:v>株洲市</c:v>"))
        #expect(chart.contains("<a:t>最高&lt;湘潭市&gt;</a:t>"))
        #expect(chart.contains(#"<c:barDir val="col"/>"#))
        #expect(chart.contains(#"<c:numFmt formatCode="0.00" sourceLinked="0"/>"#))
    }

    @Test func `Bars have the first category on top, single bars their own colours`() throws {
        let sheet = sheet(.bars) {
            $0.series[0].pointColours = [0x1B7F4B, 0]
            $0.showsValueAxis = false
            $0.least = 0
        }
        guard let chart = try parts(sheet)?["xl/charts/chart1.xml"] else { return }
        #expect(chart.contains(#"<c:barDir val="bar"/>"#))
        let category = try #require(chart.range(of: "<c:catAx>"))
        let value = try #require(chart.range(of: "<c:valAx>"))
        #expect(chart[category.upperBound..<value.lowerBound].contains(#"orientation val="maxMin""#))
        #expect(chart[value.upperBound...].contains(#"<c:delete val="1"/>"#))
        #expect(chart[value.upperBound...].contains(#"<c:min val="0"/>"#))
        #expect(chart.contains(#"<c:dPt><c:idx val="0"/><c:spPr><a:solidFill><a:srgbClr val="1B7F4B"/>"#))
        #expect(chart.contains(#"<c:dPt><c:idx val="1"/><c:spPr><a:solidFill><a:srgbClr val="000000"/>"#))
        #expect(!chart.contains(#"<c:dPt><c:idx val="2"/>"#))
    }

    @Test func `A line to compare with is dashed and has no marks`() throws {
        let sheet = sheet(.lines) {
            $0.series[0].isDashed = true
            $0.legend = .bottom
            $0.most = 100
            $0.valueTitle = "%"
        }
        guard let chart = try parts(sheet)?["xl/charts/chart1.xml"] else { return }
        #expect(chart.contains(#"<a:prstDash val="dash"/>"#))
        #expect(chart.contains(#"<c:marker><c:symbol val="none"/>"#))
        #expect(chart.contains(#"<c:legendPos val="b"/>"#))
        #expect(chart.contains(#"<c:max val="100"/>"#))
        #expect(chart.contains("<a:t>%</a:t>"))
    }

    @Test func `A chart has its place, its size and words for those who do not see it`() throws {
        guard let drawing = try parts(sheet(.columns))?["xl/drawings/drawing1.xml"] else { return }
        #expect(drawing.contains("<xdr:from><xdr:col>1</xdr:col>"))
        #expect(drawing.contains("<xdr:row>6</xdr:row>"))
        #expect(drawing.contains(#"descr="&quot;图&quot;&amp;""#))
        // 960 pixels from column B on are fifteen columns of 64.
        #expect(drawing.contains("<xdr:to><xdr:col>16</xdr:col>"))
    }

    @Test func `A title that begins like a formula is text`() throws {
        let sheet = sheet(.columns) {
            $0.title = "=Sheet1!$A$1"
            $0.series[0].name = "=1+1"
        }
        guard let chart = try parts(sheet)?["xl/charts/chart1.xml"] else { return }
        #expect(chart.contains("<a:t> =Sheet1!$A$1</a:t>"))
        #expect(chart.contains("<c:tx><c:v> =1+1</c:v></c:tx>"))
    }

    @Test func `A chart without a series is left out`() throws {
        guard let parts = try parts(sheet(.columns) { $0.series = [] }) else { return }
        #expect(parts["xl/charts/chart1.xml"] == nil)
        #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<drawing") == false)
    }
}

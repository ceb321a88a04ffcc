import Domain
import Reporting
import Texts
import Workbook

extension OverviewSheet {
    /// The composite and its pace at the end of every period, with a chart beside them; returns the first free row.
    func putCourse(_ sheet: inout BookSheet, _ first: Int) -> Int {
        let points = report.course(report.asked)
        guard !points.isEmpty else { return first }
        sheet.put(say(WorkbookText.courseSection), first, 0, book.look.section)
        let heads = [WorkbookText.period, WorkbookText.composite, WorkbookText.pace].map(say)
        for (column, head) in heads.enumerated() { sheet.put(head, first + 1, column, book.look.head) }
        sheet.rowHeights[first + 1] = 35
        for (number, point) in points.enumerated() {
            let row = first + 2 + number
            sheet.put(say(WorkbookText.shortPeriod(point.period)), row, 0, book.look.text)
            sheet.put(point.composite == nil ? .blank : book.percent(point.composite), row, 1, book.rateStyle())
            sheet.put(book.percent(point.pace), row, 2, book.rateStyle())
        }
        sheet.charts.append(chart(points, first + 2))
        return first + 2 + max(points.count, 15)
    }

    private func chart(_ points: [Report.CoursePoint], _ first: Int) -> BookChart {
        let rows = first...first + points.count - 1
        let periods = BookRange(rows: rows, columns: 0...0)
        var done = BookChart.Series(
            say(WorkbookText.composite), categories: periods, values: BookRange(rows: rows, columns: 1...1),
            colour: BookLook.accent)
        done.labelFormat = points.count > 14 ? nil : BookLook.plain(1)
        var pace = BookChart.Series(
            say(WorkbookText.paceSeries), categories: periods, values: BookRange(rows: rows, columns: 2...2),
            colour: 0x7A7A7A)
        pace.isDashed = true
        var chart = BookChart(.lines, row: first - 1, column: 4, width: 720, height: 320, series: [done, pace])
        chart.title = title(points)
        chart.altText = chart.title
        chart.legend = .bottom
        chart.least = 0
        chart.most = 100
        chart.valueTitle = "%"
        chart.valueFormat = "0"
        chart.font = book.look.font
        return chart
    }

    private func title(_ points: [Report.CoursePoint]) -> String {
        let decimals = report.plan.rateDecimals
        let last = points.last { $0.composite != nil }
        return say(
            WorkbookText.courseChart(
                last?.composite?.fixed(decimals) ?? RateFormula.none, last?.pace?.fixed(decimals) ?? RateFormula.none))
    }
}

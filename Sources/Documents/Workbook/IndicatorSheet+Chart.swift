import Domain
import Reporting
import Texts
import Workbook

extension IndicatorSheet {
    /// The regions' rates before their pace, in the colours of their states; without targets what they have done. Nil where
    /// there is nothing to compare, or too much to see.
    func chart(_ regions: [RegionFigures], below last: Int) -> BookChart? {
        let count = regions.prefix { !$0.isMemo && $0.region.level != .unit }.count
        guard count > 0, count <= OverviewSheet.mostBars, book.fitsChart(regions.prefix(count)) else { return nil }
        let rows = Self.firstRow...Self.firstRow + count - 1
        let shown = regions.prefix(count).map { $0.indicators[number] }
        let hasTargets = shown.contains { $0.target != nil }
        var chart = BookChart(
            .columns, row: last + 2, column: 0, width: min(1280, max(560, count * 72)), height: 330,
            series: hasTargets ? rates(shown, rows) : [counts(rows)])
        chart.title = hasTargets ? title(regions.prefix(count)) : say(WorkbookText.countChart(indicator.name))
        chart.altText = chart.title
        chart.overlap = 55
        chart.gap = 45
        chart.least = 0
        chart.valueTitle = hasTargets ? "%" : say(indicator.unit)
        chart.valueFormat = hasTargets ? "0" : "#,##0"
        chart.font = book.look.font
        return chart
    }

    private func rates(_ shown: [IndicatorFigures], _ rows: ClosedRange<Int>) -> [BookChart.Series] {
        let pace = series(WorkbookText.paceSeries, rows, .pace, BookLook.paceFill)
        var done = series(WorkbookText.rateSeries, rows, .rate, BookLook.accent)
        done.pointColours = shown.map { StateColour($0.status).bar }
        done.labelFormat = BookLook.plain(report.plan.rateDecimals)
        return [pace, done]
    }

    private func counts(_ rows: ClosedRange<Int>) -> BookChart.Series {
        var done = series(WorkbookText.shortCompleted, rows, .completed, BookLook.accent)
        done.labelFormat = BookLook.grouped(indicator.decimals)
        return done
    }

    private func series(_ name: Bilingual, _ rows: ClosedRange<Int>, _ whole: Whole, _ colour: UInt32)
        -> BookChart.Series
    {
        BookChart.Series(
            say(name), categories: BookRange(rows: rows, columns: 0...0),
            values: BookRange(rows: rows, columns: column(whole)...column(whole)), colour: colour)
    }

    private func title(_ regions: ArraySlice<RegionFigures>) -> String {
        guard indicator.ranked else { return say(WorkbookText.unrankedChart(indicator.name)) }
        let rated = regions.compactMap { figures in
            figures.indicators[number].rate.map { (name: BookText.cut(figures.region.shortName, 20), rate: $0) }
        }.enumerated().sorted {
            ($1.element.rate.percent, $0.offset) < ($0.element.rate.percent, $1.offset)
        }.map(\.element)
        guard let first = rated.first, let last = rated.last else {
            return say(WorkbookText.countChart(indicator.name))
        }
        let decimals = report.plan.rateDecimals
        return say(
            WorkbookText.indicatorChart(
                indicator.name, first: (first.name, first.rate.shown(decimals: decimals)),
                last: first.rate.percent == last.rate.percent ? nil : (last.name, last.rate.shown(decimals: decimals))))
    }
}

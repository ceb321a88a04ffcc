import Domain
import Reporting
import Texts
import Workbook

extension OverviewSheet {
    /// How many bars a chart shows at most.
    static let mostBars = 40

    /// By rank, then those without one, each in code order.
    private var ranked: [RegionFigures] {
        report.children.enumerated()
            .sorted { ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset) }.map(\.element)
    }

    private var hasClasses: Bool { report.children.contains { $0.region.rankingClass != nil } }

    /// The children by composite, with a chart beside them.
    func putRanking(_ sheet: inout BookSheet, _ first: Int, _ widths: [Double]) {
        guard !report.children.isEmpty else { return }
        sheet.put(say(WorkbookText.rankingSection(report.asked.region.level)), first, 0, book.look.section)
        guard report.children.contains(where: { report.composite($0) != nil }) else {
            sheet.put(say(WorkbookText.noRanking), first + 1, 0, book.look.subtitle)
            return
        }
        var heads = [
            WorkbookText.region, WorkbookText.rank, WorkbookText.composite, WorkbookText.pace, WorkbookText.difference,
            WorkbookText.margin,
        ]
        if hasClasses { heads.append(WorkbookText.rankingClass) }
        book.putHead(heads.map(say), first + 1, &sheet, widths: widths)
        let regions = ranked
        let margins = margins(regions)
        for (number, figures) in regions.enumerated() { put(figures, margins[number], first + 2 + number, &sheet) }
        if book.fitsChart(regions) { sheet.charts.append(chart(regions, first + 2)) }
    }

    private func put(_ figures: RegionFigures, _ margin: Fraction?, _ row: Int, _ sheet: inout BookSheet) {
        let (composite, pace) = (report.composite(figures), report.compositePace(figures))
        let difference = composite.flatMap { composite in pace.map { composite - $0 } }
        sheet.put(book.regionName(figures), row, 0, book.look.text)
        book.fit(row, [(book.regionName(figures), sheet.columnWidths[0] ?? 10)], &sheet)
        sheet.put(book.count(figures.rank), row, 1, book.countStyle())
        sheet.put(book.percent(composite), row, 2, book.rateStyle())
        sheet.put(book.percent(pace), row, 3, book.rateStyle())
        sheet.put(book.percent(difference), row, 4, book.pointStyle())
        sheet.put(book.percent(margin), row, 5, book.rateStyle())
        guard hasClasses else { return }
        sheet.put(figures.region.rankingClass ?? RateFormula.none, row, 6, book.look.centred)
    }

    /// How far each lies below the next better of its class; nil for the first and for those without a rank.
    private func margins(_ regions: [RegionFigures]) -> [Fraction?] {
        var best: [String: (rank: Int, value: Fraction)] = [:]
        var above: [String: Fraction] = [:]
        return regions.map { figures in
            guard let rank = figures.rank, let value = report.composite(figures) else { return nil }
            let group = figures.region.rankingClass ?? ""
            if let last = best[group], last.rank != rank { above[group] = last.value }
            best[group] = (rank, value)
            return above[group].map { $0 - value }
        }
    }

    private func chart(_ regions: [RegionFigures], _ first: Int) -> BookChart {
        let count = min(max(1, regions.count { $0.rank != nil }), Self.mostBars)
        let rows = first...first + count - 1
        let names = BookRange(rows: rows, columns: 0...0)
        let pace = BookChart.Series(
            say(WorkbookText.paceSeries), categories: names, values: BookRange(rows: rows, columns: 3...3),
            colour: BookLook.paceFill)
        var done = BookChart.Series(
            say(WorkbookText.composite), categories: names, values: BookRange(rows: rows, columns: 2...2),
            colour: BookLook.accent)
        done.labelFormat = BookLook.plain(report.plan.rateDecimals)
        var chart = BookChart(
            .bars, row: first - 1, column: hasClasses ? 8 : 7, width: 520, height: max(200, count * 26 + 60),
            series: [pace, done])
        chart.title = title(regions, count)
        chart.altText = chart.title
        chart.overlap = 55
        chart.gap = 45
        chart.least = 0
        chart.showsValueAxis = false
        chart.font = book.look.font
        return chart
    }

    private func title(_ regions: [RegionFigures], _ count: Int) -> String {
        let decimals = report.plan.rateDecimals
        let rated = regions.compactMap { figures in
            report.composite(figures).flatMap { value in
                figures.rank == nil ? nil : (name: BookText.cut(figures.region.shortName, 20), value: value)
            }
        }.sorted { $0.value > $1.value }
        guard let first = rated.first, let last = rated.last else { return say(WorkbookText.noRanking) }
        let isTruncated = rated.count > count
        return say(
            WorkbookText.rankingChart(
                first: (first.name, first.value.fixed(decimals)),
                last: first.value == last.value ? nil : (last.name, last.value.fixed(decimals)),
                shown: isTruncated ? count : nil))
    }
}

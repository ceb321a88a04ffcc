import Domain
import Reporting
import Texts
import Workbook

extension IndicatorSheet {
    /// The regions, and the whole last. A total that is the sum of its rows is a formula.
    func putRows(_ regions: [RegionFigures], _ sheet: inout BookSheet) {
        for (place, figures) in regions.enumerated() {
            put(figures, book.regionName(figures), Self.firstRow + place, &sheet, isStrong: false, sums: nil)
        }
        let counted = regions.enumerated().filter { !$0.element.isMemo }
        let sums = Sums(
            rows: counted.map { Self.firstRow + $0.offset }, regions: counted.map { $0.element.indicators[number] })
        let total = say(WorkbookText.total(report.asked.region))
        put(report.asked, total, Self.firstRow + regions.count, &sheet, isStrong: true, sums: sums)
    }

    /// The rows that a total may add.
    struct Sums {
        let rows: [Int]
        let regions: [IndicatorFigures]

        /// The sum of the column's cells, where it is the value that stands there.
        func formula(
            _ value: Int?, column: Int, _ indicator: Indicator, _ part: (IndicatorFigures) -> Int?
        ) -> String? {
            guard let value, !rows.isEmpty, regions.reduce(0, { $0 + (part($1) ?? 0) }) == value else { return nil }
            return SumFormula.formula(rows, column: column, decimals: indicator.decimals)
        }
    }

    private func put(
        _ figures: RegionFigures, _ name: String, _ row: Int, _ sheet: inout BookSheet, isStrong: Bool, sums: Sums?
    ) {
        let shown = figures.indicators[number]
        sheet.put(name, row, 0, isStrong ? book.look.strong : book.look.text)
        book.fit(row, [(name, sheet.columnWidths[0] ?? 10)], &sheet)
        for (place, year) in years.enumerated() {
            putYear(shown, year, row, 1 + place * 3, &sheet, isStrong: isStrong, sums: sums)
        }
        putWhole(shown, row, &sheet, isStrong: isStrong, sums: sums)
        sheet.put(book.count(figures.indicatorRanks[number]), row, column(.rank), book.countStyle(isStrong: isStrong))
    }

    private func putYear(
        _ figures: IndicatorFigures, _ year: Int, _ row: Int, _ column: Int, _ sheet: inout BookSheet, isStrong: Bool,
        sums: Sums?
    ) {
        let amount = book.amountStyle(indicator, isStrong: isStrong)
        let (target, completed) = (figures.year(year)?.target, figures.year(year)?.completed ?? 0)
        let sum = sums?.formula(target, column: column, indicator) { $0.year(year)?.target }
        sheet.put(value(target, sum), row, column, amount)
        let done = sums?.formula(completed, column: column + 1, indicator) { $0.year(year)?.completed }
        sheet.put(value(completed, done), row, column + 1, amount)
        sheet.put(
            rate(completed, target, row, column + 1, column), row, column + 2, book.rateStyle(isStrong: isStrong))
    }

    private func putWhole(
        _ figures: IndicatorFigures, _ row: Int, _ sheet: inout BookSheet, isStrong: Bool, sums: Sums?
    ) {
        let amount = book.amountStyle(indicator, isStrong: isStrong)
        let (target, done) = (column(.target), column(.completed))
        sheet.put(value(figures.target, years(figures.target, figures, row, 0) { $0.target }), row, target, amount)
        let new = sums?.formula(figures.inPeriod, column: column(.inPeriod), indicator) { $0.inPeriod }
        sheet.put(value(figures.inPeriod, new), row, column(.inPeriod), amount)
        let completed = years(figures.completed, figures, row, 1) { $0.completed }
        sheet.put(value(figures.completed, completed), row, done, amount)
        let rates = book.rateStyle(isStrong: isStrong)
        sheet.put(rate(figures.completed, figures.target, row, done, target), row, column(.rate), rates)
        sheet.put(book.percent(figures.pacePercent), row, column(.pace), rates)
        sheet.put(book.percent(figures.pointsToPace), row, column(.difference), book.pointStyle(isStrong: isStrong))
        sheet.put(
            say(WorkbookText.signed(figures.status)), row, column(.status), isStrong ? book.look.strong : book.look.text
        )
    }

    private func value(_ value: Int?, _ formula: String?) -> BookContent {
        let content = book.amount(value, indicator)
        guard let formula, case .number(let number) = content else { return content }
        return .formula(formula, shown: .number(number))
    }

    private func rate(_ completed: Int, _ target: Int?, _ row: Int, _ done: Int, _ whole: Int) -> BookContent {
        book.rateFormula(indicator).content(
            completed: completed, target: target,
            cells: (BookReference.cell(row, done), BookReference.cell(row, whole)))
    }

    /// The sum of the years' cells of a row, where it is the value that stands there.
    private func years(
        _ value: Int?, _ figures: IndicatorFigures, _ row: Int, _ part: Int, _ of: (YearFigures) -> Int?
    ) -> String? {
        guard let value, figures.years.reduce(0, { $0 + (of($1) ?? 0) }) == value, years.count <= 20 else { return nil }
        let cells = years.indices.map { BookReference.cell(row, 1 + $0 * 3 + part) }
        let sum = "SUM(\(cells.joined(separator: ",")))"
        return indicator.decimals == 0 ? sum : "ROUND(\(sum),\(indicator.decimals))"
    }
}

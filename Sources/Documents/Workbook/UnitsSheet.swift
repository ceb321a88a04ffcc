import Domain
import Reporting
import Texts
import Workbook

/// 县市区: the units under the regions above them, folded away by their outline; the whole last.
struct UnitsSheet {
    let book: ReportBook
    var report: Report { book.report }
    private let styles: [Styles]
    private static let firstRow = 4
    private static let firstIndicator = 3

    init(_ book: ReportBook) {
        self.book = book
        styles = book.report.plan.indicators.map { Styles(book, $0) }
    }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    var sheet: BookSheet {
        var sheet = book.framed(
            .units, title: book.name(.units), note: say(WorkbookText.source(report.cutoff, report.basis)),
            widths: widths)
        putHeads(&sheet)
        var row = Self.firstRow
        for (place, child) in report.children.enumerated() {
            row = put(child, report.units(ofChild: place), row, &sheet)
        }
        put(report.asked, say(WorkbookText.total(report.asked.region)), row, &sheet, isStrong: true, sums: nil)
        sheet.frozenRows = Self.firstRow
        sheet.frozenColumns = 1
        sheet.print.repeatedRows = 2...3
        return sheet
    }

    // MARK: Heads

    private var widths: [Double] {
        let names = report.regions.map(book.regionName) + report.units.flatMap { $0.map { "　" + book.regionName($0) } }
        let amounts = report.asked.indicators.flatMap { figures in
            let most = figures.indicator.grouped(max(figures.target ?? 0, figures.completed))
            let width = max(7.5, Double(most.utf8.count) * 1.15 + 1.5)
            return [width, width, 10]
        }
        return [book.width(names, least: 14), 6, 10] + amounts
    }

    private func putHeads(_ sheet: inout BookSheet) {
        for (column, head) in [WorkbookText.region, WorkbookText.rank, WorkbookText.composite].enumerated() {
            sheet.merge(.text(say(head)), BookRange(rows: 2...3, columns: column...column), book.look.head)
        }
        let parts = [WorkbookText.shortTarget, WorkbookText.shortCompleted, WorkbookText.shortRate]
        for (number, indicator) in report.plan.indicators.enumerated() {
            let first = Self.firstIndicator + number * 3
            sheet.merge(
                .text(BookText.cut(say(indicator.name), 60)), BookRange(rows: 2...2, columns: first...first + 2),
                book.look.head)
            for (part, head) in parts.enumerated() {
                sheet.put(say(head), 3, first + part, book.look.head)
            }
        }
        sheet.rowHeights[2] = 33
    }

    // MARK: Rows

    /// A region and the units under it; returns the first free row.
    private func put(
        _ region: RegionFigures, _ units: [RegionFigures], _ row: Int, _ sheet: inout BookSheet
    ) -> Int {
        let members = ReportBook.inOrder(units)
        let counted = members.enumerated().filter { !$0.element.isMemo }
        let sums = members.isEmpty ? nil : (rows: counted.map { row + 1 + $0.offset }, regions: counted.map(\.element))
        put(region, book.regionName(region), row, &sheet, isStrong: !units.isEmpty, sums: sums)
        for (place, unit) in members.enumerated() {
            put(unit, book.regionName(unit), row + 1 + place, &sheet, isStrong: false, sums: nil)
            sheet.rowLevels[row + 1 + place] = 1
        }
        return row + 1 + members.count
    }

    private func put(
        _ figures: RegionFigures, _ name: String, _ row: Int, _ sheet: inout BookSheet, isStrong: Bool,
        sums: (rows: [Int], regions: [RegionFigures])?
    ) {
        let isUnit = sheetLevel(figures)
        sheet.put(name, row, 0, isStrong ? book.look.strong : book.look.text.with { $0.indent = isUnit ? 1 : 0 })
        book.fit(row, [(name, (sheet.columnWidths[0] ?? 10) - (isUnit ? 2 : 0))], &sheet)
        sheet.put(book.count(figures.rank), row, 1, book.countStyle(isStrong: isStrong))
        sheet.put(book.percent(report.composite(figures)), row, 2, book.rateStyle(isStrong: isStrong))
        for (number, shown) in figures.indicators.enumerated() {
            let column = Self.firstIndicator + number * 3
            let style = styles[number]
            let amount = isStrong ? style.strongAmount : style.amount
            func sum(_ value: Int?, _ column: Int, _ part: (IndicatorFigures) -> Int?) -> String? {
                guard let value, let sums, !sums.rows.isEmpty,
                    sums.regions.reduce(0, { $0 + (part($1.indicators[number]) ?? 0) }) == value
                else { return nil }
                return SumFormula.formula(sums.rows, column: column, decimals: shown.indicator.decimals)
            }
            sheet.put(
                value(shown.target, shown.indicator, sum(shown.target, column) { $0.target }), row, column, amount)
            sheet.put(
                value(shown.completed, shown.indicator, sum(shown.completed, column + 1) { $0.completed }), row,
                column + 1, amount)
            sheet.put(
                style.formula.content(
                    completed: shown.completed, target: shown.target,
                    cells: (BookReference.cell(row, column + 1), BookReference.cell(row, column))), row, column + 2,
                style.rate(shown.status, isStrong: isStrong))
        }
    }

    private func sheetLevel(_ figures: RegionFigures) -> Bool { figures.region.parent != report.asked.region.code }

    private func value(_ value: Int?, _ indicator: Indicator, _ formula: String?) -> BookContent {
        let content = book.amount(value, indicator)
        guard let formula, case .number(let number) = content else { return content }
        return .formula(formula, shown: .number(number))
    }

    /// Rates carry the sign and the colour of their state; the sign is part of the number's format, not of its value.
    private struct Styles {
        let amount, strongAmount: BookStyle
        let formula: RateFormula
        private let rates: [Status: (BookStyle, BookStyle)]
        private let plain: (BookStyle, BookStyle)

        init(_ book: ReportBook, _ indicator: Indicator) {
            amount = book.amountStyle(indicator)
            strongAmount = book.amountStyle(indicator, isStrong: true)
            formula = book.rateFormula(indicator)
            plain = (book.rateStyle(), book.rateStyle(isStrong: true))
            var rates: [Status: (BookStyle, BookStyle)] = [:]
            for status in StateColour.signed {
                let format = "\"\(Labels.sign(status))\"* " + BookLook.plain(book.report.plan.rateDecimals)
                func coloured(_ style: BookStyle) -> BookStyle {
                    style.with {
                        $0.colour = StateColour(status).text
                        $0.numberFormat = format
                    }
                }
                rates[status] = (coloured(plain.0), coloured(plain.1))
            }
            self.rates = rates
        }

        func rate(_ status: Status, isStrong: Bool) -> BookStyle {
            let styles = rates[status] ?? plain
            return isStrong ? styles.1 : styles.0
        }
    }
}

import Domain
import Reporting
import Texts
import Workbook

/// 总览: the answer, the indicators, the course, the ranking.
struct OverviewSheet {
    let book: ReportBook
    var report: Report { book.report }
    static let columns = 12

    init(_ book: ReportBook) { self.book = book }

    func say(_ words: Bilingual) -> String { book.say(words) }

    /// The first column holds names of indicators, regions and periods.
    var widths: [Double] {
        let names = report.plan.indicators.map { say($0.name) } + report.children.map(book.regionName)
        return [book.width(names, least: 16, most: 34)] + [9, 11, 11, 11, 11, 11, 13, 11, 11, 11]
            + [book.width(report.asked.indicators.map { say(WorkbookText.signed($0.status)) }, least: 18)]
    }

    var sheet: BookSheet {
        let widths = widths
        var sheet = book.framed(.overview, title: book.title, note: "", widths: widths)
        var row = putHead(&sheet, widths)
        row = putIndicators(&sheet, row + 1, widths)
        row = putCourse(&sheet, row + 1)
        putRanking(&sheet, row + 1, widths)
        // Smaller, but the charts are not torn apart.
        if sheet.size.rows <= 75 { sheet.print.pagesHigh = 1 }
        return sheet
    }

    // MARK: Head

    /// Returns the first free row.
    private func putHead(_ sheet: inout BookSheet, _ widths: [Double]) -> Int {
        let decimals = report.plan.rateDecimals
        let finding = WorkbookText.finding(
            report.asked.region.name, report.cutoff, composite: report.composite(report.asked),
            pace: report.compositePace(report.asked), decimals: decimals)
        let space = book.language == .en ? " " : ""
        let lead = say(finding) + space + say(WorkbookText.reports(report.asked.completeness))
        let width = widths.reduce(0, +)
        book.putParagraph(lead, 1, columns: 0...Self.columns - 1, width: width, &sheet, book.look.lead)
        putOrigin(&sheet, 2, widths)
        return putLinks(&sheet, 7)
    }

    /// Two pairs of name and value a row.
    private func putOrigin(_ sheet: inout BookSheet, _ first: Int, _ widths: [Double]) {
        let pairs: [(Bilingual, String)] = [
            (WorkbookText.plan, say(report.plan.name)), (WorkbookText.region, report.asked.region.name),
            (WorkbookText.period, say(Labels.period(report.through))),
            (WorkbookText.cutoff, say(Labels.day(report.cutoff))),
            (WorkbookText.basis, say(Labels.basis(report.basis))),
            (WorkbookText.asOf, say(WorkbookText.asOfShown(report.asOf))),
        ]
        let value = book.look.subtitle.with { $0.colour = nil }
        for (number, pair) in pairs.enumerated() {
            let (row, columns) = (first + number / 2, number % 2 == 0 ? 1...6 : 8...11)
            sheet.put(say(pair.0), row, columns.lowerBound - 1, book.look.label)
            book.putParagraph(pair.1, row, columns: columns, width: widths[columns].reduce(0, +), &sheet, value)
        }
        sheet.put(say(WorkbookText.snapshot), first + 3, 0, book.look.label)
        sheet.put(report.snapshot, first + 3, 1, book.look.label.with { $0.colour = nil })
    }

    private func putLinks(_ sheet: inout BookSheet, _ row: Int) -> Int {
        sheet.put(say(WorkbookText.contents), row, 0, book.look.label)
        let others = book.parts.filter { part in
            if case .indicator = part { false } else { part != .overview }
        }
        for (number, part) in others.enumerated() {
            sheet.put(book.link(book.name(part), part), row, 1 + number * 2, book.look.link)
        }
        return row + 1
    }

    // MARK: Indicators

    private var heads: [Bilingual] {
        let year = report.through.year
        return [
            WorkbookText.indicator, WorkbookText.unitOfMeasure, WorkbookText.target,
            WorkbookText.new(report.plan.cadence), WorkbookText.completed, WorkbookText.rate, WorkbookText.pace,
            WorkbookText.difference, WorkbookText.yearTarget(year), WorkbookText.yearCompleted(year),
            WorkbookText.yearRate(year), WorkbookText.status,
        ]
    }

    private func putIndicators(_ sheet: inout BookSheet, _ first: Int, _ widths: [Double]) -> Int {
        sheet.put(say(WorkbookText.indicatorSection), first, 0, book.look.section)
        book.putHead(heads.map(say), first + 1, &sheet, widths: widths)
        var row = first + 2
        for (number, figures) in report.asked.indicators.enumerated() {
            put(figures, number, row, &sheet)
            row += 1
        }
        guard row > first + 2 else { return row }
        let rows = first + 2...row - 1
        sheet.rules += book.stateRules(BookRange(rows: rows, columns: 11...11))
        sheet.rules += [book.rateBars(rows, column: 5), book.rateBars(rows, column: 10)]
        for line in milestones + [say(WorkbookText.unrounded)] {
            book.putParagraph(
                line, row, columns: 0...Self.columns - 1, width: widths.reduce(0, +), &sheet, book.look.subtitle)
            row += 1
        }
        return row
    }

    private func put(_ figures: IndicatorFigures, _ number: Int, _ row: Int, _ sheet: inout BookSheet) {
        let indicator = figures.indicator
        let (amount, rate) = (book.amountStyle(indicator), book.rateStyle())
        let formula = book.rateFormula(indicator)
        let year = figures.year(report.through.year)
        sheet.put(
            book.link(say(indicator.name), .indicator(number)), row, 0,
            book.look.text.with { $0.colour = BookLook.accent })
        sheet.put(say(indicator.unit), row, 1, book.look.centred)
        book.fit(row, [(say(indicator.name), sheet.columnWidths[0] ?? 10), (say(indicator.unit), 9)], &sheet)
        sheet.put(book.amount(figures.target, indicator), row, 2, amount)
        sheet.put(book.amount(figures.inPeriod, indicator), row, 3, amount)
        sheet.put(book.amount(figures.completed, indicator), row, 4, amount)
        sheet.put(
            formula.content(
                completed: figures.completed, target: figures.target,
                cells: (BookReference.cell(row, 4), BookReference.cell(row, 2))), row, 5, rate)
        sheet.put(book.percent(figures.pacePercent), row, 6, rate)
        sheet.put(book.percent(figures.pointsToPace), row, 7, book.pointStyle())
        sheet.put(book.amount(year?.target, indicator), row, 8, amount)
        sheet.put(book.amount(year?.completed ?? 0, indicator), row, 9, amount)
        sheet.put(
            formula.content(
                completed: year?.completed ?? 0, target: year?.target,
                cells: (BookReference.cell(row, 9), BookReference.cell(row, 8))), row, 10, rate)
        sheet.put(say(WorkbookText.signed(figures.status)), row, 11, book.look.text)
    }

    /// Batches that are due; only the root has a plan of batches.
    private var milestones: [String] {
        guard report.asked.region.parent == nil else { return [] }
        return report.asked.indicators.compactMap { figures in
            let due = figures.indicator.milestones.filter { $0.by <= report.through.lastMonth }.max { $0.by < $1.by }
            return due.map { say(WorkbookText.milestone(figures.indicator, $0, completed: figures.completed)) }
        }
    }
}

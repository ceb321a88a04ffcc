import Domain
import Reporting
import Texts
import Workbook

/// 滞后情况: each figure that lags, the rule that says so, and what would clear it.
struct LagSheet {
    let book: ReportBook
    var report: Report { book.report }

    init(_ book: ReportBook) { self.book = book }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    private var heads: [Bilingual] {
        [
            WorkbookText.region, WorkbookText.indicator, WorkbookText.status, WorkbookText.rule, WorkbookText.target,
            WorkbookText.completed, WorkbookText.rate, WorkbookText.difference, WorkbookText.shortfall,
            WorkbookText.remainingUntil, WorkbookText.needed, WorkbookText.recentMonths, WorkbookText.recent,
        ]
    }

    var sheet: BookSheet {
        let lags = report.lags
        let widths = widths(lags)
        var sheet = book.framed(
            .lags, title: say(WorkbookText.lags), note: say(WorkbookText.source(report.cutoff, report.basis)),
            widths: widths)
        let finding = lags.isEmpty ? WorkbookText.noLags : WorkbookText.lagCount(lags.count)
        book.putParagraph(
            say(finding), 2, columns: 0...heads.count - 1, width: widths.reduce(0, +), &sheet, book.look.lead)
        guard !lags.isEmpty else { return sheet }
        book.putHead(heads.map(say), 3, &sheet, widths: widths)
        for (number, lag) in lags.enumerated() { put(lag, 4 + number, &sheet) }
        let rows = 4...3 + lags.count
        sheet.rules += book.stateRules(BookRange(rows: rows, columns: 2...2))
        sheet.frozenRows = 4
        sheet.frozenColumns = 1
        sheet.print.repeatedRows = 3...3
        sheet.filter = BookRange(rows: 3...rows.upperBound, columns: 0...heads.count - 1)
        return sheet
    }

    private func widths(_ lags: [Lag]) -> [Double] {
        [
            book.width(lags.map(\.region.name), least: 12, most: 28),
            book.width(lags.map { say($0.indicator.name) }, least: 14, most: 36),
            book.width(lags.map { say(WorkbookText.signed($0.figures.status)) }, least: 12, most: 22),
            book.width(lags.map { say(rule($0)) }, least: 30, most: 52), 10, 10, 10,
            13, 10, 11, 11, 10, 11,
        ]
    }

    private func put(_ lag: Lag, _ row: Int, _ sheet: inout BookSheet) {
        let (figures, indicator, look) = (lag.figures, lag.indicator, book.look)
        let amount = book.amountStyle(indicator)
        sheet.put(lag.region.name, row, 0, look.text)
        sheet.put(say(indicator.name), row, 1, look.text)
        sheet.put(say(WorkbookText.signed(figures.status)), row, 2, look.text)
        sheet.put(say(rule(lag)), row, 3, look.text)
        sheet.put(book.amount(figures.target, indicator), row, 4, amount)
        sheet.put(book.amount(figures.completed, indicator), row, 5, amount)
        sheet.put(
            book.rateFormula(indicator).content(
                completed: figures.completed, target: figures.target,
                cells: (BookReference.cell(row, 5), BookReference.cell(row, 4))), row, 6, book.rateStyle())
        sheet.put(book.percent(figures.pointsToPace), row, 7, book.pointStyle())
        sheet.put(book.amount(lag.shortfall, indicator), row, 8, amount)
        sheet.put(lag.remaining?.last.description ?? RateFormula.none, row, 9, look.centred)
        sheet.put(book.amount(lag.remaining?.perMonth.roundedUp, indicator), row, 10, amount)
        sheet.put(book.count(lag.recent.months), row, 11, book.countStyle())
        let scale = Fraction(Digits.power(indicator.decimals))
        sheet.put(
            book.number(lag.recent.perMonth / scale, indicator.decimals + 1), row, 12,
            look.figure(BookLook.grouped(indicator.decimals + 1)))
        let texts = [lag.region.name, say(indicator.name), say(WorkbookText.signed(figures.status)), say(rule(lag))]
        book.fit(row, texts.enumerated().map { ($1, sheet.columnWidths[$0] ?? 10) }, &sheet)
    }

    private func ratio(_ lag: Lag, below: String) -> String {
        lag.figures.paceRatio?.fixed(below: Fraction(decimal: below) ?? .zero) ?? RateFormula.none
    }

    private func rule(_ lag: Lag) -> Bilingual {
        switch lag.rule {
        case .band(let from, let below):
            WorkbookText.band(ratio(lag, below: below), from: from, below: below)
        case .milestone(let milestone): WorkbookText.milestoneRule(milestone, lag.indicator)
        }
    }
}

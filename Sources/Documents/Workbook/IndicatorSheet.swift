import Domain
import Reporting
import Texts
import Workbook

/// One indicator: its regions by year and over the whole plan.
struct IndicatorSheet {
    let book: ReportBook
    let number: Int
    var report: Report { book.report }
    var indicator: Indicator { report.plan.indicators[number] }
    let years: [Int]
    /// Where the first table row stands.
    static let firstRow = 4

    init(_ book: ReportBook, _ number: Int) {
        self.book = book
        self.number = number
        years = Array(book.report.plan.years)
    }

    func say(_ words: Bilingual) -> String { book.say(words) }

    /// Columns of the whole plan, behind those of the years.
    enum Whole: Int, CaseIterable {
        case target, inPeriod, completed, rate, pace, difference, status, rank
    }

    func column(_ whole: Whole) -> Int { 1 + years.count * 3 + whole.rawValue }

    var sheet: BookSheet {
        let regions = ReportBook.inOrder(report.children)
        let widths = widths(regions)
        var sheet = book.framed(.indicator(number), title: say(indicator.name), note: note, widths: widths)
        putHeads(&sheet, widths)
        putRows(regions, &sheet)
        finish(&sheet, regions)
        return sheet
    }

    /// The unit, whose figures, what they mean, how differences are computed.
    private var note: String {
        let unit = indicator.unit[book.language].isEmpty ? "" : say(WorkbookText.unit(indicator.unit))
        let definition = Definitions(report.plan.indicators.map { say($0.definition) }).own[number]
        let source = say(WorkbookText.source(report.cutoff, report.basis))
        let sentences = [unit, source, definition, say(WorkbookText.unrounded)].filter { !$0.isEmpty }
        let bare = sentences.map { sentence in
            "。.".contains(sentence.suffix(1)) ? String(sentence.dropLast()) : sentence
        }
        return book.language == .zh ? bare.joined(separator: "；") + "。" : bare.joined(separator: ". ") + "."
    }

    private func widths(_ regions: [RegionFigures]) -> [Double] {
        let most = report.regions.reduce(0) { max($0, indicator.grouped(largest($1)).utf8.count) }
        let amount = max(8.5, Double(most) * 1.15 + 1.5)
        let year: [Double] = [amount, amount, 8.5]
        let statuses = report.regions.map { say(WorkbookText.signed($0.indicators[number].status)) }
        let whole: [Double] = [amount, amount, amount, 10, 9.5, 12, book.width(statuses, least: 12, most: 24), 6.5]
        return [book.width(regions.map(book.regionName), least: 12)] + years.flatMap { _ in year } + whole
    }

    private func largest(_ figures: RegionFigures) -> Int {
        max(figures.indicators[number].target ?? 0, figures.indicators[number].completed)
    }

    // MARK: Heads

    private func putHeads(_ sheet: inout BookSheet, _ widths: [Double]) {
        let (top, row) = (Self.firstRow - 2, Self.firstRow - 1)
        let below = say(WorkbookText.below(report.asked.region.level))
        sheet.merge(.text(below), BookRange(rows: top...row, columns: 0...0), book.look.head)
        let parts = [WorkbookText.shortTarget, WorkbookText.shortCompleted, WorkbookText.shortRate]
        for (place, year) in years.enumerated() {
            let first = 1 + place * 3
            sheet.merge(
                .text(say(WorkbookText.year(year))), BookRange(rows: top...top, columns: first...first + 2),
                book.look.head)
            for (part, head) in parts.enumerated() { sheet.put(say(head), row, first + part, book.look.head) }
        }
        let first = column(.target)
        sheet.merge(
            .text(say(WorkbookText.wholePlan)), BookRange(rows: top...top, columns: first...column(.rank)),
            book.look.head)
        for part in Whole.allCases { sheet.put(say(head(part)), row, column(part), book.look.head) }
        let heads = Whole.allCases.map { (say(head($0)), widths[column($0)]) }
        let lines = heads.map { BookText.lines($0.0, width: max(2, Int($0.1) - 1)) }.max() ?? 1
        sheet.rowHeights[row] = Double(lines) * 15 + 5
    }

    private func head(_ part: Whole) -> Bilingual {
        switch part {
        case .target: WorkbookText.target
        case .inPeriod: WorkbookText.new(report.plan.cadence)
        case .completed: WorkbookText.completed
        case .rate: WorkbookText.rate
        case .pace: WorkbookText.pace
        case .difference: WorkbookText.difference
        case .status: WorkbookText.status
        case .rank: WorkbookText.rank
        }
    }

    // MARK: End

    private func finish(_ sheet: inout BookSheet, _ regions: [RegionFigures]) {
        sheet.frozenRows = Self.firstRow
        sheet.frozenColumns = 1
        sheet.print.repeatedRows = Self.firstRow - 2...Self.firstRow - 1
        let last = Self.firstRow + regions.count
        let rows = Self.firstRow...last
        sheet.rules += book.stateRules(
            BookRange(rows: rows, columns: column(.status)...column(.status)))
        sheet.rules.append(book.rateBars(rows, column: column(.rate)))
        if let chart = chart(regions, below: last) { sheet.charts.append(chart) }
    }
}

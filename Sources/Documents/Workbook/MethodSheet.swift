import Domain
import Reporting
import Texts
import Workbook

/// 编制说明: by which rules the figures are made, and what the indicators mean.
struct MethodSheet {
    let book: ReportBook
    var report: Report { book.report }

    init(_ book: ReportBook) { self.book = book }

    private var widths: [Double] {
        let indicators = report.plan.indicators
        return [
            book.width(indicators.map { say($0.name) }, least: 20),
            book.width(indicators.map { say($0.unit) }, most: 20), 10,
            10, 16, 20, 58,
        ]
    }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    var sheet: BookSheet {
        var sheet = book.framed(
            .methods, title: say(WorkbookText.methods), note: say(WorkbookText.source(report.cutoff, report.basis)),
            widths: widths)
        let row = putRules(3, &sheet)
        putIndicators(row + 1, &sheet)
        return sheet
    }

    private func putRules(_ first: Int, _ sheet: inout BookSheet) -> Int {
        sheet.put(say(WorkbookText.rules), first, 0, book.look.section)
        var row = first + 1
        let width = widths.reduce(0, +)
        for (number, rule) in WorkbookText.rules(report.plan, report.basis).enumerated() {
            let text = "\(number + 1). " + say(rule)
            book.putParagraph(text, row, columns: 0...widths.count - 1, width: width, &sheet, book.look.note)
            row += 1
        }
        return row
    }

    // MARK: Indicators

    private func putIndicators(_ first: Int, _ sheet: inout BookSheet) {
        sheet.put(say(WorkbookText.definitions), first, 0, book.look.section)
        let heads = [
            WorkbookText.indicator, WorkbookText.unitOfMeasure, WorkbookText.decimals, WorkbookText.weight,
            WorkbookText.ranked, WorkbookText.milestones, WorkbookText.definition,
        ]
        book.putHead(heads.map(say), first + 1, &sheet, widths: widths)
        for (number, indicator) in report.plan.indicators.enumerated() { put(indicator, first + 2 + number, &sheet) }
    }

    private func put(_ indicator: Indicator, _ row: Int, _ sheet: inout BookSheet) {
        let milestones = indicator.milestones.map { say(WorkbookText.milestone($0, indicator)) }
            .joined(separator: "\n")
        let texts = [
            say(indicator.name), say(indicator.unit), String(indicator.decimals), indicator.weight,
            say(indicator.ranked ? WorkbookText.yes : WorkbookText.no), milestones, say(indicator.definition),
        ]
        let isText: Set<Int> = [0, 5, 6]
        for (column, text) in texts.enumerated() {
            sheet.put(text, row, column, isText.contains(column) ? book.look.text : book.look.centred)
        }
        book.fit(row, Array(zip(texts, widths)), &sheet)
    }
}

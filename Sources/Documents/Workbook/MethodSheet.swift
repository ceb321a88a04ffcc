import Domain
import Reporting
import Texts
import Workbook

/// 编制说明: what the indicators mean, by which rules the figures are made, and the filings behind them.
struct MethodSheet {
    let book: ReportBook
    var report: Report { book.report }
    private static let widths: [Double] = [26, 20, 15, 11, 16, 16, 14, 36, 9]

    init(_ book: ReportBook) { self.book = book }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    var sheet: BookSheet {
        var sheet = book.framed(
            .methods, title: say(WorkbookText.methods), note: say(WorkbookText.source(report.cutoff, report.basis)),
            widths: Self.widths)
        var row = putRules(3, &sheet)
        row = putIndicators(row + 1, &sheet)
        putSources(row + 1, &sheet)
        return sheet
    }

    private func putRules(_ first: Int, _ sheet: inout BookSheet) -> Int {
        sheet.put(say(WorkbookText.rules), first, 0, book.look.section)
        var row = first + 1
        let width = Self.widths.reduce(0, +)
        for (number, rule) in WorkbookText.rules(report.plan, report.basis).enumerated() {
            let text = "\(number + 1). " + say(rule)
            book.putParagraph(text, row, columns: 0...Self.widths.count - 1, width: width, &sheet, book.look.note)
            row += 1
        }
        return row
    }

    // MARK: Indicators

    private func putIndicators(_ first: Int, _ sheet: inout BookSheet) -> Int {
        sheet.put(say(WorkbookText.definitions), first, 0, book.look.section)
        let heads = [
            WorkbookText.indicator, WorkbookText.unitOfMeasure, WorkbookText.decimals, WorkbookText.weight,
            WorkbookText.ranked, WorkbookText.milestones, WorkbookText.definition,
        ]
        for (column, head) in heads.enumerated() { put(say(head), first + 1, column, &sheet, book.look.head) }
        sheet.rowHeights[first + 1] = 20
        for (number, indicator) in report.plan.indicators.enumerated() { put(indicator, first + 2 + number, &sheet) }
        return first + 2 + report.plan.indicators.count
    }

    /// The last column of the table takes two.
    private func put(
        _ text: String, _ row: Int, _ column: Int, _ sheet: inout BookSheet, _ style: BookStyle
    ) {
        let columns = column == 6 ? 6...8 : column...column
        sheet.merge(.text(text), BookRange(rows: row...row, columns: columns), style)
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
            put(text, row, column, &sheet, isText.contains(column) ? book.look.text : book.look.centred)
        }
        let lines = [(texts[0], 26), (milestones, 13), (texts[6], 48)].map { BookText.lines($0, width: $1) }
        sheet.rowHeights[row] = min(400, Double(max(1, lines.max() ?? 1)) * 14.5 + 4)
    }

    // MARK: Sources

    private struct Source {
        let region, above: String
        let filing: FilingSource
    }

    /// In the order of the report: the asked region, then each child with its units.
    private var sources: [Source] {
        var found = sources([report.asked], above: RateFormula.none)
        for (place, child) in report.children.enumerated() {
            found += sources([child], above: report.asked.region.name)
            found += sources(report.units(ofChild: place), above: child.region.name)
        }
        return found
    }

    private func sources(_ regions: [RegionFigures], above: String) -> [Source] {
        regions.flatMap { figures in
            figures.filings.map { Source(region: figures.region.name, above: above, filing: $0) }
        }
    }

    private func putSources(_ first: Int, _ sheet: inout BookSheet) {
        sheet.put(say(WorkbookText.sources), first, 0, book.look.section)
        let sources = sources
        guard !sources.isEmpty else {
            sheet.put(say(WorkbookText.noSources), first + 1, 0, book.look.subtitle)
            return
        }
        let heads = [
            WorkbookText.reportingUnit, WorkbookText.above, WorkbookText.period, WorkbookText.filing,
            WorkbookText.revision,
            WorkbookText.act,
            WorkbookText.receivedDay, WorkbookText.file, WorkbookText.row,
        ]
        for (column, head) in heads.enumerated() { sheet.put(say(head), first + 1, column, book.look.head) }
        let styles = (
            text: book.look.text, centred: book.look.centred, plain: book.look.figure("0")
        )
        for (number, source) in sources.enumerated() {
            put(source, first + 2 + number, &sheet, styles)
        }
        sheet.filter = BookRange(rows: first + 1...first + 1 + sources.count, columns: 0...heads.count - 1)
    }

    private func put(
        _ source: Source, _ row: Int, _ sheet: inout BookSheet,
        _ styles: (text: BookStyle, centred: BookStyle, plain: BookStyle)
    ) {
        let filing = source.filing
        sheet.put(source.region, row, 0, styles.text)
        sheet.put(source.above, row, 1, styles.text)
        sheet.put(say(Labels.period(filing.period)), row, 2, styles.text)
        sheet.put(book.count(filing.filing), row, 3, styles.plain)
        sheet.put(book.count(filing.revision), row, 4, styles.plain)
        sheet.put(book.count(filing.act), row, 5, styles.plain)
        sheet.put(filing.received.description, row, 6, styles.centred)
        sheet.put(filing.file ?? say(WorkbookText.typed), row, 7, styles.text)
        sheet.put(book.count(filing.row), row, 8, styles.plain)
        book.fit(
            row,
            [(source.region, Self.widths[0]), (source.above, Self.widths[1]), (filing.file ?? "", Self.widths[7])],
            &sheet)
    }
}

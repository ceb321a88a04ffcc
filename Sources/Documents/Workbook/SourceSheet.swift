import Domain
import Reporting
import Texts
import Workbook

/// 数据来源: the filings behind the figures, in the order of the report.
struct SourceSheet {
    let book: ReportBook
    var report: Report { book.report }
    private static let widths: [Double] = [26, 24, 15, 11, 8, 11, 13, 40, 8]

    init(_ book: ReportBook) { self.book = book }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    private static let heads = [
        WorkbookText.reportingUnit, WorkbookText.above, WorkbookText.period, WorkbookText.filing, WorkbookText.revision,
        WorkbookText.act, WorkbookText.receivedDay, WorkbookText.file, WorkbookText.row,
    ]

    var sheet: BookSheet {
        var sheet = book.framed(
            .sources, title: say(WorkbookText.sources), note: say(WorkbookText.source(report.cutoff, report.basis)),
            widths: Self.widths)
        book.putHead(Self.heads.map(say), 2, &sheet, widths: Self.widths)
        let sources = sources
        let styles = (text: book.look.text, centred: book.look.centred, plain: book.look.figure("0"))
        for (number, source) in sources.enumerated() { put(source, 3 + number, &sheet, styles) }
        sheet.filter = BookRange(rows: 2...2 + sources.count, columns: 0...Self.heads.count - 1)
        sheet.frozenRows = 3
        sheet.frozenColumns = 1
        sheet.print.repeatedRows = 2...2
        return sheet
    }

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

    /// Memo regions count in no figure above them, so their filings are not among these.
    private func sources(_ regions: [RegionFigures], above: String) -> [Source] {
        regions.filter { !$0.isMemo || report.asked.isMemo }.flatMap { figures in
            figures.filings.map { Source(region: figures.region.name, above: above, filing: $0) }
        }
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

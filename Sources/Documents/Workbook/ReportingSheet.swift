import Domain
import Reporting
import Texts
import Workbook

/// 报送情况: who owed reports and who sent them, and the units that did not, by name.
struct ReportingSheet {
    let book: ReportBook
    var report: Report { book.report }
    private static let firstRow = 5

    init(_ book: ReportBook) { self.book = book }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    private var table: ReportingTable? { report.reporting }
    /// Columns of the period; none where only the sums since the start are known.
    private var periodColumns: Int { table == nil ? 0 : 6 }

    var sheet: BookSheet {
        let names = report.regions.map(book.regionName) + (table?.units.map(\.region.name) ?? [])
        let count = periodColumns + 5
        let widths = [book.width(names, least: 18)] + Array(repeating: 12, count: count)
        var sheet = book.framed(
            .reporting, title: say(WorkbookText.reporting) + "  " + say(Labels.period(report.through)),
            note: say(WorkbookText.source(report.cutoff, report.basis)), widths: widths)
        let finding = table.map {
            WorkbookText.reportingFinding(
                $0.asked.completeness, returned: $0.asked.returned, decimals: report.plan.rateDecimals)
        }
        book.putParagraph(
            say(finding ?? WorkbookText.reports(report.asked.completeness)), 2, columns: 0...count,
            width: widths.reduce(0, +),
            &sheet,
            book.look.lead)
        putHeads(&sheet)
        let last = putRows(&sheet)
        if let table { putUnits(table, last + 2, &sheet) }
        sheet.frozenRows = Self.firstRow
        sheet.frozenColumns = 1
        sheet.print.repeatedRows = 3...4
        return sheet
    }

    private func putHeads(_ sheet: inout BookSheet) {
        let look = book.look
        sheet.merge(
            .text(say(WorkbookText.below(report.asked.region.level))), BookRange(rows: 3...4, columns: 0...0), look.head
        )
        let parts = [
            WorkbookText.expected, WorkbookText.received, WorkbookText.receivedRate, WorkbookText.onTime,
            WorkbookText.onTimeRate,
        ]
        if periodColumns > 0 {
            sheet.merge(.text(say(WorkbookText.thisPeriod)), BookRange(rows: 3...3, columns: 1...6), look.head)
            for (number, head) in (parts + [WorkbookText.returned]).enumerated() {
                sheet.put(say(head), 4, 1 + number, look.head)
            }
        }
        let first = 1 + periodColumns
        sheet.merge(.text(say(WorkbookText.sinceStart)), BookRange(rows: 3...3, columns: first...first + 4), look.head)
        for (number, head) in parts.enumerated() { sheet.put(say(head), 4, first + number, look.head) }
        sheet.rowHeights[4] = 20
    }

    /// The children, the whole last; returns its row.
    private func putRows(_ sheet: inout BookSheet) -> Int {
        let places = Array(report.regions.indices.dropFirst())
        let shown = places.filter { !report.regions[$0].isMemo }
        var row = Self.firstRow
        for place in shown {
            put(place, report.regions[place].region.name, row, &sheet, isStrong: false)
            row += 1
        }
        put(0, say(WorkbookText.total(report.asked.region)), row, &sheet, isStrong: true)
        return row
    }

    private func put(_ place: Int, _ name: String, _ row: Int, _ sheet: inout BookSheet, isStrong: Bool) {
        sheet.put(name, row, 0, isStrong ? book.look.strong : book.look.text)
        book.fit(row, [(name, sheet.columnWidths[0] ?? 10)], &sheet)
        if let table, table.rows.indices.contains(place) {
            put(table.rows[place].completeness, row, 1, &sheet, isStrong: isStrong)
            sheet.put(book.count(table.rows[place].returned), row, 6, book.countStyle(isStrong: isStrong))
        }
        put(report.regions[place].completeness, row, 1 + periodColumns, &sheet, isStrong: isStrong)
    }

    private func put(
        _ completeness: Completeness, _ row: Int, _ column: Int, _ sheet: inout BookSheet, isStrong: Bool
    ) {
        let (count, rate) = (book.countStyle(isStrong: isStrong), book.rateStyle(isStrong: isStrong))
        let formula = RateFormula(rateDecimals: report.plan.rateDecimals, decimals: 0)
        let due = BookReference.cell(row, column)
        sheet.put(book.count(completeness.expected), row, column, count)
        for (part, value) in [(1, completeness.received), (3, completeness.onTime)] {
            sheet.put(book.count(value), row, column + part, count)
            sheet.put(
                formula.content(
                    completed: value, target: completeness.expected,
                    cells: (BookReference.cell(row, column + part), due)), row, column + part + 1, rate)
        }
    }

    // MARK: Units

    private func putUnits(_ table: ReportingTable, _ first: Int, _ sheet: inout BookSheet) {
        sheet.put(say(WorkbookText.unitList), first, 0, book.look.section)
        guard !table.units.isEmpty else {
            sheet.put(say(WorkbookText.noUnits), first + 1, 0, book.look.subtitle)
            return
        }
        let heads: [(Bilingual, ClosedRange<Int>)] = [
            (WorkbookText.reportingUnit, 0...0), (WorkbookText.above, 1...2), (WorkbookText.status, 3...4),
            (WorkbookText.deadline, 5...6), (WorkbookText.receivedDay, 7...8),
        ]
        for (head, columns) in heads { put(say(head), first + 1, columns, &sheet, book.look.head) }
        for (number, unit) in table.units.enumerated() {
            let row = first + 2 + number
            let texts = [
                unit.region.name, unit.parent?.name ?? RateFormula.none, say(state(unit.state)),
                say(Labels.day(unit.deadline)), unit.received.map { say(Labels.day($0)) } ?? RateFormula.none,
            ]
            for (text, head) in zip(texts, heads) { put(text, row, head.1, &sheet, book.look.text) }
            book.fit(row, [(texts[0], sheet.columnWidths[0] ?? 10), (texts[1], 24), (texts[2], 24)], &sheet)
        }
    }

    private func put(
        _ text: String, _ row: Int, _ columns: ClosedRange<Int>, _ sheet: inout BookSheet, _ style: BookStyle
    ) {
        sheet.merge(.text(text), BookRange(rows: row...row, columns: columns), style)
    }

    private func state(_ state: ReportingTable.State) -> Bilingual {
        switch state {
        case .missing: WorkbookText.missing
        case .returned: WorkbookText.returnedState
        case .late: WorkbookText.late
        }
    }
}

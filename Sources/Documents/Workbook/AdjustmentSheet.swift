import Domain
import Reporting
import Texts
import Workbook

/// 数据调整: what changed in the figures of the last bulletin, with its causes, and the targets that were revised.
struct AdjustmentSheet {
    let book: ReportBook
    var report: Report { book.report }

    init(_ book: ReportBook) { self.book = book }

    private func say(_ words: Bilingual) -> String { book.say(words) }

    var sheet: BookSheet {
        let note = report.adjustments.map { say(WorkbookText.since($0.bulletin.title, $0.bulletin.at)) }
        var sheet = book.framed(
            .adjustments, title: say(WorkbookText.adjustments),
            note: note ?? say(WorkbookText.source(report.cutoff, report.basis)),
            widths: [20, 26, 11, 11, 11, 11, 11, 11, 11, 11, 11, 8, 8, 48])
        var row = 3
        if let adjustments = report.adjustments {
            row = putFigures(adjustments.figures, row, &sheet)
            row = putChanges(adjustments.changes, WorkbookText.changesSection, row, &sheet)
        }
        _ = putChanges(report.targetRevisions, WorkbookText.revisionsSection, row, &sheet)
        sheet.frozenRows = 2
        return sheet
    }

    // MARK: Figures

    private func putFigures(_ figures: [Comparison.Figure], _ first: Int, _ sheet: inout BookSheet) -> Int {
        sheet.put(say(WorkbookText.figuresSection), first, 0, book.look.section)
        guard !figures.isEmpty else {
            sheet.put(say(WorkbookText.noAdjustments), first + 1, 0, book.look.subtitle)
            return first + 3
        }
        putFigureHeads(first + 1, &sheet)
        for (number, figure) in figures.enumerated() { put(figure, first + 3 + number, &sheet) }
        return first + 4 + figures.count
    }

    private func putFigureHeads(_ row: Int, _ sheet: inout BookSheet) {
        let look = book.look
        let single: [(Int, Bilingual)] = [
            (0, WorkbookText.region), (1, WorkbookText.indicator), (8, WorkbookText.changeOfRate),
            (9, WorkbookText.changeByWork), (10, WorkbookText.changeByTarget), (13, WorkbookText.cause),
        ]
        for (column, head) in single {
            sheet.merge(.text(say(head)), BookRange(rows: row...row + 1, columns: column...column), look.head)
        }
        let pairs: [(Int, Bilingual)] = [
            (2, WorkbookText.target), (4, WorkbookText.completed), (6, WorkbookText.rate), (11, WorkbookText.rank),
        ]
        for (column, head) in pairs {
            sheet.merge(.text(say(head)), BookRange(rows: row...row, columns: column...column + 1), look.head)
            sheet.put(say(WorkbookText.before), row + 1, column, look.head)
            sheet.put(say(WorkbookText.after), row + 1, column + 1, look.head)
        }
        sheet.rowHeights[row + 1] = 32
    }

    private func put(_ figure: Comparison.Figure, _ row: Int, _ sheet: inout BookSheet) {
        let (indicator, look) = (figure.indicator, book.look)
        let (amount, rate, points) = (book.amountStyle(indicator), book.rateStyle(), book.pointStyle())
        sheet.put(figure.region.name, row, 0, look.text)
        sheet.put(say(indicator.name), row, 1, look.text)
        for (column, shown) in [(0, figure.before), (1, figure.after)] {
            sheet.put(book.amount(shown?.target, indicator), row, 2 + column, amount)
            sheet.put(book.amount(shown?.completed, indicator), row, 4 + column, amount)
            sheet.put(book.rate(shown?.rate), row, 6 + column, rate)
        }
        let split = figure.split
        sheet.put(book.percent(split.map { $0.work + $0.target }), row, 8, points)
        sheet.put(book.percent(split?.work), row, 9, points)
        sheet.put(book.percent(split?.target), row, 10, points)
        sheet.put(book.count(figure.rankBefore), row, 11, book.countStyle())
        sheet.put(book.count(figure.rankAfter), row, 12, book.countStyle())
        let text = causes(figure.causes)
        sheet.put(text, row, 13, look.text)
        book.fit(row, [(figure.region.name, 20), (say(indicator.name), 26), (text, 48)], &sheet)
    }

    // MARK: Changes

    private func putChanges(
        _ changes: [Comparison.Change], _ title: Bilingual, _ first: Int, _ sheet: inout BookSheet
    ) -> Int {
        guard !changes.isEmpty else { return first }
        sheet.put(say(title), first, 0, book.look.section)
        let heads: [(Int, Bilingual)] = [
            (0, WorkbookText.region), (1, WorkbookText.indicator), (4, WorkbookText.before), (5, WorkbookText.after),
            (6, WorkbookText.change),
        ]
        for (column, head) in heads { sheet.put(say(head), first + 1, column, book.look.head) }
        put(say(WorkbookText.subject), first + 1, 2...3, &sheet, book.look.head)
        put(say(WorkbookText.cause), first + 1, 7...13, &sheet, book.look.head)
        for (number, change) in changes.enumerated() { put(change, first + 2 + number, &sheet) }
        return first + 3 + changes.count
    }

    private func put(_ change: Comparison.Change, _ row: Int, _ sheet: inout BookSheet) {
        let (indicator, look) = (change.indicator, book.look)
        let amount = book.amountStyle(indicator)
        sheet.put(change.region.name, row, 0, look.text)
        sheet.put(say(indicator.name), row, 1, look.text)
        put(say(subject(change.subject)), row, 2...3, &sheet, look.text)
        sheet.put(book.amount(change.before, indicator), row, 4, amount)
        sheet.put(book.amount(change.after, indicator), row, 5, amount)
        let difference = (change.after ?? 0) - (change.before ?? 0)
        sheet.put(
            book.amount(difference, indicator), row, 6,
            look.figure(signed(indicator.decimals)))
        let text = causes(change.causes)
        put(text, row, 7...13, &sheet, look.text)
        book.fit(row, [(change.region.name, 20), (say(indicator.name), 26), (text, 108)], &sheet)
    }

    private func signed(_ decimals: Int) -> String {
        let grouped = BookLook.grouped(decimals)
        return "+\(grouped);-\(grouped);\(grouped)"
    }

    private func subject(_ subject: Comparison.Subject) -> Bilingual {
        switch subject {
        case .period(let period): Labels.period(period)
        case .target(let year): WorkbookText.targetSubject(year)
        }
    }

    /// One a line.
    private func causes(_ causes: [Comparison.Cause]) -> String {
        causes.map { cause in
            let day = Moment(cause.at)?.beijingDay
            guard let day else { return say(Labels.cause(cause.kind.rawValue)) }
            return say(
                WorkbookText.cause(
                    cause.kind.rawValue, act: cause.act, day: day, author: cause.author, reason: cause.reason))
        }.joined(separator: "\n")
    }

    private func put(
        _ text: String, _ row: Int, _ columns: ClosedRange<Int>, _ sheet: inout BookSheet, _ style: BookStyle
    ) {
        sheet.merge(.text(text), BookRange(rows: row...row, columns: columns), style)
    }
}

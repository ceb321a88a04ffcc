import Domain
import Reporting
import Texts
import Workbook

/// What stands around the tables of every sheet.
extension ReportBook {
    /// A sheet with its title, a line under it, and the way back to the overview. However long they are, they stay over
    /// the columns of its tables.
    func framed(_ part: Part, title: String, note: String, widths: [Double]) -> BookSheet {
        var sheet = BookSheet(name: name(part))
        sheet.showsGridlines = false
        for (column, width) in widths.enumerated() { sheet.columnWidths[column] = width }
        let (last, width) = (widths.count - 1, widths.reduce(0, +))
        putParagraph(title, 0, columns: 0...last, width: width, &sheet, look.title)
        if part != .overview {
            sheet.put(link(say(WorkbookText.back), .overview), 1, 0, look.link)
            putParagraph(note, 1, columns: 1...last, width: width - widths[0], &sheet, look.subtitle)
        }
        setPrint(&sheet)
        return sheet
    }

    private func setPrint(_ sheet: inout BookSheet) {
        sheet.print.isLandscape = true
        sheet.print.isCentred = true
        sheet.print.footerLeft = BookPrint.escaped(BookText.cut(say(report.plan.name), 60))
        sheet.print.footerCentre = say(WorkbookText.pages(BookPrint.page, of: BookPrint.pages))
        let code = String(report.snapshot.prefix(16))
        sheet.print.footerRight = BookPrint.escaped(say(WorkbookText.footer(report.cutoff, code)))
    }

    /// The heads of columns in one row, with its height.
    func putHead(_ heads: [String], _ row: Int, _ sheet: inout BookSheet, widths: [Double]) {
        for (column, head) in heads.enumerated() { sheet.put(head, row, column, look.head) }
        let lines = zip(heads, widths).map { BookText.lines($0, width: max(2, Int($1) - 1)) }.max() ?? 1
        sheet.rowHeights[row] = Double(lines) * 15 + 5
    }

    /// A column as wide as its longest text, within bounds; longer texts are wrapped.
    func width(_ texts: some Sequence<String>, least: Double = 10, most: Double = 36) -> Double {
        let longest = texts.reduce(0) { max($0, BookText.columns($1)) }
        return min(most, max(least, Double(longest) * 1.05 + 2))
    }

    /// Makes a row as high as its wrapped texts need: not every program does so by itself.
    func fit(_ row: Int, _ texts: [(text: String, width: Double)], _ sheet: inout BookSheet) {
        let lines = texts.reduce(1) { max($0, BookText.lines($1.text, width: max(2, Int($1.width) - 1))) }
        guard lines > 1 else { return }
        sheet.rowHeights[row] = min(400, max(sheet.rowHeights[row] ?? 0, Double(lines) * 14.5 + 4))
    }

    /// Whether names are short enough to stand at an axis.
    func fitsChart(_ regions: some Sequence<RegionFigures>) -> Bool {
        regions.allSatisfy { BookText.columns(regionName($0)) <= 60 }
    }

    /// Long text over several columns: merged cells do not grow by themselves.
    func putParagraph(
        _ text: String, _ row: Int, columns: ClosedRange<Int>, width: Double, _ sheet: inout BookSheet,
        _ style: BookStyle
    ) {
        sheet.merge(.text(text), BookRange(rows: row...row, columns: columns), style)
        let lines = BookText.lines(text, width: max(10, Int(width / (style.size / 10.5))))
        sheet.rowHeights[row] = min(400, Double(lines) * (style.size * 1.45) + 4)
    }

    /// The colours of states in a column whose cells begin with their signs.
    func stateRules(_ range: BookRange) -> [BookRule] {
        StateColour.signed.map { status in
            let colour = StateColour(status)
            return BookRule(
                range, .textBegins(Labels.sign(status), .init(colour: colour.text, fill: colour.fill, isBold: true)))
        }
    }

    /// Bars behind rates.
    func rateBars(_ rows: ClosedRange<Int>, column: Int) -> BookRule {
        BookRule(BookRange(rows: rows, columns: column...column), .bar(0...100, colour: BookLook.barFill))
    }
}

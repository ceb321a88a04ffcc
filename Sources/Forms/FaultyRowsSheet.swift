import Domain
import Tables
import Workbook

/// The sheet 错误行: what is wrong with the file as a whole, then only the faulty rows, with their numbers in the
/// sender's file.
struct FaultyRowsSheet {
    private let marked: MarkedReturn
    private let language: Language
    private let look: FormLook
    private let marks: MarkList
    /// How many columns the sender's widest faulty sheet has.
    private let columns: Int
    private let isNarrowed: Bool
    private let namesSheets: Bool
    private var row = 0
    private(set) var sheet: BookSheet

    /// The last of the sender's columns that leaves room for row number, sheet and explanations.
    private static let lastColumn = 16_380

    init(_ marked: MarkedReturn, _ marks: MarkList) {
        self.marked = marked
        self.marks = marks
        language = marked.language
        look = FormLook(marked.language)
        namesSheets = marked.sources.count > 1
        sheet = BookSheet(name: MarkedWords.sheet[marked.language])
        let used = marked.sources.enumerated().filter { !marks.rows[$0.offset].isEmpty }
        let extents = used.map {
            SheetExtent($0.element.sheet, from: $0.element.headerRows?.lowerBound ?? 1, upTo: Self.lastColumn)
        }
        let widest = extents.map(\.columns).max() ?? 0
        columns = min(widest, max(20, MarkedReturn.cellLimit / max(marks.rowCount, 1)))
        isNarrowed = columns < widest
        fill(extents)
    }

    private var first: Int { namesSheets ? 2 : 1 }
    private var explanations: Int { first + columns }

    private mutating func fill(_ extents: [SheetExtent]) {
        setWidths(extents)
        putHead()
        for (place, source) in marked.sources.enumerated() where !marks.rows[place].isEmpty { put(source, place) }
        sheet.print.isLandscape = true
        sheet.print.footerCentre = FormWords.pages[language]
        sheet.allowsNumbersAsText = true
        sheet.tabColour = 0xC00000
    }

    private mutating func setWidths(_ extents: [SheetExtent]) {
        sheet.columnWidths[0] = 10
        if namesSheets { sheet.columnWidths[1] = 14 }
        for extent in extents {
            for (column, width) in extent.widths where column < columns {
                sheet.columnWidths[first + column] = max(sheet.columnWidths[first + column] ?? 0, width)
            }
        }
        sheet.columnWidths[explanations] = MarkedSheet.width
    }

    // MARK: The head

    private mutating func putHead() {
        put(line: "\(MarkedWords.title[language])\(language == .zh ? "：" : ": ")\(marked.fileName)", title)
        for fact in marked.facts { put(line: fact, look.text) }
        let errors = marked.problems.count { $0.severity == .error }
        let counts = MarkedWords.counts(
            errors: errors, warnings: marked.problems.count - errors, rows: marks.rowCount)
        put(line: counts[language], look.text)
        let mend = marked.givesFaultyRowsOnly ? MarkedWords.mendElsewhere : MarkedWords.mend
        if !marked.sources.isEmpty { put(line: mend[language], look.text) }
        if marked.omitted > 0 { put(line: MarkedWords.omitted(marked.omitted)[language], look.text) }
        if isNarrowed { put(line: MarkedWords.narrowed(columns)[language], look.text) }
        for (place, found) in marks.whole.enumerated() {
            for mark in found { put(line: sheetName(place) + mark.comment, band(mark)) }
        }
        row += 1
    }

    private var title: BookStyle {
        look.title.with {
            $0.size = 14
            $0.horizontal = .left
        }
    }

    private func band(_ mark: Mark) -> BookStyle { look.marked(look.text, mark.problem.severity) }

    private func sheetName(_ place: Int) -> String {
        guard namesSheets else { return "" }
        return marked.sources[place].sheet.name + (language == .zh ? "：" : ": ")
    }

    /// Over the whole width, at least so wide that it can be read.
    private mutating func put(line text: String, _ style: BookStyle) {
        let width = min(max(explanations, 5), 12)
        let wrapped = style.with { $0.wraps = true }
        sheet.merge(.text(text), BookRange(rows: row...row, columns: 0...width), wrapped)
        let lines = BookText.lines(text, width: style.size > 11 ? 90 : 110)
        sheet.rowHeights[row] = Double(lines) * style.size * 1.5 + 3
        row += 1
    }

    // MARK: The rows

    private mutating func put(_ source: MarkedReturn.Source, _ place: Int) {
        let finder = HeaderFinder(source)
        let header = source.headerRows?.upperBound ?? 0
        putHeader(finder)
        if place == marked.sources.indices.first(where: { !marks.rows[$0].isEmpty }), row <= 12 {
            sheet.frozenRows = row
            sheet.print.repeatedRows = row - 1...row - 1
        }
        let codes = Set(finder.titles.filter { SenderCell.isCode($0.value) }.map(\.key))
        let earlier = finder.titles.first { MarkedWords.isColumn($0.value) }?.key
        var waiting = marks.rows[place].keys.sorted()[...]
        source.sheet.forEachRow { view in
            while let next = waiting.first, next < view.row { put(blank: waiting.removeFirst(), place) }
            guard waiting.first == view.row else { return !waiting.isEmpty }
            waiting.removeFirst()
            put(view, marks.rows[place][view.row] ?? [], place) { column, text in
                if view.row > header, source.blankedColumns.contains(column) { return SenderCell("", isCode: true) }
                if column == earlier { return SenderCell("", isCode: true) }
                return SenderCell(text, isCode: codes.contains(column) || view.row <= header)
            }
            return true
        }
        for number in waiting { put(blank: number, place) }
        row += 1
    }

    private mutating func putHeader(_ finder: HeaderFinder) {
        sheet.put(MarkedWords.row[language], row, 0, look.head)
        if namesSheets { sheet.put(MarkedWords.senderSheet[language], row, 1, look.head) }
        for column in 0..<columns {
            let title = finder.titles[column] ?? BookReference.letters(column)
            sheet.put(title, row, first + column, look.head)
            sheet.fit(title, width: sheet.columnWidths[first + column] ?? 8.43, row: row)
        }
        sheet.put(MarkedWords.column[language], row, explanations, look.marked(look.head, .error))
        row += 1
    }

    private mutating func put(
        _ view: RowView, _ found: [Mark], _ place: Int, _ cell: (Int, String) -> SenderCell
    ) {
        putStart(view.row, place)
        for column in 0..<columns {
            let content = cell(column, column < view.count ? view.text(column) : "")
            sheet.put(content.content, row, first + column, style(column, found, content.numberFormat))
        }
        putEnd(found)
    }

    /// A row in which the sender's sheet holds nothing.
    private mutating func put(blank number: Int, _ place: Int) {
        let found = marks.rows[place][number] ?? []
        putStart(number, place)
        for column in 0..<min(columns, 200) { sheet.put(.blank, row, first + column, style(column, found, "")) }
        putEnd(found)
    }

    private mutating func putStart(_ number: Int, _ place: Int) {
        sheet.put(.number(Double(number)), row, 0, look.cell.with { $0.horizontal = .centre })
        if namesSheets { sheet.put(marked.sources[place].sheet.name, row, 1, look.cell) }
    }

    private mutating func putEnd(_ found: [Mark]) {
        let isError = found.contains(where: \.isError)
        let style = look.marked(look.cell, isError ? .error : .warning).with { $0.wraps = true }
        let text = found.map(\.explanation).joined(separator: "\n")
        sheet.put(text, row, explanations, style)
        sheet.fit(text, width: MarkedSheet.width, row: row)
        row += 1
    }

    private func style(_ column: Int, _ found: [Mark], _ numberFormat: String) -> BookStyle {
        let here = found.filter { $0.column == column }
        var style = look.cell
        style.numberFormat = numberFormat
        guard !here.isEmpty else { return style }
        return look.marked(style, here.contains(where: \.isError) ? .error : .warning)
    }
}

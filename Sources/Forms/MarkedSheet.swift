import Domain
import Tables
import Workbook

/// One of the sender's sheets with its faulty cells marked: every value where it was.
struct MarkedSheet {
    private let source: MarkedReturn.Source
    private let language: Language
    private let look: FormLook
    private let marks: [Int: [Mark]]
    private let whole: [Mark]
    private let finder: HeaderFinder
    private let codes: Set<Int>
    /// The last row of the header, from 1; 0 without one.
    private let header: Int
    /// The column of explanations.
    private let explanations: Int
    private(set) var sheet: BookSheet

    /// Of the column of explanations, in characters.
    static let width = 48.0
    /// Programs are slow to open a sheet with more; colours and explanations are given all the same.
    private static let commentLimit = 5_000
    /// The last column that leaves room for the explanations.
    private static let lastColumn = 16_382

    init(_ marked: MarkedReturn, _ place: Int, _ list: MarkList) {
        source = marked.sources[place]
        language = marked.language
        look = FormLook(marked.language)
        marks = list.rows[place]
        whole = list.whole[place]
        finder = HeaderFinder(source)
        codes = Set(finder.titles.filter { SenderCell.isCode($0.value) }.map(\.key))
        header = source.headerRows?.upperBound ?? 0
        let extent = SheetExtent(
            source.sheet, from: source.headerRows?.lowerBound ?? 1, upTo: Self.lastColumn)
        explanations = finder.titles.first { MarkedWords.isColumn($0.value) }?.key ?? extent.columns
        sheet = BookSheet(name: source.sheet.name)
        fill(extent)
    }

    private mutating func fill(_ extent: SheetExtent) {
        source.sheet.forEachRow { view in
            for column in 0..<min(view.count, Self.lastColumn + 1) where column != explanations {
                put(view.text(column), view.row, column)
            }
            ruleRest(of: view)
            if let found = marks[view.row] { explain(found, view.row) }
            return true
        }
        markBlankCells(extent)
        putHeader()
        putComments()
        shape(extent)
    }

    /// Blank cells at the end of a row of data are ruled as far as the header reaches.
    private mutating func ruleRest(of view: RowView) {
        guard header > 0, view.row > header, let last = finder.titles.keys.max(), last <= 200 else { return }
        for column in view.count..<max(last + 1, view.count) where column != explanations {
            sheet.put(.blank, view.row - 1, column, look.cell)
        }
    }

    private func severity(_ found: [Mark]) -> Severity { found.contains(where: \.isError) ? .error : .warning }

    private func style(_ row: Int, _ column: Int) -> BookStyle {
        var style = row <= header ? titleStyle(row) : look.cell
        let found = (marks[row] ?? []).filter { $0.column == column }
        if !found.isEmpty { style = look.marked(style, severity(found)) }
        if source.blankedColumns.contains(column), row == header { style.fill = FormLook.line }
        return style
    }

    private func titleStyle(_ row: Int) -> BookStyle {
        source.headerRows?.contains(row) == true ? look.head : look.text.with { $0.isBold = true }
    }

    /// Whether a title stands over several columns: such are centred.
    private func isWideTitle(_ row: Int, _ column: Int) -> Bool {
        row < (source.headerRows?.lowerBound ?? 0)
            && source.sheet.merges.contains {
                $0.rows.lowerBound == row - 1 && $0.columns.lowerBound == column && $0.columns.count > 2
            }
    }

    private mutating func put(_ text: String, _ row: Int, _ column: Int) {
        let isBlanked = row > header && source.blankedColumns.contains(column)
        var style = style(row, column)
        if isWideTitle(row, column) { style.horizontal = .centre }
        guard row > header, !isBlanked else {
            return sheet.put(isBlanked ? "" : text, row - 1, column, style)
        }
        let cell = SenderCell(text, isCode: codes.contains(column), isBook: source.isBook)
        style.numberFormat = cell.numberFormat
        if codes.contains(column) { style.horizontal = .centre }
        sheet.put(cell.content, row - 1, column, style)
    }

    /// Faulty cells that are blank, and so did not come by with their rows.
    private mutating func markBlankCells(_ extent: SheetExtent) {
        for (row, found) in marks.sorted(by: { $0.key < $1.key }) {
            for column in Set(found.compactMap(\.column)).sorted()
            where column <= Self.lastColumn && column != explanations
                && source.sheet.text(row: row - 1, column: column).isEmpty
            {
                sheet.put(.blank, row - 1, column, style(row, column))
            }
        }
    }

    /// Only beside rows of data: a text above the header might be taken for a title, one in a blank row for a row.
    private mutating func explain(_ found: [Mark], _ row: Int) {
        guard row > header, header > 0 else { return }
        let style = look.marked(look.cell, severity(found)).with {
            $0.wraps = true
            $0.horizontal = .left
        }
        let text = found.map(\.explanation).joined(separator: "\n")
        sheet.put(text, row - 1, explanations, style)
        sheet.fit(text, width: Self.width, row: row - 1)
    }

    private mutating func putHeader() {
        let rows = source.headerRows.map { $0.lowerBound - 1...$0.upperBound - 1 }
        guard let rows else { return }
        sheet.merge(
            .text(MarkedWords.column[language]), BookRange(rows: rows, columns: explanations...explanations),
            look.marked(look.head, .error))
    }

    private mutating func putComments() {
        var texts: [BookRange: [String]] = [:]
        if !whole.isEmpty { texts[BookRange(row: 0, column: 0)] = whole.map(\.comment) }
        for (row, found) in marks {
            for mark in found {
                // What is wrong with a whole row above the data has no column of explanations to stand in.
                let isAbove = row <= header || header == 0
                guard let column = mark.column ?? (isAbove ? 0 : nil), column <= Self.lastColumn else { continue }
                texts[anchor(row - 1, column), default: []].append(mark.comment)
            }
        }
        if header > 0 {
            for column in source.blankedColumns where column <= Self.lastColumn {
                texts[anchor(header - 1, column), default: []].append(MarkedWords.blanked[language])
            }
        }
        let inOrder = texts.sorted { one, other in
            (one.key.rows.lowerBound, one.key.columns.lowerBound)
                < (other.key.rows.lowerBound, other.key.columns.lowerBound)
        }
        for (place, lines) in inOrder.prefix(Self.commentLimit) {
            sheet.comments.append(
                .fitting(lines.joined(separator: "\n"), place.rows.lowerBound, place.columns.lowerBound))
        }
    }

    /// Where a comment must stand: in a merged range only its upper left cell is seen.
    private func anchor(_ row: Int, _ column: Int) -> BookRange {
        let merge = source.sheet.merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
        return BookRange(row: merge?.rows.lowerBound ?? row, column: merge?.columns.lowerBound ?? column)
    }

    private mutating func shape(_ extent: SheetExtent) {
        let rows = max(extent.rows, marks.keys.max() ?? 1)
        sheet.merges += source.sheet.merges.compactMap { $0.within(rows: rows, columns: extent.columns) }
        sheet.columnWidths = extent.widths
        sheet.columnWidths[explanations] = Self.width
        let faultyColumns = Set(marks.values.joined().compactMap(\.column))
        sheet.hiddenColumns = source.sheet.hiddenColumns.subtracting(faultyColumns).subtracting([explanations])
            .filter { $0 < extent.columns }
        sheet.hiddenRows = source.sheet.hiddenRows.filter { $0 < rows && marks[$0 + 1] == nil }
        if (1...12).contains(header) {
            sheet.frozenRows = header
            sheet.print.repeatedRows = source.headerRows.map { $0.lowerBound - 1...$0.upperBound - 1 }
        }
        sheet.print.isLandscape = true
        sheet.print.footerCentre = FormWords.pages[language]
        sheet.allowsNumbersAsText = true
        if !marks.isEmpty || !whole.isEmpty { sheet.tabColour = 0xC00000 }
    }
}

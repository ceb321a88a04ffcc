import Domain
import Workbook

/// The sheet 填报表: a row for each unit, three columns for each indicator, of which the third is filled in.
struct TemplateForm {
    let template: Template
    let words: TemplateWords
    let look: FormLook
    var row = 0
    var sheet: BookSheet

    /// Columns before the first indicator.
    private static let fixed = 3
    static let perIndicator = 3
    /// In characters. A narrow form is widened until its heading has room.
    private static let leastWidth = 110.0
    private static let noteWidth = 12.0
    private let fixedWidths: [Double]
    private let figureWidth: Double

    init(_ template: Template) {
        self.template = template
        words = TemplateWords(template.language)
        look = FormLook(template.language)
        let names = template.units.map { Double(BookText.columns($0.name)) + 2 }.max() ?? 0
        fixedWidths = [6, 9, min(max(names, 12), 30)]
        let rest = Self.leastWidth - fixedWidths.reduce(Self.noteWidth, +)
        let figures = Double(max(Self.perIndicator * template.indicators.count, 1))
        figureWidth = min(max(rest / figures, 8.7), 18)
        sheet = BookSheet(name: words.formSheet)
        putTitle()
        putHeading()
        let header = putHeader()
        let units = putUnits()
        putTotal(units)
        putSignatures()
        shape(header)
    }

    var noteColumn: Int { Self.fixed + Self.perIndicator * template.indicators.count }

    func column(_ indicator: Int, _ part: Int) -> Int { Self.fixed + Self.perIndicator * indicator + part }

    // MARK: Above the table

    private mutating func putTitle() {
        sheet.merge(.text(template.title), BookRange(rows: 0...0, columns: 0...noteColumn), look.title)
        let lines = BookText.lines(template.title, width: Int(tableWidth / 1.5))
        sheet.rowHeights[0] = Double(lines) * 24 + 10
        row = 1
    }

    /// The lines of the form's head at the right; units and period at the left of the last of them, so that the period
    /// is the first that a reader of the title meets.
    private mutating func putHeading() {
        let lines = template.headLines
        let right = rightBlock
        for (place, line) in lines.enumerated() {
            let range = BookRange(rows: row + place...row + place, columns: right...noteColumn)
            sheet.merge(.text(line), range, look.text)
        }
        row += max(lines.count, 1) - 1
        let end = lines.isEmpty ? noteColumn : right - 1
        let heading = words.heading(template.city, template.period)
        let style = look.text.with { $0.wraps = true }
        sheet.merge(.text(heading), BookRange(rows: row...row, columns: 0...end), style)
        let width = (0...end).reduce(0) { $0 + self.width($1) }
        sheet.rowHeights[row] = Double(BookText.lines(heading, width: Int(width))) * 16 + 4
        row += 1
    }

    /// The column from which the form's head stands, about 32 characters before the end.
    private var rightBlock: Int {
        var column = noteColumn
        var width = self.width(column)
        while width < 32, column > Self.fixed + 1 {
            column -= 1
            width += self.width(column)
        }
        return column
    }

    func width(_ column: Int) -> Double {
        if column < Self.fixed { return fixedWidths[column] }
        return column == noteColumn ? Self.noteWidth : figureWidth
    }

    var tableWidth: Double { (0...noteColumn).reduce(0) { $0 + width($1) } }

    // MARK: The table

    /// The two rows of headers.
    private mutating func putHeader() -> ClosedRange<Int> {
        let rows = row...row + 1
        for (column, text) in [(0, words.place), (1, words.code), (2, words.unit), (noteColumn, words.note)] {
            sheet.merge(.text(text), BookRange(rows: rows, columns: column...column), look.head)
        }
        var height = 1
        for (place, indicator) in template.indicators.enumerated() {
            let head = words.head(indicator)
            let columns = column(place, 0)...column(place, 2)
            sheet.merge(.text(head), BookRange(rows: row...row, columns: columns), look.head)
            for (part, text) in [words.yearBefore, words.planBefore, words.inPeriod].enumerated() {
                sheet.put(text, row + 1, column(place, part), look.head)
            }
            height = max(height, BookText.lines(head, width: Int(figureWidth * 3) - 2))
        }
        sheet.rowHeights[row] = Double(height) * 15 + 7
        sheet.rowHeights[row + 1] = 34
        row += 2
        return rows
    }

    private mutating func putUnits() -> ClosedRange<Int>? {
        let first = row
        var number = 0
        for unit in template.units {
            let known = look.cell.with { $0.fill = FormLook.knownFill }
            number += unit.isMemo ? 0 : 1
            let place: BookContent = unit.isMemo ? .text(words.memo) : .number(Double(number))
            sheet.put(place, row, 0, known.with { $0.horizontal = .centre })
            sheet.put(unit.code, row, 1, known.with { $0.horizontal = .centre })
            sheet.put(unit.name, row, 2, known)
            for (place, indicator) in template.indicators.enumerated() {
                put(unit.figures[indicator.code] ?? Template.Figures(), indicator, place)
            }
            sheet.put(.blank, row, noteColumn, entry.with { $0.wraps = true })
            sheet.rowHeights[row] = 20
            row += 1
        }
        guard row > first else { return nil }
        addRules(first...row - 1)
        return first...row - 1
    }

    private var entry: BookStyle {
        look.cell.with {
            $0.fill = FormLook.entryFill
            $0.isLocked = false
        }
    }

    private mutating func put(_ figures: Template.Figures, _ indicator: Indicator, _ place: Int) {
        let format = Self.format(indicator)
        let known = look.cell.with {
            $0.fill = FormLook.knownFill
            $0.colour = FormLook.quietText
            $0.numberFormat = format
        }
        sheet.put(Self.content(figures.yearBefore, indicator), row, column(place, 0), known)
        sheet.put(Self.content(figures.planBefore, indicator), row, column(place, 1), known)
        let style = entry.with { $0.numberFormat = format }
        sheet.put(Self.content(figures.period, indicator), row, column(place, 2), style)
    }

    static func format(_ indicator: Indicator) -> String {
        indicator.decimals == 0 ? "0" : "0." + String(repeating: "0", count: indicator.decimals)
    }

    static func content(_ value: Int?, _ indicator: Indicator) -> BookContent {
        guard let value else { return .blank }
        return Double(indicator.shown(value)).map { .number($0) } ?? .text(indicator.shown(value))
    }

    // MARK: What may be typed

    private mutating func addRules(_ rows: ClosedRange<Int>) {
        for (place, indicator) in template.indicators.enumerated() {
            let column = column(place, 2)
            let range = BookRange(rows: rows, columns: column...column)
            var rule = BookValidation(range, Self.rule(indicator, rows.lowerBound, column))
            rule.promptTitle = indicator.name[template.language]
            rule.prompt = prompt(indicator)
            rule.errorTitle = words.entryErrorTitle
            rule.error = words.entryError(indicator.decimals)
            sheet.validations.append(rule)
        }
        var notes = BookValidation(BookRange(rows: rows, columns: noteColumn...noteColumn), .values(words.notes))
        notes.prompt = words.notePrompt
        sheet.validations.append(notes)
    }

    /// Values stay below 10¹² of the smallest unit.
    private static func rule(_ indicator: Indicator, _ row: Int, _ column: Int) -> BookValidation.Rule {
        guard indicator.decimals > 0 else { return .whole(0...999_999_999_999) }
        let cell = BookReference.cell(row, column)
        return .formula("AND(ISNUMBER(\(cell)),\(cell)>=0,ROUND(\(cell),\(indicator.decimals))=\(cell))")
    }

    /// The start of the definition, and what blank and zero mean.
    private func prompt(_ indicator: Indicator) -> String {
        let definition = indicator.definition[template.language]
        let rule = words.blankRule
        let start = BookText.cut(definition, min(110, 250 - rule.utf16.count))
        return start.isEmpty ? rule : start + "\n" + rule
    }

    private mutating func shape(_ header: ClosedRange<Int>) {
        for column in 0...noteColumn { sheet.columnWidths[column] = width(column) }
        sheet.frozenRows = header.upperBound + 1
        sheet.frozenColumns = Self.fixed
        sheet.isProtected = true
        sheet.allowsNumbersAsText = true
        sheet.showsGridlines = false
        sheet.print.isLandscape = true
        sheet.print.repeatedRows = header
        sheet.print.footerLeft = BookPrint.escaped("\(template.city) \(words.period(template.period))")
        sheet.print.footerCentre = FormWords.pages[template.language]
    }
}

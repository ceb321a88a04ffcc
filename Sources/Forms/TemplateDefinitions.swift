import Domain
import Workbook

/// The sheet 指标解释: what each indicator counts, and the year's target.
struct TemplateDefinitions {
    private(set) var sheet: BookSheet

    init(_ template: Template) {
        let words = TemplateWords(template.language)
        let look = FormLook(template.language)
        sheet = BookSheet(name: words.definitionsSheet)
        let widths: [Double] = [6, 30, 12, 72, 16]
        for (column, width) in widths.enumerated() { sheet.columnWidths[column] = width }
        sheet.merge(.text(words.definitionsSheet), BookRange(rows: 0...0, columns: 0...4), look.title)
        sheet.rowHeights[0] = 30
        for (column, head) in words.definitionHeads(template.period.year).enumerated() {
            sheet.put(head, 1, column, look.head)
        }
        sheet.rowHeights[1] = 34
        for (place, indicator) in template.indicators.enumerated() {
            put(indicator, place, template, look)
        }
        sheet.isProtected = true
        sheet.showsGridlines = false
        sheet.frozenRows = 2
        sheet.print.isLandscape = true
        sheet.print.repeatedRows = 1...1
        sheet.print.footerCentre = FormWords.pages[template.language]
    }

    private mutating func put(_ indicator: Indicator, _ place: Int, _ template: Template, _ look: FormLook) {
        let (row, language) = (place + 2, template.language)
        let centred = look.cell.with { $0.horizontal = .centre }
        let wrapped = look.cell.with { $0.wraps = true }
        sheet.put(.number(Double(place + 1)), row, 0, centred)
        sheet.put(indicator.name[language], row, 1, wrapped)
        sheet.put(indicator.unit[language], row, 2, centred)
        sheet.put(indicator.definition[language], row, 3, wrapped)
        if let target = template.targets[indicator.code] {
            let style = look.cell.with { $0.numberFormat = TemplateForm.format(indicator) }
            sheet.put(TemplateForm.content(target, indicator), row, 4, style)
        } else {
            sheet.put(TemplateWords(language).noTarget, row, 4, look.cell.with { $0.horizontal = .right })
        }
        sheet.rowHeights[row] = 20
        sheet.fit(indicator.name[language], width: 30, row: row)
        sheet.fit(indicator.definition[language], width: 72, row: row)
    }
}

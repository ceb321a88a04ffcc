import Domain
import Workbook

/// The sheet 填表说明 of a record template: what each column holds, and a few short rules.
struct RecordTemplateNotes {
    private(set) var sheet: BookSheet

    init(_ template: RecordTemplate) {
        let words = RecordTemplateWords(template.language)
        let look = FormLook(template.language)
        sheet = BookSheet(name: words.notesSheet)
        sheet.columnWidths = [0: 6, 1: 26, 2: 10, 3: 70]
        sheet.merge(.text(words.notesSheet), BookRange(rows: 0...0, columns: 0...3), look.title)
        sheet.rowHeights[0] = 30
        for (column, head) in words.noteHeads.enumerated() { sheet.put(head, 1, column, look.head) }
        let wrapped = look.cell.with { $0.wraps = true }
        for (place, field) in template.fields.enumerated() {
            let row = place + 2
            sheet.put(.number(Double(place + 1)), row, 0, look.cell.with { $0.horizontal = .centre })
            sheet.put(field.title[template.language], row, 1, wrapped)
            sheet.put(words.need(field), row, 2, look.cell.with { $0.horizontal = .centre })
            sheet.put(words.kind(field), row, 3, wrapped)
            sheet.rowHeights[row] = 20
            sheet.fit(words.kind(field), width: 70, row: row)
        }
        putRules(words.rules(template), from: template.fields.count + 3, look)
        sheet.showsGridlines = false
        sheet.print.footerCentre = FormWords.pages[template.language]
    }

    private mutating func putRules(_ rules: [String], from first: Int, _ look: FormLook) {
        for (place, rule) in rules.enumerated() {
            let row = first + place
            sheet.merge(.text(rule), BookRange(rows: row...row, columns: 0...3), look.text.with { $0.wraps = true })
            sheet.rowHeights[row] = 21
            sheet.fit(rule, width: 108, row: row)
        }
    }
}

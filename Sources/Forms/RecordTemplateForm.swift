import Domain
import Workbook

/// The sheet 填报表 of a record template: a column for each field, rows for each unit. It is not protected: rows can be
/// added below.
struct RecordTemplateForm {
    private let template: RecordTemplate
    private let fields: [RecordField]
    private let words: RecordTemplateWords
    private let look: FormLook
    private(set) var sheet: BookSheet

    init(_ template: RecordTemplate) {
        self.template = template
        fields = template.fields
        words = RecordTemplateWords(template.language)
        look = FormLook(template.language)
        sheet = BookSheet(name: words.formSheet)
        putHead()
        putRows()
        shape()
    }

    private static let headRow = 2
    private var last: Int { fields.count }

    private func putHeadLine(_ text: String, _ row: Int, _ style: BookStyle) -> BookSheet {
        var copy = sheet
        copy.merge(.text(text), BookRange(rows: row...row, columns: 0...max(last, 1)), style)
        return copy
    }

    private mutating func putHead() {
        sheet = putHeadLine(template.form.title[template.language], 0, look.title)
        sheet = putHeadLine(words.heading(template.place, template.given?.text), 1, look.text)
        sheet.rowHeights[0] = 34
        sheet.put(words.number, Self.headRow, 0, look.head)
        for (place, field) in fields.enumerated() {
            let style = look.head.with { $0.isBold = field.isRequired }
            sheet.put(words.header(field), Self.headRow, place + 1, style)
        }
        sheet.rowHeights[Self.headRow] = 34
    }

    private mutating func putRows() {
        var row = Self.headRow + 1
        let region = fields.firstIndex { $0.kind == .region }
        for unit in template.units.isEmpty ? [""] : template.units {
            for _ in 0..<template.rows {
                sheet.put(.number(Double(row - Self.headRow)), row, 0, known.with { $0.horizontal = .centre })
                for (place, field) in fields.enumerated() {
                    if place == region, !unit.isEmpty {
                        sheet.put(unit, row, place + 1, known)
                    } else {
                        sheet.put(.blank, row, place + 1, entry(field.kind))
                    }
                }
                row += 1
            }
        }
        for (place, field) in fields.enumerated() { addRule(field, place + 1, Self.headRow + 1...row - 1) }
    }

    private var known: BookStyle { look.cell.with { $0.fill = FormLook.knownFill } }

    /// Codes and words are kept as text, so that no spreadsheet counts them.
    private func entry(_ kind: RecordFieldKind) -> BookStyle {
        look.cell.with {
            $0.fill = FormLook.entryFill
            switch kind {
            case .number(let decimals):
                $0.numberFormat = decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
            case .day: $0.numberFormat = "yyyy-mm-dd"
            case .year: $0.numberFormat = "0"
            default: $0.numberFormat = "@"
            }
        }
    }

    private mutating func addRule(_ field: RecordField, _ column: Int, _ rows: ClosedRange<Int>) {
        let range = BookRange(rows: rows, columns: column...column)
        guard let rule = rule(field, rows.lowerBound, column) else { return }
        var validation = BookValidation(range, rule)
        validation.promptTitle = field.title[template.language]
        validation.prompt = words.kind(field)
        if case .region = field.kind {
            sheet.validations.append(validation)
            return
        }
        validation.errorTitle = words.errorTitle
        validation.error = words.kind(field)
        sheet.validations.append(validation)
    }

    private func rule(_ field: RecordField, _ row: Int, _ column: Int) -> BookValidation.Rule? {
        let cell = BookReference.cell(row, column)
        switch field.kind {
        case .number(0): return .whole(0...999_999_999_999)
        case .number(let decimals):
            return .formula("AND(ISNUMBER(\(cell)),\(cell)>=0,ROUND(\(cell),\(decimals))=\(cell))")
        case .creditCode: return .formula("LEN(\(cell))=18")
        case .year: return .whole(1900...2999)
        case .choice(let choices): return list(choices.map { $0.title[template.language] })
        case .region: return list(template.units)
        case .text, .day, .month: return nil
        }
    }

    /// Lists that are too long for a cell's rule stand in the notes only.
    private func list(_ words: [String]) -> BookValidation.Rule? {
        let length = words.reduce(0) { $0 + $1.utf16.count + 1 }
        return words.isEmpty || length > 250 || words.contains { $0.contains(",") } ? nil : .values(words)
    }

    private mutating func shape() {
        sheet.columnWidths[0] = 6
        for (place, field) in fields.enumerated() {
            let title = Double(BookText.columns(words.header(field)))
            sheet.columnWidths[place + 1] = min(max(title + 3, Self.width(field.kind)), 36)
        }
        sheet.frozenRows = Self.headRow + 1
        sheet.showsGridlines = false
        sheet.allowsNumbersAsText = true
        sheet.print.isLandscape = true
        sheet.print.repeatedRows = Self.headRow...Self.headRow
        sheet.print.footerLeft = BookPrint.escaped(template.place)
        sheet.print.footerCentre = FormWords.pages[template.language]
    }

    private static func width(_ kind: RecordFieldKind) -> Double {
        switch kind {
        case .text(let limit): limit > 60 ? 28 : 14
        case .creditCode: 22
        case .region: 14
        case .day, .month: 12
        case .year, .number, .choice: 10
        }
    }
}

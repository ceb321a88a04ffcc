package import Domain
import Texts
package import Workbook

/// A workbook of plain lists: each sheet with a title, a sentence, a table that can be filtered, and notes under it.
package struct ListBook: Sendable {
    package var title: String
    package var language: Language
    /// The moment up to which the record was read.
    package var made: Moment
    package var origin: [Paper.Property]
    /// At the foot of each page.
    package var footer: String
    package var sheets: [ListSheet]

    package init(
        title: String, language: Language, made: Moment, origin: [Paper.Property], footer: String, sheets: [ListSheet]
    ) {
        self.title = title
        self.language = language
        self.made = made
        self.origin = origin
        self.footer = footer
        self.sheets = sheets
    }

    package var book: Book {
        let look = BookLook(language)
        var book = Book(title: title, sheets: sheets.map { $0.sheet(look, language, footer: footer) })
        book.created = made.milliseconds / 1000
        book.properties = origin.map { BookProperty($0.name, $0.value) }
        return book
    }
}

/// One sheet of a list book.
package struct ListSheet: Sendable {
    package var name: String
    package var title: String
    package var lead: String
    package var table: Paper.Table
    /// Under the table, a line each.
    package var notes: [String]

    package init(name: String, title: String, lead: String = "", table: Paper.Table, notes: [String] = []) {
        self.name = name
        self.title = title
        self.lead = lead
        self.table = table
        self.notes = notes
    }

    // MARK: Sheet

    private static let widest = 40.0

    private var widths: [Double] {
        table.columns.indices.map { place in
            let cells = table.rows.prefix(2000).map { BookText.columns($0.cells[place]) }.max() ?? 0
            return min(Self.widest, max(9, Double(max(cells, BookText.columns(table.columns[place].title))) * 1.05 + 2))
        }
    }

    fileprivate func sheet(_ look: BookLook, _ language: Language, footer: String) -> BookSheet {
        var sheet = BookSheet(name: name)
        sheet.showsGridlines = false
        let widths = table.columns.isEmpty ? [100] : widths
        for (column, width) in widths.enumerated() { sheet.columnWidths[column] = width }
        var row = 0
        for (text, style) in [(title, look.title), (lead, look.lead)] where !text.isEmpty {
            put(text, row, widths, &sheet, style)
            row += 1
        }
        if !table.columns.isEmpty { row = putTable(row, &sheet, look) }
        for note in notes {
            put(note, row, widths, &sheet, look.note)
            row += 1
        }
        setPrint(&sheet, language, footer)
        return sheet
    }

    private func setPrint(_ sheet: inout BookSheet, _ language: Language, _ footer: String) {
        sheet.print.isLandscape = true
        sheet.print.isCentred = true
        sheet.print.footerLeft = BookPrint.escaped(BookText.cut(footer, 70))
        sheet.print.footerRight = WorkbookText.pages(BookPrint.page, of: BookPrint.pages)[language]
    }

    /// Text over all columns; merged cells do not grow by themselves.
    private func put(_ text: String, _ row: Int, _ widths: [Double], _ sheet: inout BookSheet, _ style: BookStyle) {
        let range = BookRange(rows: row...row, columns: 0...max(0, widths.count - 1))
        sheet.merge(.text(text), range, style)
        let lines = BookText.lines(text, width: max(10, Int(widths.reduce(0, +) / (style.size / 10.5))))
        sheet.rowHeights[row] = min(400, Double(lines) * (style.size * 1.45) + 4)
    }

    /// - Returns: The row after the table.
    private func putTable(_ first: Int, _ sheet: inout BookSheet, _ look: BookLook) -> Int {
        let hasGroups = table.columns.contains { !$0.group.isEmpty }
        let head = first + (hasGroups ? 1 : 0)
        if hasGroups { putGroups(first, &sheet, look) }
        for (column, item) in table.columns.enumerated() where item.group.isEmpty || !hasGroups {
            let range = BookRange(rows: first...head, columns: column...column)
            sheet.merge(.text(item.title), range, look.head)
        }
        for (column, item) in table.columns.enumerated() where hasGroups && !item.group.isEmpty {
            sheet.put(item.title, head, column, look.head)
        }
        for (number, row) in table.rows.enumerated() { putRow(row, head + 1 + number, &sheet, look) }
        sheet.frozenRows = head + 1
        sheet.frozenColumns = min(2, table.columns.count)
        sheet.print.repeatedRows = first...head
        let last = head + table.rows.count
        if !table.rows.isEmpty {
            sheet.filter = BookRange(rows: head...last, columns: 0...table.columns.count - 1)
        }
        return last + 2
    }

    private func putGroups(_ row: Int, _ sheet: inout BookSheet, _ look: BookLook) {
        var column = 0
        while column < table.columns.count {
            let group = table.columns[column].group
            var end = column
            while end + 1 < table.columns.count, !group.isEmpty, table.columns[end + 1].group == group { end += 1 }
            if !group.isEmpty {
                sheet.merge(.text(group), BookRange(rows: row...row, columns: column...end), look.head)
            }
            column = end + 1
        }
    }

    private func putRow(_ row: Paper.Row, _ place: Int, _ sheet: inout BookSheet, _ look: BookLook) {
        for (column, cell) in row.cells.enumerated() {
            let isNumber = table.columns.indices.contains(column) && table.columns[column].isNumber
            guard isNumber else {
                sheet.put(cell, place, column, row.isStrong ? look.strong : look.text)
                continue
            }
            let digits = cell.filter { $0 != "," }
            let decimals = digits.split(separator: ".").count == 2 ? digits.split(separator: ".")[1].count : 0
            let style = look.figure(BookLook.grouped(decimals), isStrong: row.isStrong)
            if Fraction(decimal: digits) != nil, let value = Double(digits) {
                sheet.put(.number(value), place, column, style)
            } else {
                sheet.put(cell, place, column, style)
            }
        }
    }
}

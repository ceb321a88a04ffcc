package import Domain
import Reporting
import Texts
package import Workbook

/// A list with a title: the same rows as text, CSV, workbook and paper.
package struct ListTable: Sendable {
    package struct Column: Sendable {
        package let title: String
        package let isNumber: Bool
        /// In Chinese characters, for the workbook and the paper.
        package let width: Int

        package init(_ title: String, isNumber: Bool = false, width: Int = 6) {
            self.title = title
            self.isNumber = isNumber
            self.width = width
        }
    }

    package let title: String
    package let lead: String
    package let columns: [Column]
    package var rows: [[String]]
    /// Up to which moment the record was read.
    package let made: Moment

    package init(title: String, lead: String, columns: [Column], rows: [[String]], made: Moment) {
        self.title = title
        self.lead = lead
        self.columns = columns
        self.rows = rows
        self.made = made
    }

    package var csv: String { CSVText.document([columns.map(\.title)] + rows) }

    package var table: Paper.Table {
        Paper.Table(
            columns: columns.map { Paper.Column($0.title, isNumber: $0.isNumber, width: $0.width) },
            rows: rows.map { Paper.Row($0) })
    }

    package func paper(_ language: Language) -> Paper {
        var paper = Paper(language: language, kind: .plain, made: made)
        paper.title = title
        paper.body = [.paragraph(lead)] + (rows.isEmpty ? [] : [.table(table)])
        return paper.cleaned
    }

    /// One sheet: title, sentence, head, rows.
    package func book(_ language: Language) -> Book {
        let look = BookLook(language)
        var sheet = BookSheet(name: title)
        sheet.put(title.printable, 0, 0, look.title)
        sheet.put(lead.printable, 1, 0, look.label)
        for (place, column) in columns.enumerated() {
            sheet.put(column.title, 2, place, look.head)
            sheet.columnWidths[place] = Double(max(4, column.width)) * 2 + 2
        }
        for (number, row) in rows.enumerated() {
            for (place, cell) in row.enumerated() {
                guard columns[place].isNumber else {
                    sheet.put(cell.printable, number + 3, place, look.text)
                    continue
                }
                let decimals = cell.split(separator: ".").dropFirst().first?.count ?? 0
                let style = look.figure(BookLook.grouped(decimals))
                sheet.put(Double(cell).map(BookContent.number) ?? .text(cell), number + 3, place, style)
            }
        }
        sheet.rowHeights[0] = 24
        sheet.frozenRows = 3
        sheet.print.repeatedRows = 2...2
        sheet.print.isLandscape = true
        if !rows.isEmpty {
            sheet.filter = BookRange(rows: 2...rows.count + 2, columns: 0...max(0, columns.count - 1))
        }
        var book = Book(title: title.printable, sheets: [sheet])
        book.created = max(1, made.milliseconds / 1000)
        return book
    }
}

extension ListTable {
    /// The same with some of its columns only.
    package func narrowed(to places: [Int]) -> ListTable {
        ListTable(
            title: title, lead: lead, columns: places.map { columns[$0] },
            rows: rows.map { row in places.map { row[$0] } }, made: made)
    }
}

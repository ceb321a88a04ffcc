import Domain
import Reporting
import Texts
import Workbook

extension RegisterTables.Table {
    /// For the terminal; of the regions below only where no column is lost.
    var text: TextTable {
        var table = TextTable(columns.map { .init($0.title, $0.isNumber ? .right : .left, limit: 34) })
        for row in rows { table.add(row) }
        return table
    }

    var paper: Paper.Table {
        let widths = columns.indices.map { place in
            columns[place].isNumber ? 5 : min(12, max(4, rows.map { $0[place].count }.max() ?? 4))
        }
        return Paper.Table(
            columns: zip(columns, widths).map { Paper.Column($0.title, isNumber: $0.isNumber, width: $1) },
            rows: rows.map { Paper.Row($0) })
    }

    func write(to out: inout Markup) {
        let table = HTMLTable(
            caption: title, columns: columns.map { .init($0.title, isText: !$0.isNumber) }, count: rows.count)
        table.write(to: &out) { out in
            for row in rows {
                out.row { out in
                    out.element("th", ["scope": "row"], row[0])
                    for (column, cell) in zip(columns, row).dropFirst() {
                        if column.isNumber { out.cell(cell) } else { out.words(cell) }
                    }
                }
            }
        }
    }
}

extension Page {
    /// 台账支撑与工作开展.
    func writeRegisters(to out: inout Markup) {
        let tables = RegisterTables(report, language).all
        guard !tables.isEmpty else { return }
        writeSection("registers", RegisterTableText.section, to: &out) { out in
            for table in tables { table.write(to: &out) }
            out.paragraph(say(RegisterTableText.note), "note")
        }
    }
}

/// 台账支撑 as a sheet: one table below the other.
struct RegisterSheet {
    let book: ReportBook

    var sheet: BookSheet {
        let tables = RegisterTables(book.report, book.language).all
        let count = tables.map(\.columns.count).max() ?? 1
        let widths = (0..<count).map { place in
            book.width(
                tables.flatMap { $0.rows.compactMap { place < $0.count ? $0[place] : nil } }, least: 11, most: 34)
        }
        var sheet = book.framed(
            .registers, title: book.name(.registers), note: book.say(RegisterTableText.note), widths: widths)
        var row = 3
        for table in tables {
            sheet.put(table.title, row, 0, book.look.section)
            book.putHead(table.columns.map(\.title), row + 1, &sheet, widths: widths)
            row += 2
            for cells in table.rows {
                put(cells, table.columns, row, &sheet)
                row += 1
            }
            row += 1
        }
        return sheet
    }

    private func put(_ cells: [String], _ columns: [RegisterTables.Column], _ row: Int, _ sheet: inout BookSheet) {
        for (place, cell) in cells.enumerated() {
            let plain = cell.filter { $0 != "," }
            guard columns[place].isNumber, let value = Double(plain) else {
                sheet.put(cell.printable, row, place, columns[place].isNumber ? book.look.centred : book.look.text)
                continue
            }
            let decimals = plain.split(separator: ".").dropFirst().first?.count ?? 0
            sheet.put(.number(value), row, place, book.look.figure(BookLook.grouped(decimals)))
        }
    }
}

import Tables
import Workbook

/// How far a sender's sheet reaches, and how wide its columns must be to show what they hold.
struct SheetExtent {
    /// The last row that holds something, from 1.
    private(set) var rows: Int
    /// How many columns from the first to the last that holds something or is merged with one that does.
    private(set) var columns = 0
    /// By column from zero: as the sheet states them, else by what the columns hold.
    private(set) var widths: [Int: Double] = [:]

    /// How many rows are looked at for the widths.
    private static let sample = 500

    /// - Parameters:
    ///   - sheet: The sender's.
    ///   - header: The first row that heads the table, from 1: titles above it do not make columns wide.
    ///   - lastColumn: What stands further right is not looked at.
    init(_ sheet: Sheet, from header: Int, upTo lastColumn: Int) {
        rows = sheet.lastRow
        var seen = 0
        var wide: [Int: Set<Int>] = [:]
        for merge in sheet.merges where merge.columns.count > 1 {
            wide[merge.rows.lowerBound, default: []].insert(merge.columns.lowerBound)
        }
        sheet.forEachRow { view in
            columns = max(columns, min(view.count, lastColumn + 1))
            guard view.row >= header, seen < Self.sample else { return true }
            seen += 1
            let apart = wide[view.row - 1] ?? []
            for column in 0..<min(view.count, lastColumn + 1) where !apart.contains(column) {
                measure(view.text(column), column)
            }
            return true
        }
        for merge in sheet.merges where merge.columns.upperBound <= min(columns + 64, lastColumn) {
            columns = max(columns, merge.columns.upperBound + 1)
        }
        for (column, width) in sheet.columnWidths where (0...255).contains(width) && (0...lastColumn).contains(column) {
            widths[column] = width
        }
    }

    private mutating func measure(_ text: String, _ column: Int) {
        guard !text.isEmpty else { return }
        let needed = Double(min(max(BookText.columns(text.prefix(100)), 7), 38)) + 2
        widths[column] = max(widths[column] ?? 0, needed)
    }
}

extension CellRange {
    /// The part of a merged range that lies in the used part of a sheet; nil where that is no range.
    func within(rows count: Int, columns width: Int) -> BookRange? {
        guard rows.lowerBound >= 0, columns.lowerBound >= 0, rows.lowerBound < count, columns.lowerBound < width else {
            return nil
        }
        return BookRange(
            rows: rows.lowerBound...min(rows.upperBound, count - 1),
            columns: columns.lowerBound...min(columns.upperBound, width - 1))
    }
}

extension BookSheet {
    /// Makes a row as high as a wrapped text needs; rows of one line are left to the program.
    mutating func fit(_ text: String, width: Double, row: Int) {
        let lines = BookText.lines(text, width: Int(min(max(width, 1), 255)) - 2)
        guard lines > 1 else { return }
        rowHeights[row] = max(rowHeights[row] ?? 0, min(Double(lines) * 15 + 4, 400))
    }
}

extension BookComment {
    /// A comment as large as its text needs.
    static func fitting(_ text: String, _ row: Int, _ column: Int) -> BookComment {
        let cut = BookText.cut(text, 2_000)
        let lines = BookText.lines(cut, width: 38)
        return BookComment(row: row, column: column, text: cut, width: 300, height: min(16 + lines * 18, 500))
    }
}

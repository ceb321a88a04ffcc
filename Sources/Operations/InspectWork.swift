import Domain
import Intake
package import Tables

/// How a file is read: rows exactly as decoded, and which row heads them.
package struct InspectWork {
    /// A table as it was read: a text file, or one sheet of a workbook.
    package struct Table: Sendable {
        /// Nil for text.
        package let sheet: String?
        package let isHidden: Bool
        /// All rows up to the last that holds something, the header among them.
        package let rows: [[String]]
        /// The row that heads the table, from 1; nil where none is found.
        package let headerRow: Int?
        package let merges: [CellRange]
        package let hiddenRows: [Int]
        package let hiddenColumns: [Int]

        package var header: [String] { headerRow.map { rows[$0 - 1] } ?? [] }
    }

    package struct Outcome: Sendable {
        /// Nil for a workbook.
        package let text: Inspection?
        package let format: String
        package let encoding: String
        /// In the workbook's order; of a text file one.
        package let tables: [Table]

        /// The table that would be read first: the first sheet that is not hidden and has rows.
        package var main: Table? {
            tables.first { !$0.isHidden && !$0.rows.isEmpty } ?? tables.first { !$0.isHidden } ?? tables.first
        }
    }

    /// - Parameter path: The file.
    /// - Returns: How it is read.
    /// - Throws: `Failure` where it is no table.
    package static func run(_ path: String) throws -> Outcome {
        try InputFile.reading(path) {
            do {
                switch try TableKind.find(path: path) {
                case .text: return try text(path)
                case .workbook: return try workbook(path)
                }
            } catch let fault as TableFault {
                guard let problem = fault.problem else { throw fault }
                throw IntakeRefusal([problem])
            }
        }
    }

    private static func text(_ path: String) throws -> Outcome {
        let inspection = try Inspection.inspect(path: path)
        let table = Table(
            sheet: nil, isHidden: false, rows: inspection.rows, headerRow: try headerRow(inspection.rows), merges: [],
            hiddenRows: [], hiddenColumns: [])
        return Outcome(
            text: inspection, format: inspection.format, encoding: inspection.dialect.encoding.rawValue,
            tables: [table])
    }

    private static func workbook(_ path: String) throws -> Outcome {
        let workbook = try SpreadsheetReader.read(path: path)
        let tables = try workbook.sheets.map { sheet in
            var rows: [[String]] = []
            sheet.forEachRow { view in
                while rows.count < view.row - 1 { rows.append([]) }
                rows.append(view.texts)
                return true
            }
            return Table(
                sheet: sheet.name, isHidden: sheet.isHidden, rows: rows, headerRow: try headerRow(rows),
                merges: sheet.merges, hiddenRows: sheet.hiddenRows.sorted().map { $0 + 1 },
                hiddenColumns: sheet.hiddenColumns.sorted())
        }
        return Outcome(
            text: nil, format: workbook.format.rawValue,
            encoding: workbook.format == .xlsx ? "UTF-8" : "BIFF", tables: tables)
    }

    private static func headerRow(_ rows: [[String]]) throws -> Int? {
        Headers.likelyRow(rows, indicators: try Setup.builtInPlan().indicators)
    }
}

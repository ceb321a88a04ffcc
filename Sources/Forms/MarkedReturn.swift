package import Domain
package import Tables
package import Workbook

/// The sender's table given back with the faulty cells marked (错误标注件).
///
/// Each of the sender's sheets comes back with its values at the rows and columns where they were, with faulty cells
/// coloured and commented and a column 错误说明 at the right; then a sheet 错误行 of only the faulty rows. Above `rowLimit`
/// rows or `cellLimit` cells only that sheet is given.
package struct MarkedReturn: Sendable {
    /// One of the sender's sheets.
    package struct Source: Sendable {
        package var sheet: Sheet
        /// The rows that head the table, from 1; nil where none was found.
        package var headerRows: ClosedRange<Int>?
        /// Columns from zero whose content must not be given back: identity-card numbers.
        package var blankedColumns: Set<Int>
        /// Whether the sheet is one of a workbook.
        package var isBook: Bool

        package init(
            _ sheet: Sheet, headerRows: ClosedRange<Int>? = nil, blankedColumns: Set<Int> = [], isBook: Bool = false
        ) {
            self.sheet = sheet
            self.headerRows = headerRows
            self.blankedColumns = blankedColumns
            self.isBook = isBook
        }
    }

    /// With more rows than that, only faulty ones are given back.
    package static let rowLimit = 50_000
    /// The same for cells, so that a wide sheet takes no more memory than a long one.
    package static let cellLimit = 1_000_000

    package var fileName: String
    package var sources: [Source]
    package var problems: [Problem]
    /// Problems that were counted and not kept.
    package var omitted: Int
    /// Rows in the sender's file, where `sources` hold only some of them.
    package var rowsInFile: Int?
    /// Further lines for the head of 错误行: who sent what for which period.
    package var facts: [String]
    package var language: Language

    /// - Parameters:
    ///   - fileName: The sender's.
    ///   - sources: The sheets that were read, in order; for a text file one made of its records. A sheet 错误行 of an
    ///     earlier return is left out.
    ///   - problems: Those of all sheets. One without a sheet's name is about the first sheet.
    ///   - omitted: Problems that were counted and not kept.
    ///   - rowsInFile: Rows in the sender's file, where `sources` hold only some of them.
    ///   - facts: Further lines for the head of 错误行.
    ///   - language: Of sentences and names.
    package init(
        fileName: String, sources: [Source], problems: [Problem], omitted: Int = 0, rowsInFile: Int? = nil,
        facts: [String] = [], language: Language
    ) {
        self.fileName = fileName
        self.sources = sources.filter { !MarkedWords.isSheet($0.sheet.name) }
        self.problems = problems
        self.omitted = omitted
        self.rowsInFile = rowsInFile
        self.facts = facts
        self.language = language
    }

    /// Whether only the faulty rows are given back.
    package var givesFaultyRowsOnly: Bool {
        let held = sources.reduce(0) { $0 + $1.sheet.rowCount }
        let cells = sources.reduce(0) { $0 + $1.sheet.cellCount }
        return max(rowsInFile ?? 0, held) > Self.rowLimit || cells > Self.cellLimit || sources.isEmpty
    }

    /// The workbook to be sent back.
    package var book: Book {
        let marks = MarkList(self)
        var sheets: [BookSheet] = []
        if !givesFaultyRowsOnly {
            sheets = sources.indices.map { MarkedSheet(self, $0, marks).sheet }
        }
        sheets.append(FaultyRowsSheet(self, marks).sheet)
        return Book(title: "\(MarkedWords.title[language])：\(fileName)", sheets: sheets)
    }

    /// Writes the workbook to be sent back.
    ///
    /// - Parameter path: The file; one that is there is replaced.
    /// - Throws: `WorkbookFault` where it cannot be written.
    package func write(to path: String) throws(WorkbookFault) { try book.write(to: path) }
}

package import Intake

/// A file that was read as a table, of whatever kind: what is needed to give it back or to keep a copy.
protocol ReadTables {
    var isWorkbook: Bool { get }
    /// Rows of data.
    var rows: Int { get }
    /// The rows that head the first table that was read; nil where none was.
    var firstHeader: ClosedRange<Int>? { get }

    /// The rows that head a sheet's table, by the sheet's name, empty for a text file; nil where none was found.
    func headerRows(of sheet: String) -> ClosedRange<Int>?

    /// Columns of identity-card numbers, from zero; of sheets that were not read, none is known.
    func privateColumns(of sheet: String) -> Set<Int>
}

extension FilingsFile: ReadTables {
    var firstHeader: ClosedRange<Int>? { layout?.headerRows }

    private func reading(of sheet: String) -> SheetReading? { sheets.first { ($0.name ?? "") == sheet } }

    func headerRows(of sheet: String) -> ClosedRange<Int>? { reading(of: sheet)?.layout.headerRows }

    func privateColumns(of sheet: String) -> Set<Int> { reading(of: sheet)?.privateColumns ?? [] }
}

extension RecordFile: ReadTables {
    var firstHeader: ClosedRange<Int>? { sheets.first?.layout.headerRows }

    private func reading(of sheet: String) -> RecordSheet? { sheets.first { ($0.name ?? "") == sheet } }

    func headerRows(of sheet: String) -> ClosedRange<Int>? { reading(of: sheet)?.layout.headerRows }

    func privateColumns(of sheet: String) -> Set<Int> { reading(of: sheet)?.privateColumns ?? [] }
}

/// What reading a file came to, as far as a marked return tells of it.
package protocol MarkableResult: Sendable {
    /// The sender's name for it.
    var file: String { get }
    var rows: Int { get }
    var problems: ProblemList { get }
    /// Units left out of a partial import.
    var leftOut: [String] { get }
    /// The file as it was read; nil where it could not be read.
    var tables: ReadFileTables? { get }
}

/// The tables of a file that was read.
package struct ReadFileTables: Sendable {
    let tables: any ReadTables & Sendable
}

extension ImportResult: MarkableResult {
    package var tables: ReadFileTables? { reading.map { ReadFileTables(tables: $0) } }
}

extension RecordResult: MarkableResult {
    package var tables: ReadFileTables? { reading.map { ReadFileTables(tables: $0) } }
}

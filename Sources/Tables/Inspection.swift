/// How a file is read: its dialect and its records as text.
package struct Inspection: Equatable, Sendable {
    package var dialect: Dialect
    /// `tsv` if the delimiter is a tab, else `csv`.
    package var format: String
    /// The first records, blank ones too, every cell exactly as decoded.
    package var rows: [[String]]
    /// How many records the whole file has.
    package var totalRows: Int
    /// How many records end in each line ending; the last one may have none.
    package var lineEndings: [LineEnding: Int] = [:]

    /// The delimiter as it is written in the file; empty if nothing parts cells.
    package var delimiter: String { dialect.delimiterText }
    /// The quote as it is written in the file.
    package var quote: String { dialect.quoteText }
    /// What stands before a quote that belongs to a quoted cell's text, if quotes are not doubled there.
    package var escape: String? { dialect.escape.map { String(Unicode.Scalar($0)) } }
    /// Whether records end in different ways.
    package var hasMixedLineEndings: Bool { lineEndings.count > 1 }

    /// Reads a file from front to back.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - limits: how large the file and its records may be.
    ///   - maxRows: how many records to keep; all if nil.
    /// - Returns: what the file holds.
    /// - Throws: `TableFault` if the file is not a table.
    package static func inspect(
        path: String, limits: TableLimits = .init(), maxRows: Int? = nil
    ) throws(TableFault) -> Inspection {
        let dialect = try TableScout.scout(path: path, limits: limits)
        let format = dialect.delimiter == UInt8(ascii: "\t") ? "tsv" : "csv"
        var inspection = Inspection(dialect: dialect, format: format, rows: [], totalRows: 0)
        var reader = try RecordReader(path: path, dialect: dialect, limits: limits)
        while try reader.next() {
            inspection.totalRows = reader.row
            if let ending = reader.lineEnding { inspection.lineEndings[ending, default: 0] += 1 }
            if reader.row <= maxRows ?? .max { inspection.rows.append(reader.texts()) }
        }
        return inspection
    }
}

extension RecordReader {
    /// The record's cells as text.
    package borrowing func texts() -> [String] { view.texts }
}

/// Why a file cannot be read as a table: a value with its place, without sentences.
///
/// Rows and columns count from one, as a spreadsheet shows them: `columnLetters(column - 1)` names the column.
package enum TableFault: Error, Equatable, Sendable {
    /// No file has this path.
    case notFound
    /// Permission is missing, or the path is a pipe or a device.
    case notReadable
    case isDirectory
    /// The system refused to open or read, with its `errno`.
    case readFailed(code: Int32)
    /// No bytes, or only a byte order mark and white space.
    case empty
    /// Not a delimited text; the name says what it looks like: `xlsx`, `pdf`, `binary` and so on.
    case unknownFormat(String)
    /// Bytes that no encoding explains; `excerpt` is the cell around them, with the bytes as `\xNN`.
    case encoding(row: Int, column: Int, excerpt: String)
    /// A quote that is opened here and never closed, or is closed before its cell ends.
    case unclosedQuote(row: Int, column: Int)
    /// The file or one record passes this limit, in the limit's own unit: see `TableLimits`.
    case tooLarge(limit: Int64)
    /// A workbook holds more of something than `WorkbookLimits` allows: `what` is the limit's name there.
    case tooMany(what: String, limit: Int64)
    /// A workbook's bytes contradict its format: the part, where known the cell, and what is wrong with it, such as
    /// `xl/worksheets/sheet1.xml: B5: bad number`.
    case damaged(String)
}

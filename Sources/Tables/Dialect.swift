/// The character encoding that a whole text file is written in.
package enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
}

/// What ends a record.
package enum LineEnding: String, Sendable {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"
}

/// How a delimited text file is written down.
package struct Dialect: Equatable, Sendable {
    /// The encoding that holds for every byte of the file.
    package var encoding: TextEncoding
    /// Whether the file begins with a byte order mark, which is no part of the first cell.
    package var byteOrderMark: Bool
    /// The ASCII byte between two cells.
    package var delimiter: UInt8
    /// The ASCII byte around a cell that holds delimiters or line endings.
    package var quote: UInt8
    /// The line ending most records have. Readers take all three, also mixed.
    package var lineEnding: LineEnding

    /// A dialect; every part left out is the commonest: `"` quotes cells, UTF-8, comma, LF.
    package init(
        encoding: TextEncoding = .utf8, byteOrderMark: Bool = false, delimiter: UInt8 = UInt8(ascii: ","),
        quote: UInt8 = UInt8(ascii: "\""), lineEnding: LineEnding = .lf
    ) {
        self.encoding = encoding
        self.byteOrderMark = byteOrderMark
        self.delimiter = delimiter
        self.quote = quote
        self.lineEnding = lineEnding
    }
}

extension Dialect {
    /// `tsv` where a tab parts the cells, else `csv`.
    package var format: String { delimiter == UInt8(ascii: "\t") ? "tsv" : "csv" }
}

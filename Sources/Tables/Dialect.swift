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

/// A delimiter that is no single byte.
package enum WideDelimiter: String, CaseIterable, Sendable {
    case comma = "，"
    case semicolon = "；"
}

/// How a delimited text file is written down.
package struct Dialect: Equatable, Sendable {
    /// The encoding that holds for every byte of the file.
    package var encoding: TextEncoding
    /// Whether the file begins with a byte order mark, which is no part of the first cell.
    package var byteOrderMark: Bool
    /// The ASCII byte between two cells; `noDelimiter` or `standIn` where there is none.
    package var delimiter: UInt8
    /// The full-width character between two cells; `delimiter` is `standIn` then.
    package var wideDelimiter: WideDelimiter? {
        didSet { if wideDelimiter != nil { delimiter = Self.standIn } }
    }
    /// The ASCII byte around a cell that holds delimiters or line endings.
    package var quote: UInt8
    /// The byte before a quote, or before itself, that stands for the character within a quoted cell; mostly nil.
    package var escape: UInt8?
    /// Whether spaces before a cell are no part of it, as in `a, "b, c"`.
    package var skipsInitialSpace: Bool
    /// Whether the first line only names the delimiter, as in `sep=;`: it is no row, and rows count from one after it.
    package var namesDelimiter: Bool
    /// The line ending most records have. Readers take all three, also mixed.
    package var lineEnding: LineEnding

    /// A dialect; every part left out is the commonest: `"` quotes cells, UTF-8, comma, LF.
    package init(
        encoding: TextEncoding = .utf8, byteOrderMark: Bool = false, delimiter: UInt8 = UInt8(ascii: ","),
        wideDelimiter: WideDelimiter? = nil, quote: UInt8 = UInt8(ascii: "\""), escape: UInt8? = nil,
        skipsInitialSpace: Bool = false, namesDelimiter: Bool = false, lineEnding: LineEnding = .lf
    ) {
        self.encoding = encoding
        self.byteOrderMark = byteOrderMark
        self.delimiter = wideDelimiter == nil ? delimiter : Self.standIn
        self.wideDelimiter = wideDelimiter
        self.quote = quote
        self.escape = escape
        self.skipsInitialSpace = skipsInitialSpace
        self.namesDelimiter = namesDelimiter
        self.lineEnding = lineEnding
    }
}

extension Dialect {
    /// `tsv` where a tab parts the cells, else `csv`.
    package var format: String { delimiter == UInt8(ascii: "\t") ? "tsv" : "csv" }

    /// Parts nothing, as no text holds it: each line of such a file is one cell.
    package static let noDelimiter: UInt8 = 0

    /// Takes the place of a wide delimiter's first byte in memory: no sound text of any encoding holds it.
    static let standIn: UInt8 = 0xFF

    /// The delimiter as it is written in the file; empty if nothing parts cells.
    package var delimiterText: String {
        if let wideDelimiter { return wideDelimiter.rawValue }
        return delimiter == Self.noDelimiter ? "" : String(Unicode.Scalar(delimiter))
    }

    /// The quote as it is written in the file.
    package var quoteText: String { String(Unicode.Scalar(quote)) }

    /// How many bytes the delimiter has in memory.
    var delimiterLength: Int { wideDelimiter?.bytes(encoding).count ?? 1 }
}

extension WideDelimiter {
    /// The delimiter as `RecordReader` has it in memory: GB18030 for such files, UTF-8 for all others.
    func bytes(_ encoding: TextEncoding) -> [UInt8] {
        switch (self, encoding) {
        case (.comma, .gb18030): [0xA3, 0xAC]
        case (.semicolon, .gb18030): [0xA3, 0xBB]
        case (_, _): Array(rawValue.utf8)
        }
    }
}

/// Streams the records of a delimited text file; a record is what a spreadsheet shows as one row.
///
/// Line endings within quotes belong to their cell, and a blank line is a row of one empty cell. A quote has
/// a meaning only at a cell's very start, and text behind a closing quote is a fault: only blanks may stand there,
/// and are kept. The bytes are taken to be as `TableScout` found them: they are not
/// checked again. A ^Z at the file's end is passed over, and a file that grows is read to its first length.
package struct RecordReader: ~Copyable {
    let dialect: Dialect
    let limits: TableLimits
    let delimiterLength: Int
    let hasPairs: Bool
    /// Whether the delimiter may be the second byte of a character, as the pipe in GB18030.
    let skipsTrails: Bool
    /// Whether the end of the bytes may close a quote: for looking at the front of a file.
    let isLenient: Bool
    var source: TextSource
    /// Text from this record on.
    var text: ByteBuffer
    /// Whether all text of the file is in `text`.
    var isLast = false
    /// Where the next record begins in `text`.
    var nextStart = 0
    /// What ended this record; nil at the end of the file.
    var lineEnding: LineEnding?
    /// What the look at a file's front has to know of this record's quotes.
    var quotes = QuoteFindings()
    /// Whether the line that names the delimiter is still to be passed over.
    var isBeforeRows: Bool
    private let spans: CellSpans

    /// The record's place, counted from one, as a spreadsheet shows it; 0 before the first.
    package internal(set) var row = 0
    /// How many cells the record has: one for a blank line; 0 before the first record and after the last.
    package internal(set) var count = 0
    @usableFromInline var record: UnsafeMutablePointer<UInt8>
    @usableFromInline let cells: UnsafeMutablePointer<CellSpan>

    /// Opens a file that has been scouted.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - dialect: how the file is written down, from `TableScout`.
    ///   - limits: how large the file, a record and its number of cells may be.
    ///   - observer: called with every chunk as it is read from the file, in order. When `next()` has returned
    ///     false, or after `drain()`, it has seen the whole file once.
    /// - Throws: `TableFault` if the file cannot be opened or is too large.
    package init(
        path: String, dialect: Dialect, limits: TableLimits = .init(),
        observer: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) throws(TableFault) {
        try self.init(
            path: path, dialect: dialect, limits: limits, bufferSize: Self.bufferSize, observer: observer)
    }

    /// Opens the front of a file, up to the byte `end`, with a buffer that begins with `bufferSize` bytes.
    init(
        path: String, dialect: Dialect, limits: TableLimits, bufferSize: Int, end: Int64? = nil,
        observer: ((UnsafeRawBufferPointer) -> Void)? = nil
    ) throws(TableFault) {
        let mark = dialect.byteOrderMark ? dialect.encoding.byteOrderMark.count : 0
        let chunks = try RawChunks(path: path, limits: limits, end: end, byteOrderMark: mark, observer: observer)
        source = TextSource(chunks, dialect: dialect, bufferSize: max(bufferSize, Self.spare))
        self.dialect = dialect
        self.limits = limits
        delimiterLength = dialect.delimiterLength
        hasPairs = dialect.encoding == .gb18030
        skipsTrails = hasPairs && dialect.delimiter >= 0x40 && dialect.wideDelimiter == nil
        isLenient = end != nil
        isBeforeRows = dialect.namesDelimiter
        text = ByteBuffer(capacity: min(max(bufferSize, Self.spare), limits.recordBytes + Self.spare))
        spans = CellSpans(capacity: limits.cells)
        cells = spans.base
        record = text.base
    }

    /// How many bytes of the file have been read, for a progress bar.
    package var bytesRead: Int64 { source.chunks.position }

    /// Whether this record is cut off because only the file's front is read.
    var isCutOff: Bool { lineEnding == nil && source.chunks.isFront }

    /// The buffer's size in bytes when no record is longer.
    static let bufferSize = 1 << 18

    /// Room in the buffer beyond the longest record: for its line ending, and for one more character.
    static let spare = 8
}

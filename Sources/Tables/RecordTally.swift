/// What the records of a sample show about the dialect they were read with.
struct RecordTally {
    /// How many records have this number of cells, and no text behind a closing quote.
    private var widths: [Int: Int] = [:]
    private var endings: [LineEnding: Int] = [:]
    private(set) var records = 0
    /// Records with text behind a closing quote.
    private(set) var stray = 0
    /// Whether a quote is open at the file's end, or for a good part of the sample.
    private(set) var isOpen = false
    private(set) var cells = CellTally()
    private(set) var columns = ColumnTally()
    private(set) var hasEscaped = false
    /// The places among the records of the first and the last one with several cells.
    private var firstWide: Int?
    private var lastWide = 0

    /// A quoted cell that is longer, and cut off by the sample's end, was opened by mistake.
    private static let longestQuote = 1 << 14

    /// Adds the present record of a reader; a blank line tells nothing about the dialect.
    mutating func add(_ reader: borrowing RecordReader) {
        if let ending = reader.lineEnding { endings[ending, default: 0] += 1 }
        if reader.quotes.openColumn > 0, !reader.isCutOff || reader.length > Self.longestQuote { isOpen = true }
        if reader.count == 1 && reader.isBlank || reader.isCutOff && records > 0 { return }
        records += 1
        hasEscaped = hasEscaped || reader.quotes.hasEscaped
        let isStray = reader.quotes.strayColumn > 0
        stray += isStray ? 1 : 0
        if !isStray { widths[reader.count, default: 0] += 1 }
        if reader.count > 1 {
            firstWide = firstWide ?? records
            lastWide = records
        }
        cells.add(reader, isFirst: records == 1)
        if reader.count > 1 { columns.add(cells.numbers) }
    }

    /// The line ending most records have; LF if there is none.
    var lineEnding: LineEnding {
        let order: [LineEnding] = [.lf, .crlf, .cr]
        return order.max { endings[$0, default: 0] < endings[$1, default: 0] } ?? .lf
    }

    /// The number of cells, above one, that most records have, the larger one if two are as common.
    var width: Int { commonest?.width ?? 1 }

    /// How many records have that number of cells.
    var agreeing: Int { commonest?.count ?? 0 }

    /// How many records have several cells.
    var wide: Int { widths.reduce(0) { $0 + ($1.key > 1 ? $1.value : 0) } }

    /// How many records there are from the first to the last one with several cells: a table without its title and foot.
    var body: Int { firstWide.map { lastWide - $0 + 1 } ?? 0 }

    /// Whether the first record has several cells.
    var isWideFromTheStart: Bool { firstWide == 1 }

    /// How well the records agree, and how whole their cells look: many wide records of few different widths.
    var score: Double {
        let patterns = widths.count + (stray > 0 ? 1 : 0)
        let sum = widths.reduce(0.0) { $0 + Double($1.value) * max(Double($1.key - 1) / Double($1.key), 0.001) }
        return sum / Double(max(patterns, 1)) * max(1 - cells.crowdedShare, 0.001)
    }

    /// Whether as large a share of the records agrees as in another tally.
    func agrees(asMuchAs other: RecordTally) -> Bool { agreeing * other.records >= other.agreeing * records }

    private var commonest: (width: Int, count: Int)? {
        widths.filter { $0.key > 1 }.map { (width: $0.key, count: $0.value) }
            .max { ($0.count, $0.width) < ($1.count, $1.width) }
    }
}

extension RecordReader {
    /// The record's length in bytes.
    var length: Int { nextStart - text.start }

    /// Whether a cell stands within quotes.
    func isQuoted(_ cell: Int) -> Bool {
        let start = Int(cells[cell].start)
        return start > 0 && record[start - 1] == dialect.quote
    }
}

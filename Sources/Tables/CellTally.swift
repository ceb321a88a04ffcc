/// What the cells of a sample look like.
struct CellTally {
    private(set) var all = 0
    /// Cells that hold what other files part cells with.
    private(set) var crowded = 0
    /// Cells within quotes.
    private(set) var quoted = 0
    /// Cells within quotes that hold a delimiter or a line ending.
    private(set) var protecting = 0
    /// Cells that are not quoted but hold a quote.
    private(set) var loose = 0
    /// Cells that begin with the usual quote, where another one is tried.
    private(set) var otherwiseQuoted = 0
    /// Cells behind the first record that hold words and are not quoted.
    private(set) var bare = 0
    /// Delimiters, and how many of them have a blank behind, as in prose.
    private(set) var delimiters = 0
    private(set) var delimitersOfProse = 0
    /// Records of two whole numbers, which may be one number with a comma.
    private(set) var pairsOfNumbers = 0

    /// Which of the last record's first cells are numbers.
    private(set) var numbers: [Bool] = []
    /// The longest cell of records with several, in bytes.
    private(set) var longest = 0

    /// Of so many cells of a record it is kept whether they are numbers.
    private static let most = 64

    var crowdedShare: Double { Double(crowded) / Double(max(all, 1)) }

    /// Whether most delimiters have a blank behind, as in prose.
    var looksLikeProse: Bool { delimitersOfProse * 2 > delimiters }

    mutating func add(_ reader: borrowing RecordReader, isFirst: Bool) {
        var whole = 0
        all += reader.count
        delimiters += reader.count - 1
        numbers.removeAll(keepingCapacity: true)
        for cell in 0..<reader.count {
            let look = reader.withBytes(cell) { CellLook($0, quote: reader.dialect.quote, hasPairs: reader.hasPairs) }
            if cell < Self.most { numbers.append(look.isNumeric) }
            if reader.count > 1 { longest = max(longest, reader.withBytes(cell) { $0.count }) }
            if reader.isQuoted(cell) {
                quoted += 1
                if reader.withBytes(cell, { reader.needsQuotes($0) }) { protecting += 1 }
                continue
            }
            if reader.dialect.quote != 0x22, reader.withBytes(cell, { $0.first }) == 0x22 { otherwiseQuoted += 1 }
            whole += look.isWhole ? 1 : 0
            if cell > 0 && look.startsWithBlank && !look.isBlank { delimitersOfProse += 1 }
            count(look, isFirst: isFirst)
        }
        if reader.count == 2 && whole == 2 { pairsOfNumbers += 1 }
    }

    private mutating func count(_ look: CellLook, isFirst: Bool) {
        if look.isCrowded { crowded += 1 }
        if look.hasQuote { loose += 1 }
        if !isFirst && !look.isNumeric && !look.isBlank { bare += 1 }
    }
}

extension RecordReader {
    /// Whether a quoted cell's bytes hold what would part them.
    func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = dialect.wideDelimiter?.bytes(dialect.encoding)[0] ?? dialect.delimiter
        return bytes.contains { $0 == first || $0 == 0x0A || $0 == 0x0D }
    }
}

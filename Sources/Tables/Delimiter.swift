/// What may part the cells of a file.
enum Delimiter: Equatable {
    case byte(UInt8)
    case wide(WideDelimiter)
    /// One space or more.
    case blanks

    /// The common ones first, each only taken before a later one if that is no better.
    static let all: [Delimiter] = common + rare

    static let common = ",\t;|".utf8.map(Delimiter.byte)
    static let rare = WideDelimiter.allCases.map(Delimiter.wide) + "^~: ".utf8.map(Delimiter.byte) + [.blanks]

    var isBlank: Bool { self == .byte(0x20) || self == .blanks }

    func apply(to dialect: inout Dialect) {
        switch self {
        case .byte(let byte): dialect.delimiter = byte
        case .wide(let wide): dialect.wideDelimiter = wide
        case .blanks: (dialect.delimiter, dialect.skipsInitialSpace) = (0x20, true)
        }
    }

    /// Whether what was read with this delimiter looks like a table, and not like words that it happens to stand
    /// between: to part what is one cell is worse than to leave cells together.
    func isPlausible(_ tally: RecordTally) -> Bool {
        guard tally.wide > 0 else { return false }
        switch self {
        case .byte(0x2C): return isPlausibleComma(tally)
        case .byte(0x3B): return tally.cells.looksLikeProse ? isTableOfProse(tally) : isMostOfIt(tally)
        case .byte(0x09), .byte(0x7C): return isMostOfIt(tally)
        case .byte(0x5E), .byte(0x7E), .wide: return agreesWholly(tally) || hasNumericBody(tally)
        case .byte(0x3A): return tally.agreeing == tally.records && isTableOfColons(tally)
        case .byte, .blanks: return tally.agreeing == tally.records && isTableOfBlanks(tally)
        }
    }

    /// A comma is what parts cells, unless it stands in prose or in numbers.
    private func isPlausibleComma(_ tally: RecordTally) -> Bool {
        if !tally.isWideFromTheStart && tally.cells.pairsOfNumbers == tally.wide { return false }
        return !tally.cells.looksLikeProse || isTableOfProse(tally)
    }

    /// Records most of which are parted in the same way, though with a blank behind each delimiter.
    private func isTableOfProse(_ tally: RecordTally) -> Bool {
        tally.wide * 3 >= tally.records * 2 && tally.agreeing * 5 >= tally.body * 4 || isConvincing(tally, 8)
    }

    private func isMostOfIt(_ tally: RecordTally) -> Bool {
        tally.wide * 2 >= tally.records || isConvincing(tally, 4)
    }

    /// A table among a longer title and foot: records that agree, and have many cells.
    private func isConvincing(_ tally: RecordTally, _ least: Int) -> Bool {
        tally.agreeing > 1 && tally.agreeing * 5 >= tally.body * 4 && (tally.width - 1) * tally.agreeing >= least
    }

    private func agreesWholly(_ tally: RecordTally) -> Bool {
        let least = self == .wide(.comma) || self == .wide(.semicolon) ? 3 : 2
        return tally.agreeing == tally.records && (tally.records >= least || tally.width > 2)
    }

    private func hasNumericBody(_ tally: RecordTally) -> Bool {
        tally.agreeing > 1 && tally.agreeing * 10 >= tally.body * 9 && tally.columns.hasNumbers
    }

    /// Times and addresses have colons too: a table has quotes, or heads, or many and longer cells.
    private func isTableOfColons(_ tally: RecordTally) -> Bool {
        if tally.cells.quoted * 2 >= tally.cells.all { return true }
        guard tally.records > 2, tally.cells.longest > 4, !tally.cells.looksLikeProse else { return false }
        return tally.columns.hasNumbersUnderWords || tally.width > 4
    }

    private func isTableOfBlanks(_ tally: RecordTally) -> Bool {
        guard tally.records > 2 else { return false }
        if tally.cells.protecting > 0 { return true }
        return tally.width == 2 ? tally.columns.hasOnlyNumbersUnderWords : tally.columns.hasNumbersUnderWords
    }
}

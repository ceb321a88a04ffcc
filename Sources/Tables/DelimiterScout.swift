/// Finds delimiter, quotes and line ending by reading the first records once with each that may be.
struct DelimiterScout {
    /// The common delimiters: comma, tab, semicolon, pipe.
    static let delimiters = Array(",\t;|".utf8)

    /// How many bytes of a file are looked at; more if they hold no two records.
    static let sampleBytes: Int64 = 1 << 16
    private static let largeSample: Int64 = 1 << 21

    let path: String
    let limits: TableLimits
    let sample: DialectSample
    let sampleBytes: Int64

    /// A dialect that was tried, and what became of it.
    struct Trial {
        var dialect: Dialect
        var tally: RecordTally
    }

    /// The dialect whose records agree best.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - dialect: the encoding as it was found; the rest is found here.
    ///   - limits: how large the file and its records may be.
    /// - Returns: the dialect with its delimiter, quote and line ending.
    /// - Throws: `TableFault` if the file cannot be read.
    static func find(path: String, dialect: Dialect, limits: TableLimits) throws(TableFault) -> Dialect {
        let trial = try find(path, dialect, limits, sampleBytes)
        if trial.tally.records > 1 || trial.isWhole { return trial.found }
        return try find(path, dialect, limits, largeSample).found
    }

    private static func find(
        _ path: String, _ dialect: Dialect, _ limits: TableLimits, _ bytes: Int64
    ) throws(TableFault) -> (tally: RecordTally, found: Dialect, isWhole: Bool) {
        let sample = try DialectSample(path: path, dialect: dialect, limits: limits, bytes: bytes)
        let scout = DelimiterScout(path: path, limits: limits, sample: sample, sampleBytes: bytes)
        let trial = try scout.find(dialect)
        var found = trial.dialect
        found.lineEnding = trial.tally.lineEnding
        return (trial.tally, found, sample.isWhole)
    }

    private func find(_ dialect: Dialect) throws(TableFault) -> Trial {
        var start = dialect
        start.namesDelimiter = sample.named != nil
        let plain = try bestOrOneColumn(start)
        for variant in variants(of: start) {
            guard let trial = try best(variant), trial.isClearlyBetter(than: plain) else { continue }
            if variant.escape != nil, try !needsEscapes(trial) { continue }
            return trial
        }
        return plain
    }

    /// Other ways to quote for which the sample has a sign, the simpler ones first.
    private func variants(of start: Dialect) -> [Dialect] {
        var variants: [Dialect] = []
        for quote in [UInt8(0x22), 0x27] where quote == 0x22 || sample.mayQuoteWithApostrophe {
            for escapes in [false, true] where !escapes || sample.hasEscapedQuote(quote) {
                for skips in [false, true] where !skips || sample.hasBlankBeforeQuote(quote) {
                    var variant = start
                    (variant.quote, variant.skipsInitialSpace) = (quote, skips)
                    variant.escape = escapes ? DialectSample.escape : nil
                    if variant != start { variants.append(variant) }
                }
            }
        }
        return variants
    }

    /// Whether the records are broken if backslashes are taken for text.
    private func needsEscapes(_ escaped: Trial) throws(TableFault) -> Bool {
        var without = escaped.dialect
        without.escape = nil
        let tally = try tally(without)
        return tally.stray > 0 || tally.isOpen || !tally.agrees(asMuchAs: escaped.tally)
    }

    /// The best plausible reading with some delimiter; nil if none parts cells plausibly. Blanks come last: every text
    /// has them.
    private func best(_ dialect: Dialect) throws(TableFault) -> Trial? {
        var best: Trial?
        for delimiter in sample.named.map({ [$0] }) ?? sample.delimiters {
            if best != nil && delimiter.isBlank { break }
            let trial = try trial(dialect, delimiter)
            guard sample.named != nil || delimiter.isPlausible(trial.tally) else { continue }
            guard trial.tally.score > best?.tally.score ?? 0 else { continue }
            best = trial
        }
        return best
    }

    /// The best reading; where nothing parts cells plausibly, one in which each line is a cell.
    private func bestOrOneColumn(_ dialect: Dialect) throws(TableFault) -> Trial {
        if let best = try best(dialect) { return best }
        let comma = try trial(dialect, .byte(0x2C))
        return comma.tally.wide == 0 ? comma : try trial(dialect, .byte(Dialect.noDelimiter))
    }

    private func trial(_ dialect: Dialect, _ delimiter: Delimiter) throws(TableFault) -> Trial {
        var dialect = dialect
        delimiter.apply(to: &dialect)
        return Trial(dialect: dialect, tally: try tally(dialect))
    }

    /// Counts the sample's records; one that passes a limit or is cut off by the sample's end is left out.
    private func tally(_ dialect: Dialect) throws(TableFault) -> RecordTally {
        var tally = RecordTally()
        var reader = try RecordReader(
            path: path, dialect: dialect, limits: limits, bufferSize: Int(DelimiterScout.sampleBytes),
            end: sampleBytes)
        do {
            while try reader.next() { tally.add(reader) }
        } catch .tooLarge, .unclosedQuote {
            return tally
        }
        return tally
    }
}

extension DelimiterScout.Trial {
    /// Whether this way to quote explains what the usual way does not, and nothing speaks against it.
    fileprivate func isClearlyBetter(than plain: DelimiterScout.Trial) -> Bool {
        guard tally.stray == 0, !tally.isOpen, tally.agrees(asMuchAs: plain.tally) else { return false }
        if dialect.escape != nil && !tally.hasEscaped { return false }
        if dialect.quote != plain.dialect.quote { return quotesWithApostrophe(plain) }
        if plain.dialect.delimiter == 0x20 && dialect.delimiter != 0x20 && tally.cells.quoted > 0 { return true }
        return dialect.escape != nil || tally.cells.loose < plain.tally.cells.loose
    }

    /// Apostrophes are quotes if they hold together what else is parted, or if all words stand within them.
    private func quotesWithApostrophe(_ plain: DelimiterScout.Trial) -> Bool {
        let cells = tally.cells
        guard cells.otherwiseQuoted == 0 || plain.tally.stray > 0 || plain.tally.isOpen else { return false }
        if cells.protecting > 0 && !plain.tally.agrees(asMuchAs: tally) { return true }
        return cells.quoted > 1 && cells.bare == 0 && cells.loose == 0
    }
}

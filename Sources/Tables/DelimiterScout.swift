/// Finds delimiter and line ending by reading the first records once with each delimiter there is.
enum DelimiterScout {
    /// The delimiters, the commonest first: comma, tab, semicolon, pipe.
    static let delimiters = Array(",\t;|".utf8)

    /// How many bytes of a file are looked at.
    static let sampleBytes: Int64 = 1 << 16

    /// The dialect whose records agree best in their number of cells.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - dialect: the encoding as it was found; the rest is found here.
    ///   - limits: how large the file and its records may be.
    /// - Returns: the dialect with its delimiter and line ending.
    /// - Throws: `TableFault` if the file cannot be read.
    static func find(path: String, dialect: Dialect, limits: TableLimits) throws(TableFault) -> Dialect {
        var best = dialect
        var bestTally = RecordTally()
        for delimiter in delimiters {
            var candidate = dialect
            candidate.delimiter = delimiter
            let tally = try tally(path: path, dialect: candidate, limits: limits)
            guard delimiter == delimiters[0] || tally.isBetter(than: bestTally) else { continue }
            (best, bestTally) = (candidate, tally)
        }
        best.lineEnding = bestTally.lineEnding
        return best
    }

    /// Counts the sample's records; one that passes a limit or is cut off by the sample's end is left out.
    private static func tally(path: String, dialect: Dialect, limits: TableLimits) throws(TableFault) -> RecordTally {
        var tally = RecordTally()
        var reader = try RecordReader(
            path: path, dialect: dialect, limits: limits, bufferSize: Int(sampleBytes), end: sampleBytes)
        do {
            while try reader.next() { tally.add(reader) }
        } catch .tooLarge, .unclosedQuote {
            return tally
        }
        return tally
    }
}

/// What a sample of records shows about the delimiter it was read with.
struct RecordTally {
    /// How many records have this number of cells, and no text behind a closing quote.
    private var widths: [Int: Int] = [:]
    private var endings: [LineEnding: Int] = [:]
    private var records = 0

    /// Adds the present record of a reader; a blank one tells nothing about the delimiter.
    mutating func add(_ reader: borrowing RecordReader) {
        if let ending = reader.lineEnding { endings[ending, default: 0] += 1 }
        if reader.isBlank || reader.isCutOff && records > 0 { return }
        records += 1
        if reader.count > 1 && !reader.hasStrayText { widths[reader.count, default: 0] += 1 }
    }

    /// The line ending most records have; LF if there is none.
    var lineEnding: LineEnding {
        let order: [LineEnding] = [.lf, .crlf, .cr]
        return order.max { endings[$0, default: 0] < endings[$1, default: 0] } ?? .lf
    }

    /// Whether more of the records have one and the same number of cells than in another tally.
    ///
    /// A delimiter that parts fewer than half of the records does not count.
    func isBetter(than other: RecordTally) -> Bool {
        guard widths.values.reduce(0, +) * 2 >= records, let (width, count) = commonest else { return false }
        guard let (otherWidth, otherCount) = other.commonest else { return true }
        let (mine, theirs) = (count * other.records, otherCount * records)
        return mine == theirs ? width > otherWidth : mine > theirs
    }

    /// The number of cells that most records have, the larger one if two are as common.
    private var commonest: (width: Int, count: Int)? {
        widths.map { (width: $0.key, count: $0.value) }.max { ($0.count, $0.width) < ($1.count, $1.width) }
    }
}

import Domain

/// One year's lines of a file beside those on record.
final class WageComparison {
    private var file: WageSurvey
    private var record: WageSurvey
    private var known: [WageSurvey.Key: RecordOutcome] = [:]

    init(file: WageSurvey, record: WageSurvey) {
        self.file = file
        self.record = record
    }

    /// What becomes of a line: all that the file says of the enterprise's occupation in the city is compared with what the
    /// record says of it.
    func outcome(of line: WageRow) -> RecordOutcome {
        let key = file.key(of: line)
        if let outcome = known[key] { return outcome }
        let before = record.lines(of: record.key(of: line))
        let isSame = Self.content(before) == Self.content(file.lines(of: key))
        let outcome: RecordOutcome = before.isEmpty ? .new : isSame ? .unchanged : .changed
        known[key] = outcome
        return outcome
    }

    /// What is compared: not from which act or row it came.
    private static func content(_ rows: [WageRow]) -> [String: Int] {
        rows.reduce(into: [:]) { counts, row in
            counts["\(row.code ?? "") \(row.region) \(row.pay) \(row.headcount) \(row.industry)", default: 0] += 1
        }
    }
}

import Domain
import Foundation
import GRDB

/// Follows an act's changes and brings the kept sums and tallies along, touching only what changed.
///
/// Changes of lines are gathered per parent, period, indicator and basis as two differences: of the sum of the children's
/// values and of the number of effective lines below. `settle` carries them up level by level.
final class SumKeeper {
    let framework: Framework
    private let database: Database
    let indicators: [String]
    let places: [String: Int]
    let firstMonth: Int
    /// Parents by position: their place in the dense arrays below.
    let ordinals: [Int?]
    private let parentCount: Int
    /// By period: value and line differences, `(ordinal × indicators + indicator) × 6 + basis × 2`.
    private var differences: [Int: [Int]] = [:]
    /// By period: received and on-time differences, `ordinal × 2`.
    private var tallies: [Int: [Int]] = [:]
    /// Histories, before this act, of parents that have lines of their own and were touched.
    private var ownBefore: [Pair: RevisionHistory] = [:]

    struct Pair: Hashable {
        let position: Int
        let period: Int
    }

    init(_ framework: Framework, _ database: Database) {
        self.framework = framework
        self.database = database
        indicators = framework.plan.indicators.map(\.code)
        places = Dictionary(uniqueKeysWithValues: indicators.enumerated().map { ($1, $0) })
        firstMonth = framework.plan.firstPeriod.firstMonth.index
        var count = 0
        ordinals = framework.tree.children.map { children in
            guard !children.isEmpty else { return nil }
            count += 1
            return count - 1
        }
        parentCount = count
    }

    func index(of period: Period) -> Int {
        (period.firstMonth.index - firstMonth) / period.cadence.months
    }

    // MARK: Changes

    /// One report changed from one history to another.
    func change(_ region: Int, _ period: Period, before: RevisionHistory, after: RevisionHistory) {
        guard let position = framework.tree.position(code: region), framework.plan.contains(period) else { return }
        tally(position, period, before: before, after: after)
        if ordinals[position] != nil {
            let pair = Pair(position: position, period: index(of: period))
            if ownBefore[pair] == nil { ownBefore[pair] = before }
            touch(period)
            return
        }
        guard let ordinal = parentOrdinal(of: position) else { return }
        for (number, basis) in Basis.allCases.enumerated() {
            let old = before.effective(basis)?.lines ?? [:]
            let new = after.effective(basis)?.lines ?? [:]
            for indicator in Set(old.keys).union(new.keys) {
                guard let place = places[indicator] else { continue }
                add(
                    (new[indicator]?.value ?? 0) - (old[indicator]?.value ?? 0),
                    lines: (new[indicator] == nil ? 0 : 1) - (old[indicator] == nil ? 0 : 1), ordinal, place, number,
                    index(of: period))
            }
        }
    }

    /// Where a region's own figures go: nowhere for memo regions and the root.
    func parentOrdinal(of position: Int) -> Int? {
        guard framework.tree.regions[position].counted == .own else { return nil }
        return framework.tree.parents[position].flatMap { ordinals[$0] }
    }

    private func touch(_ period: Period) {
        differences[index(of: period), default: blankDifferences] = differences[index(of: period)] ?? blankDifferences
    }

    private var blankDifferences: [Int] { Array(repeating: 0, count: parentCount * indicators.count * 6) }

    @inline(__always)
    func add(_ value: Int, lines: Int, _ ordinal: Int, _ indicator: Int, _ basis: Int, _ period: Int) {
        let place = (ordinal * indicators.count + indicator) * 6 + basis * 2
        if differences[period] == nil { differences[period] = blankDifferences }
        differences[period]?[place] += value
        differences[period]?[place + 1] += lines
    }

    private func tally(_ position: Int, _ period: Period, before: RevisionHistory, after: RevisionHistory) {
        let old = framework.counts(position, period, before)
        let new = framework.counts(position, period, after)
        guard old != new else { return }
        addTally(position, index(of: period), new.received - old.received, new.onTime - old.onTime)
    }

    func addTally(_ position: Int, _ period: Int, _ received: Int, _ onTime: Int) {
        if tallies[period] == nil { tallies[period] = Array(repeating: 0, count: parentCount * 2) }
        var current: Int? = position
        while let member = current {
            if let ordinal = ordinals[member] {
                tallies[period]?[ordinal * 2] += received
                tallies[period]?[ordinal * 2 + 1] += onTime
            }
            current = framework.tree.parents[member]
        }
    }

    // MARK: Settling

    /// Carries the differences into the tables and forgets them.
    func settle(_ reader: LedgerReader) throws {
        guard !differences.isEmpty || !tallies.isEmpty else { return }
        let owners = try parentsWithFilings()
        let writer = try SumWriter(database)
        for position in framework.tree.upward {
            guard let ordinal = ordinals[position] else { continue }
            for period in differences.keys.sorted() {
                try settle(position, ordinal, period, owners, writer, reader)
            }
        }
        try settleTallies()
        differences.removeAll()
        tallies.removeAll()
        ownBefore.removeAll()
    }

    private func settle(
        _ position: Int, _ ordinal: Int, _ period: Int, _ owners: Set<Pair>, _ writer: SumWriter,
        _ reader: LedgerReader
    ) throws {
        let width = indicators.count * 6
        guard let row = differences[period]?[ordinal * width..<(ordinal + 1) * width] else { return }
        let pair = Pair(position: position, period: period)
        let ownTouched = ownBefore[pair]
        guard ownTouched != nil || row.contains(where: { $0 != 0 }) else { return }
        let changes = Array(row)
        let span = periods[period]
        let region = framework.tree.regions[position].code
        let after = owners.contains(pair) ? try reader.history(region, span) : RevisionHistory()
        let before = ownTouched ?? after
        let up = parentOrdinal(of: position)
        let kept = try writer.read(region, span.key)
        for (place, indicator) in indicators.enumerated() {
            var sums = kept[indicator] ?? SumRow()
            var exists = false
            for (number, basis) in Basis.allCases.enumerated() {
                let own = after.effective(basis)?.lines[indicator]?.value
                let hadOwn = before.effective(basis)?.lines[indicator] != nil
                let step = sums.step(
                    number, below: changes[place * 6 + number * 2], lines: changes[place * 6 + number * 2 + 1], own: own
                )
                exists = exists || own != nil || sums.lines[number] > 0
                let lines = changes[place * 6 + number * 2 + 1] + (own == nil ? 0 : 1) - (hadOwn ? 1 : 0)
                if let up, step != 0 || lines != 0 { add(step, lines: lines, up, place, number, period) }
            }
            try writer.write(region, span.key, indicator, exists ? sums : nil, wasThere: kept[indicator] != nil)
        }
    }

    private lazy var periods: [Period] = framework.plan.periods

    /// Which parents have reports of their own in the touched periods.
    private func parentsWithFilings() throws -> Set<Pair> {
        var found = Set<Pair>()
        guard let first = differences.keys.min(), let last = differences.keys.max() else { return found }
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT DISTINCT period, region FROM filing WHERE period BETWEEN ? AND ?
                  AND region IN (SELECT parent FROM region WHERE parent IS NOT NULL)
                """, arguments: [periods[first].key, periods[last].key])
        while let row = try cursor.next() {
            guard let position = framework.tree.position(code: row[1]),
                let period = Period(cadence: framework.plan.cadence, key: row[0])
            else { continue }
            found.insert(Pair(position: position, period: index(of: period)))
        }
        return found
    }

    private func settleTallies() throws {
        for period in tallies.keys.sorted() {
            for position in framework.tree.regions.indices {
                guard let ordinal = ordinals[position], let changes = tallies[period] else { continue }
                let (received, onTime) = (changes[ordinal * 2], changes[ordinal * 2 + 1])
                guard received != 0 || onTime != 0 else { continue }
                let code = framework.tree.regions[position].code
                try database.cachedStatement(
                    sql: """
                        INSERT INTO tally VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
                        SET received = received + excluded.received, on_time = on_time + excluded.on_time
                        """
                ).execute(arguments: [code, periods[period].key, received, onTime])
                try database.cachedStatement(
                    sql: "DELETE FROM tally WHERE region = ? AND period = ? AND received = 0"
                ).execute(arguments: [code, periods[period].key])
            }
        }
    }
}

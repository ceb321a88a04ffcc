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
    /// By position: the parent's place where the region's own figures go; nil for memo regions and the root.
    private let upOrdinals: [Int?]
    private let periods: [Period]
    /// By period: value and line differences, `(ordinal × indicators + indicator) × 6 + basis × 2`; empty where nothing
    /// changed.
    private var differences: [[Int]]
    /// By period: received and on-time differences, `ordinal × 2`.
    private var tallies: [[Int]]
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
        let ordinals = framework.tree.children.map { children -> Int? in
            guard !children.isEmpty else { return nil }
            count += 1
            return count - 1
        }
        self.ordinals = ordinals
        parentCount = count
        upOrdinals = framework.tree.regions.indices.map { position in
            guard framework.tree.regions[position].counted == .own else { return nil }
            return framework.tree.parents[position].flatMap { ordinals[$0] }
        }
        periods = framework.plan.periods
        differences = Array(repeating: [], count: periods.count)
        tallies = Array(repeating: [], count: periods.count)
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
        guard let ordinal = upOrdinals[position] else { return }
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

    private func touch(_ period: Period) {
        let place = index(of: period)
        if differences[place].isEmpty { differences[place] = blankDifferences }
    }

    private var blankDifferences: [Int] { Array(repeating: 0, count: parentCount * indicators.count * 6) }

    private func add(_ value: Int, lines: Int, _ ordinal: Int, _ indicator: Int, _ basis: Int, _ period: Int) {
        let place = (ordinal * indicators.count + indicator) * 6 + basis * 2
        if differences[period].isEmpty { differences[period] = blankDifferences }
        differences[period][place] += value
        differences[period][place + 1] += lines
    }

    /// The first revision of a report of a region without children.
    func addFirst(_ position: Int, _ period: Int, _ slots: FilingSlots, _ level: ReviewLevel) {
        guard let ordinal = upOrdinals[position] else { return }
        if differences[period].isEmpty { differences[period] = blankDifferences }
        let start = ordinal * indicators.count * 6
        let bases = level.rawValue
        differences[period].withUnsafeMutableBufferPointer { row in
            for indicator in 0..<slots.states.count where slots.states[indicator] == .value {
                for basis in 0...bases {
                    let place = start &+ indicator &* 6 &+ basis &* 2
                    row[place] += slots.values[indicator]
                    row[place + 1] += 1
                }
            }
        }
    }

    private func tally(_ position: Int, _ period: Period, before: RevisionHistory, after: RevisionHistory) {
        let old = framework.counts(position, period, before)
        let new = framework.counts(position, period, after)
        guard old != new else { return }
        addTally(position, index(of: period), new.received - old.received, new.onTime - old.onTime)
    }

    func addTally(_ position: Int, _ period: Int, _ received: Int, _ onTime: Int) {
        if tallies[period].isEmpty { tallies[period] = Array(repeating: 0, count: parentCount * 2) }
        var current: Int? = position
        while let member = current {
            if let ordinal = ordinals[member] {
                tallies[period][ordinal * 2] += received
                tallies[period][ordinal * 2 + 1] += onTime
            }
            current = framework.tree.parents[member]
        }
    }

    // MARK: Settling

    /// Carries the differences into the tables and forgets them.
    func settle(_ reader: LedgerReader) throws {
        let touched = periods.indices.filter { !differences[$0].isEmpty }
        if !touched.isEmpty {
            // After a large import all are asked for at once; after one report only those on its way up.
            let owners = touched.count > 4 ? try parentsWithFilings(touched) : nil
            let writer = try SumWriter(database)
            for position in framework.tree.upward {
                guard let ordinal = ordinals[position] else { continue }
                for period in touched { try settle(position, ordinal, period, owners, writer, reader) }
            }
            try writer.flush()
        }
        try settleTallies()
        for place in periods.indices {
            differences[place] = []
            tallies[place] = []
        }
        ownBefore.removeAll()
    }

    private func settle(
        _ position: Int, _ ordinal: Int, _ period: Int, _ owners: Set<Pair>?, _ writer: SumWriter,
        _ reader: LedgerReader
    ) throws {
        let width = indicators.count * 6
        let span = ordinal * width..<(ordinal + 1) * width
        let pair = Pair(position: position, period: period)
        let ownTouched = ownBefore[pair]
        let isChanged = differences[period].withUnsafeBufferPointer { row in span.contains { row[$0] != 0 } }
        guard ownTouched != nil || isChanged else { return }
        let changes = Array(differences[period][span])
        let month = periods[period]
        let region = framework.tree.regions[position].code
        let isOwner = try owners?.contains(pair) ?? hasFiling(region, month)
        let after = isOwner ? try reader.history(region, month) : RevisionHistory()
        let before = ownTouched ?? after
        let up = upOrdinals[position]
        let kept = try writer.read(region, month.key)
        for (place, indicator) in indicators.enumerated() {
            var sums = kept[place + 1] ?? SumRow()
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
            try writer.write(region, month.key, place + 1, exists ? sums : nil, wasThere: kept[place + 1] != nil)
        }
    }

    /// Whether a region has a report of its own for a period.
    private func hasFiling(_ region: Int, _ period: Period) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM filing WHERE period = ? AND region = ?)"
        return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [period.key, region]) ?? false
    }

    /// Which parents have reports of their own in the touched periods.
    private func parentsWithFilings(_ touched: [Int]) throws -> Set<Pair> {
        var found = Set<Pair>()
        guard let first = touched.first, let last = touched.last else { return found }
        let sql = """
            SELECT DISTINCT period, region FROM filing WHERE period BETWEEN ? AND ?
              AND region IN (SELECT parent FROM region WHERE parent IS NOT NULL)
            """
        let cursor = try Row.fetchCursor(
            database.cachedStatement(sql: sql), arguments: [periods[first].key, periods[last].key])
        while let row = try cursor.next() {
            guard let position = framework.tree.position(code: row[1]),
                let period = Period(cadence: framework.plan.cadence, key: row[0])
            else { continue }
            found.insert(Pair(position: position, period: index(of: period)))
        }
        return found
    }

    private func settleTallies() throws {
        for period in periods.indices where !tallies[period].isEmpty {
            let changes = tallies[period]
            for position in framework.tree.regions.indices {
                guard let ordinal = ordinals[position] else { continue }
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

import Domain
import GRDB

/// The caches `sum` and `tally` computed from the filings alone: to fill them anew and to verify them.
struct SumTable: Equatable {
    struct Key: Hashable, Comparable {
        let region: Int
        let period: Int
        /// The position in the plan, from 1; 0 in a tally.
        let indicator: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.region, left.period, left.indicator) < (right.region, right.period, right.indicator)
        }
    }

    struct Tally: Hashable {
        var received = 0
        var onTime = 0
    }

    private(set) var sums: [Key: SumRow] = [:]
    private(set) var tallies: [Key: Tally] = [:]

    /// What the tables should hold.
    static func computed(_ reader: LedgerReader, upTo act: Int) throws -> SumTable {
        let framework = try reader.framework(upTo: act)
        var table = SumTable()
        try reader.forEachPeriod(through: framework.plan.lastPeriod, in: framework, upTo: act) { period, histories in
            table.addSums(period, histories, framework)
            table.addTallies(period, histories, framework)
        }
        return table
    }

    private mutating func addSums(
        _ period: Period, _ histories: [(position: Int, history: RevisionHistory)], _ framework: Framework
    ) {
        let tree = framework.tree
        for (number, basis) in Basis.allCases.enumerated() {
            for (indicator, own) in PeriodLines(histories, in: tree).own(basis) {
                guard let place = framework.plan.indicators.firstIndex(where: { $0.code == indicator }) else {
                    continue
                }
                let values = Values(own: own, in: tree).values
                let lines = Self.linesBelow(own, tree)
                for position in tree.regions.indices where !tree.children[position].isEmpty {
                    guard own[position] != nil || lines[position] > 0 else { continue }
                    let key = Key(region: tree.regions[position].code, period: period.key, indicator: place + 1)
                    sums[key, default: SumRow()].values[number] = values[position] ?? 0
                    sums[key, default: SumRow()].lines[number] = lines[position]
                }
            }
        }
    }

    private static func linesBelow(_ own: [Int?], _ tree: RegionTree) -> [Int] {
        var counts = Array(repeating: 0, count: own.count)
        for position in tree.upward {
            guard let parent = tree.parents[position], tree.regions[position].counted == .own else { continue }
            counts[parent] += counts[position] + (own[position] == nil ? 0 : 1)
        }
        return counts
    }

    private mutating func addTallies(
        _ period: Period, _ histories: [(position: Int, history: RevisionHistory)], _ framework: Framework
    ) {
        for (position, history) in histories {
            let (received, onTime) = framework.counts(position, period, history)
            guard received > 0 else { continue }
            for member in framework.tree.path(position) where !framework.tree.children[member].isEmpty {
                let key = Key(region: framework.tree.regions[member].code, period: period.key, indicator: 0)
                tallies[key, default: Tally()].received += received
                tallies[key, default: Tally()].onTime += onTime
            }
        }
    }

    /// What the tables do hold.
    static func stored(_ reader: LedgerReader) throws -> SumTable {
        var table = SumTable()
        let sums = try Row.fetchCursor(reader.database, sql: "SELECT * FROM sum")
        while let row = try sums.next() {
            table.sums[Key(region: row[0], period: row[1], indicator: row[2])] = SumRow(
                values: SIMD3(row[3], row[4], row[5]), lines: SIMD3(row[6], row[7], row[8]))
        }
        let tallies = try Row.fetchCursor(reader.database, sql: "SELECT * FROM tally")
        while let row = try tallies.next() {
            table.tallies[Key(region: row[0], period: row[1], indicator: 0)] = Tally(received: row[2], onTime: row[3])
        }
        return table
    }

    /// Fills both tables anew.
    static func rebuild(_ reader: LedgerReader, upTo act: Int) throws {
        let table = try computed(reader, upTo: act)
        try reader.database.execute(sql: "DELETE FROM sum")
        try reader.database.execute(sql: "DELETE FROM tally")
        let writer = try SumWriter(reader.database)
        for (key, row) in table.sums.sorted(by: { $0.key < $1.key }) {
            try writer.write(key.region, key.period, key.indicator, row, wasThere: false)
        }
        try writer.flush()
        let insert = try reader.database.makeStatement(sql: "INSERT INTO tally VALUES (?, ?, ?, ?)")
        for (key, tally) in table.tallies.sorted(by: { $0.key < $1.key }) {
            try insert.execute(arguments: [key.region, key.period, tally.received, tally.onTime])
        }
    }

    /// The first key at which two tables differ.
    func firstDifference(from other: SumTable) -> (table: String, key: Key)? {
        let sum = Set(sums.keys).union(other.sums.keys).sorted().first { sums[$0] != other.sums[$0] }
        if let sum { return ("sum", sum) }
        let tally = Set(tallies.keys).union(other.tallies.keys).sorted().first { tallies[$0] != other.tallies[$0] }
        return tally.map { ("tally", $0) }
    }
}

import Domain
import Foundation
import GRDB

/// One row of `sum`: at each basis the value and the number of effective lines below.
struct SumRow: Hashable {
    var values = SIMD3<Int>()
    var lines = SIMD3<Int>()

    /// Takes differences of what lies below into account, with the region's own line as it is now.
    /// - Returns: By how much the region's value changed.
    mutating func step(_ basis: Int, below: Int, lines difference: Int, own: Int?) -> Int {
        let old = values[basis]
        let sum = (lines[basis] > 0 ? old : 0) + below
        lines[basis] += difference
        values[basis] = lines[basis] > 0 ? sum : own ?? 0
        return values[basis] - old
    }
}

/// Reads and writes rows of `sum`, indicators by their positions in the plan from 1; rows to be written are gathered and written several at a time.
final class SumWriter {
    /// Rows written by one statement.
    private static let width = 16

    private let database: Database
    /// Whether there was anything when the act began; an empty table need not be asked.
    private let mayHold: Bool
    private let one: RawStatement
    private let many: RawStatement
    private var waiting: [(region: Int, period: Int, indicator: Int, row: SumRow)] = []

    init(_ database: Database) throws {
        self.database = database
        mayHold = try Bool.fetchOne(database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sum)")) ?? true
        let single = "INSERT OR REPLACE INTO sum VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        one = try RawStatement(kept: database, single)
        many = try RawStatement(
            kept: database, single + String(repeating: ", (?, ?, ?, ?, ?, ?, ?, ?, ?)", count: Self.width - 1))
    }

    func read(_ region: Int, _ period: Int) throws -> [Int: SumRow] {
        guard mayHold else { return [:] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT indicator, filed, approved, accepted, filed_lines, approved_lines, accepted_lines FROM sum
                WHERE region = ? AND period = ?
                """)
        let cursor = try Row.fetchCursor(statement, arguments: [region, period])
        var found: [Int: SumRow] = [:]
        while let row = try cursor.next() {
            found[row[0]] = SumRow(
                values: SIMD3(row[1], row[2], row[3]), lines: SIMD3(row[4], row[5], row[6]))
        }
        return found
    }

    /// Writes a row, or takes it out where it is nil. `flush` must be called at the end.
    func write(_ region: Int, _ period: Int, _ indicator: Int, _ row: SumRow?, wasThere: Bool) throws {
        guard let row else {
            guard wasThere else { return }
            try database.cachedStatement(sql: "DELETE FROM sum WHERE region = ? AND period = ? AND indicator = ?")
                .execute(arguments: [region, period, indicator])
            return
        }
        waiting.append((region, period, indicator, row))
        if waiting.count == Self.width { try flush() }
    }

    func flush() throws {
        if waiting.count == Self.width {
            for place in waiting.indices { bind(place, many, Int32(place * 9)) }
            try many.run()
        } else {
            for place in waiting.indices {
                bind(place, one, 0)
                try one.run()
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private func bind(_ place: Int, _ statement: RawStatement, _ first: Int32) {
        let (region, period, indicator, row) = waiting[place]
        statement.bind(region, at: first + 1)
        statement.bind(period, at: first + 2)
        statement.bind(indicator, at: first + 3)
        for basis in 0..<3 {
            statement.bind(row.values[basis], at: first + Int32(4 + basis))
            statement.bind(row.lines[basis], at: first + Int32(7 + basis))
        }
    }
}

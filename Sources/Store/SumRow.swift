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

/// Reads and writes rows of `sum`.
struct SumWriter {
    private let database: Database
    /// Whether there was anything when the act began; an empty table need not be asked.
    private let mayHold: Bool
    private let replacement: RawStatement

    init(_ database: Database) throws {
        self.database = database
        mayHold = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM sum)") ?? true
        replacement = try RawStatement(database, "INSERT OR REPLACE INTO sum VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }

    func read(_ region: Int, _ period: Int) throws -> [String: SumRow] {
        guard mayHold else { return [:] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT indicator, filed, approved, accepted, filed_lines, approved_lines, accepted_lines FROM sum
                WHERE region = ? AND period = ?
                """)
        let cursor = try Row.fetchCursor(statement, arguments: [region, period])
        var found: [String: SumRow] = [:]
        while let row = try cursor.next() {
            found[row[0]] = SumRow(
                values: SIMD3(row[1], row[2], row[3]), lines: SIMD3(row[4], row[5], row[6]))
        }
        return found
    }

    func write(_ region: Int, _ period: Int, _ indicator: String, _ row: SumRow?, wasThere: Bool) throws {
        guard let row else {
            guard wasThere else { return }
            try database.cachedStatement(sql: "DELETE FROM sum WHERE region = ? AND period = ? AND indicator = ?")
                .execute(arguments: [region, period, indicator])
            return
        }
        replacement.bind(region, at: 1)
        replacement.bind(period, at: 2)
        for basis in 0..<3 {
            replacement.bind(row.values[basis], at: Int32(4 + basis))
            replacement.bind(row.lines[basis], at: Int32(7 + basis))
        }
        var indicator = indicator
        try indicator.withUTF8 { text in
            replacement.bind(text: UnsafeRawBufferPointer(text), at: 3)
            try replacement.run()
        }
    }
}

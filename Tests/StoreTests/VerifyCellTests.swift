import Domain
import GRDB
import Testing

@testable import Store

/// No cell of the history can be changed without notice.
@Suite struct VerifyCellTests {
    /// A change of one cell: the column, its type and what it becomes.
    private static func changed(_ type: String, _ column: String) -> String {
        switch type {
        case "INTEGER": "coalesce(\"\(column)\", 0) + 70007"
        case "BLOB": "coalesce(zeroblob(length(\"\(column)\")), x'00')"
        default: "coalesce(\"\(column)\", '') || 'x'"
        }
    }

    /// Cells that `verify` must read to recompute the sums: where they cannot be read, it should still say which row.
    private static let unreadable: Set<String> = [
        "plan.start", "plan.end", "plan.cadence", "plan.rank_by", "plan.deadlines", "plan.holidays", "plan.goals",
        "plan.form", "plan.bands", "indicator.synonyms", "indicator.milestones",
    ]

    private func check(_ table: HistoryTable, _ column: String, _ change: String) throws {
        let ledger = try FullLedger.make()
        try ledger.tamper(
            "UPDATE \"\(table.name)\" SET \"\(column)\" = \(change) WHERE id = (SELECT min(id) FROM \"\(table.name)\")")
        let ids = try ledger.strings("SELECT id FROM \"\(table.name)\"")
        let old = try FullLedger.make().strings("SELECT id FROM \"\(table.name)\"")
        let faults = try ledger.verify(limit: 100).faults
        let named = faults.contains { fault in
            fault.table == table.name && (ids + old).contains(fault.record)
                && (column == "id" || column == "act" || fault.record == ids.min { Int($0) ?? 0 < Int($1) ?? 0 })
        }
        #expect(named, "\(table.name).\(column): \(faults)")
    }

    @Test(arguments: HistoryTable.all)
    func `A changed cell is found, with its table and record`(table: HistoryTable) throws {
        let types = try Ledger.inMemory().strings("SELECT type FROM pragma_table_info('\(table.name)') ORDER BY cid")
        for (column, type) in zip(table.columns + ["digest"], types) {
            guard !Self.unreadable.contains("\(table.name).\(column)") else { continue }
            try check(table, column, Self.changed(type, column))
        }
    }

    @Test(arguments: unreadable.sorted())
    func `A cell that can be read no more is found too`(cell: String) throws {
        let parts = cell.split(separator: ".").map(String.init)
        let table = try #require(HistoryTable.all.first { $0.name == parts[0] })
        do {
            try check(table, parts[1], "coalesce(\"\(parts[1])\", '') || 'x'")
        }
    }

    @Test(arguments: [
        ("plan", "end", "'2023-12'"), ("plan", "deadlines", "'{\"county\":6}'"),
        ("plan", "reporting_from", "'2021-07'"),
        ("indicator", "weight", "'0.9'"), ("region", "counted", "'memo'"), ("region", "valid_to", "'2021-01-31'"),
        ("target", "value", "41"), ("act", "received", "'2021-01-01'"), ("filing", "level", "2"),
        ("filing", "lines", "'{\"people\":[100,2]}'"), ("decision", "kind", "'accept'"), ("original", "size", "1"),
    ])
    func `A change that stays plausible is found`(table: String, column: String, value: String) throws {
        let listed = try #require(HistoryTable.all.first { $0.name == table })
        try check(listed, column, value)
    }

    @Test func `A change with a digest to match is found by the chain`() throws {
        let ledger = try FullLedger.make()
        var encoder = RowDigest()
        let cells: [Cell] = [
            .integer(1), .integer(2), .integer(430_100), .integer(2021), .text("people"), .integer(99),
        ]
        let digest = encoder.digest(.target, cells + [.text("湘人社〔2021〕1号"), .text("分解")])
        try ledger.tamper("UPDATE target SET value = 99, digest = x'\(Hex.text(digest))' WHERE id = 1")
        #expect(try ledger.faults() == ["rows act 2"])
    }
}

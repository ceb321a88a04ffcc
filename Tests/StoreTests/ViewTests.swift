import Domain
import GRDB
import Testing

@testable import Store

/// The views for other SQLite tools say what the ledger's own readers say.
@Suite struct ViewTests {
    private let ledger: Ledger

    init() throws { ledger = try FullLedger.make() }

    private func rows(_ sql: String) throws -> [String] {
        try ledger.withDatabase { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { $0.isNull ? "–" : "\($0.storage.value ?? "")" }.joined(separator: " ")
            }
        }
    }

    @Test func `A line is shown with its value, its file, column and row`() throws {
        let lines = try rows(
            """
            SELECT region, name, revision, stands, level, indicator, value, file, sheet, column_letters, row,
              inherited_from FROM line WHERE region IN ('430101', '430200') ORDER BY region, revision, indicator
            """)
        #expect(
            lines == [
                "430101 地区430101 1 1 1 money 0.5 株洲市.csv 表1 D 2 –",
                "430101 地区430101 1 1 1 people 1 株洲市.csv 表1 C 2 –",
                "430101 地区430101 2 1 1 money 12.5 – – – – –",
                "430101 地区430101 2 1 1 people 9 – – – – –",
                "430200 地区430200 1 1 0 people 3 – – – – –",
            ])
    }

    @Test func `An inherited line is shown with the file that gave it`() throws {
        try ledger.act(.submit, reason: "更正") { writer in
            let history = try writer.reader.history(430_201, FullLedger.first)
            var draft = Draft(region: 430_201, period: FullLedger.first)
            draft.entries["people"] = .value(8)
            guard case .changed(let lines) = history.apply(draft) else { return }
            try writer.append(430_201, FullLedger.first, after: history, lines: lines, level: .filed, source: nil)
        }
        let lines = try rows(
            "SELECT indicator, value, file, column_letters, row, inherited_from FROM line WHERE region = '430201' AND revision = 2"
        )
        #expect(lines.sorted() == ["money 0.5 株洲市.csv D 5 4", "people 8 – – – –"])
    }

    @Test func `Progress holds every region's values at the three bases`() throws {
        let values = try rows(
            """
            SELECT region, period, indicator, filed, approved, accepted, has_children FROM progress
            WHERE indicator = 'people' ORDER BY period, region
            """)
        #expect(
            values == [
                "430000 202101 people 13 9 0 1", "430100 202101 people 9 9 0 1", "430101 202101 people 9 9 0 0",
                "430171 202101 people 3 0 0 0", "430200 202101 people 4 0 0 1", "430201 202101 people 4 0 0 0",
                "430000 202102 people 3 0 0 1", "430200 202102 people 3 0 0 1",
            ])
    }

    @Test func `Progress is what reports count`() throws {
        let codes = try ledger.strings("SELECT DISTINCT region FROM progress")
        for basis in Basis.allCases {
            try ledger.read { reader throws in
                let framework = try reader.framework(upTo: .max)
                let positions = codes.compactMap { Int($0).flatMap(framework.tree.position(code:)) }
                let question = NumbersQuestion(framework, through: framework.plan.lastPeriod, basis: basis)
                let completed = try reader.numbers(positions, question, upTo: .max)
                for position in positions {
                    let sum = try Int.fetchOne(
                        reader.database,
                        sql: "SELECT sum(\(basis.rawValue)) FROM progress WHERE region = ? AND indicator = 'people'",
                        arguments: [framework.tree.regions[position].codeText])
                    #expect(sum == completed[position]?.values["people"]?.compactMap(\.self).reduce(0, +) ?? 0)
                }
            }
        }
    }

    @Test func `History tells the acts, what they added, and their hashes`() throws {
        let acts = try rows(
            "SELECT id, kind, author, received, file, filings, decisions, targets, regions FROM history")
        #expect(
            acts == [
                "1 begin 李敏 2021-04-16 – 0 0 0 8", "2 targets 李敏 2021-04-16 – 0 0 2 0",
                "3 import 李敏 2021-04-16 株洲市.csv 4 0 0 0", "4 review 李敏 2021-04-16 – 0 2 0 0",
                "5 import 李敏 2021-04-16 – 0 1 0 0", "6 submit 李敏 2021-04-16 – 1 0 0 0",
                "7 undo 李敏 2021-04-16 – 0 0 0 0", "8 submit 李敏 2021-04-16 – 1 0 0 0",
                "9 bulletin-text 李敏 2021-04-16 – 0 0 0 0", "10 publish 李敏 2021-04-16 – 0 0 0 0",
                "11 gate 李敏 2021-04-16 – 0 0 0 0", "12 package 李敏 2021-04-16 – 0 0 0 0",
                "13 concur 李敏 2021-04-16 – 0 0 0 0", "14 package 李敏 2021-04-16 – 0 0 0 0",
                "15 roster 李敏 2021-04-16 – 0 0 0 0",
            ])
        let hashes = try ledger.strings("SELECT hash FROM history ORDER BY id")
        #expect(
            try hashes
                == ledger.read { reader in try (1...FullLedger.acts).compactMap { try reader.seal(act: $0)?.hashText } }
        )
        #expect(try ledger.strings("SELECT at FROM history WHERE id = 2") == ["2021-04-15T15:20:00.001Z"])
    }

    @Test func `The present plan, regions and targets are the newest`() throws {
        try ledger.act(.targets, reason: "调整") { writer in
            try writer.state(
                TargetRevision(key: TargetKey(region: 430_100, indicator: "people", year: 2021), value: 45))
        }
        #expect(
            try rows("SELECT region, year, value FROM current_target ORDER BY region") == [
                "430100 2021 45", "430200 2021 60",
            ])
        #expect(try rows("SELECT count(*) FROM current_region") == ["8"])
        #expect(try rows("SELECT code FROM current_indicator ORDER BY position") == ["people", "money"])
        #expect(try rows("SELECT code, cadence FROM current_plan") == ["sample quarter"])
    }
}

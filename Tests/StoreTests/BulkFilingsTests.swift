import Domain
import GRDB
import Testing

@testable import Store

/// The fast way of large imports leaves the same record as the plain one.
@Suite struct BulkFilingsTests {
    private struct Report {
        let region: Int
        let period: Int
        let values: [Int?]
    }

    /// Reports of leaves, each region and period once, with values of every length.
    private static func reports(_ tree: RegionTree) -> [Report] {
        var numbers = FixedNumbers(state: 11)
        var found: [Report] = []
        for period in [0, 1, 3, 5, 7] {
            for region in tree.regions.indices where tree.children[region].isEmpty {
                let length = Int.random(in: 0...11, using: &numbers)
                let value = Int.random(in: 0...Digits.power(length), using: &numbers)
                found.append(Report(region: region, period: period, values: [value, period == 1 ? nil : length]))
            }
        }
        return found
    }

    private func ledger(
        _ level: ReviewLevel, received: Day, hasSource: Bool, _ body: (ActWriter, Int?, [Report]) throws -> Void
    ) throws -> Ledger {
        let ledger = try Ledger.begun()
        try ledger.act(.import, received: received) { writer in
            let file = SourceFile(file: "a.csv", encoding: "UTF-8", format: "csv", columns: ["people": "C"])
            try body(writer, hasSource ? try writer.add(file) : nil, Self.reports(try writer.framework().tree))
        }
        return ledger
    }

    private func content(_ ledger: Ledger) throws -> [[Row]] {
        try ledger.withDatabase { database in
            try ["filing", "sum", "tally", "seal"].map {
                try Row.fetchAll(database, sql: "SELECT * FROM \"\($0)\" ORDER BY 1, 2, 3")
            }
        }
    }

    @Test(arguments: ReviewLevel.allCases, [true, false])
    func `Bulk filings are the same rows, digests, sums and seal`(level: ReviewLevel, hasSource: Bool) throws {
        let received = Sample.quarter(2021, 2).lastDay + 3
        let bulk = try ledger(level, received: received, hasSource: hasSource) { writer, source, reports in
            let bulk = try BulkFilings(writer, level: level, source: source)
            for (place, report) in reports.enumerated() {
                var slots = FilingSlots(count: 2)
                for (indicator, value) in report.values.enumerated() {
                    if let value { slots.set(indicator, .value(value), row: place + 2) }
                }
                #expect(try bulk.isFresh(report.region, report.period))
                #expect(try bulk.append(report.region, report.period, slots) == place + 1)
                #expect(try !bulk.isFresh(report.region, report.period))
            }
            try bulk.flush()
        }
        let plain = try ledger(level, received: received, hasSource: hasSource) { writer, source, reports in
            let framework = try writer.framework()
            for (place, report) in reports.enumerated() {
                var lines: [String: Line] = [:]
                for (indicator, value) in zip(["people", "money"], report.values) {
                    if let value { lines[indicator] = Line(value: value, row: place + 2) }
                }
                try writer.append(
                    framework.tree.regions[report.region].code, framework.plan.periods[report.period],
                    after: RevisionHistory(), lines: lines, level: level, source: source)
            }
        }
        let (left, right) = (try content(bulk), try content(plain))
        #expect(left[0].count == 25)
        #expect(left == right)
        #expect(try bulk.verify().faults == [])
    }

    @Test func `A report on record is not fresh, whatever became of it`() throws {
        let ledger = try Ledger.begun()
        try ledger.file(430_101, FullLedger.first, ["people": 1])
        try ledger.act(.review) { try $0.decide(.return, 430_101, FullLedger.first) }
        try ledger.act(.import) { writer in
            let bulk = try BulkFilings(writer, level: .filed, source: nil)
            let tree = try writer.framework().tree
            let position = try #require(tree.position(code: 430_101))
            #expect(try !bulk.isFresh(position, 0))
            #expect(try bulk.isFresh(position, 1))
        }
    }
}

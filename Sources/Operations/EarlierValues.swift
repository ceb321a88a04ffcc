import Domain
import Intake
import Store

/// Compares a file's figures with the same region's earlier ones on record (`unusual-jump`).
struct EarlierValues {
    struct Jump {
        let region: Int
        let period: Int
        let indicator: Int
        let value: Int
        let row: Int
    }

    /// Up to so many look-ups each report is asked for by itself; beyond, the record is read once from end to end.
    private static let fewLookups = 20_000

    private let writer: ActWriter
    private let framework: Framework
    private let batch: FilingBatch
    private let periods: [Period]

    init(_ writer: ActWriter, _ framework: Framework, _ batch: FilingBatch) {
        self.writer = writer
        self.framework = framework
        self.batch = batch
        periods = framework.plan.periods
    }

    func forEachJump(_ body: (Jump) -> Void) throws {
        let known = try writer.reader.periodsOnRecord(before: writer.act, of: framework.plan)
        guard known.count >= 3 else { return }
        if batch.count * known.count <= Self.fewLookups {
            try lookUp(known, body)
        } else {
            try readThrough(known, body)
        }
    }

    private func lookUp(_ known: [Period], _ body: (Jump) -> Void) throws {
        for place in batch.periods {
            let earlier = known.filter { $0 < periods[place] }
            guard earlier.count >= 3 else { continue }
            for region in batch.regions(place) {
                let code = framework.tree.regions[region].code
                let lines = try earlier.compactMap { try writer.reader.history(code, $0).newest?.lines }
                guard lines.count >= 3 else { continue }
                let present = try writer.reader.history(code, periods[place]).newest?.lines
                check(region, place, present, body) { code in lines.compactMap { $0[code]?.value } }
            }
        }
    }

    private func readThrough(_ known: [Period], _ body: (Jump) -> Void) throws {
        var waiting = batch.periods[...]
        let count = framework.plan.indicators.count
        let codes = framework.plan.indicators.map(\.code)
        var gathered = [[Int]](repeating: [], count: framework.tree.regions.count * count)
        var present: [Int: [String: Line]] = [:]
        func check(_ place: Int) {
            for region in batch.regions(place) {
                self.check(region, place, present[region], body) { code in
                    codes.firstIndex(of: code).map { gathered[region * count + $0] } ?? []
                }
            }
        }
        try writer.reader.forEachPeriod(
            through: framework.plan.lastPeriod, in: framework, upTo: writer.act - 1
        ) { period, histories in
            while let place = waiting.first, periods[place] < period {
                present = [:]
                check(place)
                waiting.removeFirst()
            }
            present = [:]
            for (position, history) in histories { present[position] = history.newest?.lines }
            if let place = waiting.first, periods[place] == period {
                check(place)
                waiting.removeFirst()
            }
            for (position, lines) in present {
                for (number, code) in codes.enumerated() {
                    if let value = lines[code]?.value, value != 0 { gathered[position * count + number].append(value) }
                }
            }
        }
        present = [:]
        for place in waiting { check(place) }
    }

    private func check(
        _ region: Int, _ place: Int, _ present: [String: Line]?, _ body: (Jump) -> Void,
        earlier: (String) -> [Int]
    ) {
        for (number, indicator) in framework.plan.indicators.enumerated() {
            guard let (entry, row) = batch.entry(region: region, period: place, indicator: number),
                case .value(let value) = entry, present?[indicator.code]?.value != value,
                UnusualJump.isUnusual(value, earlier: earlier(indicator.code))
            else { continue }
            body(Jump(region: region, period: place, indicator: number, value: value, row: row))
        }
    }
}

import Domain
import Store

/// What is on record of regions, at any basis, by place in tree and plan.
struct RecordFigures {
    let reader: LedgerReader
    let framework: Framework
    private let codes: [String]
    private let periods: [Period]

    init(_ reader: LedgerReader, _ framework: Framework) {
        self.reader = reader
        self.framework = framework
        codes = framework.plan.indicators.map(\.code)
        periods = framework.plan.periods
    }

    /// A region's values in one period by indicator (contract §2.3): those of the units below it where they have any.
    func values(_ region: Int, _ period: Int) throws -> [Int?] {
        let lines = try reader.history(framework.tree.regions[region].code, periods[period]).newest?.lines ?? [:]
        var values = codes.map { lines[$0]?.value }
        let children = framework.tree.children[region].filter { framework.tree.regions[$0].counted == .own }
        guard !children.isEmpty else { return values }
        let below = try children.map { try self.values($0, period) }
        for indicator in values.indices {
            let parts = below.compactMap { $0[indicator] }
            if !parts.isEmpty { values[indicator] = parts.reduce(0, +) }
        }
        return values
    }
}

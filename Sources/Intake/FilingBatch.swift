package import Domain

/// The reports of one file, each figure once, whatever the order of its rows.
///
/// Memory grows with the figures in the file, not with plan × regions: a report gets its block when its first figure comes.
package struct FilingBatch: Sendable {
    private struct Block: Sendable {
        /// Large ones are kept in `large`.
        var values: [UInt32]
        var rows: [UInt32]
        var states: [FilingSlots.State]
    }

    private static let perBlock = 2048
    private let indicatorCount: Int
    private let regionCount: Int
    /// By period: the report's number by region, −1 where it has none; empty where the file does not name the period.
    private var places: [[Int32]]
    private var blocks: [Block] = []
    /// Values that do not fit into a block, by the place of their slot.
    private var large: [Int: Int] = [:]
    package private(set) var count = 0
    private var filers: [Int32: String] = [:]
    private var notes: [Int32: String] = [:]

    package init(indicators: Int, regions: Int, periods: Int) {
        indicatorCount = indicators
        regionCount = regions
        places = Array(repeating: [], count: periods)
    }

    /// Periods in order, by their place in the plan.
    package var periods: [Int] { places.indices.filter { !places[$0].isEmpty } }

    private mutating func number(_ region: Int, _ period: Int) -> Int32 {
        if places[period].isEmpty { places[period] = Array(repeating: -1, count: regionCount) }
        if places[period][region] >= 0 { return places[period][region] }
        if count % Self.perBlock == 0 {
            let size = Self.perBlock * indicatorCount
            blocks.append(
                Block(
                    values: Array(repeating: 0, count: size), rows: Array(repeating: 0, count: size),
                    states: Array(repeating: .absent, count: size)))
        }
        let number = Int32(count)
        places[period][region] = number
        count += 1
        return number
    }

    private func known(_ region: Int, _ period: Int) -> Int32? {
        guard !places[period].isEmpty, places[period][region] >= 0 else { return nil }
        return places[period][region]
    }

    /// Adds one figure.
    /// - Returns: The row that gave the same figure before; nil where it is the first.
    mutating func add(_ entry: Entry, region: Int, period: Int, indicator: Int, row: Int) -> Int? {
        let number = Int(number(region, period))
        let (block, place) = (number / Self.perBlock, number % Self.perBlock * indicatorCount + indicator)
        if blocks[block].states[place] != .absent { return Int(blocks[block].rows[place]) }
        switch entry {
        case .value(let value):
            blocks[block].states[place] = .value
            set(value, block, place)
        case .clear: blocks[block].states[place] = .clear
        }
        blocks[block].rows[place] = UInt32(truncatingIfNeeded: row)
        return nil
    }

    private mutating func set(_ value: Int, _ block: Int, _ place: Int) {
        if let small = UInt32(exactly: value), small < .max {
            blocks[block].values[place] = small
        } else {
            blocks[block].values[place] = .max
            large[block << 32 | place] = value
        }
    }

    private func value(_ block: Int, _ place: Int) -> Int {
        let small = blocks[block].values[place]
        return small == .max ? large[block << 32 | place] ?? 0 : Int(small)
    }

    mutating func remark(region: Int, period: Int, filer: String?, note: String?) {
        guard let number = known(region, period) else { return }
        if let filer, !filer.isEmpty { filers[number] = filer }
        if let note, !note.isEmpty { notes[number] = note }
    }

    /// Takes a report out, as for a stated total.
    mutating func remove(region: Int, period: Int) {
        if !places[period].isEmpty { places[period][region] = -1 }
    }

    /// Takes one figure out, and the report with its last.
    mutating func remove(indicator: Int, region: Int, period: Int) {
        guard let number = known(region, period) else { return }
        let block = Int(number) / Self.perBlock
        let start = Int(number) % Self.perBlock * indicatorCount
        blocks[block].states[start + indicator] = .absent
        let isEmpty = blocks[block].states[start..<start + indicatorCount].allSatisfy { $0 == .absent }
        if isEmpty { remove(region: region, period: period) }
    }

    package func has(region: Int, period: Int) -> Bool { known(region, period) != nil }

    /// What the file gives for one figure, with its row.
    package func entry(region: Int, period: Int, indicator: Int) -> (entry: Entry, row: Int)? {
        guard let number = known(region, period) else { return nil }
        let block = Int(number) / Self.perBlock
        let place = Int(number) % Self.perBlock * indicatorCount + indicator
        switch blocks[block].states[place] {
        case .absent: return nil
        case .clear: return (.clear, Int(blocks[block].rows[place]))
        case .value: return (.value(value(block, place)), Int(blocks[block].rows[place]))
        }
    }

    /// Regions of a period that the file reports, in the order of their places in the tree.
    package func regions(_ period: Int) -> [Int] {
        places[period].indices.filter { places[period][$0] >= 0 }
    }

    /// Fills the slots with one report.
    package func fill(_ slots: inout FilingSlots, region: Int, period: Int) {
        slots.clear()
        guard let number = known(region, period) else { return }
        let block = Int(number) / Self.perBlock
        let start = Int(number) % Self.perBlock * indicatorCount
        for indicator in 0..<indicatorCount {
            let place = start + indicator
            switch blocks[block].states[place] {
            case .absent: continue
            case .value:
                slots.set(indicator, .value(value(block, place)), row: Int(blocks[block].rows[place]))
            case .clear: slots.set(indicator, .clear, row: Int(blocks[block].rows[place]))
            }
        }
        if !filers.isEmpty { slots.filer = filers[number] }
        if !notes.isEmpty { slots.note = notes[number] }
    }
}

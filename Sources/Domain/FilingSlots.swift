/// The figures of one report while a file is read: one slot for each of the plan's indicators, reused from report to
/// report.
package struct FilingSlots: Sendable {
    package enum State: Sendable, Hashable {
        case absent, value, clear
    }

    package var states: [State]
    /// In the indicators' smallest units.
    package var values: [Int]
    package var rows: [Int]
    package private(set) var isEmpty = true
    package var filer: String?
    package var note: String?

    package init(count: Int) {
        states = Array(repeating: .absent, count: count)
        values = Array(repeating: 0, count: count)
        rows = Array(repeating: 0, count: count)
    }

    package mutating func set(_ indicator: Int, _ entry: Entry, row: Int) {
        switch entry {
        case .value(let value):
            states[indicator] = .value
            values[indicator] = value
        case .clear: states[indicator] = .clear
        }
        rows[indicator] = row
        isEmpty = false
    }

    package mutating func clear() {
        guard !isEmpty || filer != nil || note != nil else { return }
        for place in states.indices { states[place] = .absent }
        isEmpty = true
        filer = nil
        note = nil
    }

    /// The same as a draft with the indicators' codes.
    package func draft(_ region: Int, _ period: Period, indicators: [String]) -> Draft {
        var draft = Draft(region: region, period: period, filer: filer, note: note)
        for (place, code) in indicators.enumerated() {
            switch states[place] {
            case .absent: continue
            case .value: draft.entries[code] = .value(values[place])
            case .clear: draft.entries[code] = .clear
            }
            draft.rows[code] = rows[place]
        }
        return draft
    }

    /// The same with other row numbers.
    package func mapped(_ row: (Int) -> Int) -> FilingSlots {
        var copy = self
        for place in states.indices where states[place] != .absent { copy.rows[place] = row(rows[place]) }
        return copy
    }

    package var hasValue: Bool { states.contains(.value) }
}

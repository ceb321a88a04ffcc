/// One figure of a filing: the value newly reached in the period, with its place.
package struct Line: Hashable, Sendable {
    /// In the indicator's smallest unit.
    package var value: Int
    /// The row of the source in which it stands; nil where it was typed.
    package var row: Int?
    /// The filing from which it was inherited; nil where this revision gave it.
    package var origin: Int?

    package init(value: Int, row: Int? = nil, origin: Int? = nil) {
        self.value = value
        self.row = row
        self.origin = origin
    }
}

/// What a form or file says about one figure.
package enum Entry: Hashable, Sendable {
    case value(Int)
    /// `none`: the figure is taken off the record.
    case clear
}

/// One region's report for one period as a form or file gives it, before it is compared with the record.
package struct Draft: Sendable {
    package var region: Int
    package var period: Period
    package var entries: [String: Entry]
    package var rows: [String: Int]
    package var filer: String?
    package var note: String?

    package init(
        region: Int, period: Period, entries: [String: Entry] = [:], rows: [String: Int] = [:], filer: String? = nil,
        note: String? = nil
    ) {
        self.region = region
        self.period = period
        self.entries = entries
        self.rows = rows
        self.filer = filer
        self.note = note
    }
}

/// One revision on record.
package struct Revision: Hashable, Sendable {
    package let filing: Int
    package let act: Int
    package let number: Int
    /// The level at birth.
    package let born: ReviewLevel
    package let received: Day
    package let lines: [String: Line]
    package var level: ReviewLevel
    package var stands: Bool

    package init(
        filing: Int, act: Int, number: Int, born: ReviewLevel, received: Day, lines: [String: Line],
        level: ReviewLevel? = nil, stands: Bool = true
    ) {
        self.filing = filing
        self.act = act
        self.number = number
        self.born = born
        self.received = received
        self.lines = lines
        self.level = level ?? born
        self.stands = stands
    }
}

/// All revisions of one region's report for one period, oldest first (contract §2.1, §2.2).
package struct RevisionHistory: Sendable {
    package var revisions: [Revision]

    package init(_ revisions: [Revision] = []) {
        self.revisions = revisions
    }

    /// The newest standing revision: the base of the next.
    package var newest: Revision? { revisions.last { $0.stands } }

    /// The newest standing revision that has reached the basis. A newer one that has not does not hide it.
    package func effective(_ basis: Basis) -> Revision? {
        revisions.last { $0.stands && $0.level >= basis.level }
    }

    /// The day of receipt of the first standing revision.
    package var firstReceived: Day? { revisions.first { $0.stands }?.received }

    package var nextNumber: Int { (revisions.last?.number ?? 0) + 1 }
}

extension RevisionHistory {
    /// What a draft makes of the record.
    package enum Outcome: Equatable, Sendable {
        /// Nothing is on record that stands.
        case new([String: Line])
        case changed([String: Line])
        case unchanged
        /// The draft gives no figure and there is nothing to clear.
        case nothing
    }

    /// Starts from the newest standing revision and replaces the lines that the draft gives.
    package func apply(_ draft: Draft) -> Outcome {
        let base = newest
        var lines: [String: Line] = [:]
        for (indicator, line) in base?.lines ?? [:] {
            lines[indicator] = Line(value: line.value, row: line.row, origin: line.origin ?? base?.filing)
        }
        var differs = false
        for (indicator, entry) in draft.entries {
            switch entry {
            case .value(let value):
                differs = differs || lines[indicator]?.value != value
                lines[indicator] = Line(value: value, row: draft.rows[indicator])
            case .clear:
                differs = lines.removeValue(forKey: indicator) != nil || differs
            }
        }
        guard base != nil else { return lines.isEmpty ? .nothing : .new(lines) }
        if draft.entries.isEmpty { return .nothing }
        return differs ? .changed(lines) : .unchanged
    }
}

import Domain
import Reporting
import Store

/// What a report says beside its figures: who has reported, what changed since the last bulletin.
struct ReportSections {
    private let question: ReportQuestion
    private let reader: LedgerReader
    private var framework: Framework { question.framework }
    private var tree: RegionTree { question.framework.tree }

    init(_ question: ReportQuestion, _ reader: LedgerReader) {
        self.question = question
        self.reader = reader
    }

    // MARK: Reporting

    /// Who has reported for the through-period, for some regions with all below them.
    func reporting(_ regions: [Region]) throws -> ReportingTable {
        let receipts = try reader.receipts(question.through, upTo: question.seal.act)
        var units: [ReportingTable.Unit] = []
        var counts = Array(repeating: (completeness: Completeness(), returned: 0), count: tree.regions.count)
        for position in tree.subtree(question.asked).sorted() {
            guard framework.plan.owes(position, question.through, in: tree) else { continue }
            let receipt = receipts[tree.regions[position].code] ?? Receipt()
            let unit = unit(position, receipt)
            if let unit { units.append(unit) }
            var own = Completeness(expected: 1)
            if receipt.received != nil {
                own.received = 1
                own.onTime = unit == nil ? 1 : 0
            }
            for member in tree.path(position) {
                counts[member].completeness = counts[member].completeness + own
                counts[member].returned += receipt.returned
            }
        }
        let rows = regions.map { region in
            let found = tree.position(code: region.code).map { counts[$0] }
            return ReportingTable.Row(
                region: region, completeness: found?.completeness ?? Completeness(), returned: found?.returned ?? 0)
        }
        return ReportingTable(period: question.through, rows: rows, units: units)
    }

    /// A unit whose report is not there or came late; nil: it came in time.
    private func unit(_ position: Int, _ receipt: Receipt) -> ReportingTable.Unit? {
        let region = tree.regions[position]
        let deadline = framework.plan.deadlines.day(for: question.through, level: region.level)
        let state: ReportingTable.State
        if let received = receipt.received {
            guard received > deadline else { return nil }
            state = .late
        } else {
            state = receipt.isLastReturned ? .returned : .missing
        }
        return ReportingTable.Unit(
            region: region, parent: tree.parents[position].map { tree.regions[$0] }, state: state,
            deadline: deadline, received: receipt.received)
    }

    // MARK: Since the last bulletin

    /// What changed in the figures of the last bulletin on the region that does not go beyond this report; nil where
    /// there is none.
    func adjustments() throws -> Adjustments? {
        let last = try reader.bulletins(upTo: question.seal.act)
            .last {
                $0.region == question.region.code && $0.options.kind.locks && $0.through <= question.through
            }
        guard let last, let before = try reader.seal(act: last.snapshotAct) else { return nil }
        let comparison = try CompareWork.comparison(
            before, question.seal, asked: question.asked, through: last.through, basis: last.basis, framework, reader)
        return Adjustments(bulletin: last, figures: comparison.figures, changes: comparison.changes)
    }

    /// Targets that were given another value: since the last bulletin, or ever.
    func targetRevisions(since adjustments: Adjustments?) throws -> [Comparison.Change] {
        let changes =
            try adjustments?.changes
            ?? ChangeFinder(
                reader, framework, question.basis, from: 0, to: question.seal.act, through: question.through
            ).targetRevisions()
        let below = Set(tree.subtree(question.asked).map { tree.regions[$0].code })
        return changes.filter { change in
            guard case .target = change.subject else { return false }
            return below.contains(change.region.code)
        }
    }
}

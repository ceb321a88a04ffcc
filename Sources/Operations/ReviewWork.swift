package import Domain
import Intake
package import Store

/// Decisions on filings (审核、审定、退回、撤回).
package struct ReviewWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Outcome: Sendable {
        package let act: Int
        package let kind: DecisionKind
        package let region: Region
        package let period: Period
        /// The regions whose filings were decided on.
        package let decided: [Region]
    }

    /// Decides on a region's newest standing filing and those of all below it, as one act. Filings on which the decision
    /// cannot be taken (approved already, or for a withdrawal acted upon) are passed over.
    /// - Throws: `Failure.nothingToDecide` where none is left.
    package func decide(
        _ kind: DecisionKind, region name: String, period text: String, author: String, reason: String?
    ) throws -> Outcome {
        if kind == .return, PlainText.folded(reason ?? "").isEmpty { throw Failure.reasonNeeded }
        let head = ActHead(.review, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let position = try Names.region(name, in: framework.tree)
            let period = try Names.period(text, in: framework.plan)
            var decided: [Region] = []
            for member in framework.tree.subtree(position) {
                let region = framework.tree.regions[member]
                let history = try writer.reader.history(region.code, period)
                guard let newest = history.newest, Self.applies(kind, to: newest) else { continue }
                try writer.decide(kind, newest, of: region.code, period, in: history)
                decided.append(region)
            }
            guard !decided.isEmpty else {
                throw Failure.nothingToDecide(
                    region: framework.tree.regions[position].name, period: period.description)
            }
            let outcome = Outcome(
                act: writer.act, kind: kind, region: framework.tree.regions[position], period: period,
                decided: decided)
            return (.keep, outcome)
        }.result
    }

    static func applies(_ kind: DecisionKind, to revision: Revision) -> Bool {
        switch kind {
        case .approve, .accept: kind.level.map { revision.level < $0 } ?? false
        case .return: true
        case .withdraw: revision.level == .filed
        case .undo: false
        }
    }

    /// One line of `review list`.
    package struct Item: Sendable {
        package let region: Region
        package let period: Period
        /// Nil where the last revision was returned, withdrawn or undone and none stands.
        package let newest: Revision?
        package let revisions: Int
        /// The newest decision on the newest revision.
        package let lastDecision: LedgerReader.DecisionEntry?
        /// Entered by others (代录); the unit has still to confirm it.
        package let isEnteredFor: Bool
    }

    /// The state of every report of a period, those that wait for a decision first.
    package func list(period text: String?, region name: String?) throws -> [Item] {
        try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let period = try text.map { try Names.period($0, in: framework.plan) }
            let asked = try name.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let members = Set(framework.tree.subtree(asked).map { framework.tree.regions[$0].code })
            let entered = try reader.filingsEnteredFor(period)
            var items: [Item] = []
            try reader.forEachHistory(
                from: period ?? framework.plan.firstPeriod, through: period ?? framework.plan.lastPeriod, upTo: act
            ) { period, code, history in
                guard members.contains(code), let region = framework.tree.region(code: code) else { return }
                let last = try history.revisions.last.flatMap { try reader.decisions(onFiling: $0.filing).last }
                items.append(
                    Item(
                        region: region, period: period, newest: history.newest, revisions: history.revisions.count,
                        lastDecision: last,
                        isEnteredFor: region.isEnteredFor(history.newest?.filing, in: entered)))
            }
            return items
        }
    }
}

extension Region {
    /// Whether a filing of this region was entered by others: what a city's own office files for itself is not.
    func isEnteredFor(_ filing: Int?, in entered: Set<Int>) -> Bool {
        guard let filing, confirmsOthers else { return false }
        return entered.contains(filing)
    }

    /// Whether what others enter for this region waits for its word.
    package var confirmsOthers: Bool { level == .county || level == .zone }
}

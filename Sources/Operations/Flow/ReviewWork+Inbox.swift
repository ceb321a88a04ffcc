package import Domain
package import Store

/// What waits for a city's check (待审核).
extension ReviewWork {
    /// One figure that differs from the revision before; nil: not given.
    package struct FigureChange: Hashable, Sendable {
        package let indicator: Indicator
        package let old: Int?
        package let new: Int?
    }

    /// One unit's report, with what a reviewer needs to see.
    package struct InboxItem: Sendable {
        package let due: DueWork.Item
        package let owes: Bool
        /// The newest standing revision; nil: none stands.
        package let newest: Revision?
        /// Its digest, in hexadecimal: what a decision names.
        package let digest: String?
        /// The one to compare it with: the last before it that was approved, else the one before it.
        package let previous: Revision?
        package let changes: [FigureChange]
        package let signatures: Signatures
        package let attachments: [Attachment]
        /// The act that brought it.
        package let act: LedgerReader.ActEntry?
        /// Entered by others (代录); the unit has still to confirm it.
        package let isEnteredFor: Bool
        /// The newest decision on the newest revision, standing or not.
        package let lastDecision: LedgerReader.DecisionEntry?
        /// Whether a standing revision is newer than the approved one.
        package let changedSinceApproval: Bool

        package var region: Region { due.region }
    }

    /// The reports of a period for a region and all below it: every unit that owes one, and whoever else has filed.
    package func inbox(period text: String?, region name: String?) throws -> [InboxItem] {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let period =
                try text.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
            let asked = try name.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let receipts = try reader.receipts(period, upTo: act)
            let entered = try reader.filingsEnteredFor(period)
            return try framework.tree.subtree(asked).sorted().compactMap { position in
                let code = framework.tree.regions[position].code
                let owes = framework.plan.owes(position, period, in: framework.tree)
                guard owes || receipts[code] != nil else { return nil }
                let due = try DueWork.item(position, period, framework, receipts, reader, today)
                return try Self.item(due, owes, try reader.history(code, period), framework.plan, entered, reader)
            }
        }
    }

    private static func item(
        _ due: DueWork.Item, _ owes: Bool, _ history: RevisionHistory, _ plan: Plan, _ entered: Set<Int>,
        _ reader: LedgerReader
    ) throws -> InboxItem {
        let newest = history.newest
        let previous = newest.flatMap { history.before($0) }
        let approved = history.effective(.approved)
        return InboxItem(
            due: due, owes: owes, newest: newest, digest: try newest.flatMap { try reader.digest(ofFiling: $0.filing) },
            previous: previous, changes: newest.map { changes($0, previous, plan) } ?? [],
            signatures: try newest.map { try reader.signatures(ofFiling: $0.filing) } ?? Signatures(),
            attachments: try newest.map { try reader.attachments(of: .filing($0.filing)) } ?? [],
            act: try newest.flatMap { try reader.entry($0.act) },
            isEnteredFor: due.region.isEnteredFor(newest?.filing, in: entered),
            lastDecision: try history.revisions.last.flatMap { try reader.decisions(onFiling: $0.filing).last },
            changedSinceApproval: approved != nil && approved?.filing != newest?.filing)
    }

    private static func changes(_ newest: Revision, _ previous: Revision?, _ plan: Plan) -> [FigureChange] {
        plan.indicators.compactMap { indicator in
            let old = previous?.lines[indicator.code]?.value
            let new = newest.lines[indicator.code]?.value
            return old == new ? nil : FigureChange(indicator: indicator, old: old, new: new)
        }
    }
}

extension RevisionHistory {
    /// What a reviewer compares a revision with: the last before it that was approved, though it may have gone back
    /// since, else the one before it.
    func before(_ revision: Revision) -> Revision? {
        let earlier = revisions.filter { $0.number < revision.number }
        return earlier.last { $0.level >= .approved } ?? earlier.last
    }
}

package import Domain
import Store

/// What a package of a region would hold for a period, or why it cannot be sent.
package struct PackageDraft: Sendable {
    package let region: Region
    package let period: Period
    /// In the order of codes: those that owe a report, and whoever else has filed.
    package let units: [Unit]
    /// By indicator, in the plan's order, at basis approved; nil: nothing is on record.
    package let totals: [Total]

    /// One region's report.
    package struct Unit: Sendable {
        package let due: DueWork.Item
        package let owes: Bool
        /// The newest standing revision.
        package let newest: Revision?
        /// The newest standing revision that was approved: what the package would name.
        package let approved: Revision?
        /// Its digest.
        package let digest: String?

        package var region: Region { due.region }
        /// Whether a revision stands that waits for the city's word.
        package var isPending: Bool { newest != nil && newest?.filing != approved?.filing }
        package var isMissing: Bool { owes && newest == nil }

        var named: NamedFiling? {
            guard let approved, let digest else { return nil }
            return NamedFiling(filing: approved.filing, digest: digest)
        }
    }

    package struct Total: Hashable, Sendable {
        package let indicator: Indicator
        package let value: Int?
    }

    package var pending: [Region] { units.filter(\.isPending).map(\.region) }
    package var missing: [Region] { units.filter(\.isMissing).map(\.region) }
    package var returned: [Region] { units.filter { $0.due.state == .returned }.map(\.region) }
    package var late: [Region] { units.filter { $0.due.state == .late }.map(\.region) }
    package var isAllApproved: Bool { pending.isEmpty && missing.isEmpty }

    static func make(
        _ position: Int, _ period: Period, _ framework: Framework, _ reader: LedgerReader, today: Day, upTo act: Int
    ) throws -> PackageDraft {
        let tree = framework.tree
        guard position != tree.root, !tree.children[position].isEmpty else {
            throw Failure.sendsNoPackage(tree.regions[position].name)
        }
        let receipts = try reader.receipts(period, upTo: act)
        let units = try tree.subtree(position).sorted().compactMap { member -> Unit? in
            let code = tree.regions[member].code
            let owes = framework.plan.owes(member, period, in: tree)
            let history = try reader.history(code, period)
            guard owes || history.newest != nil else { return nil }
            let approved = history.effective(.approved)
            return Unit(
                due: try DueWork.item(member, period, framework, receipts, reader, today), owes: owes,
                newest: history.newest, approved: approved,
                digest: try approved.flatMap { try reader.digest(ofFiling: $0.filing) })
        }
        let question = NumbersQuestion(framework, through: period, basis: .approved)
        let values = try reader.numbers([position], question, upTo: act)[position]?.values ?? [:]
        return PackageDraft(
            region: tree.regions[position], period: period, units: units,
            totals: framework.plan.indicators.map { Total(indicator: $0, value: values[$0.code]?.last ?? nil) })
    }
}

package import Domain
import Store

/// Who has reported, who is late, who was returned (报送情况表).
package struct DueWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package enum State: String, Sendable, CaseIterable {
        case onTime = "on-time"
        case late
        case returned
        /// Not received; the deadline has passed, or not yet.
        case missing
        case open
    }

    package struct Item: Sendable {
        package let region: Region
        package let parent: Region?
        package let state: State
        package let deadline: Day
        package let received: Day?
        /// Why it was returned.
        package let reason: String?
        /// How often (退回件次).
        package let returned: Int
    }

    package struct Table: Sendable {
        package let period: Period
        package let asked: Region
        package let items: [Item]

        package func count(_ state: State) -> Int { items.count { $0.state == state } }
        package var received: Int { count(.onTime) + count(.late) }
    }

    package func table(period text: String?, region name: String?) throws -> Table {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let period =
                try text.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
            let asked = try name.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let receipts = try reader.receipts(period, upTo: act)
            let items = try framework.tree.subtree(asked).sorted()
                .filter { framework.plan.owes($0, period, in: framework.tree) }
                .map { try Self.item($0, period, framework, receipts, reader, today) }
            return Table(period: period, asked: framework.tree.regions[asked], items: items)
        }
    }

    static func item(
        _ position: Int, _ period: Period, _ framework: Framework, _ receipts: [Int: Receipt], _ reader: LedgerReader,
        _ today: Day
    ) throws -> Item {
        let region = framework.tree.regions[position]
        let receipt = receipts[region.code] ?? Receipt()
        let deadline = framework.plan.deadlines.day(for: period, level: region.level)
        var reason: String?
        let state: State
        if let received = receipt.received {
            state = received <= deadline ? .onTime : .late
        } else if receipt.isLastReturned {
            reason = try reader.decisions(onFiling: receipt.lastFiling).last { $0.kind == "return" }?.reason
            state = .returned
        } else {
            state = today > deadline ? .missing : .open
        }
        return Item(
            region: region, parent: framework.tree.parents[position].map { framework.tree.regions[$0] }, state: state,
            deadline: deadline, received: receipt.received, reason: reason, returned: receipt.returned)
    }
}

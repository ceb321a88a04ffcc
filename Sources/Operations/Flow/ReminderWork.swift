import Domain
import Store

/// Whom to remind of a period's reports, and how to reach them (催报).
package struct ReminderWork {
    private let workspace: Workspace
    private let accounts: AccountWork

    package init(_ workspace: Workspace, _ accounts: AccountWork) {
        self.workspace = workspace
        self.accounts = accounts
    }

    /// Somebody who files for a unit.
    package struct Contact: Hashable, Sendable {
        package let person: String
        /// Empty where none is known.
        package let phone: String
        /// Whether it is the unit's account; else the one who signed its last report.
        package let isAccount: Bool
    }

    package struct Item: Sendable {
        package let due: DueWork.Item
        package let contacts: [Contact]
    }

    package struct List: Sendable {
        package let table: DueWork.Table
        /// Of every unit that owes a report, in the order of codes.
        package let items: [Item]
    }

    /// The reports that a region and those below it owe for a period, each with who files them.
    package func list(period: String?, region: String?) throws -> List {
        let table = try DueWork(workspace).table(period: period, region: region)
        let known = Dictionary(grouping: try accounts.contacts(table.items.map(\.region.code)), by: \.region)
        let items = try workspace.read { reader in
            try table.items.map { due in
                let own = (known[due.region.code] ?? []).map {
                    Contact(person: $0.person, phone: $0.phone ?? "", isAccount: true)
                }
                let contacts = own.isEmpty ? try Self.signer(due.region.code, table.period, reader).map { [$0] } : own
                return Item(due: due, contacts: contacts ?? [])
            }
        }
        return List(table: table, items: items)
    }

    /// Who signed a unit's newest report.
    private static func signer(_ code: Int, _ period: Period, _ reader: LedgerReader) throws -> Contact? {
        for key in try reader.periodKeys(ofRegion: code).prefix(4) {
            guard let period = Period(cadence: period.cadence, key: key) else { continue }
            for revision in try reader.history(code, period).revisions.reversed() {
                let signed = try reader.signatures(ofFiling: revision.filing)
                guard let person = signed.filer ?? signed.reviewer ?? signed.head else { continue }
                return Contact(person: person, phone: signed.phone ?? "", isAccount: false)
            }
        }
        return nil
    }
}

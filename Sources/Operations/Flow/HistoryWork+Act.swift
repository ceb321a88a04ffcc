package import Domain
package import Store

/// One act with everything that it added.
extension HistoryWork {
    package struct Act: Sendable {
        package let entry: LedgerReader.ActEntry
        /// What it filed; at most `HistoryWork.shown`, `entry.filings` says how many there are.
        package let filings: [Report]
        /// What it confirmed without a change.
        package let confirmed: [Report]
        package let decisions: [Decision]
        package let targets: [LedgerReader.TargetEntry]
        package let gates: [Gate]
        /// The package that it sent, or decided on.
        package let package: SentPackage?
        package let concurrences: [Concurrence]
        package let attachments: [Attachment]
        package let bulletin: PublishedBulletin?
        /// The regions named above, by code.
        package let regions: [Int: Region]
    }

    /// A report with the revision that an act added to it or confirmed.
    package struct Report: Sendable {
        package let region: Int
        package let period: Period
        package let revision: Revision
        package let digest: String
    }

    package struct Decision: Sendable {
        package let kind: String
        package let region: Int
        package let period: Period
        package let revision: Int
    }

    package struct Gate: Sendable {
        package let region: Int
        package let period: Period
        package let isOpen: Bool
    }

    /// How many filings and decisions of an act are told one by one.
    package static let shown = 500

    /// An act of the ledger.
    /// - Throws: `Failure.noSuchAct`.
    package func act(_ id: Int) throws -> Act {
        try workspace.read { reader in
            guard let entry = try reader.entry(id) else { throw Failure.noSuchAct(id) }
            let framework = try reader.framework(upTo: id)
            let cadence = framework.plan.cadence
            let package = try reader.packages().first { $0.act == id || $0.decision?.act == id }
            return Act(
                entry: entry, filings: try Self.reports(try reader.filings(of: id), cadence, reader),
                confirmed: try Self.reports(try reader.confirmations(ofAct: id), cadence, reader),
                decisions: try reader.decisions(ofAct: id).prefix(Self.shown).compactMap { decision in
                    Period(cadence: cadence, key: decision.periodKey).map {
                        Decision(kind: decision.kind, region: decision.region, period: $0, revision: decision.revision)
                    }
                },
                targets: try reader.targetHistory(upTo: id).filter { $0.act == id },
                gates: try reader.gates(ofAct: id).compactMap { gate in
                    Period(cadence: cadence, key: gate.periodKey).map {
                        Gate(region: gate.region, period: $0, isOpen: gate.isOpen)
                    }
                },
                package: package, concurrences: try reader.concurrences(act: id),
                attachments: try reader.attachments(ofAct: id),
                bulletin: try reader.bulletins(upTo: id).first { $0.act == id },
                regions: Dictionary(uniqueKeysWithValues: framework.tree.regions.map { ($0.code, $0) }))
        }
    }

    private static func reports(
        _ places: [LedgerReader.FilingPlace], _ cadence: Cadence, _ reader: LedgerReader
    ) throws -> [Report] {
        try places.prefix(shown).compactMap { place in
            guard let period = Period(cadence: cadence, key: place.periodKey),
                let revision = try reader.history(place.region, period).revisions
                    .first(where: { $0.filing == place.filing }),
                let digest = try reader.digest(ofFiling: place.filing)
            else { return nil }
            return Report(region: place.region, period: period, revision: revision, digest: digest)
        }
    }
}

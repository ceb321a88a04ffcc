package import Domain
package import Store

/// The receipt of a submission (报送回执).
package struct ReceiptWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Receipt: Sendable {
        /// The receipt's number, moment, author and account; its hash is the head of the ledger at that moment.
        package let act: LedgerReader.ActEntry
        package let region: Region
        package let period: Period
        package let revision: Revision
        /// In the plan's order; nil: not given.
        package let figures: [PackageDraft.Total]
        package let signatures: Signatures
        package let attachments: [Attachment]
        /// The filing's digest, in hexadecimal.
        package let digest: String

        /// 校验码.
        package var checkCode: String { String(digest.prefix(8)) }
    }

    /// The receipt of the submission that an act was, with the plan as it then stood; where the same was on record already,
    /// or was confirmed, that of the filing that stood.
    /// - Throws: `Failure.noSuchAct`, `.notASubmission`.
    package func receipt(_ id: Int) throws -> Receipt {
        try workspace.read { reader in
            guard let act = try reader.entry(id) else { throw Failure.noSuchAct(id) }
            let places = try reader.filings(of: id) + reader.confirmations(ofAct: id)
            let framework = try reader.framework(upTo: id)
            guard act.kind == ActKind.submit.rawValue, let place = places.first,
                let region = framework.tree.region(code: place.region),
                let period = Period(cadence: framework.plan.cadence, key: place.periodKey)
            else { throw Failure.notASubmission(id) }
            let history = try reader.history(place.region, period)
            guard let revision = history.revisions.first(where: { $0.filing == place.filing }),
                let digest = try reader.digest(ofFiling: place.filing)
            else { throw Failure.inconsistent("filing \(place.filing)") }
            return Receipt(
                act: act, region: region, period: period, revision: revision,
                figures: framework.plan.indicators.map {
                    PackageDraft.Total(indicator: $0, value: revision.lines[$0.code]?.value)
                },
                signatures: try reader.signatures(ofFiling: place.filing),
                attachments: try reader.attachments(of: .filing(place.filing)), digest: digest)
        }
    }
}

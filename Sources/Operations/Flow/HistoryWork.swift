package import Domain
import Intake
package import Store

/// Everything that was ever filed, and the ledger (填报历史、变更记录).
package struct HistoryWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// One revision of a report with all that belongs to it.
    package struct Filing: Sendable {
        package let region: Region
        package let period: Period
        package let revision: Revision
        /// In hexadecimal; its first eight digits are the check code.
        package let digest: String
        package let figures: [Figure]
        package let signatures: Signatures
        package let attachments: [Attachment]
        package let decisions: [LedgerReader.DecisionEntry]
        /// The act that brought it.
        package let act: LedgerReader.ActEntry
        /// Entered by others (代录); the unit has still to confirm it.
        package let isEnteredFor: Bool

        package var checkCode: String { String(digest.prefix(8)) }
    }

    /// One figure of a revision.
    package struct Figure: Sendable, Hashable {
        package let indicator: Indicator
        package let value: Int
        /// The filing that gave it, where this one inherited it.
        package let inheritedFrom: Int?
        package let file: String?
        /// Column letters and row in the file, where they are known.
        package let cell: String?
    }

    /// Every revision of a region's reports, newest period and newest revision first.
    package func filings(region name: String, period text: String? = nil) throws -> [Filing] {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let region = framework.tree.regions[try Names.region(name, in: framework.tree)]
            let asked = try text.map { try Names.period($0, in: framework.plan) }
            let periods =
                try asked.map { [$0] }
                ?? reader.periodKeys(ofRegion: region.code)
                .compactMap { Period(cadence: framework.plan.cadence, key: $0) }
            let entered = try reader.filingsEnteredFor(asked)
            return try periods.flatMap { period in
                try reader.history(region.code, period).revisions.reversed().compactMap {
                    try Self.filing($0, region, period, framework.plan, entered, reader)
                }
            }
        }
    }

    private static func filing(
        _ revision: Revision, _ region: Region, _ period: Period, _ plan: Plan, _ entered: Set<Int>,
        _ reader: LedgerReader
    ) throws -> Filing? {
        guard let act = try reader.entry(revision.act), let digest = try reader.digest(ofFiling: revision.filing) else {
            return nil
        }
        return Filing(
            region: region, period: period, revision: revision, digest: digest,
            figures: try plan.indicators.compactMap { try figure($0, revision, region, period, reader) },
            signatures: try reader.signatures(ofFiling: revision.filing),
            attachments: try reader.attachments(of: .filing(revision.filing)),
            decisions: try reader.decisions(onFiling: revision.filing), act: act,
            isEnteredFor: region.isEnteredFor(revision.filing, in: entered))
    }

    private static func figure(
        _ indicator: Indicator, _ revision: Revision, _ region: Region, _ period: Period, _ reader: LedgerReader
    ) throws -> Figure? {
        guard let line = revision.lines[indicator.code] else { return nil }
        let source = try reader.source(ofFiling: line.origin ?? revision.filing)
        let letters = source.flatMap {
            FigurePlace.letters(
                $0.columns, indicator: indicator.code, region: region.codeText, period: period.description)
        }
        return Figure(
            indicator: indicator, value: line.value, inheritedFrom: line.origin, file: source?.file,
            cell: line.row.flatMap { row in letters.map { "\($0)\(row)" } })
    }

    // MARK: The ledger

    /// The newest acts before one, newest first; at most 500.
    package func acts(limit: Int = 50, before act: Int? = nil) throws -> [LedgerReader.ActEntry] {
        try workspace.read { try $0.entries(before: act ?? .max, limit: max(1, min(limit, 500))) }
    }

    /// The newest imports that brought anything of a region or of those below it, newest first; at most 500.
    package func imports(region name: String, limit: Int = 50) throws -> [LedgerReader.ActEntry] {
        try workspace.read { reader in
            let tree = try reader.framework(upTo: try Names.seal(nil, reader).act).tree
            let codes = tree.subtree(try Names.region(name, in: tree)).map { tree.regions[$0].code }
            return try reader.imports(touching: codes, limit: max(1, min(limit, 500)))
        }
    }

    /// The code of the region to whose filing or package a piece of evidence belongs.
    /// - Throws: `Failure.noSuchEvidence`.
    package func regionOfEvidence(_ id: Int) throws -> Int {
        let region = try workspace.read { reader -> Int? in
            switch try reader.attachment(id)?.owner {
            case .filing(let filing): try reader.place(ofFiling: filing)?.region
            case .package(let package): try reader.package(package)?.region
            case nil: nil
            }
        }
        guard let region else { throw Failure.noSuchEvidence(id) }
        return region
    }

    /// A piece of evidence with its bytes.
    /// - Throws: `Failure.noSuchEvidence` where there is none, or its bytes are lost.
    package func evidence(_ id: Int) throws -> (attachment: Attachment, bytes: [UInt8]) {
        guard let attachment = try workspace.read({ try $0.attachment(id) }) else { throw Failure.noSuchEvidence(id) }
        let store = FileStore(beside: workspace.path)
        guard let bytes = try Failure.translating({ try store.bytes(attachment.sha256) }) else {
            throw Failure.noSuchEvidence(id)
        }
        return (attachment, bytes)
    }
}

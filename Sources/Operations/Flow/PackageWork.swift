package import Domain
import Intake
import Store

/// What a city sends to the province, and what becomes of it (报送件).
package struct PackageWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// A package with what has happened since.
    package struct Item: Sendable {
        package let package: SentPackage
        package let region: Region
        /// The units whose newest standing filing is not the one named (报送后有变动).
        package let changedSinceSent: [Region]
        package let attachments: [Attachment]
    }

    /// A filing that a package names.
    package struct Member: Sendable {
        package let region: Region
        package let revision: Revision
        package let digest: String
    }

    // MARK: Sending

    /// What a package would hold now.
    /// - Throws: `Failure.sendsNoPackage` for a region without units below it, and for the root.
    package func draft(region: String, period: String) throws -> PackageDraft {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            return try PackageDraft.make(
                try Names.region(region, in: framework.tree), try Names.period(period, in: framework.plan), framework,
                reader, today: today, upTo: act)
        }
    }

    /// Sends a region's approved filings for a period.
    ///
    /// - Parameters:
    ///   - region: A city.
    ///   - period: The period reported.
    ///   - words: What the city writes.
    ///   - attachments: Stamped scans.
    ///   - reason: Why units are missing.
    ///   - author: Who sends it.
    /// - Returns: The package as it stands in the ledger.
    /// - Throws: `Failure.notApproved` naming units whose newest standing filing is not approved; `.unitsMissing` without a
    ///   reason; `.packageOut` while one waits for the province; `.nothingGiven` where there is no filing at all.
    package func send(
        region: String, period: String, _ words: PackageWords, attachments: [AttachedFile] = [], reason: String? = nil,
        author: String
    ) throws -> SentPackage {
        let files = try attachments.map { try Evidence.read($0) }
        try Evidence.keep(files, beside: workspace.path)
        let today = workspace.today
        let head = ActHead(.package, author: author, received: today, reason: reason)
        let id = try workspace.write(head) { writer in
            let framework = try writer.framework()
            let draft = try PackageDraft.make(
                try Names.region(region, in: framework.tree), try Names.period(period, in: framework.plan), framework,
                writer.reader, today: today, upTo: writer.act)
            try Self.checkSending(draft, hasReason: head.hasReason, writer.reader)
            let (id, _) = try writer.send(
                draft.units.compactMap(\.named), words, region: draft.region.code, period: draft.period)
            for file in files { try file.attach(to: .package(id), writer) }
            return (.keep, id)
        }.result
        return try package(id).item.package
    }

    private static func checkSending(_ draft: PackageDraft, hasReason: Bool, _ reader: LedgerReader) throws {
        let sent = try reader.packages(region: draft.region.code, period: draft.period)
        if let out = sent.last(where: { $0.state == .sent }) {
            throw Failure.packageOut(
                region: draft.region.name, period: draft.period.description, number: out.number)
        }
        guard draft.pending.isEmpty else { throw Failure.notApproved(draft.pending.map(\.name)) }
        guard draft.missing.isEmpty || hasReason else { throw Failure.unitsMissing(draft.missing.map(\.name)) }
        guard draft.units.contains(where: { $0.named != nil }) else { throw Failure.nothingGiven }
    }

    // MARK: Deciding

    /// Takes a package back before the province has acted.
    /// - Returns: The act's number.
    /// - Throws: `Failure.packageSettled`, `.noSuchPackage`.
    @discardableResult
    package func withdraw(_ id: Int, author: String, reason: String? = nil) throws -> Int {
        try settle(id, author, reason) { package, _, writer in try writer.decide(package, .withdraw) }
    }

    /// Accepts exactly the filings that a package names.
    ///
    /// - Parameters:
    ///   - id: The package.
    ///   - digest: The package's digest, as it was seen.
    ///   - author: Who accepts.
    ///   - reason: Needed where a published bulletin reports on the period.
    /// - Returns: The act's number.
    /// - Throws: `Failure.changedSinceSeen` naming units whose filing stands no more, or the city where the package is not
    ///   the one that was seen; then nothing is accepted.
    @discardableResult
    package func accept(_ id: Int, digest: String, author: String, reason: String? = nil) throws -> Int {
        try settle(id, author, reason) { package, tree, writer in
            try Self.checkSeen(package, digest, tree)
            let members = try PackageMembers(package, tree, writer.reader)
            guard members.lost.isEmpty else { throw Failure.changedSinceSeen(members.lost.map(\.name)) }
            for (region, revision, history) in members.standing where revision.level < .accepted {
                try writer.decide(.accept, revision, of: region.code, package.period, in: history)
            }
            try writer.decide(package, .accept)
        }
    }

    /// Returns a package, and with it the filings of the units named; none named: the package alone.
    ///
    /// - Parameters:
    ///   - id: The package.
    ///   - digest: The package's digest, as it was seen.
    ///   - reason: Why.
    ///   - codes: The units whose filings go back with it.
    ///   - author: Who returns it.
    /// - Returns: The act's number.
    /// - Throws: `Failure.reasonNeeded`; `.notInPackage`; `.changedSinceSeen` as `accept`.
    @discardableResult
    package func `return`(
        _ id: Int, digest: String, reason: String, naming codes: [Int] = [], author: String
    ) throws -> Int {
        guard !PlainText.folded(reason).isEmpty else { throw Failure.reasonNeeded }
        let codes = Set(codes)
        return try settle(id, author, reason) { package, tree, writer in
            try Self.checkSeen(package, digest, tree)
            let members = try PackageMembers(package, tree, writer.reader)
            let lost = members.lost.filter { codes.contains($0.code) }
            guard lost.isEmpty else { throw Failure.changedSinceSeen(lost.map(\.name)) }
            let named = members.standing.filter { codes.contains($0.region.code) }
            let strangers = codes.subtracting(named.map(\.region.code)).sorted()
            guard strangers.isEmpty else {
                throw Failure.notInPackage(strangers.map { tree.region(code: $0)?.name ?? Region.text(code: $0) })
            }
            for (region, revision, history) in named {
                try writer.decide(.return, revision, of: region.code, package.period, in: history)
            }
            try writer.decide(package, .return, returned: Array(codes))
        }
    }

    private static func checkSeen(_ package: SentPackage, _ digest: String, _ tree: RegionTree) throws {
        guard package.digest == digest.lowercased() else {
            throw Failure.changedSinceSeen([tree.region(code: package.region)?.name ?? ""])
        }
    }

    private func settle(
        _ id: Int, _ author: String, _ reason: String?, _ body: (SentPackage, RegionTree, ActWriter) throws -> Void
    ) throws -> Int {
        let head = ActHead(.package, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            guard let package = try writer.reader.package(id) else { throw Failure.noSuchPackage(id) }
            guard package.state == .sent else { throw Failure.packageSettled(id) }
            try body(package, try writer.framework().tree, writer)
            return (.keep, writer.act)
        }.result
    }

    // MARK: Looking

    /// The packages of a period, of a region, or all, newest first.
    package func list(period: String? = nil, region: String? = nil) throws -> [Item] {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let period = try period.map { try Names.period($0, in: framework.plan) }
            let region = try region.map { framework.tree.regions[try Names.region($0, in: framework.tree)].code }
            return try reader.packages(region: region, period: period).reversed()
                .compactMap { try Self.item($0, framework.tree, reader) }
        }
    }

    /// A package with the filings that it names.
    /// - Throws: `Failure.noSuchPackage`.
    package func package(_ id: Int) throws -> (item: Item, members: [Member]) {
        try workspace.read { reader in
            let tree = try reader.framework(upTo: try Names.seal(nil, reader).act).tree
            guard let package = try reader.package(id), let item = try Self.item(package, tree, reader) else {
                throw Failure.noSuchPackage(id)
            }
            return (item, try PackageMembers(package, tree, reader).all)
        }
    }

    private static func item(_ package: SentPackage, _ tree: RegionTree, _ reader: LedgerReader) throws -> Item? {
        guard let position = tree.position(code: package.region) else { return nil }
        let named = Set(package.filings.map(\.filing))
        let members = try PackageMembers(package, tree, reader)
        var changed = Set(members.lost.map(\.code))
        for member in tree.subtree(position) {
            let code = tree.regions[member].code
            if let newest = try reader.history(code, package.period).newest, !named.contains(newest.filing) {
                changed.insert(code)
            }
        }
        return Item(
            package: package, region: tree.regions[position],
            changedSinceSent: changed.sorted().compactMap { tree.region(code: $0) },
            attachments: try reader.attachments(of: .package(package.id)))
    }
}

import Domain
package import Store

extension RosterWork {
    /// An import of a list, as far as it concerns a region.
    package struct Brought: Sendable {
        package let act: LedgerReader.ActEntry
        /// Entries of the region that it brought or changed.
        package let rows: Int
        /// The first of them that stand.
        package let lines: [Line]
    }

    /// The newest imports of a register that brought or changed anything of a region or of those below it.
    ///
    /// - Parameters:
    ///   - name: The register.
    ///   - region: The region, by any of its names.
    ///   - act: Only this one, with its entries; nil: the newest 50, without.
    /// - Returns: Newest first.
    /// - Throws: `RegisterFailure.unknown`; `Failure` for an unknown region.
    package func imports(_ name: String, region: String, act: Int? = nil) throws -> [Brought] {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            let register = try Self.register(name, in: framework.plan)
            let tree = framework.tree
            let codes = tree.subtree(try Names.region(region, in: tree)).map { tree.regions[$0].code }
            return try reader.rosterImports(of: register.code, touching: codes, act: act, limit: 50).compactMap {
                found in
                guard let entry = try reader.entry(found.act) else { return nil }
                let shown = act == nil ? [] : found.entries.prefix(200)
                let lines = try reader.entries(Array(shown), of: framework.plan).map {
                    Self.line($0, register, tree)
                }
                return Brought(act: entry, rows: found.entries.count, lines: lines)
            }
        }
    }
}

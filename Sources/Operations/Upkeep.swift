package import Domain
import Foundation
import Intake
package import Store
import Tables

/// Proofs, copies, and looks at files.
package struct Upkeep {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package func verify(progress: ((_ done: Int, _ all: Int) -> Void)? = nil) throws -> Verification {
        try Failure.translating { try Ledger.open(path: workspace.path, for: .reading).verify(progress: progress) }
    }

    /// Whether a hash printed long ago belongs to this history; nil where it does not.
    package func act(withHash prefix: String) throws -> Seal? {
        guard prefix.count >= 8, prefix.allSatisfy(\.isHexDigit) else { throw Failure.unknownSnapshot(prefix) }
        return try Failure.translating {
            try Ledger.open(path: workspace.path, for: .reading).act(withHashPrefix: prefix)
        }
    }

    /// What hashes printed long ago, on reports, receipts and packages, belong to: links, filings, packages.
    ///
    /// - Parameter prefix: Eight or more hexadecimal digits.
    /// - Returns: Each with its regions' names; empty where none begins so.
    /// - Throws: `Failure.unknownSnapshot` where it is no such text.
    package func found(hash prefix: String) throws -> [(found: FoundHash, region: Region?, at: Moment?)] {
        guard prefix.count >= 8, prefix.allSatisfy(\.isHexDigit) else {
            throw Failure.unknownSnapshot(prefix)
        }
        return try Failure.translating {
            try Ledger.open(path: workspace.path, for: .reading).read { reader in
                let tree = try reader.tree(upTo: .max)
                return try reader.found(hashPrefix: prefix).map { found in
                    (found, found.region.flatMap { tree.region(code: $0) }, try reader.seal(act: found.act)?.at)
                }
            }
        }
    }

    /// What was copied.
    package struct Copy {
        package let verification: Verification
        /// Whether the site's file with the accounts was there and was copied too.
        package let hasAccounts: Bool
    }

    /// Copies the database, and the site's file beside it if there is one.
    package func backup(to path: String) throws -> Copy {
        try copying(workspace.sitePath, to: SiteStore.path(besides: path)) {
            try Ledger.open(path: workspace.path, for: .writing).backup(to: path)
        }
    }

    /// Puts a backup in place, and the accounts beside it if it has any.
    package func restore(from path: String) throws -> Copy {
        try InputFile.check(path)
        return try copying(SiteStore.path(besides: path), to: workspace.sitePath) {
            try Ledger.restore(path, to: workspace.path)
        }
    }

    /// Copies the site's file before the ledger; without the ledger it is not kept.
    private func copying(_ site: String, to path: String, _ ledger: () throws -> Verification) throws -> Copy {
        try Failure.translating {
            guard FileManager.default.fileExists(atPath: site) else {
                return Copy(verification: try ledger(), hasAccounts: false)
            }
            try SiteStore.open(path: site, isMade: false).backup(to: path)
            do { return Copy(verification: try ledger(), hasAccounts: true) } catch {
                try? FileManager.default.removeItem(atPath: path)
                throw error
            }
        }
    }

    /// The ledger's entries, oldest first.
    package func imports() throws -> [LedgerReader.ActSummary] {
        try workspace.read { try Self.imports($0) }
    }

    /// Acts that files came with: filings and records.
    private static func imports(_ reader: LedgerReader) throws -> [LedgerReader.ActSummary] {
        // A workbook of several sheets is several sources of one act.
        var seen: Set<Int> = []
        return try ([.import] + RecordUndo.actKinds).flatMap { try reader.acts(kind: $0) }
            .filter { $0.file != nil || $0.kind == ActKind.import.rawValue }
            .filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    }

    /// The imports that touched nothing but a region and what lies below it, oldest first; of the root all.
    /// - Throws: `Failure.unknownRegion`.
    package func imports(within name: String) throws -> [LedgerReader.ActSummary] {
        try workspace.read { reader in
            let tree = try reader.framework(upTo: try Names.seal(nil, reader).act).tree
            let position = try Names.region(name, in: tree)
            let all = try reader.acts(kind: .import)
            guard position != tree.root else { return all }
            let allowed = Set(tree.subtree(position).map { tree.regions[$0].code })
            return try all.filter { act in
                let touched = try reader.regionsTouched(by: act.id)
                return !touched.isEmpty && touched.isSubset(of: allowed)
            }
        }
    }
}

package import Domain
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

    package func backup(to path: String) throws -> Verification {
        try Failure.translating { try Ledger.open(path: workspace.path, for: .writing).backup(to: path) }
    }

    package func restore(from path: String) throws -> Verification {
        try InputFile.check(path)
        return try Failure.translating { try Ledger.restore(path, to: workspace.path) }
    }

    /// The ledger's entries, oldest first.
    package func imports() throws -> [LedgerReader.ActSummary] {
        try workspace.read { try $0.acts(kind: .import) }
    }

}

import Domain
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

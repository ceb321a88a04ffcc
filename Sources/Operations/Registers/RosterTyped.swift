package import Domain
import Intake
import Store

extension RosterWork {
    /// A row as someone typed it into a form.
    package struct Typed: Sendable {
        package private(set) var row: RosterRow
        /// What is wrong, by field key; what is missing is not yet looked for.
        package private(set) var problems: [String: Problem] = [:]

        /// - Parameters:
        ///   - texts: Field keys with what was typed.
        ///   - region: The code of the region that claims it.
        ///   - register: Whose fields they are.
        ///   - tree: Regions that fields may name.
        ///   - today: Today in Beijing.
        package init(
            _ texts: [(key: String, text: String)], _ region: Int, _ register: Register, _ tree: RegionTree, today: Day
        ) {
            row = RosterRow(region: region, values: [:])
            for (key, text) in texts where key != "region" {
                switch register.form.reading(of: key, text, tree, today: today) {
                case .value(let value): row.values[key] = value
                case .wrong(let problem): problems[key] = problem
                case .blank: continue
                }
            }
        }
    }

    /// The bytes of a piece of evidence.
    /// - Throws: `Failure.noSuchEvidence` where they are not there.
    package func bytes(of proof: Proof) throws -> [UInt8] {
        let store = FileStore(beside: workspace.path)
        guard let bytes = try Failure.translating({ try store.bytes(proof.sha256) }) else {
            throw Failure.noSuchEvidence(proof.id)
        }
        return bytes
    }
}

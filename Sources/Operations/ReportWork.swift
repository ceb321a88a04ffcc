package import Domain
package import Reporting
import Store

/// Makes reports.
package struct ReportWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What a report is asked for; nil takes the default.
    package struct Request: Sendable {
        package var through: String?
        package var basis: Basis
        /// A moment, or the beginning of a snapshot's hash.
        package var asOf: String?
        package var region: String?
        package var cutoff: String?

        package init(
            through: String? = nil, basis: Basis = .accepted, asOf: String? = nil, region: String? = nil,
            cutoff: String? = nil
        ) {
            self.through = through
            self.basis = basis
            self.asOf = asOf
            self.region = region
            self.cutoff = cutoff
        }
    }

    package func report(_ request: Request) throws -> Report {
        try workspace.read { try Self.report(request, $0, today: workspace.today) }
    }

    static func report(_ request: Request, _ reader: LedgerReader, today: Day) throws -> Report {
        let seal = try Names.seal(request.asOf, reader)
        let framework = try reader.framework(upTo: seal.act)
        let through =
            try request.through.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
        let asked = try request.region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
        return try report(
            asked, through, request.basis, cutoff: try request.cutoff.map(Names.day), seal, framework, reader)
    }

    static func report(
        _ asked: Int, _ through: Period, _ basis: Basis, cutoff: Day? = nil, _ seal: Seal, _ framework: Framework,
        _ reader: LedgerReader
    ) throws -> Report {
        let listed = ReportBuilder.listed(asked, in: framework.tree, through: through)
        let question = NumbersQuestion(framework, through: through, basis: basis)
        let numbers = try reader.numbers(listed, question, upTo: seal.act)
        let targets = try reader.targets(upTo: seal.act, in: framework.tree)
        let records = listed.map { position in
            RegionRecord(
                position: position, values: numbers[position]?.values ?? [:],
                completeness: numbers[position]?.completeness ?? Completeness())
        }
        let builder = ReportBuilder(plan: framework.plan, tree: framework.tree, targets: targets, through: through)
        return builder.report(records, cutoff: cutoff, basis: basis, asOf: seal.at, snapshot: seal.hashText)
    }
}

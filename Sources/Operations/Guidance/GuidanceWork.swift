package import Documents
package import Domain
package import Foundation
import Intake
import Store

/// How far the guidance plan for key enterprises was carried out (重点企业用工指导计划).
package struct GuidanceWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// The registers that the plan keeps for it.
    private static let list = "key_enterprises"
    private static let visits = "guidance_visits"

    /// - Parameters:
    ///   - period: Nil: the last that has ended.
    ///   - region: Nil: all.
    /// - Returns: The coverage as the record stands.
    /// - Throws: `Failure` of names; `Failure.register` where the plan keeps no such registers.
    package func report(period: String? = nil, region: String? = nil) throws -> GuidanceReport {
        let today = workspace.today
        return try workspace.read { reader in
            let seal = try Names.seal(nil, reader)
            let framework = try reader.framework(upTo: seal.act)
            let (plan, tree) = (framework.plan, framework.tree)
            let period = try period.map { try Names.period($0, in: plan) } ?? plan.lastEnded(by: today)
            let asked = try region.map { try Names.region($0, in: tree) } ?? tree.root
            let entries = try [Self.list, Self.visits].map { code in
                let register = try RosterWork.register(code, in: plan)
                return try reader.entries(of: register.code, in: nil, limit: .max, of: plan, upTo: seal.act)
            }
            var builder = GuidanceBuilder(tree, asked: asked, period) { PlainText.folded($0) }
            let coverage = builder.coverage(entries[0], entries[1], in: try RosterWork.register(Self.visits, in: plan))
            return GuidanceReport(coverage, of: plan, asOf: seal.at, snapshot: seal.hashText)
        }
    }
}

extension DocumentWork {
    /// The guidance plan's state as a document.
    package static func bytes(
        _ report: GuidanceReport, _ format: DocumentFormat, _ language: Language, _ terminal: Terminal = Terminal()
    ) throws -> Data {
        try bytes(
            of: report.paper(language), format, terminal, json: report.json, csv: report.csv,
            book: report.book(language))
    }
}

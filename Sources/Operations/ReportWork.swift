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
        package var detail: Detail

        package init(
            through: String? = nil, basis: Basis = .accepted, asOf: String? = nil, region: String? = nil,
            cutoff: String? = nil, detail: Detail = .whole
        ) {
            self.through = through
            self.basis = basis
            self.asOf = asOf
            self.region = region
            self.cutoff = cutoff
            self.detail = detail
        }
    }

    /// How much a report holds.
    package enum Detail: Int, Comparable, Sendable {
        /// Figures of the region and its children.
        case figures
        /// With who has reported, adjustments, targets' revisions and the officer's words.
        case bulletin
        /// With the children's units and the filings behind the figures.
        case whole

        package static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
    }

    package func report(_ request: Request) throws -> Report {
        try workspace.read { reader in
            let asked = try ReportQuestion(request, reader, today: workspace.today)
            return try asked.report(reader)
        }
    }
}

/// A report's request, understood: which region, period and moment of the record.
struct ReportQuestion {
    let asked: Int
    let through: Period
    let basis: Basis
    var cutoff: Day?
    let seal: Seal
    let framework: Framework
    var detail = ReportWork.Detail.figures

    init(_ asked: Int, _ through: Period, _ basis: Basis, _ seal: Seal, _ framework: Framework) {
        self.asked = asked
        self.through = through
        self.basis = basis
        self.seal = seal
        self.framework = framework
    }

    init(_ request: ReportWork.Request, _ reader: LedgerReader, today: Day) throws {
        seal = try Names.seal(request.asOf, reader)
        let framework = try reader.framework(upTo: seal.act)
        self.framework = framework
        through =
            try request.through.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
        asked = try request.region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
        basis = request.basis
        cutoff = try request.cutoff.map(Names.day)
        detail = request.detail
    }

    var region: Region { framework.tree.regions[asked] }

    func report(_ reader: LedgerReader) throws -> Report {
        var report = try ReportFigures(self, reader).report()
        guard detail >= .bulletin else { return report }
        let sections = ReportSections(self, reader)
        report.reporting = try sections.reporting(report.regions.map(\.region))
        report.adjustments = try sections.adjustments()
        report.targetRevisions = try sections.targetRevisions(since: report.adjustments)
        let followUp = FollowUpSections(self, reader)
        report.warnings = try followUp.warnings()
        report.matters = try followUp.matters()
        report.registers = try RegisterSections(self, reader).section()
        report.paragraphs = try reader.bulletinTexts(region.code, through: through, upTo: seal.act)
        return report
    }
}

/// Reads a report's figures from the record.
private struct ReportFigures {
    private let question: ReportQuestion
    private let reader: LedgerReader

    init(_ question: ReportQuestion, _ reader: LedgerReader) {
        self.question = question
        self.reader = reader
    }

    func report() throws -> Report {
        let tree = question.framework.tree
        let listed = ReportBuilder.listed(question.asked, in: tree, through: question.through)
        let isWhole = question.detail == .whole
        let below = isWhole ? listed.dropFirst().map { units(of: $0) } : []
        let numbers = try reader.numbers(
            listed + below.flatMap(\.self),
            NumbersQuestion(question.framework, through: question.through, basis: question.basis),
            upTo: question.seal.act)
        let evidence = try RegisterSections(question, reader).evidence()
        let builder = ReportBuilder(
            plan: question.framework.plan, tree: tree,
            targets: try reader.targets(upTo: question.seal.act, in: tree), through: question.through)
        return builder.report(
            try listed.map { try record($0, numbers, evidence) },
            units: try below.map { try $0.map { try record($0, numbers, evidence) } },
            cutoff: question.cutoff, basis: question.basis, asOf: question.seal.at, snapshot: question.seal.hashText)
    }

    private func units(of child: Int) -> [Int] {
        Array(ReportBuilder.listed(child, in: question.framework.tree, through: question.through).dropFirst())
    }

    private func record(
        _ position: Int, _ numbers: [Int: RegionNumbers], _ evidence: [String: [Int: RosterCount.Cell]]
    ) throws -> RegionRecord {
        let own = numbers[position] ?? RegionNumbers()
        let filings = question.detail == .whole ? try own.filings.map(source) : []
        var record = RegionRecord(
            position: position, values: own.values, completeness: own.completeness, filings: filings)
        record.evidence = evidence.mapValues { $0[position] ?? RosterCount.Cell() }
        return record
    }

    private func source(_ filing: PeriodFiling) throws -> FilingSource {
        let revision = filing.revision
        return FilingSource(
            period: filing.period, filing: revision.filing, revision: revision.number, act: revision.act,
            received: revision.received, file: try reader.fileName(ofAct: revision.act),
            row: revision.lines.values.filter { $0.origin == nil }.compactMap(\.row).min())
    }
}

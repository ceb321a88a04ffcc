package import Domain
import Intake
package import Store

/// The filings, files, rows and decisions behind a figure (数据溯源).
package struct TraceWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// One line that counts in the figure.
    package struct Item: Sendable {
        package let region: Region
        package let period: Period
        package let value: Int
        package let revision: Revision
        /// The act that gave the line, which for an inherited one is an earlier one.
        package let act: Int
        package let at: String
        package let author: String
        package let kind: String
        package let file: String?
        /// Column letters and row, where the line came from a file.
        package let cell: String?
        package let row: Int?
        package let decisions: [LedgerReader.DecisionEntry]
        /// Entered by others (代录); the unit has still to confirm it.
        package let isEnteredFor: Bool
    }

    package struct Table: Sendable {
        package let region: Region
        package let indicator: Indicator
        package let through: Period
        package let basis: Basis
        package let items: [Item]

        /// In the indicator's smallest unit: the figure of the report.
        package var completed: Int { items.reduce(0) { $0 + $1.value } }
    }

    package func table(indicator: String, region: String?, through: String?, basis: Basis) throws -> Table {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let indicator = try Names.indicator(indicator, in: framework.plan)
            let asked = try region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let through =
                try through.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
            let entered = try reader.filingsEnteredFor()
            var items: [Item] = []
            try reader.forEachPeriod(through: through, in: framework, upTo: act) { period, histories in
                let behind = LinesBehind(
                    histories, indicator.code, basis, framework.tree,
                    moved: framework.tree.moved(after: through.lastDay))
                for (position, revision) in behind.lines(asked) {
                    items += try Self.item(position, period, revision, indicator, framework, entered, reader)
                }
            }
            return Table(
                region: framework.tree.regions[asked], indicator: indicator, through: through, basis: basis,
                items: items)
        }
    }

    private static func item(
        _ position: Int, _ period: Period, _ revision: Revision, _ indicator: Indicator, _ framework: Framework,
        _ entered: Set<Int>, _ reader: LedgerReader
    ) throws -> [Item] {
        guard let line = revision.lines[indicator.code] else { return [] }
        let region = framework.tree.regions[position]
        let giver = line.origin ?? revision.filing
        let history = try reader.history(region.code, period)
        let act = history.revisions.first { $0.filing == giver }?.act ?? revision.act
        let summary = try reader.actSummary(act)
        let source = try reader.source(ofFiling: giver)
        let letters = source.flatMap {
            FigurePlace.letters(
                $0.columns, indicator: indicator.code, region: region.codeText, period: period.description)
        }
        let cell = line.row.flatMap { row in letters.map { "\($0)\(row)" } }
        return [
            Item(
                region: region, period: period, value: line.value, revision: revision, act: act,
                at: summary?.at ?? "", author: summary?.author ?? "", kind: summary?.kind ?? "", file: source?.file,
                cell: cell, row: line.row, decisions: try reader.decisions(onFiling: revision.filing),
                isEnteredFor: region.isEnteredFor(revision.filing, in: entered))
        ]
    }
}

/// Which lines of one period make a region's value: the lowest ones, as in `Values`.
struct LinesBehind {
    private let tree: RegionTree
    private let moved: [Int: Int]
    private var own: [Int: Revision] = [:]

    init(
        _ histories: [(position: Int, history: RevisionHistory)], _ indicator: String, _ basis: Basis,
        _ tree: RegionTree, moved: [Int: Int]
    ) {
        self.tree = tree
        self.moved = moved
        for (position, history) in histories {
            if let revision = history.effective(basis), revision.lines[indicator] != nil { own[position] = revision }
        }
    }

    func lines(_ position: Int) -> [(Int, Revision)] {
        let taken = moved.filter { $0.value == position }.keys.sorted().flatMap { lines($0) }
        let below = tree.children[position]
            .filter { tree.regions[$0].counted == .own && moved[$0] == nil }
            .flatMap { lines($0) }
        let hasMovedLines = tree.children[position].contains {
            tree.regions[$0].counted == .own && moved[$0] != nil && !lines($0).isEmpty
        }
        let stated = below.isEmpty && !hasMovedLines ? own[position] : nil
        return taken + below + (stated.map { [(position, $0)] } ?? [])
    }
}

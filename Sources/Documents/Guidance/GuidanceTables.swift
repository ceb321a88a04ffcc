package import Domain
import Texts

/// The tables of the guidance plan.
package struct GuidanceTables {
    private let coverage: GuidanceCoverage
    private let language: Language
    /// The modes that count and are in use.
    private let modes: [(key: String, name: String)]

    package init(_ coverage: GuidanceCoverage, _ language: Language) {
        self.coverage = coverage
        self.language = language
        var modes = coverage.modes.filter(\.counts).map { (key: $0.choice.key, name: $0.choice.title[language]) }
        if coverage.whole.visits[""] != nil { modes.append((key: "", name: GuidanceText.unsaid[language])) }
        self.modes = modes
    }

    package var regions: Paper.Table {
        var columns = [Paper.Column(GuidanceText.region[language], isNumber: false, width: 6)]
        columns += [GuidanceText.listed, GuidanceText.visited, GuidanceText.coverage].map {
            Paper.Column($0[language])
        }
        columns += modes.map { Paper.Column($0.name, group: GuidanceText.count[language]) }
        columns.append(Paper.Column(GuidanceText.others[language], group: GuidanceText.count[language]))
        let rows = coverage.rows.dropFirst() + coverage.rows.prefix(1)
        return Paper.Table(columns: columns, rows: rows.map(row))
    }

    /// The whole stands last.
    private func row(_ row: GuidanceCoverage.Row) -> Paper.Row {
        let isWhole = row.region.code == coverage.asked.code
        let figures = [row.listed, row.visited].map(Digits.grouped) + [row.coverageText ?? "–"]
        let visits = modes.map { Digits.grouped(row.visits[$0.key] ?? 0) } + [Digits.grouped(row.others)]
        return Paper.Row([row.region.name(in: language)] + figures + visits, isStrong: isWhole)
    }

    package var unvisited: Paper.Table {
        Paper.Table(
            columns: [
                Paper.Column(GuidanceText.region[language], isNumber: false, width: 6),
                Paper.Column(GuidanceText.enterprise[language], isNumber: false, width: 14),
                Paper.Column(GuidanceText.code[language], isNumber: false, width: 10),
            ],
            rows: coverage.unvisited.map { firm in
                Paper.Row([firm.region.name(in: language), firm.name, firm.code ?? "–"])
            })
    }

    package var visits: Paper.Table {
        let titles = [
            GuidanceText.region, GuidanceText.enterprise, GuidanceText.day, GuidanceText.mode, GuidanceText.topic,
        ]
        return Paper.Table(
            columns: zip(titles, [6, 12, 6, 6, 12]).map { Paper.Column($0[language], isNumber: false, width: $1) },
            rows: coverage.firms.flatMap { firm in
                firm.visits.map { visit in
                    Paper.Row([
                        firm.region.name(in: language), firm.name, visit.day.description, modeName(visit),
                        visit.topic ?? "–",
                    ])
                }
            })
    }

    private func modeName(_ visit: GuidanceCoverage.Visit) -> String {
        guard let key = visit.mode else { return "–" }
        return coverage.modes.first { $0.choice.key == key }?.choice.title[language] ?? key
    }
}

import Domain
import Reporting
import Texts

/// What a report says of registers, as tables of ready cells: the same in text, page, workbook and paper.
struct RegisterTables {
    let report: Report
    let language: Language

    struct Column {
        let title: String
        let isNumber: Bool
    }

    struct Table {
        let title: String
        let columns: [Column]
        let rows: [[String]]
    }

    init(_ report: Report, _ language: Language) {
        self.report = report
        self.language = language
    }

    private func say(_ words: Bilingual) -> String { words[language] }
    private func words(_ words: Bilingual) -> Column { Column(title: say(words), isNumber: false) }
    private func number(_ words: Bilingual) -> Column { Column(title: say(words), isNumber: true) }

    /// What a report of one region says of it: without the column that names the region in every row.
    var ofOneRegion: [Table] {
        all.map { table in
            guard let place = table.columns.firstIndex(where: { $0.title == say(RegisterTableText.region) }) else {
                return table
            }
            var (columns, rows) = (table.columns, table.rows)
            columns.remove(at: place)
            for row in rows.indices { rows[row].remove(at: place) }
            return Table(title: table.title, columns: columns, rows: rows)
        }
    }

    /// None where the report says nothing of registers.
    var all: [Table] { [evidence, honours, themes].compactMap { $0 } }

    /// The asked region and its children, indicator by indicator.
    private var evidence: Table? {
        let places = report.evidencedIndicators
        guard !places.isEmpty else { return nil }
        let rows = places.flatMap { place in report.regions.compactMap { row($0, place) } }
        return Table(
            title: say(RegisterTableText.evidence),
            columns: [
                words(RegisterTableText.indicator), words(RegisterTableText.region), number(RegisterTableText.reported),
                number(RegisterTableText.rate), number(RegisterTableText.entries), number(RegisterTableText.unique),
                number(RegisterTableText.lost), number(RegisterTableText.difference),
                number(RegisterTableText.coverage), words(RegisterTableText.policy),
            ], rows: rows)
    }

    private func row(_ figures: RegionFigures, _ place: Int) -> [String]? {
        let own = figures.indicators[place]
        guard let evidence = own.evidence, evidence.reported != 0 || evidence.entries != 0 else { return nil }
        let indicator = own.indicator
        let policy = report.plan.register(of: indicator).flatMap { report.registers?.policies[$0.code] }
        return [
            say(indicator.name), figures.region.name, indicator.grouped(evidence.reported),
            own.rate?.shown(decimals: report.plan.rateDecimals) ?? "–", Digits.grouped(evidence.entries),
            indicator.grouped(evidence.uniques), indicator.grouped(evidence.lost),
            indicator.grouped(evidence.difference), coverage(evidence),
            policy.map { say(RegisterLabels.policy($0)) } ?? "–",
        ]
    }

    func coverage(_ evidence: IndicatorEvidence?) -> String {
        evidence?.coverage?.shown(decimals: report.plan.rateDecimals) ?? "–"
    }

    private var honours: Table? {
        guard let lines = report.registers?.lines, !lines.isEmpty else { return nil }
        return Table(
            title: say(RegisterTableText.honours),
            columns: [
                words(RegisterTableText.register), number(RegisterTableText.inPeriod), number(RegisterTableText.total),
                number(RegisterTableText.valid),
            ],
            rows: lines.map {
                [
                    say($0.register.name), Digits.grouped($0.inPeriod), Digits.grouped($0.reached),
                    Digits.grouped($0.valid),
                ]
            })
    }

    private var themes: Table? {
        guard let themes = report.registers?.themes, !themes.isEmpty else { return nil }
        return Table(
            title: say(RegisterTableText.themes),
            columns: [
                words(RegisterTableText.theme), number(RegisterTableText.inPeriod), number(RegisterTableText.total),
            ],
            rows: themes.map { [say($0.topic.title), Digits.grouped($0.inPeriod), Digits.grouped($0.total)] })
    }
}

package import Domain
import Texts

extension WageReport {
    /// The guide as a document for a screen, a page and Word: the answer, the occupations, how it is made; by industry and
    /// by city in annexes.
    ///
    /// - Parameters:
    ///   - language: Of its words.
    ///   - hasAnnexes: Whether the annexes are wanted; a screen asks for a city or an industry instead.
    /// - Returns: The document.
    package func paper(_ language: Language, hasAnnexes: Bool = true) -> Paper {
        var paper = Paper(language: language, kind: .plain, made: asOf)
        paper.title = title[language]
        paper.day = Labels.day(asOf.beijingDay)[language]
        paper.body = [.paragraph(answer[language])]
        if let part { paper.body.append(.paragraph(part[language])) }
        paper.body.append(.table(WageTables(self, language).table(mainRows)))
        paper.body.append(.note(WageTables.note[language]))
        paper.body.append(.heading(1, WageText.method[language]))
        paper.body += WageText.methods(guide).map { .paragraph($0[language]) }
        paper.annexes = hasAnnexes ? annexes(language) : []
        paper.origin = origin(language)
        return paper.cleaned
    }

    /// What a single occupation's own table does not show already.
    private func annexes(_ language: Language) -> [Paper.Annex] {
        guard choice.occupation == nil else { return [] }
        let tables = WageTables(self, language)
        var annexes: [Paper.Annex] = []
        if choice.city == nil {
            annexes.append(
                Paper.Annex(
                    title: WageText.byCity[language], blocks: [.table(tables.table(rowsByCity))], isWide: true))
        }
        if choice.industry == nil {
            annexes.append(
                Paper.Annex(
                    title: WageText.byIndustry[language], blocks: [.table(tables.table(rowsByIndustry))], isWide: true))
        }
        return annexes
    }

    func origin(_ language: Language) -> [Paper.Property] {
        [
            Paper.Property("plan", planCode), Paper.Property("kind", "wages"),
            Paper.Property("year", String(guide.year)), Paper.Property("region", guide.root.codeText),
            Paper.Property("asOf", asOf.description), Paper.Property("snapshot", snapshot),
            Paper.Property("language", language.rawValue),
        ]
    }
}

/// The guide's tables.
package struct WageTables {
    private let report: WageReport
    private let language: Language

    package init(_ report: WageReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    package static let note = Bilingual(
        zh: "* 样本不足，或为防止推算而不予公布。", en: "* Withheld: too few, or so that nothing can be differenced.")

    /// - Parameter rows: Which cells.
    /// - Returns: A table with the columns that tell its rows apart.
    package func table(_ rows: [WageReport.Row]) -> Paper.Table {
        let (hasIndustry, hasRegion) = (isVaried(rows) { $0.industry }, isVaried(rows) { $0.city })
        let hasOccupation = report.choice.occupation == nil || !(hasIndustry || hasRegion)
        var columns: [Paper.Column] = []
        if hasOccupation {
            columns.append(Paper.Column(WageText.code[language], isNumber: false, width: 5))
            columns.append(Paper.Column(WageText.occupation[language], isNumber: false, width: 7))
        }
        if hasIndustry { columns.append(Paper.Column(WageText.industry[language], isNumber: false, width: 7)) }
        if hasRegion { columns.append(Paper.Column(WageText.region[language], isNumber: false, width: 5)) }
        columns += [WageText.enterprises, WageText.persons].map {
            Paper.Column($0[language], group: WageText.size[language], width: 4)
        }
        columns += report.guide.rules.percentiles.map {
            Paper.Column(WageText.percentile($0)[language], group: WageText.pay[language], width: 4)
        }
        return Paper.Table(
            columns: columns,
            rows: rows.map { row in
                var cells: [String] = []
                if hasOccupation { cells = [row.occupation.code?.text ?? "–", row.occupation.name[language]] }
                if hasIndustry { cells.append(report.industryName(row.cell.industry, language)) }
                if hasRegion { cells.append(report.regionName(row.cell.city, language)) }
                return Paper.Row(cells + figures(row), isStrong: isSum(row.cell, hasIndustry, hasRegion))
            })
    }

    private func isVaried(_ rows: [WageReport.Row], _ key: (WageCell) -> Int?) -> Bool {
        guard let first = rows.first else { return false }
        return rows.contains { key($0.cell) != key(first.cell) }
    }

    /// Stands out where parts follow.
    private func isSum(_ cell: WageCell, _ hasIndustry: Bool, _ hasRegion: Bool) -> Bool {
        hasRegion ? cell.city == nil : hasIndustry && cell.industry == nil
    }

    private func figures(_ row: WageReport.Row) -> [String] {
        guard let figures = row.cell.figures else {
            return Array(repeating: WageText.withheld, count: 2 + report.guide.rules.percentiles.count)
        }
        return [figures.size.enterprises.text, figures.size.persons.text] + figures.values.map(WageReport.yuan)
    }
}

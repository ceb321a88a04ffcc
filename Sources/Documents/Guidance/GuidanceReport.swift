package import Domain
import Texts
package import Workbook

/// The guidance plan's state in a period, from one state of the record.
package struct GuidanceReport: Sendable {
    package let coverage: GuidanceCoverage
    package let planCode: String
    package let planName: Bilingual
    package let asOf: Moment
    /// The head of the ledger, hexadecimal.
    package let snapshot: String

    package init(_ coverage: GuidanceCoverage, of plan: Plan, asOf: Moment, snapshot: String) {
        self.coverage = coverage
        planCode = plan.code
        planName = plan.name
        self.asOf = asOf
        self.snapshot = snapshot
    }

    package var title: Bilingual {
        GuidanceText.title(
            Bilingual(zh: coverage.asked.name, en: coverage.asked.name(in: .en)), coverage.period)
    }

    // MARK: Sentences

    package var answer: Bilingual { GuidanceText.answer(coverage) }

    /// What else is to be said, a sentence each.
    package var remarks: [Bilingual] {
        var remarks: [Bilingual] = []
        if let names = leastCovered { remarks.append(GuidanceText.lagging(names)) }
        if coverage.offList > 0 { remarks.append(GuidanceText.offList(coverage.offList)) }
        return remarks
    }

    /// The up to three regions with the lowest coverage, where they differ; those that tie with the last are named too.
    private var leastCovered: [Bilingual]? {
        let rows = coverage.rows.dropFirst().filter { $0.coverage != nil }
        let sorted = rows.sorted { ($0.coverage ?? .zero, $0.region.code) < ($1.coverage ?? .zero, $1.region.code) }
        guard sorted.count > 3, let first = sorted.first?.coverage, let last = sorted.last?.coverage, first < last,
            let bound = sorted[2].coverage
        else { return nil }
        let least = sorted.filter { ($0.coverage ?? .zero) <= bound }
        guard least.count <= 5, least.count < sorted.count else { return nil }
        return least.map { row in
            let rate = row.coverageText ?? ""
            return Bilingual(
                zh: "\(row.region.name)（\(rate)%）", en: "\(row.region.name(in: .en)) (\(rate)%)")
        }
    }

    // MARK: Documents

    package func paper(_ language: Language) -> Paper {
        let tables = GuidanceTables(coverage, language)
        var paper = Paper(language: language, kind: .plain, made: asOf)
        paper.title = title[language]
        paper.day = Labels.day(asOf.beijingDay)[language]
        paper.body = [.paragraph(answer[language])] + remarks.map { .paragraph($0[language]) }
        paper.origin = origin(language)
        guard coverage.whole.listed > 0 else { return paper.cleaned }
        paper.body += [.table(tables.regions), .note(GuidanceText.method[language])]
        paper.annexes = [
            Paper.Annex(
                title: GuidanceText.unvisited[language],
                blocks: coverage.unvisited.isEmpty
                    ? [.paragraph(GuidanceText.allVisited[language])] : [.table(tables.unvisited)]),
            Paper.Annex(title: GuidanceText.visits[language], blocks: [.table(tables.visits)], isWide: true),
        ]
        return paper.cleaned
    }

    package func book(_ language: Language) -> Book {
        let tables = GuidanceTables(coverage, language)
        let name = title[language]
        let lead = ([answer] + remarks).map { $0[language] }.joined(separator: language == .zh ? "" : " ")
        return ListBook(
            title: name, language: language, made: asOf, origin: origin(language),
            footer: "\(planName[language]) · \(snapshot.prefix(16))",
            sheets: [
                ListSheet(
                    name: GuidanceText.byRegion[language], title: name, lead: lead, table: tables.regions,
                    notes: [GuidanceText.method[language]]),
                ListSheet(
                    name: GuidanceText.unvisited[language], title: GuidanceText.unvisited[language],
                    table: tables.unvisited),
                ListSheet(
                    name: GuidanceText.visits[language], title: GuidanceText.visits[language], table: tables.visits),
            ]
        ).book
    }

    private func origin(_ language: Language) -> [Paper.Property] {
        [
            Paper.Property("plan", planCode), Paper.Property("kind", "guidance"),
            Paper.Property("region", coverage.asked.codeText),
            Paper.Property("through", coverage.period.description), Paper.Property("asOf", asOf.description),
            Paper.Property("snapshot", snapshot), Paper.Property("language", language.rawValue),
        ]
    }
}

package import Documents
package import Domain
import Store
import Texts

/// The state of monitoring as lists and as a paper.
extension MonitoringState {
    /// A line for each region and kind: what `--format csv` and `xlsx` give.
    package func digestList(_ language: Language) -> ListTable {
        typealias Column = ListTable.Column
        let words = MonitoringLabels.self
        let heads = [words.received, words.expected, words.missing, words.opened, words.raised, words.closed]
        let columns =
            [Column(words.region[language], width: 8), Column(words.kind[language], width: 8)]
            + heads.map { Column($0[language], isNumber: true, width: 5) }
            + [Column(words.overdue[language], isNumber: true), Column(words.open[language], isNumber: true)]
            + rules.levels.map { Column($0.name[language], isNumber: true, width: 4) }
            + [Column(words.before[language], isNumber: true)]
        return ListTable(
            title: title(language), lead: sentence[language], columns: columns,
            rows: digests.flatMap { digest in rules.kinds.map { row(digest, $0, language) } }, made: seal.at)
    }

    private func row(_ digest: MonitoringDigest, _ rule: WarningRule, _ language: Language) -> [String] {
        let now = digest.now.kinds[rule.kind] ?? .init(levels: rules.levels.count)
        let before = digest.before.kinds[rule.kind] ?? .init(levels: rules.levels.count)
        let sheets = [digest.now.received, digest.now.expected, digest.now.missing]
        let moves = [now.opened, now.raised, now.closed, now.overdue, now.open].map(Self.sum)
        let numbers: [Int] = sheets + moves + now.open + [Self.sum(before.open)]
        return [digest.region.name(in: language), rule.name[language]] + numbers.map(String.init)
    }

    static func sum(_ counts: [Int]) -> Int { counts.reduce(0, +) }

    package func title(_ language: Language) -> String {
        "\(region.name(in: language)) \(Labels.month(month)[language]) \(MonitoringLabels.title[language])"
    }

    /// What the month comes to.
    package var sentence: Bilingual {
        let digest = digest
        let (now, before) = (digest.now.all, digest.before.all)
        return MonitoringLabels.sentence(
            region: Bilingual(zh: region.name, en: region.name(in: .en)), month: month, open: Self.sum(now.open),
            before: Self.sum(before.open), highest: now.open.last ?? 0,
            highestName: rules.levels.last?.name ?? .same(""), overdue: Self.sum(now.overdue))
    }

    /// What the emergency list comes to.
    package var emergencySentence: Bilingual {
        let now = digest.now.all
        return MonitoringLabels.emergencySentence(
            region: Bilingual(zh: region.name, en: region.name(in: .en)), month: month,
            level: rules.levels.last?.name ?? .same(""), count: now.open.last ?? 0, overdue: now.overdue.last ?? 0)
    }

    /// The sentences below it.
    package var remarks: [Bilingual] {
        let counts = digest.now
        let all = counts.all
        return [
            MonitoringLabels.moves(
                opened: Self.sum(all.opened), raised: Self.sum(all.raised), closed: Self.sum(all.closed)),
            MonitoringLabels.sheets(received: counts.received, expected: counts.expected, missing: counts.missing),
            MonitoringLabels.overdueBy(day),
        ]
    }

    /// A list of warnings with what a caller needs.
    package func list(_ scope: Scope, _ language: Language) -> ListTable {
        let numbers: Set<Int> = [9, 10, 11, 12, 13, 14]
        let wide: [Int: Int] = [0: 8, 1: 14, 2: 10]
        let name = scope == .emergency ? MonitoringLabels.emergency : MonitoringLabels.list
        return ListTable(
            title: "\(region.name(in: language)) \(Labels.month(month)[language]) \(name[language])",
            lead: (scope == .emergency ? emergencySentence : sentence)[language]
                + (language == .zh ? "。" : ". ") + MonitoringLabels.overdueBy(day)[language],
            columns: MonitoringLabels.heads.enumerated().map { place, head in
                ListTable.Column(head[language], isNumber: numbers.contains(place), width: wide[place] ?? 5)
            }, rows: warnings(scope).map { row($0, language) }, made: seal.at)
    }

    private func row(_ item: Item, _ language: Language) -> [String] {
        let (warning, sheet) = (item.warning, item.sheet)
        func rate(_ kind: WarningKind) -> String { sheet.rate(kind)?.fixed(2) ?? "–" }
        return [
            item.region.name(in: language), sheet.name, sheet.code, rules.kind(warning.kind)?.name[language] ?? "",
            rules.levels[warning.level].name[language], warning.opened.description, warning.deadline.description,
            (item.isOverdue ? MonitoringLabels.yes : MonitoringLabels.no)[language],
            (item.isReported ? MonitoringLabels.reported : MonitoringLabels.unreported)[language],
            String(sheet.employees), rate(.contract), rate(.insured), String(sheet.owedPersons),
            Fraction(sheet.owedAmount, over: 100).fixed(2), String(sheet.owedDays),
            (warning.closed.map(MonitoringLabels.closedIn) ?? MonitoringLabels.stillOpen)[language],
        ]
    }

    // MARK: Paper

    /// The digest as a document: sentences, by kind and level, by region, and where enterprises may be named the emergency
    /// list.
    package func paper(_ language: Language, namesEnterprises: Bool = true) -> Paper {
        var paper = Paper(language: language, kind: .plain, made: seal.at)
        paper.title = title(language)
        let end = language == .zh ? "。" : "."
        paper.body = [.paragraph(sentence[language] + end)] + remarks.map { .paragraph($0[language]) }
        paper.body += [.heading(1, MonitoringLabels.byKind[language]), .table(kindTable(language))]
        paper.body += [.heading(1, MonitoringLabels.byRegion[language]), .table(regionTable(language))]
        let emergency = list(.emergency, language)
        guard namesEnterprises, !emergency.rows.isEmpty else { return paper.cleaned }
        paper.body.append(.heading(1, MonitoringLabels.emergency[language]))
        paper.body.append(.table(emergency.narrowed(to: [0, 1, 3, 5, 6, 12, 13, 14]).table))
        return paper.cleaned
    }

    /// Kinds against what happened, then against levels.
    private func kindTable(_ language: Language) -> Paper.Table {
        let words = MonitoringLabels.self
        let heads = [words.opened, words.raised, words.closed, words.overdue, words.open].map { $0[language] }
        let columns =
            [Paper.Column(words.kind[language], isNumber: false, width: 8)] + heads.map { Paper.Column($0) }
            + rules.levels.map { Paper.Column($0.name[language]) } + [Paper.Column(words.before[language], width: 5)]
        let digest = digest
        let empty = MonitoringDigest.KindCounts(levels: rules.levels.count)
        let kinds = rules.kinds.map { rule in
            (rule.name[language], digest.now.kinds[rule.kind] ?? empty, digest.before.kinds[rule.kind] ?? empty, false)
        }
        let all = kinds + [(words.all[language], digest.now.all, digest.before.all, true)]
        return Paper.Table(
            columns: columns,
            rows: all.map { name, now, before, isStrong in
                let moves = [now.opened, now.raised, now.closed, now.overdue, now.open].map(Self.sum)
                let numbers: [Int] = moves + now.open + [Self.sum(before.open)]
                return Paper.Row([name] + numbers.map(String.init), isStrong: isStrong)
            })
    }

    private func regionTable(_ language: Language) -> Paper.Table {
        let words = MonitoringLabels.self
        let heads = [
            words.received, words.missing, words.opened, words.closed, words.overdue, words.open, words.before,
        ]
        let columns =
            [Paper.Column(words.region[language], isNumber: false, width: 8)]
            + heads.map { Paper.Column($0[language], width: 4) }
            + rules.levels.map { Paper.Column($0.name[language]) }
        return Paper.Table(
            columns: columns,
            rows: digests.enumerated().map { place, digest in
                let (now, before) = (digest.now.all, digest.before.all)
                let sheets = [digest.now.received, digest.now.missing]
                let moves = [now.opened, now.closed, now.overdue, now.open, before.open].map(Self.sum)
                let numbers: [Int] = sheets + moves + now.open
                return Paper.Row(
                    [digest.region.name(in: language)] + numbers.map(String.init), isStrong: place == 0)
            })
    }
}

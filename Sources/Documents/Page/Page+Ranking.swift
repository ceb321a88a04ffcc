import Domain
import Reporting
import Texts

/// 位次: bars by the composite and by each ranked indicator, and the table behind them with the margins.
extension Page {
    func writeRanking(to out: inout Markup) {
        guard hasRanks else { return }
        writeSection("ranking", PageWords.ranking, to: &out) { out in
            out.element("div", ["class": "charts"]) { out in
                for number in ranked {
                    out.figure(chart(ranking(number)), id: "rank\(number)", source: rankingSource)
                }
            }
            writeTable(to: &out)
        }
    }

    func writeCompositeRanking(to out: inout Markup) {
        out.figure(chart(compositeRanking), id: "rank", source: rankingSource)
    }

    private var rankingSource: String { source(say("见“位次”表", "table under Ranking")) }

    /// Places of the indicators by which someone is ranked.
    private var ranked: [Int] {
        report.plan.indicators.indices.filter { number in
            report.children.contains { $0.indicatorRanks[number] != nil }
        }
    }

    /// The children by rank, class by class, then those without a rank; each in code order.
    private var byRank: [RegionFigures] {
        let children = Array(report.children)
        return order(children, children.map(\.rank)).map { children[$0] }
    }

    /// Places of siblings by class and rank.
    func order(_ siblings: [RegionFigures], _ ranks: [Int?]) -> [Int] {
        var classes: [String?] = []
        for sibling in siblings where !classes.contains(sibling.region.rankingClass) {
            classes.append(sibling.region.rankingClass)
        }
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        let keys = siblings.indices.map { number in
            let rank = ranks[number]
            return (rank == nil ? Int.max : places[siblings[number].region.rankingClass] ?? 0, rank ?? .max, number)
        }
        return siblings.indices.sorted { keys[$0] < keys[$1] }
    }

    // MARK: Rankings

    /// One ranking: who stands where, by what.
    private struct Ranked {
        let subject: Bilingual
        let entries: [Entry]

        struct Entry {
            let region: RegionFigures
            let rank: Int
            let value: Fraction
            let shown: String
            let pace: Fraction?
            let status: Status
        }
    }

    private var compositeRanking: Ranked {
        Ranked(
            subject: Bilingual(zh: "综合完成率", en: "Composite"),
            entries: byRank.compactMap { child in
                guard let rank = child.rank, let value = report.composite(child) else { return nil }
                return .init(
                    region: child, rank: rank, value: value, shown: value.fixed(decimals),
                    pace: report.compositePace(child), status: report.compositeStatus(child))
            })
    }

    private func ranking(_ number: Int) -> Ranked {
        let children = Array(report.children)
        let entries = order(children, children.map { $0.indicatorRanks[number] }).compactMap { place -> Ranked.Entry? in
            let figures = children[place].indicators[number]
            guard let rank = children[place].indicatorRanks[number], let rate = report.deciding(figures) else {
                return nil
            }
            return .init(
                region: children[place], rank: rank, value: rate.percent, shown: rate.shown(decimals: decimals),
                pace: report.decidingPace(figures), status: figures.status)
        }
        return Ranked(subject: report.plan.indicators[number].name, entries: entries)
    }

    private func chart(_ ranked: Ranked) -> Picture {
        let counts = Dictionary(grouping: ranked.entries) { "\($0.region.region.rankingClass ?? "")\n\($0.rank)" }
            .mapValues(\.count)
        let bars = ranked.entries.map { entry in
            let ties = counts["\(entry.region.region.rankingClass ?? "")\n\(entry.rank)"] ?? 1
            return RankedBars.Bar(
                rank: ties > 1 ? "=\(entry.rank)" : String(entry.rank), name: name(entry.region, short: true),
                figure: entry.shown, value: entry.value.approximate, mark: entry.pace?.approximate,
                status: entry.status)
        }
        return RankedBars(
            title: say(finding(ranked)),
            description: say(
                "按完成率（%）从高到低，竖线为序时进度，“=”为并列。", "By rate in %, highest first; the mark is the pace, “=” a tie."),
            bars: bars, leftOut: { [language] in language == .zh ? "……其间 \($0) 个见表……" : "… \($0) more in the table …" }
        ).picture
    }

    private func finding(_ ranked: Ranked) -> Bilingual {
        guard let first = ranked.entries.map(\.value).max(), let last = ranked.entries.map(\.value).min(), first != last
        else {
            let rate = ranked.entries.first?.shown ?? ShownFigures.none
            return PageText.rankingOfEquals(subject: ranked.subject, count: ranked.entries.count, rate: rate)
        }
        let top = ranked.entries.filter { $0.value == first }
        let end = ranked.entries.filter { $0.value == last }
        return PageText.ranking(
            subject: ranked.subject, first: top.map { $0.region.region.name }, firstRate: top[0].shown,
            last: end.map { $0.region.region.name }, lastRate: end[0].shown, spread: (first - last).fixed(decimals))
    }

    // MARK: Table

    private func writeTable(to out: inout Markup) {
        let composite = say("综合", "Composite")
        var columns: [HTMLTable.Column] = [
            .init(say(PageWords.rank)), .init(say(PageWords.region), isText: true),
            .init(say(PageWords.composite), group: composite), .init(say(PageWords.pace), group: composite),
            .init(say(PageWords.difference), group: composite), .init(say(PageWords.margin), group: composite),
        ]
        let rankings = ranked.map { ranking($0) }
        for ranking in rankings {
            let group = ranking.subject[language]
            columns += [
                .init(say(PageWords.rate), group: group), .init(say(PageWords.rank), group: group),
                .init(say(PageWords.margin), group: group),
            ]
        }
        let margins = ([compositeRanking] + rankings).map(margins)
        let table = HTMLTable(caption: say("位次", "Ranking"), columns: columns, count: report.children.count)
        table.write(to: &out) { out in
            for child in byRank { writeRow(child, margins, to: &out) }
        }
        out.paragraph(
            say(
                "完成率相同的并列，位次连续；差距为与下一位次相差的百分点。按名额推荐的指标不作排名。",
                "Equal rates share a rank, and ranks leave no gap; the lead is that over the next rank. Titles given by quota are not ranked."
            ), "note")
    }

    /// By region: how far it is ahead of the next rank of its class, as printed.
    private func margins(_ ranked: Ranked) -> [Int: String] {
        var found: [Int: String] = [:]
        var (next, previous): (Fraction?, Ranked.Entry?) = (nil, nil)
        for entry in ranked.entries.reversed() {
            if let last = previous, last.region.region.rankingClass != entry.region.region.rankingClass {
                next = nil
            } else if let last = previous, last.value != entry.value {
                next = last.value
            }
            found[entry.region.region.code] = next.map { (entry.value - $0).fixed(decimals) } ?? ShownFigures.none
            previous = entry
        }
        return found
    }

    private func writeRow(_ child: RegionFigures, _ margins: [[Int: String]], to out: inout Markup) {
        let code = child.region.code
        out.row { out in
            out.cell(child.rank.map(String.init) ?? ShownFigures.none)
            writeName(child, to: &out)
            out.cell(report.composite(child)?.fixed(decimals) ?? ShownFigures.none)
            out.cell(report.compositePace(child)?.fixed(decimals) ?? ShownFigures.none)
            out.cell(
                report.compositeDifference(child).map { PageText.signed($0, decimals) } ?? ShownFigures.none)
            out.cell(margins[0][code] ?? ShownFigures.none)
            for (place, number) in ranked.enumerated() {
                out.cell(report.deciding(child.indicators[number])?.shown(decimals: decimals) ?? ShownFigures.none)
                out.cell(child.indicatorRanks[number].map(String.init) ?? ShownFigures.none)
                out.cell(margins[place + 1][code] ?? ShownFigures.none)
            }
        }
    }

    /// The head of a region's row: a link to where its figures come from.
    func writeName(_ figures: RegionFigures, to out: inout Markup) {
        out.element("th", ["scope": "row"]) { out in
            if figures.isMemo { out.text(say("其中：", "of which: ")) }
            out.element("a", ["href": "#r\(figures.region.codeText)"]) { $0.name(figures.region.name) }
            if let ranks = figures.region.rankingClass {
                out.raw(" ")
                out.element("small", [:]) { $0.name(ranks) }
            }
        }
    }
}

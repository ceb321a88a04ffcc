import Domain
import Reporting
import Texts

/// 位次: bars by the composite and by each ranked indicator, and the table behind them with the margins.
extension Page {
    func writeRanking(to out: inout Markup) {
        guard hasRanks else { return }
        writeSection("ranking", PageWords.ranking, to: &out) { out in
            out.element("div", ["class": "charts"]) { out in
                for number in rankedColumns {
                    out.figure(chart(ranking(number)), id: "\(prefix)rank\(number)", source: rankingSource)
                }
            }
            writeRankingTable(to: &out)
        }
    }

    func writeCompositeRanking(to out: inout Markup) {
        out.figure(chart(compositeRanking), id: "\(prefix)rank", source: rankingSource)
    }

    private var rankingSource: String { source(say("见“位次”表", "table under Ranking")) }

    /// Places of the indicators by which someone is ranked.
    var rankedColumns: [Int] {
        report.plan.indicators.indices.filter { number in
            report.children.contains { $0.indicatorRanks[number] != nil }
        }
    }

    /// The children by rank, class by class, then those without a rank; each in code order.
    var byRank: [RegionFigures] {
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
    struct Ranked {
        let subject: Bilingual
        /// Its place among the plan's indicators; nil: the composite.
        let number: Int?
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

    var compositeRanking: Ranked {
        Ranked(
            subject: Bilingual(zh: "综合完成率", en: "Composite"), number: nil,
            entries: byRank.compactMap { child in
                let composite = composite(child)
                guard let rank = child.rank, let value = composite.value else { return nil }
                return .init(
                    region: child, rank: rank, value: value, shown: composite.text, pace: composite.pace,
                    status: composite.status)
            })
    }

    func ranking(_ number: Int) -> Ranked {
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
        return Ranked(subject: report.plan.indicators[number].name, number: number, entries: entries)
    }

    private func chart(_ ranked: Ranked) -> Picture {
        let counts = Dictionary(grouping: ranked.entries) { "\($0.region.region.rankingClass ?? "")\n\($0.rank)" }
            .mapValues(\.count)
        let bars = ranked.entries.map { entry in
            let ties = counts["\(entry.region.region.rankingClass ?? "")\n\(entry.rank)"] ?? 1
            return RankedBars.Bar(
                rank: ties > 1 ? "=\(entry.rank)" : String(entry.rank), name: name(entry.region, short: true),
                figure: entry.shown, value: entry.value.approximate, mark: entry.pace?.approximate,
                status: entry.status,
                link: ranked.number.map { trace(entry.region, $0) } ?? links?.region(entry.region.region))
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
            subject: ranked.subject, first: top.map { name($0.region, short: true) }, firstRate: top[0].shown,
            last: end.map { name($0.region, short: true) }, lastRate: end[0].shown,
            spread: (first - last).fixed(decimals))
    }
}

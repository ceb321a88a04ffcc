import Domain
import Reporting
import Texts

/// The table behind the rankings, with each one's distance to the rank before.
extension Page {
    func writeRankingTable(to out: inout Markup) {
        let composite = say("综合", "Composite")
        var columns: [HTMLTable.Column] = [
            .init(say(PageWords.rank)), .init(say(PageWords.region), isText: true),
            .init(say(PageWords.composite), group: composite), .init(say(PageWords.pace), group: composite),
            .init(say(PageWords.difference), group: composite), .init(say(PageWords.margin), group: composite),
        ]
        let numbers = rankedColumns
        let rankings = numbers.map { ranking($0) }
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
            for child in byRank { writeRow(child, numbers, margins, to: &out) }
        }
        out.paragraph(say(PageText.rankNote) + say("", " ") + say(PageText.unrounded), "note")
    }

    /// By region: how far it is behind the rank before it in its class, as printed.
    private func margins(_ ranked: Ranked) -> [Int: String] {
        var found: [Int: String] = [:]
        var (before, previous): (Fraction?, Ranked.Entry?) = (nil, nil)
        for entry in ranked.entries {
            if let last = previous, last.region.region.rankingClass != entry.region.region.rankingClass {
                before = nil
            } else if let last = previous, last.value != entry.value {
                before = last.value
            }
            found[entry.region.region.code] = before.map { ($0 - entry.value).fixed(decimals) } ?? ShownFigures.none
            previous = entry
        }
        return found
    }

    private func writeRow(
        _ child: RegionFigures, _ numbers: [Int], _ margins: [[Int: String]], to out: inout Markup
    ) {
        let code = child.region.code
        let composite = composite(child)
        out.row { out in
            out.cell(child.rank.map(String.init) ?? ShownFigures.none)
            writeName(child, to: &out)
            out.cell(composite.text, to: links?.region(child.region))
            out.cell(composite.pace?.fixed(decimals) ?? ShownFigures.none)
            out.cell(composite.difference.map { PageText.signed($0, decimals) } ?? ShownFigures.none)
            out.cell(margins[0][code] ?? ShownFigures.none)
            for (place, number) in numbers.enumerated() {
                let rate = report.deciding(child.indicators[number])?.shown(decimals: decimals)
                out.cell(rate ?? ShownFigures.none, to: trace(child, number))
                out.cell(child.indicatorRanks[number].map(String.init) ?? ShownFigures.none)
                out.cell(margins[place + 1][code] ?? ShownFigures.none)
            }
        }
    }

    /// The head of a region's row: a link to where its figures come from.
    func writeName(_ figures: RegionFigures, to out: inout Markup) {
        out.element("th", ["scope": "row"]) { out in
            if figures.isMemo { out.text(say("其中：", "of which: ")) }
            writeLink(figures.region, to: &out)
            if let ranks = figures.region.rankingClass {
                out.raw(" ")
                out.element("small", [:]) { $0.name(ranks) }
            }
        }
    }
}

package import Domain
package import Reporting
import Texts

extension Paper {
    /// What changed between two moments, why, and what it did to rates and ranks (数据变动说明).
    package static func comparison(_ comparison: Comparison, language: Language) -> Paper {
        ComparisonDraft(comparison, language).paper
    }
}

private struct ComparisonDraft {
    let comparison: Comparison
    let language: Language
    let text: BulletinText
    let words: ComparisonText

    init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        text = BulletinText(comparison.to, language)
        words = ComparisonText(text)
    }

    private var report: Report { comparison.to }

    var paper: Paper {
        var paper = Paper(language: language, kind: .plain, made: report.asOf)
        paper.title = words.title(region: report.asked.region.name)
        paper.day = Labels.day(report.asOf.beijingDay)[language]
        paper.body = ([summary] + effects + rankMoves).map { .paragraph($0) }
        if let causes = words.causes(causes) { paper.body.append(.paragraph(causes)) }
        paper.body.append(.note(words.codes(from: comparison.from.snapshot, to: comparison.to.snapshot)))
        paper.annexes = annexes
        paper.origin =
            Paper.parameters(of: report, kind: "comparison", language) + [
                Property("fromAsOf", comparison.from.asOf.description),
                Property("fromSnapshot", comparison.from.snapshot),
            ]
        return paper.cleaned
    }

    private typealias Property = Paper.Property

    private var annexes: [Paper.Annex] {
        let tables = ChangeTables(report.plan, text)
        var found: [Paper.Annex] = []
        if !comparison.figures.isEmpty {
            found.append(
                Paper.Annex(
                    title: words.figuresTitle, blocks: [.table(tables.figures(comparison.figures))], isWide: true))
        }
        if !comparison.changes.isEmpty {
            found.append(
                Paper.Annex(title: words.linesTitle, blocks: [.table(tables.lines(comparison.changes))], isWide: true))
        }
        return found
    }

    // MARK: Sentences

    private var summary: String {
        words.summary(
            from: comparison.from.asOf, to: comparison.to.asOf, basis: comparison.basis,
            figures: comparison.figures.count, regions: Set(comparison.figures.map(\.region.code)).count,
            indicators: Set(comparison.figures.map(\.indicator.code)).count, changes: comparison.changes.count)
    }

    /// Of the asked region's own figures.
    private var effects: [String] {
        comparison.figures.filter { $0.region.code == report.asked.region.code }.map { figure in
            let decimals = report.plan.rateDecimals
            let points = figure.split.map { split -> (whole: String, work: String, target: String) in
                let points = SplitPoints(split.work, split.target, decimals: decimals)
                return (points.whole, points.work, points.target)
            }
            return words.effect(
                ComparisonText.Change(
                    indicator: figure.indicator, completed: (figure.before?.completed, figure.after?.completed),
                    target: (figure.before?.target, figure.after?.target),
                    rate: (
                        figure.before?.rate?.shown(decimals: decimals), figure.after?.rate?.shown(decimals: decimals)
                    ), points: points))
        }.filter { !$0.isEmpty }
    }

    // MARK: Ranks

    private var rankMoves: [String] {
        guard !comparison.figures.isEmpty, comparison.to.children.contains(where: { $0.rank != nil }) else { return [] }
        var found = report.plan.indicators.compactMap { indicator -> String? in
            guard indicator.ranked else { return nil }
            return words.ranks(text.rateName(indicator), moves { $0.rank(of: indicator) })
        }
        if report.rankedNumbers.count > 1,
            let sentence = words.ranks(text.compositeName(of: report.rankedNumbers.count), moves(by: \.rank))
        {
            found.append(sentence)
        }
        return found.isEmpty ? [words.noRanks] : found
    }

    /// Regions whose rank differs, in code order. A rank that only shifts because others tie or part is no move: as many
    /// stand strictly ahead as before.
    private func moves(by rank: (RegionFigures) -> Int?) -> [(name: String, before: Int?, after: Int?)] {
        let before = Dictionary(comparison.from.children.map { ($0.region.code, $0) }) { first, _ in first }
        return comparison.to.children.compactMap { child in
            let earlier = before[child.region.code]
            let (old, new) = (earlier.flatMap(rank), rank(child))
            guard old != new else { return nil }
            if let earlier, old != nil, new != nil,
                ahead(of: earlier, in: comparison.from, rank) == ahead(of: child, in: comparison.to, rank)
            {
                return nil
            }
            return (RegionWords.spoken(child.region), old, new)
        }
    }

    /// How many of its class stand strictly before a region.
    private func ahead(of region: RegionFigures, in report: Report, _ rank: (RegionFigures) -> Int?) -> Int {
        guard let own = rank(region) else { return 0 }
        return report.children.count { other in
            other.region.rankingClass == region.region.rankingClass && rank(other).map { $0 < own } ?? false
        }
    }

    /// By kind, in a fixed order: each act once for each change.
    private var causes: [(kind: String, count: Int)] {
        Comparison.CauseKind.allCases.compactMap { kind in
            let count = comparison.changes.count { $0.causes.contains { $0.kind == kind } }
            return count > 0 ? (kind.rawValue, count) : nil
        }
    }
}

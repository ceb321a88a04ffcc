import Domain
import Reporting
import Texts

/// Who comes first and last, by the composite and by each ranked indicator.
struct BulletinRanking {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText) {
        self.report = report
        self.options = options
        self.text = text
    }

    private var indicators: [Indicator] { report.plan.indicators }

    func sentences(_ annexes: BulletinAnnexes) -> [String] {
        if text.isUnreported { return [text.noRanking, text.seeAnnex(annexes.number(.regions))] }
        var sentences = options.showsRanking ? rankings : counts
        if let sentence = unranked { sentences.append(sentence) }
        if !options.showsRanking || sentences.isEmpty { sentences.append(text.seeAnnex(annexes.number(.regions))) }
        return sentences
    }

    private var rankings: [String] {
        let numbers = report.rankedNumbers
        let each = numbers.flatMap { number in
            classes.map { group in
                text.ranking(
                    text.rateName(indicators[number]), standings(by: number, in: group), group: label(group),
                    showsLast: options.showsLast)
            }
        }
        guard numbers.count > 1 else { return each.filter { !$0.isEmpty } }
        let whole = classes.map { group in
            let standings = composites(in: group)
            return text.ranking(
                text.compositeName(of: numbers.count), standings.map(\.standing), group: label(group),
                showsLast: options.showsLast, margin: margin(standings))
        }
        return (each + whole).filter { !$0.isEmpty }
    }

    // MARK: Classes

    /// Ranking classes in the order in which they come; one, without a name, where there are none.
    private var classes: [String?] {
        var found: [String?] = []
        for child in report.children where !child.isMemo && !found.contains(child.region.rankingClass) {
            found.append(child.region.rankingClass)
        }
        return found
    }

    private func label(_ group: String?) -> String? { classes.count > 1 ? group ?? text.otherClass : group }

    private func members(_ group: String?) -> [RegionFigures] {
        report.children.filter { !$0.isMemo && $0.region.rankingClass == group }
    }

    // MARK: Standings

    func standings(by number: Int, in group: String?) -> [Standing] {
        shared(members(group)) { $0.indicatorRanks[number] }.map { rank, sharing in
            let rate = report.deciding(sharing[0].indicators[number])?.shown(decimals: report.plan.rateDecimals)
            return Standing(
                rank: rank, names: names(sharing) { _ in true }, rate: rate ?? "",
                behind: names(sharing) { !$0.indicators[number].isOnPace })
        }
    }

    func composites(in group: String?) -> [(standing: Standing, value: Fraction)] {
        shared(members(group), by: \.rank).compactMap { rank, sharing in
            guard let value = report.composite(sharing[0]) else { return nil }
            let behind = names(sharing) { region in
                region.indicators.contains { $0.indicator.ranked && $0.target != nil && !$0.isOnPace }
            }
            let standing = Standing(
                rank: rank, names: names(sharing) { _ in true }, rate: report.compositeText(value), behind: behind)
            return (standing, value)
        }
    }

    private func names(_ regions: [RegionFigures], where holds: (RegionFigures) -> Bool) -> [String] {
        regions.filter(holds).map { RegionWords.spoken($0.region) }
    }

    /// Regions that share a rank, from the first rank on.
    private func shared(
        _ regions: [RegionFigures], by rank: (RegionFigures) -> Int?
    ) -> [(rank: Int, regions: [RegionFigures])] {
        var groups: [Int: [RegionFigures]] = [:]
        for region in regions { if let rank = rank(region) { groups[rank, default: []].append(region) } }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The first's lead over the second, where each is one region and the lead shows.
    private func margin(_ standings: [(standing: Standing, value: Fraction)]) -> String? {
        guard standings.count > 1, standings[0].standing.names.count == 1, standings[1].standing.names.count == 1 else {
            return nil
        }
        let points = (standings[0].value - standings[1].value).fixed(report.plan.rateDecimals)
        return Fraction(decimal: points).map { $0.isZero } ?? true ? nil : points
    }

    // MARK: Without ranks

    private var unranked: String? {
        let targeted = { (number: Int) in report.regions.contains { $0.indicators[number].target != nil } }
        let numbers = indicators.indices
        let titles = numbers.filter { indicators[$0].isRecognised && targeted($0) }
        let others = numbers.filter { !indicators[$0].ranked && !indicators[$0].isRecognised && targeted($0) }
        let rest = numbers.filter { !targeted($0) }
        let undivided = numbers.filter { targeted($0) && indicators[$0].ranked && !report.isRanked($0) }
        return text.unranked(
            titles: titles.map { indicators[$0] }, others: others.map { indicators[$0] },
            undivided: undivided.map { indicators[$0] }, untargeted: rest.map { indicators[$0] },
            shows: options.showsRanking)
    }

    /// How many keep the pace, in place of a ranking.
    private var counts: [String] {
        report.rankedNumbers.map { number in
            let held = report.children.filter { !$0.isMemo && $0.indicators[number].target != nil }
            let onPace = held.count { $0.indicators[number].isOnPace }
            return text.onPace(indicators[number], onPace: onPace, behind: held.count - onPace)
        }
    }
}

extension IndicatorFigures {
    /// Whether it keeps the pace, or nothing is expected yet.
    var isOnPace: Bool { status == .done || status == .onPace || status == .notStarted }
}

extension Report {
    /// A composite as printed: below 100 where something is unfinished, above 0 where something is begun.
    func compositeText(_ value: Fraction) -> String {
        let text = value.fixed(plan.rateDecimals)
        let step = Fraction(1, over: Digits.power(plan.rateDecimals))
        guard let shown = Fraction(decimal: text) else { return text }
        if value < Fraction(100), shown >= Fraction(100) { return (Fraction(100) - step).fixed(plan.rateDecimals) }
        return value.sign > 0 && shown.isZero ? step.fixed(plan.rateDecimals) : text
    }
}

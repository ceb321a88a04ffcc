import Domain
import Reporting
import Texts

/// Tables of what changed: figures with the effect on rate and rank, and the lines and targets behind them.
struct ChangeTables {
    let plan: Plan
    let text: BulletinText
    /// A notice tells why, not who: neither names of clerks nor numbers of acts.
    let isNotice: Bool
    let showsRanks: Bool

    init(_ plan: Plan, _ text: BulletinText, isNotice: Bool = false, showsRanks: Bool = true) {
        self.plan = plan
        self.text = text
        self.isNotice = isNotice
        self.showsRanks = showsRanks
    }

    private func count(_ value: Int?, _ indicator: Indicator) -> String {
        guard let value else { return "–" }
        return text.language == .zh ? indicator.shown(value) : indicator.grouped(value)
    }

    private func signed(_ value: Int, _ indicator: Indicator) -> String {
        value == 0 ? "0" : (value < 0 ? "−" : "+") + count(abs(value), indicator)
    }

    // MARK: Figures

    func figures(_ figures: [Comparison.Figure]) -> Paper.Table {
        let completed = text.head(.completed)
        let target = text.head(.target)
        let rate = text.head(.rateChange)
        var columns = [
            Paper.Column(text.regionHead, isNumber: false, width: 6),
            Paper.Column(text.head(.indicator), isNumber: false, width: 7),
            Paper.Column(text.head(.before), group: completed), Paper.Column(text.head(.after), group: completed),
            Paper.Column(text.head(.change), group: completed),
            Paper.Column(text.head(.before), group: target), Paper.Column(text.head(.after), group: target),
            Paper.Column(text.head(.change), group: rate), Paper.Column(text.head(.byWork), group: rate, width: 5),
            Paper.Column(text.head(.byTarget), group: rate, width: 5),
        ]
        if showsRanks { columns.append(Paper.Column(text.head(.rankChange), width: 4)) }
        columns.append(Paper.Column(text.head(.cause), isNumber: false, width: 10))
        return Paper.Table(
            unit: text.unitLine(figures.map(\.indicator)), columns: columns, rows: figures.map { Paper.Row(cells($0)) })
    }

    private func cells(_ figure: Comparison.Figure) -> [String] {
        let indicator = figure.indicator
        let change = (figure.after?.completed ?? 0) - (figure.before?.completed ?? 0)
        return [
            RegionWords.spoken(figure.region), text.words(indicator).short(text.language),
            count(figure.before?.completed, indicator), count(figure.after?.completed, indicator),
            signed(change, indicator), count(figure.before?.target, indicator),
            count(figure.after?.target, indicator),
        ] + points(figure) + (showsRanks ? [rank(figure)] : []) + [causes(figure.causes)]
    }

    /// The rate's change and its two parts, so rounded that they add up as printed.
    private func points(_ figure: Comparison.Figure) -> [String] {
        guard let split = figure.split else { return ["–", "–", "–"] }
        let parts = SplitPoints(split.work, split.target, decimals: plan.rateDecimals)
        return [parts.whole, parts.work, parts.target].map(Signed.printed)
    }

    private func rank(_ figure: Comparison.Figure) -> String {
        guard figure.rankBefore != figure.rankAfter else { return figure.rankAfter.map(String.init) ?? "–" }
        return "\(figure.rankBefore.map(String.init) ?? "–")→\(figure.rankAfter.map(String.init) ?? "–")"
    }

    /// A review that only lets a filing count is no reason beside the filing.
    private static func reasons(_ causes: [Comparison.Cause]) -> [Comparison.Cause] {
        let others = causes.filter { $0.kind != .decision }
        return others.isEmpty ? causes : others
    }

    private func causes(_ causes: [Comparison.Cause]) -> String {
        var found: [(kind: String, reason: String?, count: Int)] = []
        for cause in Self.reasons(causes) {
            let place = found.firstIndex { $0.kind == cause.kind.rawValue && $0.reason == cause.reason }
            if let place { found[place].count += 1 } else { found.append((cause.kind.rawValue, cause.reason, 1)) }
        }
        return text.causes(found)
    }

    // MARK: Lines

    func lines(_ changes: [Comparison.Change]) -> Paper.Table {
        Paper.Table(
            unit: text.unitLine(changes.map(\.indicator)),
            columns: [
                Paper.Column(text.regionHead, isNumber: false, width: 6),
                Paper.Column(text.head(.indicator), isNumber: false, width: 8),
                Paper.Column(text.head(.subject), isNumber: false, width: 7), Paper.Column(text.head(.before)),
                Paper.Column(text.head(.after)), Paper.Column(text.head(.change)),
                Paper.Column(text.head(.cause), isNumber: false, width: 14),
            ], rows: changes.map { Paper.Row(cells($0)) })
    }

    private func cells(_ change: Comparison.Change) -> [String] {
        let subject: String
        switch change.subject {
        case .period(let period): subject = Labels.period(period)[text.language]
        case .target(let year): subject = text.target(of: year)
        }
        return [
            RegionWords.spoken(change.region), text.words(change.indicator).short(text.language), subject,
            count(change.before, change.indicator), count(change.after, change.indicator),
            signed((change.after ?? 0) - (change.before ?? 0), change.indicator),
            isNotice
                ? self.causes(change.causes)
                : text.acts(change.causes.map { ($0.kind.rawValue, $0.reason, $0.act, $0.author, $0.at) }),
        ]
    }
}

/// A change of a rate and its two parts in percentage points, rounded so that the printed parts add up to the whole.
struct SplitPoints {
    let whole, work, target: String

    init(_ work: Fraction, _ target: Fraction, decimals: Int) {
        let sum = Fraction(decimal: (work + target).fixed(decimals)) ?? .zero
        let first = Fraction(decimal: work.fixed(decimals)) ?? .zero
        whole = Self.signed(sum, decimals)
        // Where one part is nothing, the other is the whole; else the target's part takes the remainder.
        self.work = target.isZero ? whole : Self.signed(first, decimals)
        self.target = target.isZero ? Self.signed(.zero, decimals) : Self.signed(sum - first, decimals)
    }

    private static func signed(_ value: Fraction, _ decimals: Int) -> String {
        value.isZero ? Fraction.zero.fixed(decimals) : Signed.points(value, decimals)
    }
}

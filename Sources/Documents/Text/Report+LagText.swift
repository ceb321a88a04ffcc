import Domain
import Reporting
import Texts

/// The lags of a report, for the terminal: the asked region's own, then its children's that are furthest behind.
struct ReportLagText {
    let report: Report
    let language: Language
    let terminal: Terminal

    /// More are found in the other formats.
    private static let most = 12

    private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    var lines: [String] {
        let lags = report.lags
        guard !lags.isEmpty else { return [] }
        let own = report.asked.region.code
        // Of the children only those that are more than slightly behind.
        let serious = lags.filter { $0.region.code == own || $0.figures.status != .band(report.slight) }
        let shown = serious.prefix(Self.most)
        var lines = [
            "", terminal.paint(say("低于进度要求 \(lags.count) 项\(quota)", "Behind the pace: \(lags.count)\(quota)"), .bold),
        ]
        for lag in shown {
            for (place, line) in Terminal.folded(sentence(lag), terminal.width, indent: 4).enumerated() {
                lines.append(place == 0 ? terminal.paint(line, colour(lag)) : line)
            }
        }
        let rest = lags.count - shown.count
        if rest > 0 { lines.append(say("  … 另有 \(rest) 项", "  … and \(rest) more")) }
        return lines
    }

    /// Titles follow quotas: below the root they are not held against the pace.
    private var quota: String {
        let below = report.children.contains { child in
            child.indicators.contains { !$0.indicator.ranked && $0.target != nil }
        }
        return below ? say("（各地区按名额推荐的指标不列）", " (titles by quota are left out below the root)") : ""
    }

    private func colour(_ lag: Lag) -> Terminal.Colour? { Terminal.colour(ofStatus: lag.figures.status.code) }

    private func sentence(_ lag: Lag) -> String {
        let sign = Labels.sign(lag.figures.status)
        return "  \(sign) \(lag.region.name) \(lag.indicator.name[language])\(say("：", ": "))"
            + LagText(lag.facts).sentence[language]
    }
}

extension Report {
    /// The band next below `on_pace`.
    fileprivate var slight: String { plan.bands.dropFirst().first?.status ?? "" }
}

extension Lag {
    /// What its sentence says.
    var facts: LagText.Facts {
        let reason: LagText.Reason =
            switch rule {
            case .band(let from, let below):
                .band(
                    ratio: (figures.paceRatio ?? .zero).fixed(below: Fraction(decimal: below) ?? .zero), from: from,
                    below: below)
            case .milestone(let milestone): .milestone(value: indicator.grouped(milestone.value), by: milestone.by)
            }
        return LagText.Facts(
            indicator: indicator, completed: indicator.grouped(figures.completed),
            shortfall: indicator.grouped(shortfall), reason: reason,
            remaining: remaining.map { .init(perMonth: perMonth($0, isNeed: true), months: $0.months, last: $0.last) },
            recent: recent.months > 0
                ? .init(perMonth: perMonth(recent, isNeed: false), months: recent.months, last: recent.last) : nil)
    }

    /// A need is rounded up to what can be counted, a course to one decimal more.
    private func perMonth(_ course: Course, isNeed: Bool) -> String {
        if isNeed { return indicator.grouped(course.perMonth.roundedUp) }
        return (course.perMonth / Fraction(Digits.power(indicator.decimals))).trimmed(indicator.decimals + 1)
    }
}

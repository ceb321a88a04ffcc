import Domain
import Reporting
import Texts

/// 滞后情况: the rule that fired, its numbers, and what would clear it.
extension Page {
    func writeLags(to out: inout Markup) {
        writeSection("lags", PageWords.lags, to: &out) { out in
            let lags = report.lags
            guard !lags.isEmpty else { return out.paragraph(say(PageText.noLags)) }
            let columns: [HTMLTable.Column] = [
                .init(say(PageWords.region), isText: true), .init(say(PageWords.indicator), isText: true),
                .init(say(PageWords.rate)), .init(say(PageWords.done)), .init(say("应达", "Asked")),
                .init(say("尚差", "Missing")), .init(say("依据", "Why"), isText: true),
                .init(say("解除所需", "What would clear it"), isText: true),
            ]
            let caption = say("滞后的地区和指标（\(lags.count)项）", "Regions and indicators that lag (\(lags.count))")
            HTMLTable(caption: caption, columns: columns).write(to: &out) { out in
                for lag in lags { writeRow(lag, to: &out) }
            }
        }
    }

    private func writeRow(_ lag: Lag, to out: inout Markup) {
        let indicator = lag.indicator
        let figures = lag.figures
        out.row { out in
            out.element("th", ["scope": "row"]) { writeLink(lag.region, to: &$0) }
            out.words(indicator.name[language])
            let rate = figures.rate?.shown(decimals: decimals) ?? ShownFigures.none
            let address = links?.figure(indicator, lag.region, report.through)
            out.cell(rate, State(figures.status), Labels.sign(figures.status), to: address)
            out.cell(indicator.grouped(figures.completed), to: address)
            out.cells([indicator.grouped(figures.completed + lag.shortfall), indicator.grouped(lag.shortfall)])
            out.sentence(why(lag))
            out.sentence(clearing(lag))
        }
    }

    private func why(_ lag: Lag) -> String {
        switch lag.rule {
        case .band(_, let below):
            return say(PageText.belowBand(ratio: lag.figures.paceRatio ?? .zero, below: below))
        case .milestone(let due):
            let value = lag.indicator.grouped(due.value)
            return say(PageText.belowMilestone(by: due.by, value: value, unit: lag.indicator.unit))
        }
    }

    private func clearing(_ lag: Lag) -> String {
        let indicator = lag.indicator
        return say(
            PageText.clearing(
                needed: lag.remaining.map { indicator.grouped($0.perMonth.roundedUp) }, by: lag.remaining?.last,
                recent: inUnits(lag.recent.perMonth, indicator)?.trimmed(max(1, indicator.decimals)) ?? "0",
                months: lag.recent.months, unit: indicator.unit))
    }
}

import Domain
import Reporting
import Texts

/// City × indicator with the figures in it.
extension Page {
    func writeHeat(to out: inout Markup) {
        let numbers = heatColumns
        guard !report.children.isEmpty, !numbers.isEmpty else { return }
        writeSection("heat", PageWords.heat, to: &out) { out in
            let columns =
                [HTMLTable.Column(say(PageWords.region), isText: true), .init(say(PageWords.composite))]
                + numbers.map { .init(heatTitle($0)) }
            HTMLTable(caption: heatFinding, columns: columns, count: report.regions.count).write(to: &out) { out in
                for place in Array(report.regions.indices.dropFirst()) + [0] { writeHeatRow(place, numbers, to: &out) }
            }
            out.paragraph(signs, "note")
        }
    }

    /// Indicators that someone has a target for: only these have rates.
    var heatColumns: [Int] {
        report.plan.indicators.indices.filter { number in
            report.regions.contains { $0.indicators[number].target != nil }
        }
    }

    private func heatTitle(_ number: Int) -> String {
        IndicatorWords(report.plan.indicators[number], in: report.plan).short(language) + " %"
    }

    private var heatFinding: String {
        var (behind, all) = (0, 0)
        for (place, child) in report.regions.enumerated() where place > 0 && !child.isMemo {
            all += child.indicators.count { $0.target != nil }
            behind += child.indicators.count { ($0.pointsToPace?.sign ?? 0) < 0 }
        }
        return say(PageText.heat(all: all, onPace: all - behind))
    }

    private func writeHeatRow(_ place: Int, _ numbers: [Int], to out: inout Markup) {
        let figures = report.regions[place]
        out.row(strong: place == 0) { out in
            writeName(figures, to: &out)
            writeComposite(figures, to: &out)
            for number in numbers {
                let shown = shown[place][number]
                out.cell(shown.rate, shown, to: trace(figures, number))
            }
        }
    }

    func writeComposite(_ figures: RegionFigures, to out: inout Markup) {
        let composite = composite(figures)
        guard composite.value != nil else { return out.cell(ShownFigures.none) }
        let sign = Labels.sign(composite.status)
        out.cell(composite.text, composite.state, sign, to: links?.region(figures.region))
    }

    var signs: String {
        say(
            "✓ 已完成　● 达到序时进度　▲ 略低于序时进度　◆ 滞后　■ 严重滞后　○ 未启动　– 未下达任务",
            "✓ done   ● on pace   ▲ slightly behind   ◆ behind   ■ far behind   ○ not started   – no target")
    }
}

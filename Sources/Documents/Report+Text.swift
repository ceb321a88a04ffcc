package import Domain
package import Reporting
import Texts

extension Report {
    /// For the terminal: the sentence, the indicators, the regions, the sources.
    package func text(_ language: Language, _ terminal: Terminal) -> String {
        let view = ReportText(report: self, language: language, terminal: terminal)
        return view.lines.joined(separator: "\n") + "\n"
    }
}

private struct ReportText {
    let report: Report
    let language: Language
    let terminal: Terminal

    private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    var lines: [String] {
        let head = Terminal.folded(title, terminal.width, indent: 2).map { terminal.paint($0, .bold) }
        var lines = head + Terminal.folded(sentence, terminal.width, indent: 2) + [""]
        lines += indicatorTable.lines(terminal)
        if !report.children.isEmpty { lines += [""] + regionTable.lines(terminal) }
        return lines + [""] + notes
    }

    private var title: String {
        let period = Labels.period(report.through)[language]
        return say(
            "\(report.asked.region.name) · \(report.plan.name.zh) · \(period)",
            "\(report.asked.region.name) · \(report.plan.name.en) · \(period)")
    }

    private var sentence: String {
        let received = report.asked.completeness
        let reports = say(
            "应报 \(received.expected) 件，实报 \(received.received) 件，按时 \(received.onTime) 件",
            "\(Digits.grouped(received.received)) of \(English.count(received.expected, "report", "reports")) received, \(Digits.grouped(received.onTime)) on time"
        )
        guard let composite = composite(report.asked) else {
            return say("未下达任务，不计算完成率；\(reports)。", "No targets, hence no rates; \(reports).")
        }
        let text = composite.fixed(report.plan.rateDecimals)
        return say("综合完成率 \(text)%；\(reports)。", "Composite rate \(text) %; \(reports).")
    }

    /// The composite that decides the ranks.
    private func composite(_ figures: RegionFigures) -> Fraction? {
        report.plan.rankBy == .year ? figures.yearComposite : figures.composite
    }

    // MARK: Indicators

    private var indicatorTable: TextTable {
        var table = TextTable([
            .init(say("指标", "Indicator"), limit: 60, least: 16), .init(say("目标", "Target"), .right),
            .init(say("累计", "Done"), .right), .init(say("本期新增", "New"), .right),
            .init(say("完成率%", "Rate %"), .right), .init("", limit: 8), .init(say("序时%", "Pace %"), .right),
            .init(say("状态", "Status"), limit: 16),
        ])
        for figures in report.asked.indicators {
            let colour = Terminal.colour(ofStatus: figures.status.code)
            table.add([
                .init(figures.indicator.name[language] + unit(figures.indicator)),
                .init(figures.target.map(figures.indicator.grouped) ?? "–"),
                .init(figures.indicator.grouped(figures.completed)), .init(figures.indicator.grouped(figures.inPeriod)),
                .init(rate(figures.rate)), .init(bar(figures.rate), colour), .init(pace(figures)),
                .init(Labels.sign(figures.status) + " " + Labels.status(figures.status)[language], colour),
            ])
        }
        return table
    }

    private func unit(_ indicator: Indicator) -> String {
        let unit = indicator.unit[language]
        return unit.isEmpty ? "" : say("（\(unit)）", "")
    }

    private func rate(_ rate: Rate?) -> String { rate?.shown(decimals: report.plan.rateDecimals) ?? "–" }

    private func bar(_ rate: Rate?) -> String {
        rate.map { Terminal.bar($0.percent.approximate / 100, 8) } ?? ""
    }

    private func pace(_ figures: IndicatorFigures) -> String {
        guard let expected = figures.expected, let target = figures.target else { return "–" }
        return (expected / Fraction(target) * Fraction(100)).fixed(report.plan.rateDecimals)
    }

    // MARK: Regions

    /// Rates and ranks where the regions have targets, else what they have done.
    private var regionTable: TextTable {
        let haveTargets = report.children.contains { child in child.indicators.contains { $0.target != nil } }
        return haveTargets ? rateTable : countTable
    }

    private var countTable: TextTable {
        var columns: [TextTable.Column] = [.init(say("地区", "Region"), limit: 40, least: 12)]
        let numbers = report.plan.indicators.indices
        let limit = max(9, 74 / max(1, numbers.count) - 2)
        for number in numbers {
            columns.append(.init(shortName(report.plan.indicators[number]), .right, limit: limit))
        }
        columns.insert(.init(say("实报/应报", "Received"), .right), at: 1)
        var table = TextTable(columns)
        for figures in ordered {
            let counts = figures.indicators.map { $0.indicator.grouped($0.completed) }
            table.add([name(figures), received(figures)] + counts)
        }
        return table
    }

    /// The shortest of the names that people use, for narrow columns.
    private func shortName(_ indicator: Indicator) -> String {
        guard language == .zh else { return indicator.code }
        let names = ([indicator.name.zh] + indicator.synonyms).filter { Terminal.columns($0) > $0.count }
        return names.min { Terminal.columns($0) < Terminal.columns($1) } ?? indicator.code
    }

    private func name(_ figures: RegionFigures) -> String {
        figures.isMemo ? say("其中：", "of which: ") + figures.region.name : figures.region.name
    }

    private func received(_ figures: RegionFigures) -> String {
        "\(figures.completeness.received)/\(figures.completeness.expected)"
    }

    private var rateTable: TextTable {
        let ranked = report.plan.indicators.indices.filter { number in
            report.plan.indicators[number].ranked
                && report.regions.contains { $0.indicators[number].target != nil }
        }
        var columns: [TextTable.Column] = [
            .init(say("位次", "Rank"), .right), .init(say("地区", "Region"), limit: 40, least: 12),
            .init(say("综合完成率%", "Composite %"), .right), .init("", limit: 10),
        ]
        for number in ranked {
            columns.append(.init(report.plan.indicators[number].name[language] + "%", .right, limit: 20))
        }
        columns.append(.init(say("实报/应报", "Received"), .right))
        var table = TextTable(columns)
        for figures in ordered { table.add(cells(figures, ranked)) }
        return table
    }

    /// By rank, then those without one, each in code order.
    private var ordered: [RegionFigures] {
        report.children.enumerated()
            .sorted { ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset) }
            .map(\.element)
    }

    private func cells(_ figures: RegionFigures, _ ranked: [Int]) -> [TextTable.Cell] {
        let composite = composite(figures)
        var cells: [TextTable.Cell] = [
            .init(figures.rank.map(String.init) ?? "–"), .init(name(figures)),
            .init(composite?.fixed(report.plan.rateDecimals) ?? "–"),
            .init(composite.map { Terminal.bar($0.approximate / 100, 10) } ?? ""),
        ]
        for number in ranked {
            let indicator = figures.indicators[number]
            let sign = indicator.status == .noTarget ? "" : " " + Labels.sign(indicator.status)
            cells.append(.init(rate(indicator.rate) + sign, Terminal.colour(ofStatus: indicator.status.code)))
        }
        cells.append(.init(received(figures)))
        return cells
    }

    // MARK: Sources

    private var notes: [String] {
        [
            say(
                "截至\(Labels.day(report.cutoff).zh)；口径：\(Labels.basis(report.basis).zh)；数据截取时间：\(Labels.moment(report.asOf).zh)",
                "To \(Labels.day(report.cutoff).en); \(Labels.basis(report.basis).en); recorded by \(Labels.moment(report.asOf).en) Beijing time"
            ),
            say("校验值 ", "Snapshot ") + report.snapshot,
            terminal.paint(
                say(
                    "✓ 已完成  ● 达到序时进度  ▲ 略低  ◆ 滞后  ■ 严重滞后  ○ 未启动  – 未下达任务",
                    "✓ done  ● on pace  ▲ slightly behind  ◆ behind  ■ far behind  ○ not started  – no target"), .grey),
        ]
    }
}

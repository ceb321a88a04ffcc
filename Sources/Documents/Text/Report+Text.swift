package import Domain
package import Reporting
import Texts

extension Report {
    /// For the terminal: the sentence, the indicators, the regions by rank, what lags, who has reported, the sources.
    package func text(_ language: Language, _ terminal: Terminal) -> String {
        let view = ReportText(report: self, language: language, terminal: terminal)
        return Terminal.safe(view.lines.joined(separator: "\n") + "\n")
    }
}

private struct ReportText {
    let report: Report
    let language: Language
    let terminal: Terminal

    private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
    private func fold(_ text: String, _ indent: Int = 2) -> [String] {
        Terminal.folded(text, terminal.width, indent: indent)
    }

    var lines: [String] {
        var lines = fold(title).map { terminal.paint($0, .bold) } + fold(sentence) + [""]
        lines += indicatorTable.lines(terminal)
        if !report.children.isEmpty { lines += [""] + regionTable.lines(terminal) }
        lines += registerLines
        lines += ReportLagText(report: report, language: language, terminal: terminal).lines
        return lines + reportingLines + [""] + notes
    }

    private var title: String {
        let period = Labels.period(report.through)[language]
        return "\(report.asked.region.name) · \(report.plan.name[language]) · \(period)"
    }

    private var sentence: String {
        let received = report.asked.completeness
        let reports = say(
            "启动以来应报 \(received.expected) 件，实报 \(received.received) 件，按时 \(received.onTime) 件",
            "since the start \(Digits.grouped(received.received)) of \(English.count(received.expected, "report", "reports")) received, \(Digits.grouped(received.onTime)) on time"
        )
        guard let composite = report.composite(report.asked) else {
            return say("未下达任务，不计算完成率；\(reports)。", "No targets, hence no rates; \(reports).")
        }
        let text = composite.fixed(report.plan.rateDecimals)
        return say("综合完成率 \(text)%；\(reports)。", "Composite rate \(text) %; \(reports).")
    }

    /// 台账支撑: of the asked region alone; the regions below stand on the page and in the sheets.
    private var registerLines: [String] {
        let own = report.narrowedToAsked
        return RegisterTables(own, language).ofOneRegion.flatMap { table in
            ["", terminal.paint(table.title, .bold)] + table.text.lines(terminal)
        }
    }

    // MARK: Indicators

    private var indicatorTable: TextTable {
        let year = report.through.year
        var table = TextTable([
            .init(say("指标", "Indicator"), limit: 60, least: language == .zh ? 30 : 28),
            .init(say("目标", "Target"), .right),
            .init(say("累计", "Done"), .right), .init(say("本期新增", "New"), .right),
            .init(say("完成率%", "Rate %"), .right), .init("", limit: 8, isSpare: true),
            .init(say("序时%", "Pace %"), .right, isSpare: true), .init(say("百分点", "Points"), .right),
            .init("\(year)%", .right),
            .init(say("状态", "Status"), limit: 18),
        ])
        for figures in report.asked.indicators {
            let colour = Terminal.colour(ofStatus: figures.status.code)
            table.add([
                .init(figures.indicator.name[language] + unit(figures.indicator)),
                .init(figures.target.map(figures.indicator.grouped) ?? "–"),
                .init(figures.indicator.grouped(figures.completed)), .init(figures.indicator.grouped(figures.inPeriod)),
                .init(rate(figures.rate)), .init(bar(figures.rate), colour),
                .init(figures.pacePercent?.fixed(report.plan.rateDecimals) ?? "–"),
                .init(points(figures.pointsToPace)), .init(rate(figures.year(year)?.rate)),
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

    private func points(_ points: Fraction?) -> String {
        guard let points else { return "–" }
        let text = points.fixed(report.plan.rateDecimals)
        return points.sign > 0 && !text.allSatisfy { "0.".contains($0) } ? "+" + text : text
    }

    private func bar(_ rate: Rate?) -> String {
        rate.map { Terminal.bar($0.percent.approximate / 100, 8) } ?? ""
    }

    // MARK: Regions

    /// Rates and ranks where the regions have targets, else what they have done.
    private var regionTable: TextTable {
        let haveTargets = report.children.contains { child in child.indicators.contains { $0.target != nil } }
        guard haveTargets else { return countTable }
        return report.plan.indicators.count == 1 ? oneTable : rateTable
    }

    private var countTable: TextTable {
        var table = TextTable(
            [.init(say("地区", "Region"), limit: 40, least: 14), .init(say("实报/应报", "Received"), .right)]
                + report.plan.indicators.map { .init(shortName($0), .right, limit: 20) })
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

    /// Of a report with one indicator: its figures by region.
    private var oneTable: TextTable {
        var table = TextTable(
            [
                .init(say("位次", "Rank"), .right), .init(say("地区", "Region"), limit: 40, least: 14),
                .init(say("目标", "Target"), .right), .init(say("累计", "Done"), .right),
                .init(say("本期新增", "New"), .right), .init(say("完成率%", "Rate %"), .right),
                .init("", limit: 10, isSpare: true),
                .init(say("百分点", "Points"), .right), .init("\(report.through.year)%", .right),
                .init(say("状态", "Status"), limit: 18),
            ], keys: 2)
        for region in ordered(by: { $0.indicatorRanks[0] }) {
            let figures = region.indicators[0]
            let colour = Terminal.colour(ofStatus: figures.status.code)
            let done = figures.rate.map { Terminal.bar($0.percent.approximate / 100, 10) } ?? ""
            table.add([
                .init(region.indicatorRanks[0].map(String.init) ?? "–"), .init(name(region)),
                .init(figures.target.map(figures.indicator.grouped) ?? "–"),
                .init(figures.indicator.grouped(figures.completed)), .init(figures.indicator.grouped(figures.inPeriod)),
                .init(rate(figures.rate)),
                .init(done, colour),
                .init(points(figures.pointsToPace)), .init(rate(figures.year(report.through.year)?.rate)),
                .init(Labels.sign(figures.status) + " " + Labels.status(figures.status)[language], colour),
            ])
        }
        return table
    }

    private var rateTable: TextTable {
        let ranked = report.plan.indicators.indices.filter { number in
            report.plan.indicators[number].ranked
                && report.regions.contains { $0.indicators[number].target != nil }
        }
        var columns: [TextTable.Column] = [
            .init(say("位次", "Rank"), .right), .init(say("地区", "Region"), limit: 40, least: 14),
            .init(say("综合完成率%", "Composite %"), .right), .init("", limit: 10, isSpare: true),
        ]
        for number in ranked {
            columns.append(.init(report.plan.indicators[number].name[language] + "%", .right, limit: 26, least: 12))
        }
        columns.append(.init(say("实报/应报", "Received"), .right))
        var table = TextTable(columns, keys: 2)
        for figures in ordered { table.add(cells(figures, ranked)) }
        return table
    }

    /// By rank, then those without one, each in code order.
    private var ordered: [RegionFigures] { ordered { $0.rank } }

    private func ordered(by rank: (RegionFigures) -> Int?) -> [RegionFigures] {
        report.children.enumerated()
            .sorted { (rank($0.element) ?? .max, $0.offset) < (rank($1.element) ?? .max, $1.offset) }
            .map(\.element)
    }

    private func cells(_ figures: RegionFigures, _ ranked: [Int]) -> [TextTable.Cell] {
        let composite = report.composite(figures)
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

    // MARK: Reporting

    /// Who has not reported for the through-period.
    private var reportingLines: [String] {
        guard let table = report.reporting, table.asked.completeness.expected > 0 else { return [] }
        let counts = table.asked.completeness
        let missing = table.missing.map(\.region.name)
        let named = missing.prefix(12)
        let more = missing.count > 12 ? say(" 等 \(missing.count) 个", " and \(missing.count - 12) more") : ""
        let period = Labels.period(table.period)[language]
        let count = say(
            "\(period)报送：应报 \(counts.expected)，实报 \(counts.received)，按时 \(counts.onTime)，退回 \(table.asked.returned) 件次",
            "Reports for \(period): \(counts.received) of \(Digits.grouped(counts.expected)), \(Digits.grouped(counts.onTime)) on time, returned \(English.count(table.asked.returned, "time", "times"))"
        )
        guard !missing.isEmpty else { return [""] + fold(count + say("。", ".")) }
        let names = named.joined(separator: say("、", ", "))
        return [""] + fold(count + say("；未报：\(names)\(more)。", "; missing: \(names)\(more)."))
    }

    // MARK: Sources

    private var notes: [String] {
        let head = say(
            "截至\(Labels.day(report.cutoff).zh)；口径：\(Labels.basis(report.basis).zh)；数据截取时间：\(Labels.moment(report.asOf).zh)",
            "To \(Labels.day(report.cutoff).en); \(Labels.basis(report.basis).en); recorded by \(Labels.moment(report.asOf).en) Beijing time"
        )
        let legend = say(
            "✓ 已完成  ● 达到序时进度  ▲ 略低  ◆ 滞后  ■ 严重滞后  ○ 未启动  – 未下达任务",
            "✓ done  ● on pace  ▲ slightly behind  ◆ behind  ■ far behind  ○ not started  – no target")
        return fold(head) + [say("校验值 ", "Snapshot ") + report.snapshot]
            + fold(legend).map { terminal.paint($0, .grey) }
    }
}

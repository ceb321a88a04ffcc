import Domain
import Reporting
import Texts

/// 总体进展: bars against target and pace, the map, and the table of the whole.
extension Page {
    func writeWhole(to out: inout Markup) {
        writeSection("whole", PageWords.whole, to: &out) { out in
            out.element("div", ["class": "charts"]) { out in
                out.figure(bullets, id: "\(prefix)bullets", source: source(say("见表1", "Table 1")))
                if let map { out.figure(map, id: "\(prefix)map", source: source(say("见“位次”表", "table under Ranking"))) }
                if hasRanks { writeCompositeRanking(to: &out) }
            }
            writeTable(to: &out)
        }
    }

    /// What stands below a chart: where its figures are, and whose they are.
    func source(_ table: String) -> String {
        let basis = say(Labels.basis(report.basis))
        return say("数据\(table)；口径：\(basis)", "Figures: \(table); \(basis)")
    }

    private var bullets: Picture {
        let judged = report.asked.indicators.filter { $0.target != nil }
        let behind = judged.count { ($0.pointsToPace?.sign ?? 0) < 0 }
        let title = say(PageText.bullets(onPace: judged.count - behind, behind: behind))
        let bars = zip(report.asked.indicators, shown[0]).map { figures, shown in
            let unit = figures.indicator.unit[language]
            let note = PageText.bar(
                done: shown.completed + (unit.isEmpty ? "" : say(unit, " " + unit)),
                target: figures.target == nil ? nil : shown.target, pace: figures.pacePercent.map { _ in shown.pace },
                difference: figures.pointsToPace, decimals: decimals)
            return BulletBars.Bar(
                name: figures.indicator.name[language], figure: figures.rate == nil ? nil : shown.rate,
                rate: figures.rate?.percent.approximate, pace: figures.pacePercent?.approximate,
                status: figures.status, note: say(note),
                link: links?.figure(figures.indicator, report.asked.region, report.through))
        }
        let description = say(
            "每项指标一条：条长为完成率，全长为目标，竖线为序时进度。",
            "A bar for each indicator: its length is the rate, the track ends at the target, the mark is the pace.")
        return BulletBars(title: title, description: description, bars: bars).picture
    }

    /// So many tiles are a map; more are a list.
    private static let tileLimit = 60

    private var map: Picture? {
        let children = report.children
        guard children.count <= Self.tileLimit, children.contains(where: { composite($0).value != nil }) else {
            return nil
        }
        let tiles = children.map { child in
            TileMap.Tile(
                name: name(child, short: true),
                figure: composite(child).text + (composite(child).value == nil ? "" : "%"),
                status: composite(child).status, place: child.region.tile,
                isApart: child.isMemo || child.region.level == .unit, link: links?.region(child.region))
        }
        let judged = children.filter { isCompared($0) && composite($0).value != nil }
        let behind = judged.count { (composite($0).difference?.sign ?? 0) < 0 }
        return TileMap(
            title: say(PageText.tiles(onPace: judged.count - behind, behind: behind, kind: childKind)),
            description: say(
                "每个地区一块，按方位排列，标综合完成率（%）和状态。",
                "A tile for each region, placed as on a map, with its composite rate in % and its state."),
            tiles: tiles, language: language
        ).picture
    }

    /// A region's name, marked where it is only shown.
    func name(_ figures: RegionFigures, short: Bool = false) -> String {
        let name = short && !figures.region.shortName.isEmpty ? figures.region.shortName : figures.region.name
        return figures.isMemo ? say(PageWords.memo(name)) : name
    }

    // MARK: Table

    /// Only the whole plan's own figures are held against its batches.
    private func milestone(_ indicator: Indicator) -> Milestone? {
        guard report.asked.region.parent == nil else { return nil }
        return indicator.milestones.filter { $0.by <= report.through.lastMonth }.max { $0.by < $1.by }
    }

    /// Whether any figure has a register behind it.
    var hasEvidence: Bool { !report.evidencedIndicators.isEmpty }

    private func writeTable(to out: inout Markup) {
        let hasMilestones = report.plan.indicators.contains { milestone($0) != nil }
        var columns: [HTMLTable.Column] = [
            .init(say(PageWords.indicator), isText: true), .init(say(PageWords.unit), isText: true),
            .init(say(PageWords.target(report.years))), .init(say(PageWords.done)), .init(say(PageWords.inPeriod)),
            .init(say(PageWords.rate)), .init(say(PageWords.pace)), .init(say(PageWords.difference)),
        ]
        if hasEvidence { columns.append(.init(say(RegisterTableText.coverage))) }
        if hasMilestones { columns += [.init(say(PageWords.milestone)), .init(say(PageWords.againstMilestone))] }
        columns.append(.init(say(PageWords.status), isText: true))
        let title = say("表1 分指标进展情况", "Table 1. Progress by indicator")
        HTMLTable(caption: title, columns: columns, count: shown[0].count).write(to: &out) { out in
            for shown in shown[0] { writeRow(shown, hasMilestones: hasMilestones, to: &out) }
        }
        let unfinished = say("未完成任务的，完成率不进位至100%。", "Unfinished work is never rounded up to 100\u{A0}%. ")
        out.paragraph(unfinished + say(PageText.unrounded), "note")
    }

    private func writeRow(_ shown: ShownFigures, hasMilestones: Bool, to out: inout Markup) {
        let figures = shown.figures
        out.row { out in
            out.element("th", ["scope": "row"], figures.indicator.name[language])
            out.words(figures.indicator.unit[language])
            let address = links?.figure(figures.indicator, report.asked.region, report.through)
            out.cell(shown.target)
            out.cells([shown.completed, shown.inPeriod, shown.rate], to: address)
            out.cells([shown.pace, shown.difference])
            if hasEvidence { out.cell(RegisterTables(report, language).coverage(figures.evidence)) }
            if hasMilestones {
                let due = milestone(figures.indicator)
                out.cell(due.map { figures.indicator.grouped($0.value) } ?? ShownFigures.none)
                out.cell(
                    due.map { signed(figures.completed - $0.value, figures.indicator) } ?? ShownFigures.none)
            }
            writeStatus(figures.status, to: &out)
        }
    }

    func signed(_ value: Int, _ indicator: Indicator) -> String {
        (value > 0 ? "+" : "") + indicator.grouped(value)
    }

    func writeStatus(_ status: Status, to out: inout Markup) {
        let state = State(status).rawValue
        out.element("td", ["class": "x s t-\(state)"]) { out in
            out.element("span", ["class": "i-\(state)"], Labels.sign(status))
            out.text(" " + say(Labels.status(status)))
        }
    }
}

extension Markup {
    /// A chart with its finding above and its source below.
    mutating func figure(_ picture: Picture, id: String, source: String) {
        element("figure", [:]) { out in
            out.element("figcaption", [:], picture.title)
            picture.write(to: &out, id: id)
            out.paragraph(source, "source")
        }
        raw("\n")
    }
}

import Domain
import Reporting
import Texts

/// 数据调整说明: what changed since the last bulletin, each with its cause and its effect; and targets' revisions.
extension Page {
    func writeAdjustments(to out: inout Markup) {
        guard report.adjustments != nil || !report.targetRevisions.isEmpty else { return }
        writeSection("adjustments", PageWords.adjustments, to: &out) { out in
            if let adjustments = report.adjustments { write(adjustments, to: &out) }
            guard !report.targetRevisions.isEmpty else { return }
            out.element("h3", [:], say(PageWords.revisions))
            writeChanges(report.targetRevisions, say(PageWords.revisions), to: &out)
        }
    }

    private func write(_ adjustments: Adjustments, to out: inout Markup) {
        let bulletin = adjustments.bulletin
        out.paragraph(say(PageText.since(bulletin.title, act: bulletin.act, at: bulletin.at.beijingDay)))
        if adjustments.figures.isEmpty, adjustments.changes.isEmpty { out.paragraph(say(PageText.unchanged)) }
        if !adjustments.figures.isEmpty { writeFigures(adjustments.figures, to: &out) }
        guard !adjustments.changes.isEmpty else { return }
        let title = say(
            "所据填报和目标的变动（\(adjustments.changes.count)处）", "Lines and targets behind them (\(adjustments.changes.count))")
        out.fold(title) { writeChanges(adjustments.changes, title, to: &$0) }
    }

    private func writeFigures(_ figures: [Comparison.Figure], to out: inout Markup) {
        let from = say("原", "Before")
        let to = say("现", "Now")
        var columns: [HTMLTable.Column] = [
            .init(say(PageWords.region), isText: true), .init(say(PageWords.indicator), isText: true),
        ]
        for group in [PageWords.done, PageWords.yearTarget, PageWords.rate, PageWords.rank] {
            columns += [.init(from, group: say(group)), .init(to, group: say(group))]
        }
        let split = say("完成率变动（百分点）", "Change of the rate (points)")
        columns += [
            .init(say("因进展", "By work"), group: split), .init(say("因目标", "By target"), group: split),
            .init(say("原因", "Causes"), isText: true),
        ]
        HTMLTable(caption: say("有变动的数据", "Figures that changed"), columns: columns).write(to: &out) { out in
            for figure in figures { writeRow(figure, to: &out) }
        }
    }

    private func writeRow(_ figure: Comparison.Figure, to out: inout Markup) {
        let indicator = figure.indicator
        let count = { (value: Int?) in value.map(indicator.grouped) ?? ShownFigures.none }
        let sides = [figure.before, figure.after]
        out.row { out in
            out.element("th", ["scope": "row"]) { writePlainName(figure.region, to: &$0) }
            out.words(indicator.name[language])
            let address = links?.figure(indicator, figure.region, report.through)
            out.cell(count(figure.before?.completed))
            out.cell(count(figure.after?.completed), to: address)
            out.cells(sides.map { count($0?.target) })
            let rates = sides.map { $0?.rate?.shown(decimals: decimals) ?? ShownFigures.none }
            out.cell(rates[0])
            out.cell(rates[1], to: address)
            out.cells([figure.rankBefore, figure.rankAfter].map { $0.map(String.init) ?? ShownFigures.none })
            let split = figure.split
            out.cell(split.map { PageText.signed($0.work, decimals) } ?? ShownFigures.none)
            out.cell(split.map { PageText.signed($0.target, decimals) } ?? ShownFigures.none)
            writeCauses(figure.causes, to: &out)
        }
    }

    private func writeCauses(_ causes: [Comparison.Cause], to out: inout Markup) {
        out.element("td", ["class": "x w"]) { out in
            for (number, cause) in causes.enumerated() {
                if number > 0 { out.raw("<br>") }
                out.text(
                    "\(say(Labels.cause(cause.kind.rawValue)))\(say("（变更", " (act "))\(cause.act)\(say("，", ", "))")
                out.name(cause.author)
                out.text(say("）", ")"))
                guard let reason = CauseText.own(cause.kind.rawValue, cause.reason) else { continue }
                out.text(say("：", ": "))
                out.name(reason)
            }
        }
    }

    private func writeChanges(_ changes: [Comparison.Change], _ caption: String, to out: inout Markup) {
        let columns: [HTMLTable.Column] = [
            .init(say(PageWords.region), isText: true), .init(say(PageWords.indicator), isText: true),
            .init(say("所属", "For"), isText: true), .init(say("原", "Before")), .init(say("现", "Now")),
            .init(say("原因", "Causes"), isText: true),
        ]
        HTMLTable(caption: caption, columns: columns).write(to: &out) { out in
            for change in changes {
                out.row { out in
                    out.element("th", ["scope": "row"]) { writePlainName(change.region, to: &$0) }
                    out.words(change.indicator.name[language])
                    out.words(subject(change.subject))
                    out.cells(
                        [change.before, change.after].map { $0.map(change.indicator.grouped) ?? ShownFigures.none })
                    writeCauses(change.causes, to: &out)
                }
            }
        }
    }

    private func subject(_ subject: Comparison.Subject) -> String {
        switch subject {
        case .period(let period): say(Labels.period(period))
        case .target(let year): say("\(year)年目标", "target \(year)")
        }
    }
}

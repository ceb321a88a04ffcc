import Domain
import Reporting
import Texts

/// 进展过程: each indicator with a target against its pace, and the figures of every period.
extension Page {
    func writeCourse(to out: inout Markup) {
        guard hasTargets else { return }
        writeSection("course", PageWords.course, to: &out) { out in
            out.element("div", ["class": "charts"]) { out in
                for (number, figures) in report.asked.indicators.enumerated() where figures.target != nil {
                    writeCourse(figures, number, to: &out)
                }
            }
            writePeriods(to: &out)
        }
    }

    private func writeCourse(_ figures: IndicatorFigures, _ number: Int, to out: inout Markup) {
        let forecast = report.forecast(figures)
        let note = forecast.map { forecast in
            say(
                PageText.forecast(
                    low: figures.indicator.grouped(forecast.low), high: figures.indicator.grouped(forecast.high),
                    end: report.plan.end, periods: forecast.periods, unit: figures.indicator.unit))
        }
        let table = source(say("见“各期累计”表", "table of cumulative figures"))
        let source = [note, table].compactMap(\.self).joined(separator: say("", " "))
        out.figure(chart(figures, shown[0][number], forecast), id: "\(prefix)course\(number)", source: source)
    }

    private func chart(_ figures: IndicatorFigures, _ shown: ShownFigures, _ forecast: Forecast?) -> Picture {
        let indicator = figures.indicator
        let unit = { (number: String) in
            Bilingual(
                zh: number + indicator.unit.zh,
                en: indicator.unit.en.isEmpty ? number : "\(number) \(indicator.unit.en)")
        }
        var chart = CourseChart(
            title: say(
                PageText.course(
                    subject: indicator.name, done: unit(shown.completed), difference: figures.pointsToPace,
                    decimals: decimals)),
            description: say(
                "实线为各期末累计，虚线为序时进度，横线为目标" + (forecast == nil ? "。" : "，色带为推算。"),
                "Solid: done by the end of each period; dotted: the pace; level line: the target"
                    + (forecast == nil ? "." : "; band: extrapolation.")))
        chart.course = course(figures)
        chart.pace = pace(figures)
        chart.months = Double(report.plan.end.index - report.plan.start.index + 1)
        chart.target = (Double(figures.target ?? 0), say("目标", "target ") + shown.target)
        chart.start = report.plan.start.description
        chart.end = report.plan.end.description
        chart.now = shown.completed
        chart.paceLabel = say("序时进度", "pace")
        if let forecast {
            chart.band = CourseChart.Band(
                low: Double(forecast.low), high: Double(forecast.high),
                label: forecast.low == forecast.high
                    ? indicator.grouped(forecast.low)
                    : "\(indicator.grouped(forecast.low))–\(indicator.grouped(forecast.high))")
        }
        return chart.picture
    }

    /// The end of a period on the axis, in months since the plan began.
    private func place(_ period: Period) -> Double {
        Double(min(period.lastMonth, report.plan.end).index - report.plan.start.index + 1)
    }

    private func course(_ figures: IndicatorFigures) -> [CourseChart.Point] {
        var sum = 0
        var points = [CourseChart.Point(at: 0, value: 0)]
        for (period, value) in zip(report.periods, figures.values) {
            sum += value
            points.append(.init(at: place(period), value: Double(sum)))
        }
        return points
    }

    /// To the end of the plan.
    private func pace(_ figures: IndicatorFigures) -> [CourseChart.Point] {
        let targets = Dictionary(uniqueKeysWithValues: figures.years.map { ($0.year, $0.target ?? 0) })
        return [.init(at: 0, value: 0)]
            + report.plan.periods.map { period in
                .init(at: place(period), value: report.plan.expected(targets, at: period).approximate)
            }
    }

    // MARK: Table

    /// For each period and indicator: newly reached, and done by its end.
    func writePeriods(to out: inout Markup) {
        let title = say("各期新增与累计", "New and cumulative figures by period")
        var columns: [HTMLTable.Column] = [.init(say(PageWords.period), isText: true)]
        for figures in report.asked.indicators {
            let group = figures.indicator.name[language]
            columns.append(.init(say(PageWords.inPeriod), group: group))
            columns.append(.init(say("累计", "Done"), group: group))
            if figures.target != nil { columns.append(.init(say(PageWords.expected), group: group)) }
        }
        out.fold(title) { out in
            HTMLTable(caption: title, columns: columns, count: report.periods.count).write(to: &out) { out in
                let expected = report.asked.indicators.map { $0.target == nil ? [] : report.expectedCourse($0) }
                var sums = report.asked.indicators.map { _ in 0 }
                for (place, period) in report.periods.enumerated() {
                    out.row { out in
                        out.element("th", ["scope": "row"], say(Labels.period(period)))
                        for (number, figures) in report.asked.indicators.enumerated() {
                            sums[number] += figures.values[place]
                            writeCells(figures, place, sums[number], expected[number], to: &out)
                        }
                    }
                }
            }
        }
    }

    private func writeCells(
        _ figures: IndicatorFigures, _ place: Int, _ sum: Int, _ expected: [Fraction], to out: inout Markup
    ) {
        let indicator = figures.indicator
        let address = links?.figure(indicator, report.asked.region, report.periods[place])
        out.cells([indicator.grouped(figures.values[place]), indicator.grouped(sum)], to: address)
        guard figures.target != nil else { return }
        out.cell(inUnits(expected[place], indicator)?.fixed(max(2, indicator.decimals)) ?? ShownFigures.none)
    }
}

extension Markup {
    /// A fold that is closed on a screen and open on paper: what it folds stands beside it, not in it.
    mutating func fold(_ summary: String, _ content: (inout Markup) -> Void) {
        raw("<details class=\"fold\">")
        element("summary", [:], summary)
        raw("</details><div class=\"folded\">\n")
        content(&self)
        raw("</div>\n")
    }
}

import Domain
import Reporting
import Texts

/// 分指标数据: every figure of the report's regions, one table for each indicator.
extension Page {
    func writeDetails(to out: inout Markup) {
        writeSection("details", PageWords.details, to: &out) { out in
            for number in report.plan.indicators.indices {
                let indicator = report.plan.indicators[number]
                let unit = indicator.unit[language]
                let title = indicator.name[language] + (unit.isEmpty ? "" : say("（\(unit)）", " (\(unit))"))
                out.fold(title) { writeTable(number, title, to: &$0) }
            }
        }
    }

    private func writeTable(_ number: Int, _ title: String, to out: inout Markup) {
        let hasTargets = report.regions.contains { $0.indicators[number].target != nil }
        let table = HTMLTable(
            caption: title, note: definitions.own[number], indicator: report.plan.indicators[number].code,
            columns: mainColumns(hasTargets) + evidenceColumns(number) + yearColumns(hasTargets),
            count: report.regions.count)
        table.write(to: &out) { out in
            for place in Array(report.regions.indices.dropFirst()) + [0] {
                writeRow(place, number, hasTargets: hasTargets, to: &out)
            }
        }
    }

    private func mainColumns(_ hasTargets: Bool) -> [HTMLTable.Column] {
        let region = HTMLTable.Column(say(PageWords.region), isText: true, field: "region")
        let done = HTMLTable.Column(say(PageWords.done), field: "completed")
        let inPeriod = HTMLTable.Column(say(PageWords.inPeriod), field: "inPeriod")
        guard hasTargets else { return [region, done, inPeriod] }
        return [
            region, .init(say(PageWords.target(report.years)), field: "target"), done, inPeriod,
            .init(say(PageWords.rate), field: "rate"), .init(say(PageWords.rank), field: "rank"),
            .init(say(PageWords.expected), field: "expected"), .init(say(PageWords.pace), field: "pace"),
            .init(say(PageWords.difference), field: "difference"),
        ]
    }

    /// 台账支撑率 beside the rate, of an indicator with a register.
    private func evidenceColumns(_ number: Int) -> [HTMLTable.Column] {
        report.evidencedIndicators.contains(number) ? [.init(say(RegisterTableText.coverage), field: "coverage")] : []
    }

    private func yearColumns(_ hasTargets: Bool) -> [HTMLTable.Column] {
        report.years.flatMap { year -> [HTMLTable.Column] in
            let group = say(PageWords.year(year))
            let done = HTMLTable.Column(say(PageWords.doneInYear), group: group, field: "completed-\(year)")
            guard hasTargets else { return [done] }
            return [
                .init(say(PageWords.yearTarget), group: group, field: "target-\(year)"), done,
                .init(say(PageWords.rate), group: group, field: "rate-\(year)"),
            ]
        }
    }

    private func writeRow(_ place: Int, _ number: Int, hasTargets: Bool, to out: inout Markup) {
        let figures = report.regions[place]
        let shown = shown[place][number]
        let address = trace(figures, number)
        out.raw(place == 0 ? "<tr class=\"sum\" data-region=\"" : "<tr data-region=\"")
        out.text(figures.region.codeText)
        out.raw("\">")
        writeName(figures, to: &out)
        if hasTargets {
            out.cell(shown.target)
            out.cells([shown.completed, shown.inPeriod], to: address)
            out.cell(shown.rate, shown, to: address)
            out.cell(figures.indicatorRanks[number].map(String.init) ?? ShownFigures.none)
            out.cells([shown.expected, shown.pace, shown.difference])
        } else {
            out.cells([shown.completed, shown.inPeriod], to: address)
        }
        if report.evidencedIndicators.contains(number) {
            out.cell(RegisterTables(report, language).coverage(figures.indicators[number].evidence))
        }
        for year in shown.figures.years { writeYear(year, figures, number, hasTargets, to: &out) }
        out.raw("</tr>\n")
    }

    private func writeYear(
        _ year: YearFigures, _ figures: RegionFigures, _ number: Int, _ hasTargets: Bool, to out: inout Markup
    ) {
        let indicator = report.plan.indicators[number]
        let address = trace(figures, number, in: year.year)
        if hasTargets { out.cell(year.target.map(indicator.grouped) ?? ShownFigures.none) }
        out.cell(indicator.grouped(year.completed), to: address)
        if hasTargets { out.cell(year.rate?.shown(decimals: decimals) ?? ShownFigures.none, to: address) }
    }
}

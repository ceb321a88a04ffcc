import Domain
import Reporting
import Texts

/// Annex 1: each indicator of one region against its target, its course and the year.
struct IndicatorAnnex {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText) {
        self.report = report
        self.options = options
        self.text = text
    }

    func blocks(_ region: RegionFigures) -> [Paper.Block] {
        let unit = text.unitLine(report.plan.indicators)
        let table = Paper.Table(
            unit: unit.isEmpty ? "" : unit + text.gap + text.cutoffLine, columns: columns,
            rows: region.indicators.map { Paper.Row(cells($0, region)) })
        let sources = sources
        let notes = text.notes(
            basis: report.basis, ranked: ranked, hasTargets: region.indicators.contains { $0.target != nil },
            filings: sources?.filings, acts: sources?.acts ?? 0)
        return [.table(table)] + notes.map { .note($0) } + [.note(text.checkCode(report.snapshot))]
    }

    /// Indicators with a target that are ranked; none where neither ranks nor the composite are shown.
    private var ranked: [Indicator] {
        guard options.kind != .reminder, options.showsRanks else { return [] }
        return report.plan.indicators.enumerated().filter { number, indicator in
            indicator.ranked && report.regions.contains { $0.indicators[number].target != nil }
        }.map(\.element)
    }

    private var columns: [Paper.Column] {
        var columns = [Paper.Column(text.head(.indicator), isNumber: false, width: 13)]
        columns += [.target, .newInPeriod, .completed, .rate].map { Paper.Column(text.head($0), width: 4) }
        columns += [.required, .difference].map { Paper.Column(text.head($0), width: 6) }
        if text.periods.hasYears {
            columns += [.yearTarget, .yearCompleted, .yearRate].map { Paper.Column(text.head($0), width: 4) }
        }
        return columns
    }

    private func cells(_ figures: IndicatorFigures, _ region: RegionFigures) -> [String] {
        let item = ProgressItem(figures, in: report, of: region)
        var cells = [
            figures.indicator.name[text.language], count(figures.target, figures.indicator),
            count(figures.inPeriod, figures.indicator), count(figures.completed, figures.indicator), item.rate ?? "–",
        ]
        let course = course(item)
        cells += [course.required, course.difference]
        guard text.periods.hasYears else { return cells }
        let year = figures.year(report.through.year)
        return cells + [
            count(year?.target, figures.indicator), count(year?.completed, figures.indicator), item.yearRate ?? "–",
        ]
    }

    private func count(_ value: Int?, _ indicator: Indicator) -> String {
        guard let value else { return "–" }
        return text.language == .zh ? indicator.shown(value) : indicator.grouped(value)
    }

    private func course(_ item: ProgressItem) -> (required: String, difference: String) {
        guard item.target != nil else { return ("–", "–") }
        if let due = item.due {
            let words = text.words(item.indicator)
            let difference = item.completed - due.value
            let size = words.figure(abs(difference), text.language)
            let sign = difference < 0 ? "−" : difference > 0 ? "+" : ""
            return (text.required(batch: words.figure(due.value, text.language)), sign + size)
        }
        // Titles are held against their batches only.
        guard !item.indicator.isRecognised, let pace = item.pace, let points = item.points else { return ("–", "–") }
        let signed = Signed.printed(Signed.points(points, report.plan.rateDecimals))
        return (text.required(pace: pace), text.points(signed))
    }

    /// How many filings the figures count, and in how many acts they were recorded.
    private var sources: (filings: Int, acts: Int)? {
        var filings: Set<Int> = []
        var acts: Set<Int> = []
        for region in report.regions + report.units.joined() where !region.isMemo || report.asked.isMemo {
            for filing in region.filings {
                filings.insert(filing.filing)
                acts.insert(filing.act)
            }
        }
        return filings.isEmpty ? nil : (filings.count, acts.count)
    }
}

import Domain
import Reporting
import Texts

/// The pictures of a briefing: the course of the whole against pace, and the ranking of those below.
struct BulletinCharts {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText

    /// More bars than this do not fit a page.
    private static let mostBars = 40

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText) {
        self.report = report
        self.options = options
        self.text = text
    }

    private var decimals: Int { report.plan.rateDecimals }

    // MARK: Courses

    /// One for each indicator with a target that is not recognised in batches.
    var courses: [Paper.Chart] {
        report.asked.indicators.compactMap { figures in
            guard let target = figures.target, !figures.indicator.isRecognised, figures.values.count > 1 else {
                return nil
            }
            let percent = { (value: Fraction) in rounded(value / Fraction(target) * Fraction(100)) }
            var sum = 0
            let reached = figures.values.map { value in
                sum += value
                return Optional(percent(Fraction(sum)))
            }
            let pace = report.expectedCourse(figures).map { Optional(percent($0)) }
            return Paper.Chart(
                shape: .lines, title: text.courseTitle(ProgressItem(figures, in: report, of: report.asked)),
                categories: report.periods.map { text.shortPeriod($0) },
                series: [
                    Paper.Series(text.rateSeries, reached), Paper.Series(text.paceSeries, pace, isReference: true),
                ], decimals: decimals)
        }
    }

    // MARK: Rankings

    var rankings: [Paper.Chart] {
        guard options.showsRanking else { return [] }
        let ranking = BulletinRanking(report, options, text)
        let numbers = report.rankedNumbers
        var charts = numbers.compactMap { number -> Paper.Chart? in
            let indicator = report.plan.indicators[number]
            let rows = sorted(by: { $0.indicatorRanks[number] }).map { region in
                (region.region.name, report.deciding(region.indicators[number])?.percent)
            }
            return bars(
                text.rateName(indicator), rows, ranking.standings(by: number, in: onlyClass), pace: pace(number))
        }
        if numbers.count > 1 {
            let rows = sorted(by: \.rank).map { ($0.region.name, report.composite($0)) }
            let standings = ranking.composites(in: onlyClass).map(\.standing)
            if let chart = bars(text.compositeName(of: numbers.count), rows, standings, pace: nil) {
                charts.append(chart)
            }
        }
        return charts
    }

    /// The class where all regions have the same; else the title names no region.
    private var onlyClass: String? {
        let classes = Set(report.children.filter { !$0.isMemo }.map(\.region.rankingClass))
        return classes.count == 1 ? classes.first ?? nil : nil
    }

    private func sorted(by rank: (RegionFigures) -> Int?) -> [RegionFigures] {
        report.children.enumerated().compactMap { place, region in rank(region).map { ($0, place, region) } }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The pace in percent where it is the same for all and the whole plan decides.
    private func pace(_ number: Int) -> Fraction? {
        guard report.plan.rankBy == .plan else { return nil }
        let paces = Set(report.children.filter { !$0.isMemo }.compactMap { $0.indicators[number].pacePercent })
        return paces.count == 1 ? paces.first : nil
    }

    private func bars(
        _ subject: String, _ rows: [(String, Fraction?)], _ standings: [Standing], pace: Fraction?
    ) -> Paper.Chart? {
        guard rows.count > 1 else { return nil }
        let shown = Array(rows.prefix(Self.mostBars))
        var series = [Paper.Series(text.rateSeries, shown.map { $0.1.map(rounded) })]
        if let pace {
            series.append(Paper.Series(text.paceSeries, shown.map { _ in rounded(pace) }, isReference: true))
        }
        return Paper.Chart(
            shape: .bars,
            title: text.rankingTitle(subject, standings, showsLast: options.showsLast && shown.count == rows.count),
            categories: shown.map(\.0), series: series, decimals: decimals)
    }

    /// The nearest machine number of what is printed, so that picture and table agree.
    private func rounded(_ value: Fraction) -> Double {
        (Fraction(decimal: value.fixed(decimals)) ?? value).approximate
    }
}

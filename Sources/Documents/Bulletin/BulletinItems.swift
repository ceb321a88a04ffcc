import Domain
import Reporting
import Texts

// From figures to what sentences take.

extension BulletinText {
    /// - Parameters:
    ///   - report: What is told.
    ///   - language: In which.
    ///   - day: The document's day; nil: that up to which the record was read.
    init(_ report: Report, _ language: Language, day: Day? = nil) {
        self.init(
            language, plan: report.plan,
            regions: RegionWords(
                asked: report.asked.region, children: report.children.filter { !$0.isMemo }.map(\.region)),
            through: report.through, cutoff: report.cutoff)
        documentYear = (day ?? report.asOf.beijingDay).civil.year
        isPreview = report.through.lastDay >= report.asOf.beijingDay
        let counts = report.reporting?.asked.completeness
        isUnreported = counts.map { $0.expected > 0 && $0.received == 0 } ?? false
    }
}

extension ProgressItem {
    init(_ figures: IndicatorFigures, in report: Report, of region: RegionFigures) {
        let decimals = report.plan.rateDecimals
        let batches = report.hasBatches(region) ? figures.indicator.milestones.sorted { $0.by < $1.by } : []
        self.init(
            indicator: figures.indicator, completed: figures.completed, inPeriod: figures.inPeriod,
            target: figures.target, rate: figures.rate?.shown(decimals: decimals),
            pace: figures.pacePercent?.fixed(decimals), points: figures.pointsToPace,
            due: batches.last { $0.by <= report.through.lastMonth },
            next: batches.first { $0.by > report.through.lastMonth },
            yearRate: figures.year(report.through.year)?.rate?.shown(decimals: decimals))
    }
}

extension LagItem {
    init(_ lag: Lag, in report: Report) {
        var (batch, below): (Milestone?, String?)
        switch lag.rule {
        case .milestone(let milestone): batch = milestone
        case .band(_, let bound): below = bound
        }
        let needed = lag.remaining.flatMap { $0.amount > 0 ? ($0.perMonth.roundedUp, $0.last) : nil }
        self.init(
            region: RegionWords.spoken(lag.region), indicator: lag.indicator, completed: lag.figures.completed,
            target: lag.figures.target ?? 0,
            pace: lag.figures.pacePercent?.fixed(report.plan.rateDecimals) ?? "",
            points: lag.figures.pointsToPace ?? .zero, paceRatio: lag.figures.paceRatio ?? .zero,
            status: lag.figures.status, batch: batch, below: below, shortfall: lag.shortfall, needed: needed,
            recent: (lag.recent.perMonth, lag.recent.months))
    }
}

extension OutlookItem {
    /// Nil where there is no target, nothing is left to do, or no month.
    init?(_ figures: IndicatorFigures, in report: Report) {
        guard let target = figures.target, figures.completed < target, !figures.indicator.isRecognised,
            let remaining = report.remaining(figures)
        else { return nil }
        let recent = report.recent(figures)
        guard recent.months > 0 else { return nil }
        let gain = recent.perMonth * Fraction(remaining.months)
        let reached = figures.completed + (gain - Fraction(1, over: 2)).roundedUp
        let due = figures.completed + remaining.amount
        self.init(
            indicator: figures.indicator, months: recent.months, until: remaining.last, reached: reached, due: due,
            rate: Rate(completed: reached, target: due)?.shown(decimals: report.plan.rateDecimals) ?? "")
    }
}

extension Report {
    /// Batches are planned for the whole: those of the root.
    func hasBatches(_ region: RegionFigures) -> Bool {
        region.region.code == asked.region.code && asked.region.parent == nil
    }

    /// Whether ranks can be given: some child has a rate by which it is ranked.
    func isRanked(_ number: Int) -> Bool { children.contains { $0.indicatorRanks[number] != nil } }

    var rankedNumbers: [Int] { plan.indicators.indices.filter { plan.indicators[$0].ranked && isRanked($0) } }
}

extension Completeness {
    func receivedText(_ report: Report) -> String { text(received, report) }
    func onTimeText(_ report: Report) -> String { text(onTime, report) }

    private func text(_ count: Int, _ report: Report) -> String {
        Rate(completed: count, target: expected)?.shown(decimals: report.plan.rateDecimals) ?? "–"
    }
}

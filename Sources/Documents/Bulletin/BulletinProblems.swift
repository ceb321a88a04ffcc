import Domain
import Reporting
import Texts

/// 存在问题 as the figures show them: the spread, what lags by which rule, corrections.
struct BulletinProblems {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText
    let lags: [Lag]

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText, lags: [Lag]) {
        self.lags = lags
        self.report = report
        self.options = options
        self.text = text
    }

    func sentences(_ annexes: BulletinAnnexes) -> [String] {
        var sentences: [String] = []
        if !spreads.isEmpty { sentences.append(text.imbalance(spreads)) }
        let own = lags.filter { $0.region.code == report.asked.region.code }
        if !own.isEmpty { sentences.append(text.ownLags(own.map { LagItem($0, in: report) })) }
        if !childLags.isEmpty { sentences.append(text.childLags(childLags)) }
        if !corrections.isEmpty {
            sentences.append(text.dataQuality(corrections, annex: annexes.number(.adjustments)))
        }
        return sentences
    }

    /// 极差 of each ranked indicator, where there is one to see.
    private var spreads: [(indicator: Indicator, points: String)] {
        report.rankedNumbers.compactMap { number in
            let rates = report.children.filter { $0.indicatorRanks[number] != nil }
                .compactMap { report.deciding($0.indicators[number])?.percent }
            guard let high = rates.max(), let low = rates.min() else { return nil }
            let points = (high - low).fixed(report.plan.rateDecimals)
            guard let shown = Fraction(decimal: points), !shown.isZero else { return nil }
            return (report.plan.indicators[number], points)
        }
    }

    // MARK: Lags

    private var childLags: [String] {
        let lags = lags.filter { $0.region.code != report.asked.region.code }
        return report.plan.indicators.compactMap { indicator in
            let found = lags.filter { $0.indicator.code == indicator.code }
            guard !found.isEmpty else { return nil }
            return text.lagging(indicator, counts(found), worst: options.showsLast ? worst(found) : [])
        }
    }

    /// The furthest behind in percentage points, several where they are level.
    private func worst(_ lags: [Lag]) -> [LagItem] {
        let most = lags.compactMap(\.figures.pointsToPace).min()
        return lags.filter { $0.figures.pointsToPace == most }.map { LagItem($0, in: report) }
    }

    /// By status, the mildest first.
    private func counts(_ lags: [Lag]) -> [(status: Status, count: Int)] {
        report.plan.bands.compactMap { band in
            let count = lags.count { $0.figures.status.code == band.status }
            return count > 0 ? (.band(band.status), count) : nil
        }
    }

    // MARK: Corrections

    /// What filings changed after the last bulletin, by indicator.
    private var corrections: [BulletinText.Correction] {
        let changes = report.adjustments?.changes ?? []
        return report.plan.indicators.compactMap { indicator in
            var correction = BulletinText.Correction(indicator: indicator)
            for change in changes where change.indicator.code == indicator.code { correction.add(change) }
            return correction.isEmpty ? nil : correction
        }
    }
}

extension BulletinText.Correction {
    mutating func add(_ change: Comparison.Change) {
        guard case .period = change.subject else { return }
        let difference = (change.after ?? 0) - (change.before ?? 0)
        if difference < 0 {
            removed -= difference
        } else if change.before == nil {
            late += difference
        } else {
            added += difference
        }
    }
}

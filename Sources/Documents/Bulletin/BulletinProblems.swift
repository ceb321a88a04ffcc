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
        if !own.isEmpty {
            let isAll = own.count == report.asked.indicators.count { $0.target != nil }
            sentences.append(text.ownLags(own.map { LagItem($0, in: report) }, isAll: isAll))
        }
        if let sentence = childLags(annexes) { sentences.append(sentence) }
        if let sentence = reporting(annexes) { sentences.append(sentence) }
        if !corrections.isEmpty {
            sentences.append(
                text.dataQuality(corrections, annex: annexes.has(.adjustments) ? annexes.number(.adjustments) : nil))
        }
        return sentences
    }

    /// 极差 of each ranked indicator, where there is one to see and not all keep the pace.
    private var spreads: [(indicator: Indicator, points: String)] {
        // The spread tells the lowest, whom a public version does not tell.
        guard !text.isUnreported, options.showsLast || !options.isPublic else { return [] }
        return report.rankedNumbers.compactMap { number in
            guard lags.contains(where: { isChild($0) && $0.indicator.code == report.plan.indicators[number].code })
            else { return nil }
            let rates = report.children.filter { $0.indicatorRanks[number] != nil }
                .compactMap { report.deciding($0.indicators[number])?.percent }
            guard let high = rates.max(), let low = rates.min() else { return nil }
            let points = (high - low).fixed(report.plan.rateDecimals)
            guard let shown = Fraction(decimal: points), !shown.isZero else { return nil }
            return (report.plan.indicators[number], points)
        }
    }

    // MARK: Lags

    private func isChild(_ lag: Lag) -> Bool { lag.region.code != report.asked.region.code }

    private func childLags(_ annexes: BulletinAnnexes) -> String? {
        let lags = lags.filter(isChild)
        guard !lags.isEmpty else { return nil }
        let ranked = report.children.filter { !$0.isMemo }
        let items = report.plan.indicators.enumerated().compactMap { number, indicator -> BulletinText.ChildLags? in
            let found = lags.filter { $0.indicator.code == indicator.code }
            guard !found.isEmpty else { return nil }
            return BulletinText.ChildLags(
                indicator: indicator, count: found.count,
                isAll: found.count == ranked.count { $0.indicators[number].target != nil },
                worst: options.showsLast ? worst(found) : [])
        }
        let behind = ranked.filter { region in lags.contains { $0.region.code == region.region.code } }
        let targeted = ranked.count { $0.indicators.contains { $0.indicator.ranked && $0.target != nil } }
        return text.childLags(
            items, names: behind.map { RegionWords.spoken($0.region) }, isAll: behind.count == targeted,
            annex: options.showsLast ? annexes.number(.regions) : nil)
    }

    // MARK: Reporting

    private func reporting(_ annexes: BulletinAnnexes) -> String? {
        guard let row = report.reporting?.asked, !text.isPreview else { return nil }
        return text.reportingProblem(
            row.completeness, returned: row.returned, annex: annexes.has(.reporting) ? annexes.number(.reporting) : nil)
    }

    /// The furthest behind in percentage points, several where they are level.
    private func worst(_ lags: [Lag]) -> [LagItem] {
        let most = lags.compactMap(\.figures.pointsToPace).min()
        return lags.filter { $0.figures.pointsToPace == most }.map { LagItem($0, in: report) }
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

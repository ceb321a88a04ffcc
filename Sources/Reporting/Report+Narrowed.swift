package import Domain

extension Report {
    /// The same report with one indicator only. Composites and their ranks stay those of all.
    package func narrowed(to indicator: Indicator) -> Report {
        guard let place = plan.indicators.firstIndex(where: { $0.code == indicator.code }) else { return self }
        var plan = plan
        plan.indicators = [indicator]
        var report = Report(
            plan: plan, through: through, cutoff: cutoff, basis: basis, asOf: asOf, snapshot: snapshot,
            asked: asked.narrowed(to: place), children: children.map { $0.narrowed(to: place) },
            units: units.map { $0.map { $0.narrowed(to: place) } })
        report.reporting = reporting
        report.adjustments = adjustments.map { adjustments in
            Adjustments(
                bulletin: adjustments.bulletin,
                figures: adjustments.figures.filter { $0.indicator.code == indicator.code },
                changes: adjustments.changes.filter { $0.indicator.code == indicator.code })
        }
        report.targetRevisions = targetRevisions.filter { $0.indicator.code == indicator.code }
        report.paragraphs = paragraphs
        return report
    }
}

extension RegionFigures {
    fileprivate func narrowed(to place: Int) -> RegionFigures {
        RegionFigures(
            region: region, isMemo: isMemo, indicators: [indicators[place]], completeness: completeness,
            composite: composite, yearComposite: yearComposite, rank: rank, indicatorRanks: [indicatorRanks[place]],
            filings: filings)
    }
}

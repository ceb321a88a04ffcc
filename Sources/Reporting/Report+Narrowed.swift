package import Domain

extension Report {
    /// The same report with one indicator only. Composites and their ranks stay those of all.
    package func narrowed(to indicator: Indicator) -> Report {
        guard let place = plan.indicators.firstIndex(where: { $0.code == indicator.code }) else { return self }
        var report = self
        report.plan.indicators = [indicator]
        report.regions = regions.map { $0.narrowed(to: place) }
        report.units = units.map { $0.map { $0.narrowed(to: place) } }
        report.adjustments = adjustments.map { adjustments in
            Adjustments(
                bulletin: adjustments.bulletin,
                figures: adjustments.figures.filter { $0.indicator.code == indicator.code },
                changes: adjustments.changes.filter { $0.indicator.code == indicator.code })
        }
        report.targetRevisions = targetRevisions.filter { $0.indicator.code == indicator.code }
        return report
    }
}

extension RegionFigures {
    fileprivate func narrowed(to place: Int) -> RegionFigures {
        var figures = self
        figures.indicators = [indicators[place]]
        figures.indicatorRanks = [indicatorRanks[place]]
        return figures
    }
}

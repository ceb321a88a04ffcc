package import Domain

/// Regions under their names in the language of a document.
extension Report {
    package func named(in language: Language) -> Report {
        guard language != .zh else { return self }
        var report = self
        report.regions = regions.map { $0.named(in: language) }
        report.units = units.map { $0.map { $0.named(in: language) } }
        report.reporting = reporting?.named(in: language)
        report.adjustments = adjustments.map { adjustments in
            Adjustments(
                bulletin: adjustments.bulletin, figures: adjustments.figures.map { $0.named(in: language) },
                changes: adjustments.changes.map { $0.named(in: language) })
        }
        report.targetRevisions = targetRevisions.map { $0.named(in: language) }
        report.warnings?.overdueRegions = warnings?.overdueRegions.map { $0.named(in: language) } ?? []
        report.matters?.overdueRegions = matters?.overdueRegions.map { $0.named(in: language) } ?? []
        return report
    }
}

extension RegionFigures {
    package func named(in language: Language) -> RegionFigures {
        var figures = self
        figures.region = region.named(in: language)
        return figures
    }
}

extension ReportingTable {
    fileprivate func named(in language: Language) -> ReportingTable {
        ReportingTable(
            period: period,
            rows: rows.map {
                Row(region: $0.region.named(in: language), completeness: $0.completeness, returned: $0.returned)
            },
            units: units.map {
                Unit(
                    region: $0.region.named(in: language), parent: $0.parent?.named(in: language), state: $0.state,
                    deadline: $0.deadline, received: $0.received)
            })
    }
}

extension Comparison {
    package func named(in language: Language) -> Comparison {
        Comparison(
            from: from.named(in: language), to: to.named(in: language),
            figures: figures.map { $0.named(in: language) }, changes: changes.map { $0.named(in: language) })
    }
}

extension Comparison.Figure {
    fileprivate func named(in language: Language) -> Comparison.Figure {
        Comparison.Figure(
            region: region.named(in: language), indicator: indicator, before: before, after: after,
            rankBefore: rankBefore, rankAfter: rankAfter, causes: causes)
    }
}

extension Comparison.Change {
    fileprivate func named(in language: Language) -> Comparison.Change {
        Comparison.Change(
            region: region.named(in: language), indicator: indicator, subject: subject, before: before, after: after,
            causes: causes)
    }
}

extension RegionCount {
    fileprivate func named(in language: Language) -> RegionCount { RegionCount(region.named(in: language), count) }
}

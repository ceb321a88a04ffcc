package import Domain
import Reporting

/// What a report's regions and figures open where its sections stand on pages of a site.
package struct ReportLinks: Sendable {
    /// The address of a region's page; nil: the name opens nothing.
    package let region: @Sendable (Region) -> String?
    /// The address of what stands behind a figure: an indicator of a region, up to the end of a period; nil: the figure
    /// opens nothing.
    package let figure: @Sendable (Indicator, Region, Period) -> String?

    package init(
        region: @escaping @Sendable (Region) -> String?,
        figure: @escaping @Sendable (Indicator, Region, Period) -> String?
    ) {
        self.region = region
        self.figure = figure
    }
}

extension Page {
    /// What stands behind a region's figure of the indicator at a place of the plan.
    func trace(_ figures: RegionFigures, _ number: Int) -> String? {
        links?.figure(report.plan.indicators[number], figures.region, report.through)
    }

    /// The same up to the end of a year, or of the report where that is earlier.
    func trace(_ figures: RegionFigures, _ number: Int, in year: Int) -> String? {
        guard let links else { return nil }
        let last = report.periods.last { $0.year <= year } ?? report.through
        return links.figure(report.plan.indicators[number], figures.region, last)
    }

    /// A region's name that opens its page on a site, and on a page by itself its own part of it.
    func writeLink(_ region: Region, to out: inout Markup) {
        guard links == nil else { return writePlainName(region, to: &out) }
        out.element("a", ["href": "#\(prefix)r\(region.codeText)"]) { $0.name(region.name) }
    }

    /// A region's name, by itself or as given, that opens its page on a site only.
    func writePlainName(_ region: Region, as name: String? = nil, to out: inout Markup) {
        guard let address = links?.region(region) else { return out.name(name ?? region.name) }
        out.element("a", ["href": address]) { $0.name(name ?? region.name) }
    }
}

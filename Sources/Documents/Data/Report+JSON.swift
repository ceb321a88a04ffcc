import Domain
package import Reporting

extension Report {
    /// The report in the form of contract §5.
    package var json: JSON {
        .object(
            [
                ("plan", .string(plan.code)), ("through", .string(through.description)),
                ("cutoff", .string(cutoff.description)), ("basis", .string(basis.rawValue)),
                ("asOf", .string(asOf.description)), ("snapshot", .string(snapshot)),
                ("regions", .array(regions.map { json($0) })),
            ] + sections)
    }

    private func json(_ figures: RegionFigures) -> JSON {
        .object([
            ("code", .string(figures.region.codeText)), ("name", .string(figures.region.name)),
            ("level", .string(figures.region.level.rawValue)),
            ("composite", decimal(figures.composite)), ("yearComposite", decimal(figures.yearComposite)),
            ("rank", .optional(figures.rank)),
            (
                "completeness",
                .object([
                    ("expected", .int(figures.completeness.expected)),
                    ("received", .int(figures.completeness.received)),
                    ("onTime", .int(figures.completeness.onTime)),
                ])
            ),
            (
                "indicators",
                .array(zip(figures.indicators, figures.indicatorRanks).map { json($0, rank: $1) })
            ),
        ])
    }

    private func json(_ figures: IndicatorFigures, rank: Int?) -> JSON {
        let indicator = figures.indicator
        let evidence = figures.evidence.map { evidence in
            [("evidence", JSON.object(evidence.members(indicator, decimals: plan.rateDecimals)))]
        }
        return .object(
            [
                ("code", .string(indicator.code)), ("target", count(figures.target, indicator)),
                ("completed", count(figures.completed, indicator)), ("inPeriod", count(figures.inPeriod, indicator)),
                ("rate", rate(figures.rate)),
                ("expected", decimal(inUnits(figures.expected, indicator))), ("paceRatio", decimal(figures.paceRatio)),
                ("status", .string(figures.status.code)), ("rank", .optional(rank)),
                (
                    "years",
                    .array(
                        figures.years.map { year in
                            .object([
                                ("year", .int(year.year)), ("target", count(year.target, indicator)),
                                ("completed", count(year.completed, indicator)), ("rate", rate(year.rate)),
                            ])
                        })
                ),
            ] + (evidence ?? []))
    }

    private func count(_ value: Int?, _ indicator: Indicator) -> JSON {
        value.map { .number(indicator.shown($0)) } ?? .null
    }

    private func rate(_ rate: Rate?) -> JSON { rate.map { .number($0.shown(decimals: plan.rateDecimals)) } ?? .null }

    private func decimal(_ value: Fraction?) -> JSON { value.map { .number($0.trimmed(6)) } ?? .null }
}

/// A value in smallest units as one in the indicator's unit.
func inUnits(_ value: Fraction?, _ indicator: Indicator) -> Fraction? {
    value.map { $0 / Fraction(Digits.power(indicator.decimals)) }
}

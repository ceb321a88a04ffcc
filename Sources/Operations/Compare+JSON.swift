package import Documents
import Domain
import Reporting
import Store

extension CompareWork.Table {
    package var json: JSON {
        .object([
            ("from", moment(from)), ("to", moment(to)), ("through", .string(to.through.description)),
            ("basis", .string(to.basis.rawValue)), ("figures", .array(figures.map(\.json))),
            ("changes", .array(comparison.changes.map(\.json))),
        ])
    }

    private func moment(_ report: Report) -> JSON {
        .object([("asOf", .string(report.asOf.description)), ("snapshot", .string(report.snapshot))])
    }
}

extension CompareWork.Figure {
    var json: JSON {
        let value: (Int?) -> JSON = { $0.map { .number(indicator.shown($0)) } ?? .null }
        return .object([
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("indicator", .string(indicator.code)),
            ("completed", .object([("from", value(before?.completed)), ("to", value(after?.completed))])),
            ("target", .object([("from", value(before?.target)), ("to", value(after?.target))])),
            ("rank", .object([("from", .optional(rankBefore)), ("to", .optional(rankAfter))])),
            ("causes", .array(causes.map(\.json))),
        ])
    }
}

extension Comparison.Change {
    var json: JSON {
        let subject: (String, JSON)
        switch self.subject {
        case .period(let period): subject = ("period", .string(period.description))
        case .target(let year): subject = ("targetYear", .int(year))
        }
        return .object([
            ("region", .string(region.codeText)), ("name", .string(region.name)),
            ("indicator", .string(indicator.code)), subject,
            ("from", before.map { .number(indicator.shown($0)) } ?? .null),
            ("to", after.map { .number(indicator.shown($0)) } ?? .null), ("causes", .array(causes.map(\.json))),
        ])
    }
}

extension Comparison.Cause {
    var json: JSON {
        .object([
            ("kind", .string(kind.rawValue)), ("act", .int(act)), ("at", .string(at)), ("by", .string(author)),
            ("reason", .optional(reason)),
        ])
    }
}

extension TargetWork.Table {
    package var json: JSON {
        .object([
            (
                "targets",
                .array(
                    regions.flatMap { position in
                        framework.plan.indicators.map { indicator in row(position, indicator) }
                    })
            ),
            ("history", .array(history.map(entry))),
            (
                "offGoal",
                .array(
                    offGoal.map {
                        .object([
                            ("indicator", .string($0.indicator.code)), ("sum", .number($0.indicator.shown($0.sum))),
                            ("goal", .number($0.indicator.shown($0.goal))),
                        ])
                    })
            ),
        ])
    }

    private func row(_ position: Int, _ indicator: Indicator) -> JSON {
        let years = targets.years(position, indicator: indicator.code, of: framework.plan)
        return .object([
            ("region", .string(framework.tree.regions[position].codeText)), ("indicator", .string(indicator.code)),
            ("total", years.isEmpty ? .null : .number(indicator.shown(years.values.reduce(0, +)))),
            (
                "years",
                .array(
                    framework.plan.years.map { year in
                        .object([
                            ("year", .int(year)), ("target", years[year].map { .number(indicator.shown($0)) } ?? .null),
                        ])
                    })
            ),
        ])
    }

    private func entry(_ entry: LedgerReader.TargetEntry) -> JSON {
        let key = entry.revision.key
        let shown = framework.plan.indicator(key.indicator)?.shown(entry.revision.value) ?? String(entry.revision.value)
        return .object([
            ("region", .string(Region.text(code: key.region))), ("year", .int(key.year)),
            ("indicator", .string(key.indicator)), ("target", .number(shown)),
            ("document", .optional(entry.revision.document)), ("reason", .optional(entry.revision.reason)),
            ("act", .int(entry.act)), ("at", .string(entry.at)), ("by", .string(entry.author)),
        ])
    }
}

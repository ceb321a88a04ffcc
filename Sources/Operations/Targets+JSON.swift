package import Documents
import Domain
import Store

extension TargetWork.Outcome {
    /// What a change of targets did.
    package var json: JSON {
        .object([
            ("revised", .int(revised)), ("unchanged", .int(unchanged)),
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

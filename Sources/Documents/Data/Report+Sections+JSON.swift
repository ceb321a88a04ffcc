import Domain
import Reporting

/// What a report says beside its figures: who has reported, what lags, what changed since the last bulletin.
extension Report {
    var sections: [(String, JSON)] {
        var found: [(String, JSON)] = [("lags", .array(lags.map { json($0) }))]
        if let reporting { found.append(("reporting", json(reporting))) }
        guard reporting != nil else { return found }
        found.append(("adjustments", adjustments.map { json($0) } ?? .null))
        found.append(("targetRevisions", .array(targetRevisions.map(\.json))))
        found.append(
            (
                "paragraphs",
                .array(
                    paragraphs.map {
                        .object([("section", .string($0.section.rawValue)), ("text", .string($0.text))])
                    })
            ))
        if let registers { found.append(("registers", registers.json)) }
        if let warnings { found.append(("warnings", warnings.json)) }
        if let matters { found.append(("matters", matters.json)) }
        return found
    }

    private func json(_ lag: Lag) -> JSON {
        let indicator = lag.indicator
        return .object([
            ("region", .string(lag.region.codeText)), ("name", .string(lag.region.name)),
            ("indicator", .string(indicator.code)), ("rule", json(lag.rule, indicator)),
            ("shortfall", .number(indicator.shown(lag.shortfall))),
            ("remaining", lag.remaining.map { json($0, indicator) } ?? .null), ("recent", json(lag.recent, indicator)),
        ])
    }

    private func json(_ rule: Lag.Rule, _ indicator: Indicator) -> JSON {
        switch rule {
        case .band(let from, let below):
            .object([("paceRatioFrom", .number(from)), ("paceRatioBelow", .number(below))])
        case .milestone(let milestone):
            .object([
                ("milestone", .number(indicator.shown(milestone.value))), ("by", .string(milestone.by.description)),
            ])
        }
    }

    private func json(_ course: Lag.Course, _ indicator: Indicator) -> JSON {
        .object([
            ("months", .int(course.months)), ("last", .string(course.last.description)),
            ("amount", .number(indicator.shown(course.amount))),
            ("perMonth", .number(inUnits(course.perMonth, indicator)?.trimmed(6) ?? "0")),
        ])
    }

    private func json(_ table: ReportingTable) -> JSON {
        .object([
            ("period", .string(table.period.description)),
            (
                "regions",
                .array(
                    table.rows.map { row in
                        .object([
                            ("code", .string(row.region.codeText)), ("name", .string(row.region.name)),
                            ("expected", .int(row.completeness.expected)),
                            ("received", .int(row.completeness.received)),
                            ("onTime", .int(row.completeness.onTime)), ("returned", .int(row.returned)),
                        ])
                    })
            ),
            (
                "units",
                .array(
                    table.units.map { unit in
                        .object([
                            ("code", .string(unit.region.codeText)), ("name", .string(unit.region.name)),
                            ("state", .string(unit.state.rawValue)), ("deadline", .string(unit.deadline.description)),
                            ("received", .optional(unit.received?.description)),
                        ])
                    })
            ),
        ])
    }

    private func json(_ adjustments: Adjustments) -> JSON {
        .object([
            ("bulletin", adjustments.bulletin.json), ("figures", .array(adjustments.figures.map(\.json))),
            ("changes", .array(adjustments.changes.map(\.json))),
        ])
    }
}

extension PublishedBulletin {
    /// One entry of `bulletin list`.
    package var json: JSON {
        .object([
            ("act", .int(act)), ("at", .string(at.description)), ("by", .string(author)),
            ("kind", .string(options.kind.rawValue)), ("title", .string(title)),
            ("region", .string(Region.text(code: region))), ("through", .string(through.description)),
            ("cutoff", .string(cutoff.description)), ("basis", .string(basis.rawValue)),
            ("day", .optional(options.day?.description)), ("number", .optional(options.number)),
            ("showsLast", .bool(options.showsLast)), ("showsRanking", .bool(options.showsRanking)),
            ("isPublic", .bool(options.isPublic)), ("snapshot", .string(snapshot)),
        ])
    }
}

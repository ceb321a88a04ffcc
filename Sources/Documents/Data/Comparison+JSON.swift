import Domain
package import Reporting

extension Comparison {
    /// What changed, in the form that the README gives.
    package var json: JSON {
        .object([
            ("from", moment(from)), ("to", moment(to)), ("through", .string(to.through.description)),
            ("basis", .string(to.basis.rawValue)), ("figures", .array(figures.map(\.json))),
            ("changes", .array(changes.map(\.json))),
        ])
    }

    private func moment(_ report: Report) -> JSON {
        .object([("asOf", .string(report.asOf.description)), ("snapshot", .string(report.snapshot))])
    }
}

extension Comparison.Figure {
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

package import Documents
import Domain
import Store

extension MonitoringState {
    /// `monitor digest --json`.
    package var json: JSON {
        .object(
            head + [
                ("levels", .array(rules.levels.map { .string($0.code) })),
                (
                    "regions",
                    .array(
                        digests.map { digest in
                            .object([
                                ("code", .string(digest.region.codeText)), ("name", .string(digest.region.name)),
                                ("now", json(digest.now)), ("before", json(digest.before)),
                            ])
                        })
                ),
            ])
    }

    /// `monitor list --json`, `monitor emergency --json`.
    package func json(_ scope: Scope) -> JSON {
        .object(head + [("warnings", .array(warnings(scope).map(json)))])
    }

    private var head: [(String, JSON)] {
        [
            ("month", .string(month.description)), ("day", .string(day.description)),
            ("region", .string(region.codeText)), ("asOf", .string(seal.at.description)),
            ("snapshot", .string(seal.hashText)),
        ]
    }

    private func json(_ counts: MonitoringDigest.Counts) -> JSON {
        .object([
            ("received", .int(counts.received)), ("expected", .int(counts.expected)),
            ("missing", .int(counts.missing)),
            (
                "kinds",
                .object(
                    rules.kinds.map { rule in
                        let kind = counts.kinds[rule.kind] ?? .init(levels: rules.levels.count)
                        return (
                            rule.kind.rawValue,
                            .object([
                                ("opened", byLevel(kind.opened)), ("raised", byLevel(kind.raised)),
                                ("closed", byLevel(kind.closed)), ("overdue", byLevel(kind.overdue)),
                                ("open", byLevel(kind.open)),
                            ])
                        )
                    })
            ),
        ])
    }

    private func byLevel(_ counts: [Int]) -> JSON {
        .object(zip(rules.levels, counts).map { ($0.code, .int($1)) })
    }

    private func json(_ item: Item) -> JSON {
        let (warning, sheet) = (item.warning, item.sheet)
        return .object([
            ("region", .string(item.region.codeText)), ("regionName", .string(item.region.name)),
            ("code", .string(sheet.code)), ("name", .string(sheet.name)),
            ("kind", .string(warning.kind.rawValue)), ("level", .string(rules.levels[warning.level].code)),
            ("opened", .string(warning.opened.description)), ("closed", .optional(warning.closed?.description)),
            ("deadline", .string(warning.deadline.description)), ("overdue", .bool(item.isOverdue)),
            ("raised", .bool(warning.isRaised(in: month))), ("reported", .bool(item.isReported)),
            ("employees", .int(sheet.employees)), ("contracts", .optional(sheet.contracts)),
            ("insured", .optional(sheet.insured)), ("owedPersons", .int(sheet.owedPersons)),
            ("owedAmount", .number(Fraction(sheet.owedAmount, over: 100).fixed(2))),
            ("owedDays", .int(sheet.owedDays)),
        ])
    }
}

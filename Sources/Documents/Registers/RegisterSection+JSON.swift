package import Domain
package import Reporting

extension RegisterSection {
    /// `registers` of a report's JSON.
    var json: JSON {
        .object([
            (
                "lines",
                .array(
                    lines.map {
                        .object([
                            ("register", .string($0.register.code)), ("name", .string($0.register.name.zh)),
                            ("inPeriod", .int($0.inPeriod)), ("reached", .int($0.reached)), ("valid", .int($0.valid)),
                        ])
                    })
            ),
            (
                "themes",
                .array(
                    themes.map {
                        .object([
                            ("topic", .string($0.topic.key)), ("name", .string($0.topic.title.zh)),
                            ("inPeriod", .int($0.inPeriod)), ("total", .int($0.total)),
                        ])
                    })
            ),
            ("policies", .object(policies.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.rawValue)) })),
        ])
    }
}

extension IndicatorEvidence {
    /// What a register says of a figure, without the figure itself; the coverage with so many decimals.
    package func members(_ indicator: Indicator, decimals: Int) -> [(String, JSON)] {
        [
            ("entries", .int(entries)), ("unique", .number(indicator.shown(uniques))),
            ("lost", .number(indicator.shown(lost))), ("difference", .number(indicator.shown(difference))),
            ("coverage", coverage.map { .number($0.shown(decimals: decimals)) } ?? .null),
        ]
    }
}

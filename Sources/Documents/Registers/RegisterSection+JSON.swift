import Domain
import Reporting

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

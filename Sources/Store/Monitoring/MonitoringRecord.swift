import Domain

/// The rules of monitoring to and from their part of the plan.
struct MonitoringRecord: Codable {
    private struct Level: Codable {
        let code: String
        let zh: String
        let en: String
        let days: Int
    }

    private struct Kind: Codable {
        let kind: String
        let zh: String
        let en: String
        let intervals: [Interval]
    }

    private struct Interval: Codable {
        let level: String
        let from: String
        let below: String?
    }

    private let levels: [Level]
    private let grace: Int
    private let rules: [Kind]

    init(_ rules: MonitoringRules) {
        levels = rules.levels.map { Level(code: $0.code, zh: $0.name.zh, en: $0.name.en, days: $0.days) }
        grace = rules.grace
        self.rules = rules.kinds.map { rule in
            Kind(
                kind: rule.kind.rawValue, zh: rule.name.zh, en: rule.name.en,
                intervals: rule.intervals.map {
                    Interval(level: rules.levels[$0.level].code, from: $0.from, below: $0.below)
                })
        }
    }

    static func rules(_ record: Self?) throws -> MonitoringRules {
        guard let record else { return MonitoringRules() }
        var rules = MonitoringRules(
            levels: record.levels.map {
                WarningLevel(code: $0.code, name: Bilingual(zh: $0.zh, en: $0.en), days: $0.days)
            }, grace: record.grace)
        rules.kinds = try record.rules.map { rule in
            guard let kind = WarningKind(rawValue: rule.kind) else {
                throw StoreFailure.inconsistent(detail: "plan_part")
            }
            return WarningRule(
                kind: kind, name: Bilingual(zh: rule.zh, en: rule.en),
                intervals: rule.intervals.map {
                    WarningInterval(level: rules.level($0.level) ?? 0, from: $0.from, below: $0.below)
                })
        }
        return rules
    }
}

import Domain

/// The rules of matters to and from their part of the plan.
struct MatterRulesRecord: Codable {
    private struct Level: Codable {
        let code: String
        let zh: String
        let en: String
        let days: Int
        let letter: String
    }

    private let levels: [Level]
    private let escalation: Int

    init(_ rules: MatterRules) {
        levels = rules.levels.map {
            Level(code: $0.code, zh: $0.name.zh, en: $0.name.en, days: $0.days, letter: $0.letter.rawValue)
        }
        escalation = rules.escalation
    }

    static func rules(_ record: Self?) throws -> MatterRules {
        guard let record else { return MatterRules() }
        return MatterRules(
            levels: try record.levels.map {
                guard let letter = LetterKind(rawValue: $0.letter) else {
                    throw StoreFailure.inconsistent(detail: "plan_part")
                }
                return MatterLevel(
                    code: $0.code, name: Bilingual(zh: $0.zh, en: $0.en), days: $0.days, letter: letter)
            }, escalation: record.escalation)
    }
}

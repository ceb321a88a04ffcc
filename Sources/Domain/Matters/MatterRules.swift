/// How matters are followed up (督办): plan data.
package struct MatterRules: Hashable, Sendable {
    /// Mildest first.
    package var levels: [MatterLevel]
    /// After so many days overdue a matter is addressed to the next level above, after twice as many to the one above
    /// that; 0: never.
    package var escalation: Int

    package init(levels: [MatterLevel] = MatterLevel.usual, escalation: Int = 10) {
        self.levels = levels
        self.escalation = escalation
    }

    package func level(_ code: String) -> MatterLevel? { levels.first { $0.code == code } }
}

/// How urgent a matter is: which letter goes out, and how many days it gives.
package struct MatterLevel: Hashable, Sendable {
    /// That of a warning's level or of a status band (`yellow`, `orange`, `red`).
    package let code: String
    package let name: Bilingual
    package let days: Int
    package let letter: LetterKind

    package init(code: String, name: Bilingual, days: Int, letter: LetterKind) {
        self.code = code
        self.name = name
        self.days = days
        self.letter = letter
    }

    package static let usual = [
        MatterLevel(code: "blue", name: Bilingual(zh: "蓝色", en: "blue"), days: 30, letter: .prompt),
        MatterLevel(code: "yellow", name: Bilingual(zh: "黄色", en: "yellow"), days: 20, letter: .prompt),
        MatterLevel(code: "orange", name: Bilingual(zh: "橙色", en: "orange"), days: 15, letter: .supervision),
        MatterLevel(code: "red", name: Bilingual(zh: "红色", en: "red"), days: 10, letter: .supervision),
    ]
}

/// The letter by which a matter goes out.
package enum LetterKind: String, CaseIterable, Sendable {
    /// 工作提示函.
    case prompt
    /// 督办单.
    case supervision
}

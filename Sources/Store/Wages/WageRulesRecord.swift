import Domain

/// The plan's rules of the wage guide as JSON in `plan_part`.
struct WageRulesRecord: Codable {
    struct Item: Codable {
        let code: String
        let zh: String
        let en: String
        let synonyms: [String]
    }

    let minEnterprises: Int
    let minPersons: Int
    let percentiles: [Int]
    /// Yuan: `least`, `usualFrom`, `usualTo`, `most`, and persons: `mostPersons`.
    let pay: [String: Int]
    let occupations: [Item]

    init(_ rules: WageRules) {
        minEnterprises = rules.minEnterprises
        minPersons = rules.minPersons
        percentiles = rules.percentiles
        pay = [
            "least": rules.pay.least, "usualFrom": rules.pay.usualFrom, "usualTo": rules.pay.usualTo,
            "most": rules.pay.most, "mostPersons": rules.pay.mostPersons,
        ]
        occupations = rules.occupations.map {
            Item(code: $0.code.text, zh: $0.name.zh, en: $0.name.en, synonyms: $0.synonyms)
        }
    }

    var rules: WageRules {
        var rules = WageRules()
        rules.minEnterprises = minEnterprises
        rules.minPersons = minPersons
        rules.percentiles = percentiles
        rules.pay.least = pay["least"] ?? rules.pay.least
        rules.pay.usualFrom = pay["usualFrom"] ?? rules.pay.usualFrom
        rules.pay.usualTo = pay["usualTo"] ?? rules.pay.usualTo
        rules.pay.most = pay["most"] ?? rules.pay.most
        rules.pay.mostPersons = pay["mostPersons"] ?? rules.pay.mostPersons
        rules.occupations = occupations.compactMap { item in
            OccupationCode(item.code).map {
                Occupation(code: $0, name: Bilingual(zh: item.zh, en: item.en), synonyms: item.synonyms)
            }
        }
        return rules
    }
}

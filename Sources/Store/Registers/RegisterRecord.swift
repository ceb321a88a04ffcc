import Domain

/// `plan_part.form` of a register, to and from the domain's value.
struct RegisterRecord: Codable {
    struct Words: Codable {
        let zh: String
        let en: String

        init(_ words: Bilingual) { (zh, en) = (words.zh, words.en) }
        var words: Bilingual { Bilingual(zh: zh, en: en) }
    }

    struct Choice: Codable {
        let key: String
        let title: Words
        let synonyms: [String]
        let counts: Bool?

        init(_ choice: RecordChoice, counts: Bool? = nil) {
            key = choice.key
            title = Words(choice.title)
            synonyms = choice.synonyms
            self.counts = counts
        }

        var choice: RecordChoice { RecordChoice(key, title.words, synonyms: synonyms) }
    }

    let code: String
    let name: Words
    let kind: String
    let isAboutEnterprise, isProposed, isByDocument: Bool
    let indicator: String?
    let counting: String
    let levels: [String]
    let level: String?
    let grades: [String]
    let validMonths, windowMonths, publicityDays: Int?
    let codeKinds: [String]
    let modes, topics: [Choice]
    let list: String?
    let synonyms: [String]

    init(_ register: Register) {
        code = register.code
        name = Words(register.name)
        kind = register.kind.rawValue
        isAboutEnterprise = register.isAboutEnterprise
        isProposed = register.isProposed
        isByDocument = register.isByDocument
        indicator = register.indicator
        counting = register.counting.rawValue
        levels = register.levels.map(\.rawValue)
        level = register.level?.rawValue
        grades = register.grades
        validMonths = register.validMonths
        windowMonths = register.windowMonths
        publicityDays = register.publicityDays
        codeKinds = register.codeKinds
        modes = register.modes.map { Choice($0.choice, counts: $0.counts) }
        topics = register.topics.map { Choice($0) }
        list = register.list
        synonyms = register.synonyms
    }

    func register() throws -> Register {
        guard let kind = EntityKind(rawValue: kind), let counting = RegisterCounting(rawValue: counting) else {
            throw StoreFailure.inconsistent(detail: "register \(code)")
        }
        var register = Register(code: code, name: name.words, kind: kind)
        register.isAboutEnterprise = isAboutEnterprise
        register.isProposed = isProposed
        register.isByDocument = isByDocument
        register.indicator = indicator
        register.counting = counting
        register.levels = levels.compactMap(TitleLevel.init)
        register.level = level.flatMap(TitleLevel.init)
        register.grades = grades
        register.validMonths = validMonths
        register.windowMonths = windowMonths
        register.publicityDays = publicityDays
        register.codeKinds = codeKinds
        register.modes = modes.map { RegisterMode(choice: $0.choice, counts: $0.counts ?? true) }
        register.topics = topics.map(\.choice)
        register.list = list
        register.synonyms = synonyms
        return register
    }
}

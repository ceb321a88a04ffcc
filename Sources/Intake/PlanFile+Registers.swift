import Domain

/// The registers (台账) of a plan file.
extension PlanFile {
    private static let registerKeys: [String: Section.Kind] = [
        "code": .text, "name": .textOrSection, "kind": .text, "aboutEnterprise": .text, "indicator": .text,
        "proposed": .text, "counting": .text, "byDocument": .text, "levels": .list, "level": .text, "grades": .list,
        "validMonths": .text, "windowMonths": .text, "publicityDays": .text, "codeKinds": .list, "modes": .list,
        "topics": .list, "list": .text, "synonyms": .list,
    ]
    private static let choiceKeys: [String: Section.Kind] = [
        "key": .text, "name": .textOrSection, "synonyms": .list, "counts": .text,
    ]

    mutating func registers(_ section: Section, _ plan: inout Plan) {
        var found: [Register] = []
        for node in section.list("registers") {
            guard let section = node.section("registers") else {
                problems.append(
                    Problem(
                        .typeError, row: node.line, column: "registers", details: [.expected("{code: …, kind: …}")]))
                continue
            }
            guard let register = register(section, plan) else { continue }
            if found.contains(where: { $0.code == register.code }) {
                problem(.duplicateRow, section, "code")
            } else if let indicator = register.indicator, found.contains(where: { $0.indicator == indicator }) {
                problem(.duplicateRow, section, "indicator")
            } else {
                found.append(register)
            }
        }
        for register in found {
            if let list = register.list, !found.contains(where: { $0.code == list }) {
                problems.append(
                    Problem(.constraintError, column: "registers.list", value: list, details: [.cause(.unknownKey)]))
            }
        }
        plan.registers = found
    }

    private mutating func register(_ section: Section, _ plan: Plan) -> Register? {
        check(section, Self.registerKeys)
        guard let code = code(section, "code"),
            let kind = choice(section, "kind", EntityKind.self, isNeeded: true)
        else { return nil }
        var register = Register(code: code, name: name(section, "name") ?? .same(code), kind: kind)
        register.isAboutEnterprise = flag(section, "aboutEnterprise") ?? false
        register.isProposed = flag(section, "proposed") ?? false
        register.isByDocument = flag(section, "byDocument") ?? false
        if let indicator = section.text("indicator") {
            if plan.indicator(indicator) == nil { problem(.unknownIndicator, section, "indicator") }
            register.indicator = indicator
        }
        register.counting = choice(section, "counting", RegisterCounting.self) ?? .once
        register.level = choice(section, "level", TitleLevel.self)
        register.levels = section.list("levels").compactMap { node in
            let level = node.text.flatMap(TitleLevel.init)
            if level == nil { problems.append(unfit(node, "levels", TitleLevel.allCases.map(\.rawValue))) }
            return level
        }
        register.grades = section.list("grades").compactMap(\.text)
        register.validMonths = whole(section, "validMonths", 1...1200)
        register.windowMonths = whole(section, "windowMonths", 1...1200)
        register.publicityDays = whole(section, "publicityDays", 0...366)
        register.codeKinds = section.list("codeKinds").compactMap(\.text)
        register.modes = choices(section, "modes").map { RegisterMode(choice: $0.choice, counts: $0.counts) }
        register.topics = choices(section, "topics").map(\.choice)
        register.list = section.text("list")
        register.synonyms = section.list("synonyms").compactMap(\.text)
        return register
    }

    private func unfit(_ node: Item, _ key: String, _ expected: [String]) -> Problem {
        Problem(
            .constraintError, row: node.line, column: "registers." + key, value: node.text,
            details: [.expected(expected.joined(separator: ", "))])
    }

    /// `[{key: visit, name: 上门, counts: true, synonyms: [..]}]`.
    private mutating func choices(_ section: Section, _ key: String) -> [(choice: RecordChoice, counts: Bool)] {
        var found: [(choice: RecordChoice, counts: Bool)] = []
        for node in section.list(key) {
            guard let part = node.section("registers.\(key)") else {
                problems.append(unfit(node, key, ["{key: …, name: …}"]))
                continue
            }
            check(part, Self.choiceKeys)
            guard let code = code(part, "key") else { continue }
            let choice = RecordChoice(
                code, name(part, "name") ?? .same(code), synonyms: part.list("synonyms").compactMap(\.text))
            found.append((choice, flag(part, "counts") ?? true))
        }
        return found
    }

    mutating func flag(_ section: Section, _ key: String) -> Bool? {
        guard let text = section.text(key) else { return nil }
        let flag = ["true": true, "yes": true, "false": false, "no": false][text.lowercased()]
        if flag == nil { problem(.typeError, section, key, [.expected("true, false")]) }
        return flag
    }
}

import Domain

/// The rules of monitoring and of matters in a plan file.
extension PlanFile {
    private static let monitoringKeys: [String: Section.Kind] = ["levels": .list, "grace": .text, "rules": .list]
    private static let levelKeys: [String: Section.Kind] = ["code": .text, "name": .textOrSection, "days": .text]
    private static let ruleKeys: [String: Section.Kind] = [
        "kind": .text, "name": .textOrSection, "intervals": .list,
    ]
    private static let intervalKeys: [String: Section.Kind] = ["level": .text, "from": .text, "below": .text]

    mutating func monitoring(_ section: Section, _ plan: inout Plan) {
        guard let part = section.section("monitoring") else { return }
        check(part, Self.monitoringKeys)
        var rules = MonitoringRules()
        for node in entries(part, "levels", "{code: red, days: 7}") {
            check(node, Self.levelKeys)
            guard let code = code(node, "code"), let days = needed(node, "days") else { continue }
            guard rules.level(code) == nil else {
                problem(.duplicateRow, node, "code")
                continue
            }
            rules.levels.append(WarningLevel(code: code, name: name(node, "name") ?? .same(code), days: days))
        }
        rules.grace = whole(part, "grace", 0...366) ?? 0
        for node in entries(part, "rules", "{kind: arrears, intervals: …}") {
            guard let rule = rule(node, rules) else { continue }
            if rules.kind(rule.kind) == nil { rules.kinds.append(rule) } else { problem(.duplicateRow, node, "kind") }
        }
        if rules.levels.isEmpty { problem(.missingCell, part, "levels") }
        plan.monitoring = rules
    }

    private mutating func rule(_ node: Section, _ rules: MonitoringRules) -> WarningRule? {
        check(node, Self.ruleKeys)
        guard let kind = choice(node, "kind", WarningKind.self, isNeeded: true) else { return nil }
        var found: [WarningInterval] = []
        for step in entries(node, "intervals", "{level: red, from: 61}") {
            guard let interval = interval(step, rules) else { continue }
            if found.contains(where: { $0.overlaps(interval) }) {
                problem(.constraintError, step, "from", [.expected("[a, b) [b, c) …")])
            } else {
                found.append(interval)
            }
        }
        if found.isEmpty { problem(.missingCell, node, "intervals") }
        return WarningRule(kind: kind, name: name(node, "name") ?? .same(kind.rawValue), intervals: found)
    }

    /// `{level: orange, from: 31, below: 61}`: from 31 on, below 61.
    private mutating func interval(_ node: Section, _ rules: MonitoringRules) -> WarningInterval? {
        check(node, Self.intervalKeys)
        guard let level = node.text("level").flatMap(rules.level) else {
            problem(
                .constraintError, node, "level", [.expected(rules.levels.map(\.code).joined(separator: ", "))])
            return nil
        }
        let from = node.text("from") ?? "0"
        let below = node.text("below")
        guard let start = Fraction(decimal: from), start >= .zero else {
            problem(.typeError, node, "from", [.expected("61")])
            return nil
        }
        if let below, Fraction(decimal: below).map({ $0 <= start }) ?? true {
            problem(.constraintError, node, "below", [.expected("> \(from)")])
            return nil
        }
        return WarningInterval(level: level, from: from, below: below)
    }

    // MARK: Matters

    private static let mattersKeys: [String: Section.Kind] = ["levels": .list, "escalation": .text]
    private static let matterLevelKeys: [String: Section.Kind] = [
        "code": .text, "name": .textOrSection, "days": .text, "letter": .text,
    ]

    mutating func matters(_ section: Section, _ plan: inout Plan) {
        guard let part = section.section("matters") else { return }
        check(part, Self.mattersKeys)
        var rules = MatterRules(levels: [])
        for node in entries(part, "levels", "{code: red, days: 10, letter: supervision}") {
            check(node, Self.matterLevelKeys)
            guard let code = code(node, "code"), let days = needed(node, "days"),
                let letter = choice(node, "letter", LetterKind.self, isNeeded: true)
            else { continue }
            guard rules.level(code) == nil else {
                problem(.duplicateRow, node, "code")
                continue
            }
            rules.levels.append(
                MatterLevel(code: code, name: name(node, "name") ?? .same(code), days: days, letter: letter))
        }
        if rules.levels.isEmpty { rules.levels = MatterLevel.usual }
        if let days = whole(part, "escalation", 0...366) { rules.escalation = days }
        plan.matters = rules
    }

    // MARK: Parts

    /// The mappings of a list; whatever is none is named.
    private mutating func entries(_ section: Section, _ key: String, _ example: String) -> [Section] {
        section.list(key).prefix(50).compactMap { node in
            if let found = node.section("\(section.path)\(key)") { return found }
            problems.append(
                Problem(
                    .typeError, row: node.line, column: section.path + key, value: node.text,
                    details: [.expected(example)]))
            return nil
        }
    }

    /// A number of days that must be given.
    private mutating func needed(_ section: Section, _ key: String) -> Int? {
        if section.text(key) == nil { problem(.missingCell, section, key) }
        return whole(section, key, 0...366)
    }
}

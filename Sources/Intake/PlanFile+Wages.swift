import Domain

/// The rules of the wage guide: `wages: {minEnterprises: 3, minPersons: 10, percentiles: [10, 25, 50, 75, 90], pay: {least:
/// 12000, …}, occupations: [{code, name, synonyms}]}`.
extension PlanFile {
    private static let wageKeys: [String: Section.Kind] = [
        "minEnterprises": .text, "minPersons": .text, "percentiles": .list, "pay": .section, "occupations": .list,
    ]
    private static let payKeys: [String: Section.Kind] = [
        "least": .text, "usualFrom": .text, "usualTo": .text, "most": .text, "mostPersons": .text,
    ]
    private static let occupationKeys: [String: Section.Kind] = [
        "code": .text, "name": .textOrSection, "synonyms": .list,
    ]

    mutating func wages(_ section: Section, _ plan: inout Plan) {
        guard let wages = section.section("wages") else { return }
        check(wages, Self.wageKeys)
        var rules = WageRules()
        // Under two enterprises each would read the other's figures out of the cell.
        if let least = whole(wages, "minEnterprises", 3...1000) { rules.minEnterprises = least }
        if let least = whole(wages, "minPersons", 3...100_000) { rules.minPersons = least }
        percentiles(wages, &rules)
        pay(wages, &rules)
        rules.occupations = wages.list("occupations").compactMap { occupation($0) }
        plan.wages = rules
    }

    private mutating func percentiles(_ wages: Section, _ rules: inout WageRules) {
        let items = wages.list("percentiles")
        guard !items.isEmpty else { return }
        let values = items.compactMap { $0.text.flatMap { Digits.whole($0) } }.filter { (1...99).contains($0) }
        guard values.count == items.count, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else {
            problem(.constraintError, wages, "percentiles", [.expected("10, 25, 50, 75, 90")])
            return
        }
        rules.percentiles = values
    }

    private mutating func pay(_ wages: Section, _ rules: inout WageRules) {
        guard let pay = wages.section("pay") else { return }
        check(pay, Self.payKeys)
        let yuan = 0...1_000_000_000
        if let value = whole(pay, "least", yuan) { rules.pay.least = value }
        if let value = whole(pay, "usualFrom", yuan) { rules.pay.usualFrom = value }
        if let value = whole(pay, "usualTo", yuan) { rules.pay.usualTo = value }
        if let value = whole(pay, "most", yuan) { rules.pay.most = value }
        if let value = whole(pay, "mostPersons", 1...10_000_000) { rules.pay.mostPersons = value }
        let bounds = rules.pay
        if bounds.least > bounds.usualFrom || bounds.usualFrom > bounds.usualTo || bounds.usualTo > bounds.most {
            problem(.constraintError, wages, "pay", [.expected("least ≤ usualFrom ≤ usualTo ≤ most")])
        }
    }

    private mutating func occupation(_ item: Item) -> Occupation? {
        guard let section = item.section("wages.occupations"), let text = section.text("code"),
            let code = OccupationCode(text)
        else {
            problems.append(
                Problem(
                    .typeError, row: item.line, column: "wages.occupations",
                    details: [.expected("{code: 4-07-05-01, name: {zh: …, en: …}}")]))
            return nil
        }
        check(section, Self.occupationKeys)
        return Occupation(
            code: code, name: name(section, "name") ?? .same(code.text),
            synonyms: section.list("synonyms").compactMap(\.text))
    }
}

import Domain

/// The indicators of a plan file.
extension PlanFile {
    private static let indicatorKeys: [String: Section.Kind] = [
        "code": .text, "name": .textOrSection, "unit": .textOrSection, "definition": .textOrSection,
        "decimals": .text, "weight": .text, "ranked": .text, "synonyms": .list, "milestones": .list,
    ]
    private static let milestoneKeys: [String: Section.Kind] = ["by": .text, "value": .text]

    mutating func indicators(_ section: Section) -> [Indicator] {
        let nodes = section.list("indicators")
        if nodes.isEmpty { problem(.missingCell, section, "indicators") }
        guard nodes.count <= 200 else {
            problem(.tooLarge, section, "indicators", [.expected("200")])
            return []
        }
        var found: [Indicator] = []
        var lines: [String: Int] = [:]
        for node in nodes {
            guard let section = node.section("indicators") else {
                problems.append(
                    Problem(.typeError, row: node.line, column: "indicators", details: [.expected("{code: …}")]))
                continue
            }
            guard let indicator = indicator(section) else { continue }
            if found.contains(where: { $0.code == indicator.code }) {
                problem(.duplicateRow, section, "code")
            } else {
                found.append(indicator)
                lines[indicator.code] = node.line
            }
        }
        refuseSharedNames(found, lines)
        return found
    }

    /// A word that heads two indicators' columns would be read as either.
    private mutating func refuseSharedNames(_ indicators: [Indicator], _ lines: [String: Int]) {
        var owners: [String: String] = [:]
        for indicator in indicators {
            for name in Set(Headers.names(of: indicator).map { PlainText.folded($0) }) where !name.isEmpty {
                if Headers.isReserved(name) {
                    problems.append(
                        Problem(
                            .duplicateColumn, row: lines[indicator.code], column: "synonyms", value: name,
                            details: [.about(.same(name))]))
                }
                if let owner = owners.updateValue(indicator.code, forKey: name), owner != indicator.code {
                    problems.append(
                        Problem(
                            .duplicateColumn, row: lines[indicator.code], column: "synonyms", value: name,
                            details: [.about(.same("\(owner), \(indicator.code)"))]))
                }
            }
        }
    }

    mutating func indicator(_ section: Section) -> Indicator? {
        check(section, Self.indicatorKeys)
        guard let code = code(section, "code") else { return nil }
        var indicator = Indicator(code: code, name: name(section, "name") ?? Bilingual(zh: code, en: code))
        if let unit = name(section, "unit") { indicator.unit = unit }
        if let definition = name(section, "definition") { indicator.definition = definition }
        if let decimals = whole(section, "decimals", 0...6) { indicator.decimals = decimals }
        if let weight = section.text("weight") {
            if let fraction = Fraction(decimal: weight), fraction >= .zero {
                indicator.weight = weight
            } else {
                problem(.typeError, section, "weight", [.expected("0.3")])
            }
        }
        if section.text("ranked") != nil {
            guard let flag = flag(section, "ranked") else { return nil }
            indicator.ranked = flag
        }
        indicator.synonyms = section.list("synonyms").compactMap(\.text)
        for node in section.list("milestones") {
            guard let step = node.section("milestones") else {
                problems.append(
                    Problem(
                        .typeError, row: node.line, column: "milestones",
                        details: [.expected("{by: 2021-06, value: 30}")]))
                continue
            }
            check(step, Self.milestoneKeys)
            guard let by = month(step, "by", isNeeded: true), let value = value(step, "value", indicator) else {
                continue
            }
            indicator.milestones.append(Milestone(by: by, value: value))
        }
        return indicator
    }
}

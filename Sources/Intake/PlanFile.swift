package import Domain
import Foundation
import Yams

/// Reads a plan file (YAML, contract §4).
package struct PlanFile {
    private var problems: [Problem] = []

    /// A plan file has some kilobytes; nothing of this size is one.
    private static let sizeLimit = 1 << 20

    /// - Throws: `IntakeRefusal` with the line and key of each problem.
    package static func read(_ bytes: [UInt8]) throws -> Plan {
        guard bytes.count <= sizeLimit else {
            throw IntakeRefusal([Problem(.tooLarge, details: [.expected(String(sizeLimit))])])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IntakeRefusal([Problem(.encodingError)])
        }
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            throw IntakeRefusal([Problem(.damagedFile, row: line(of: error), value: "YAML")])
        }
        guard let root, let mapping = root.mapping else {
            throw IntakeRefusal([Problem(.unknownFormat, value: "YAML")])
        }
        var file = PlanFile()
        let plan = file.plan(Section(mapping, path: ""))
        guard file.problems.isEmpty, let plan else { throw IntakeRefusal(file.problems) }
        return plan
    }

    private static func line(of error: any Error) -> Int? {
        guard let error = error as? YamlError else { return nil }
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
        default: return nil
        }
    }

    // MARK: Plan

    private static let keys: Set<String> = [
        "code", "name", "start", "end", "cadence", "rateDecimals", "rankBy", "reportingFrom", "deadlines", "holidays",
        "goals", "form", "indicators", "bands",
    ]

    private mutating func plan(_ section: Section) -> Plan? {
        refuseUnknown(section, Self.keys)
        let code = code(section, "code")
        let start = month(section, "start", isNeeded: true)
        let end = month(section, "end", isNeeded: true)
        let cadence = choice(section, "cadence", Cadence.self, isNeeded: true)
        let indicators = indicators(section)
        guard let code, let start, let end, let cadence, problems.isEmpty else { return nil }
        if end < start { problem(.constraintError, section, "end", [.expected("≥ \(start)")]) }
        if end.index - start.index > 1200 { problem(.constraintError, section, "end", [.expected("≤ 100 × 12")]) }
        var plan = Plan(
            code: code, name: name(section, "name") ?? Bilingual(zh: code, en: code), start: start, end: end,
            cadence: cadence, indicators: indicators)
        if let decimals = whole(section, "rateDecimals", 0...6) { plan.rateDecimals = decimals }
        if let rankBy = choice(section, "rankBy", RankBy.self) { plan.rankBy = rankBy }
        plan.reportingFrom = reportingFrom(section, cadence)
        deadlines(section, &plan)
        goals(section, &plan)
        form(section, &plan)
        bands(section, &plan)
        return plan
    }

    /// A month, or a period such as `2021-Q2`.
    private mutating func reportingFrom(_ section: Section, _ cadence: Cadence) -> Month? {
        guard let text = section.text("reportingFrom") else { return nil }
        if let month = Month(text) { return month }
        if case .period(let period) = PeriodText.read(text, cadence: cadence) { return period.firstMonth }
        problem(.typeError, section, "reportingFrom", [.expected("2021-01")])
        return nil
    }

    private mutating func deadlines(_ section: Section, _ plan: inout Plan) {
        if let levels = section.section("deadlines") {
            for key in levels.keys {
                guard let level = RegionLevel(rawValue: key) else {
                    problem(.constraintError, levels, key, [.expected("county, city")])
                    continue
                }
                if let days = whole(levels, key, 0...366) { plan.deadlines.days[level] = days }
            }
        }
        for node in section.list("holidays") {
            guard let day = Day(node.text ?? "") else {
                problems.append(
                    Problem(
                        .typeError, row: node.line, column: "holidays", value: node.text,
                        details: [.expected("2021-10-01")]))
                continue
            }
            plan.deadlines.holidays.insert(day)
        }
    }

    private mutating func goals(_ section: Section, _ plan: inout Plan) {
        guard let goals = section.section("goals") else { return }
        for key in goals.keys {
            guard let indicator = plan.indicator(key) else {
                problem(.unknownIndicator, goals, key)
                continue
            }
            plan.goals[key] = value(goals, key, indicator)
        }
    }

    private mutating func form(_ section: Section, _ plan: inout Plan) {
        guard let form = section.section("form") else { return }
        plan.form.number = form.text("number") ?? ""
        plan.form.title = form.text("title") ?? ""
        plan.form.authority = form.text("authority") ?? ""
        plan.form.approval = form.text("approval") ?? ""
        plan.form.validUntil = form.text("validUntil") ?? ""
    }

    private mutating func bands(_ section: Section, _ plan: inout Plan) {
        let nodes = section.list("bands")
        guard !nodes.isEmpty else { return }
        var bands: [StatusBand] = []
        for node in nodes {
            guard let band = node.section("bands"), let status = band.text("status"), let from = band.text("from"),
                Fraction(decimal: from) != nil, Self.isCode(status)
            else {
                problems.append(
                    Problem(
                        .typeError, row: node.line, column: "bands", details: [.expected("{status: yellow, from: 0.8}")]
                    ))
                continue
            }
            bands.append(StatusBand(status: status, from: from))
        }
        let falls = zip(bands, bands.dropFirst()).allSatisfy { $0.fromFraction > $1.fromFraction }
        if !falls || bands.last.map({ $0.fromFraction > .zero }) ?? true {
            problem(.constraintError, section, "bands", [.expected("1.0 > 0.8 > … > 0")])
        }
        plan.bands = bands
    }

    // MARK: Indicators

    private static let indicatorKeys: Set<String> = [
        "code", "name", "unit", "definition", "decimals", "weight", "ranked", "synonyms", "milestones",
    ]

    private mutating func indicators(_ section: Section) -> [Indicator] {
        let nodes = section.list("indicators")
        if nodes.isEmpty { problem(.missingCell, section, "indicators") }
        if nodes.count > 200 { problem(.tooLarge, section, "indicators", [.expected("200")]) }
        var found: [Indicator] = []
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
            }
        }
        refuseSharedNames(found, section)
        return found
    }

    /// A word that heads two indicators' columns would be read as either.
    private mutating func refuseSharedNames(_ indicators: [Indicator], _ section: Section) {
        var owners: [String: String] = [:]
        for indicator in indicators {
            for name in Set(Headers.names(of: indicator).map { PlainText.folded($0) }) where !name.isEmpty {
                if let owner = owners.updateValue(indicator.code, forKey: name), owner != indicator.code {
                    problems.append(
                        Problem(
                            .duplicateColumn, column: "synonyms", value: name,
                            details: [.about(.same("\(owner), \(indicator.code)"))]))
                }
            }
        }
    }

    private mutating func indicator(_ section: Section) -> Indicator? {
        refuseUnknown(section, Self.indicatorKeys)
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
        if let ranked = section.text("ranked") {
            guard let flag = ["true": true, "yes": true, "false": false, "no": false][ranked.lowercased()] else {
                problem(.typeError, section, "ranked", [.expected("true, false")])
                return nil
            }
            indicator.ranked = flag
        }
        indicator.synonyms = section.list("synonyms").compactMap(\.text)
        for node in section.list("milestones") {
            guard let step = node.section("milestones"), let by = month(step, "by", isNeeded: true),
                let value = value(step, "value", indicator)
            else { continue }
            indicator.milestones.append(Milestone(by: by, value: value))
        }
        return indicator
    }

    // MARK: Fields

    private mutating func problem(
        _ code: ProblemCode, _ section: Section, _ key: String, _ details: [ProblemDetail] = []
    ) {
        problems.append(
            Problem(
                code, row: section.line(key), column: section.path + key, value: section.text(key), details: details))
    }

    private mutating func refuseUnknown(_ section: Section, _ known: Set<String>) {
        for key in section.keys where !known.contains(key) {
            problem(.constraintError, section, key, [.cause(.unknownKey)])
        }
    }

    /// Letters, digits, `_` and `-`, beginning with a letter.
    private static func isCode(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
        let isLetter: (UInt8) -> Bool = { ($0 >= 97 && $0 <= 122) || ($0 >= 65 && $0 <= 90) }
        return isLetter(first)
            && text.utf8.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) || $0 == 95 || $0 == 45 }
    }

    private mutating func code(_ section: Section, _ key: String) -> String? {
        guard let text = section.text(key), !text.isEmpty else {
            problem(.missingCell, section, key)
            return nil
        }
        guard Self.isCode(text) else {
            problem(.typeError, section, key, [.expected("a-z, 0-9, _, -")])
            return nil
        }
        return text
    }

    /// `{zh: …, en: …}`, or one text for both.
    private mutating func name(_ section: Section, _ key: String) -> Bilingual? {
        if let text = section.text(key) { return Bilingual(zh: text, en: text) }
        guard let pair = section.section(key) else { return nil }
        let zh = pair.text("zh")
        let en = pair.text("en")
        guard zh != nil || en != nil else {
            problem(.missingCell, section, key, [.expected("{zh: …, en: …}")])
            return nil
        }
        return Bilingual(zh: zh ?? en ?? "", en: en ?? zh ?? "")
    }

    private mutating func month(_ section: Section, _ key: String, isNeeded: Bool) -> Month? {
        guard let text = section.text(key) else {
            if isNeeded { problem(.missingCell, section, key) }
            return nil
        }
        guard let month = Month(text) else {
            problem(.typeError, section, key, [.expected("2020-11")])
            return nil
        }
        return month
    }

    private mutating func whole(_ section: Section, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = section.text(key) else { return nil }
        guard let value = Digits.whole(text), range.contains(value) else {
            problem(.constraintError, section, key, [.expected("\(range.lowerBound)…\(range.upperBound)")])
            return nil
        }
        return value
    }

    private mutating func value(_ section: Section, _ key: String, _ indicator: Indicator) -> Int? {
        guard let text = section.text(key), case .entry(.value(let value)) = CountText.read(text, for: indicator) else {
            problem(.typeError, section, key, [.about(.same(indicator.code))])
            return nil
        }
        return value
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ section: Section, _ key: String, _ type: Choice.Type, isNeeded: Bool = false
    ) -> Choice? {
        guard let text = section.text(key) else {
            if isNeeded { problem(.missingCell, section, key) }
            return nil
        }
        guard let choice = Choice(rawValue: text) else {
            problem(
                .constraintError, section, key, [.expected(Choice.allCases.map(\.rawValue).joined(separator: ", "))])
            return nil
        }
        return choice
    }
}

/// One mapping of a YAML file, with the lines of its keys.
private struct Section {
    let path: String
    private let mapping: Node.Mapping

    init(_ mapping: Node.Mapping, path: String) {
        self.mapping = mapping
        self.path = path
    }

    var keys: [String] { mapping.keys.compactMap { $0.scalar?.string } }

    func text(_ key: String) -> String? { mapping[key]?.scalar?.string }

    func line(_ key: String) -> Int? {
        let node = mapping[key] ?? mapping.keys.first
        return node?.mark?.line
    }

    func section(_ key: String) -> Section? { mapping[key]?.mapping.map { Section($0, path: "\(path)\(key).") } }

    func list(_ key: String) -> [Item] { mapping[key]?.sequence.map { $0.map(Item.init) } ?? [] }
}

private struct Item {
    private let node: Node

    init(_ node: Node) { self.node = node }

    var line: Int? { node.mark?.line }
    var text: String? { node.scalar?.string }

    func section(_ path: String) -> Section? { node.mapping.map { Section($0, path: "\(path).") } }
}

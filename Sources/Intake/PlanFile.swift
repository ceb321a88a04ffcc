package import Domain
import Yams

/// Reads a plan file (YAML, contract §4).
package struct PlanFile {
    var problems: [Problem] = []

    /// A plan file has some kilobytes; nothing of this size is one.
    private static let sizeLimit = 1 << 16

    /// - Throws: `IntakeRefusal` with the line and key of each problem.
    package static func read(_ bytes: [UInt8]) throws -> Plan {
        guard bytes.count <= sizeLimit else {
            throw IntakeRefusal([Problem(.tooLarge, details: [.expected(String(sizeLimit))])])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IntakeRefusal([Problem(.encodingError)])
        }
        if let line = lineOfAlias(text) {
            throw IntakeRefusal([
                Problem(.constraintError, row: line, value: "YAML &…*", details: [.cause(.unknownKey)])
            ])
        }
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            throw IntakeRefusal([Problem(.damagedFile, row: line(of: error, in: text), value: "YAML")])
        }
        guard let root, let mapping = root.mapping else {
            throw IntakeRefusal([Problem(.unknownFormat, value: "YAML")])
        }
        var file = PlanFile()
        let plan = file.plan(Section(mapping, path: ""))
        guard file.problems.isEmpty, let plan else { throw IntakeRefusal(file.problems) }
        return plan
    }

    /// Where a defined anchor (`&name`) is used (`*name`): plan files need none, and hostile ones multiply by them.
    private static func lineOfAlias(_ text: String) -> Int? {
        var anchors: Set<Substring> = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for word in line.split(whereSeparator: { " \t[]{},:?-".contains($0) }) {
                if word.first == "&" { anchors.insert(word.dropFirst()) }
                if word.first == "*", anchors.contains(word.dropFirst()) { return number + 1 }
            }
        }
        return nil
    }

    private static func line(of error: any Error, in text: String) -> Int? {
        guard let error = error as? YamlError else { return nil }
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
        case .duplicatedKeysInMapping(let keys, let context):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let last = lines.lastIndex { line in keys.contains { line.drop { $0 == " " }.hasPrefix("\($0):") } }
            return last.map { $0 + 1 } ?? context.mark.line
        default: return nil
        }
    }

    // MARK: Plan

    private static let keys: [String: Section.Kind] = [
        "code": .text, "name": .textOrSection, "start": .text, "end": .text, "cadence": .text, "rateDecimals": .text,
        "rankBy": .text, "reportingFrom": .text, "deadlines": .section, "holidays": .list, "goals": .section,
        "form": .section, "bulletin": .section, "indicators": .list, "bands": .list, "registers": .list,
        "monitoring": .section, "matters": .section,
        "wages": .section,
    ]
    private static let formKeys: [String: Section.Kind] = [
        "number": .text, "title": .text, "authority": .text, "approval": .text, "validUntil": .text,
    ]
    private static let bulletinKeys: [String: Section.Kind] = [
        "bodies": .list, "recipients": .textOrSection, "copies": .textOrSection, "contact": .textOrSection,
    ]
    private static let bandKeys: [String: Section.Kind] = ["status": .text, "from": .text]

    private mutating func plan(_ section: Section) -> Plan? {
        check(section, Self.keys)
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
        bulletin(section, &plan)
        bands(section, &plan)
        monitoring(section, &plan)
        matters(section, &plan)
        registers(section, &plan)
        wages(section, &plan)
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
        check(form, Self.formKeys)
        plan.form.number = form.text("number") ?? ""
        plan.form.title = form.text("title") ?? ""
        plan.form.authority = form.text("authority") ?? ""
        plan.form.approval = form.text("approval") ?? ""
        plan.form.validUntil = form.text("validUntil") ?? ""
    }

    /// Who issues the bulletins: `bodies: [{zh: …, en: …}]`, or one text for both languages.
    private mutating func bulletin(_ section: Section, _ plan: inout Plan) {
        guard let bulletin = section.section("bulletin") else { return }
        check(bulletin, Self.bulletinKeys)
        for node in bulletin.list("bodies") {
            if let text = node.text {
                plan.bulletin.bodies.append(.same(text))
            } else if let pair = node.section("bulletin.bodies"), let zh = pair.text("zh") ?? pair.text("en") {
                plan.bulletin.bodies.append(Bilingual(zh: zh, en: pair.text("en") ?? zh))
            } else {
                problems.append(
                    Problem(
                        .typeError, row: node.line, column: "bulletin.bodies", details: [.expected("{zh: …, en: …}")])
                )
            }
        }
        plan.bulletin.recipients = name(bulletin, "recipients")
        plan.bulletin.copies = name(bulletin, "copies")
        plan.bulletin.contact = name(bulletin, "contact")
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
            check(band, Self.bandKeys)
            bands.append(StatusBand(status: status, from: from))
        }
        let falls = zip(bands, bands.dropFirst()).allSatisfy { $0.fromFraction > $1.fromFraction }
        if !falls || bands.last.map({ $0.fromFraction > .zero }) ?? true {
            problem(.constraintError, section, "bands", [.expected("1.0 > 0.8 > … > 0")])
        }
        plan.bands = bands
    }
}

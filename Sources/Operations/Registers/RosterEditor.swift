import Domain
import Store

/// Puts rows onto a register inside an act: checks them by the register's rules, finds what they speak of, and writes what
/// is new of it.
struct RosterEditor {
    let register: Register
    private let writer: ActWriter
    private let plan: Plan
    private let tree: RegionTree
    private let today: Day
    private var quotas: QuotaWatch
    private var seen: [String: Int] = [:]
    private var documents: [String: StatedDocument] = [:]

    /// A document as a row states it.
    private struct StatedDocument {
        let day: Day
        let level: TitleLevel?
        let row: Int?
    }

    /// Columns that are not fields of the entry itself.
    private static let steps: Set<String> = [
        "region", "name", "code", "day", "recommended", "publicised", "document", "document_day", "bodies", "level",
        "grade", "valid_until",
    ]

    init(_ register: Register, _ writer: ActWriter, _ framework: Framework, today: Day) throws {
        self.register = register
        self.writer = writer
        self.today = today
        plan = framework.plan
        tree = framework.tree
        quotas = try QuotaWatch(register, writer.reader, framework)
    }

    // MARK: Checking

    /// What the register's rules, the record and the rows before say of a row. Stores nothing.
    mutating func check(_ row: RosterRow) throws -> [RosterFinding] {
        var findings = try repetition(row)
        if register.isByDocument { findings += try title(row) }
        findings += try quotas.check(row)
        if findings.allSatisfy({ $0.severity == .warning }) {
            findings += eligibility(row)
            findings += try doubleClaim(row)
        }
        return findings
    }

    /// The same entity twice in one file; an event also of the same day.
    private mutating func repetition(_ row: RosterRow) throws -> [RosterFinding] {
        var parts = [String(row.region), row.code?.text ?? NearNames.key(row.text("name") ?? "")]
        if register.kind == .person {
            parts += [NearNames.key(row.text("name") ?? ""), NearNames.key(row.text("employer") ?? "")]
        }
        if register.kind == .event {
            parts += [row.day("day")?.description ?? "", row.choice("mode") ?? "", row.choice("topic") ?? ""]
            if !register.isAboutEnterprise { parts.append(NearNames.key(row.text("place") ?? "")) }
        }
        let key = parts.joined(separator: "|")
        guard let number = row.number else { return [] }
        if let earlier = seen[key] {
            let details: [ProblemDetail] = [.earlierRow(earlier), .about(register.name), .cause(.repeatedEntry)]
            return [RosterFinding(.duplicateRow, at: row.code == nil ? "name" : "code", details)]
        }
        seen[key] = number
        return []
    }

    private mutating func title(_ row: RosterRow) throws -> [RosterFinding] {
        guard let number = row.text("document") else {
            guard row.day("document_day") != nil else { return [] }
            return [RosterFinding(.missingCell, at: "document")]
        }
        var findings: [RosterFinding] = []
        let known = try known(number)
        guard let day = row.day("document_day") ?? known?.day else {
            return [RosterFinding(.missingCell, at: "document_day")]
        }
        if let known, known.day != day {
            findings.append(
                RosterFinding(
                    .constraintError, at: "document_day",
                    [.cause(.documentDiffers), .expected("\(number) \(known.day)")]))
        }
        let level = row.level ?? known?.level
        if let known, let stated = row.level, let kept = known.level, stated != kept {
            findings.append(
                RosterFinding(
                    .constraintError, at: "level",
                    [.cause(.documentDiffers), .expected("\(number) \(kept.choice.title.zh)")]))
        }
        if register.level != nil, level == nil { findings.append(RosterFinding(.missingCell, at: "level")) }
        if documents[number] == nil { documents[number] = StatedDocument(day: day, level: level, row: row.number) }
        return findings + order(row, day)
    }

    private func known(_ number: String) throws -> (day: Day, level: TitleLevel?)? {
        if let stated = documents[number] { return (stated.day, stated.level) }
        return try writer.reader.documents(number: number).first.map { ($0.day, $0.level) }
    }

    /// 推荐 → 公示 → 认定 → 有效期至, each not before the one before.
    private func order(_ row: RosterRow, _ day: Day) -> [RosterFinding] {
        var findings: [RosterFinding] = []
        if let until = row.day("valid_until"), until < day {
            findings.append(RosterFinding(.constraintError, at: "valid_until", [.expected("≥ \(day)")]))
        }
        if let publicised = row.day("publicised") {
            let earliest = publicised + (register.publicityDays ?? 0)
            if day < earliest {
                findings.append(
                    RosterFinding(
                        .constraintError, .warning, at: "publicised",
                        [.cause(.publicityShort), .expected(earliest.description)]))
            }
        }
        if let recommended = row.day("recommended"), recommended > day {
            findings.append(RosterFinding(.constraintError, at: "recommended", [.expected("≤ \(day)")]))
        }
        return findings
    }

    /// What is stored and does not count.
    private func eligibility(_ row: RosterRow) -> [RosterFinding] {
        let entry = RosterEntry(
            id: 0, act: 0, register: register.code, region: row.region, name: row.text("name"), code: row.code?.text,
            day: row.day("day"), fields: row.values)
        switch EntryStanding.judge(entry, in: register).fault {
        case .notNew: return [warning("registered", .notNew, "\(register.windowMonths ?? 0)")]
        case .ageUnknown: return [warning("registered", .ageUnknown, "\(register.windowMonths ?? 0)")]
        case .wrongKind: return [warning("code", .wrongKind, register.codeKinds.joined(separator: ", "))]
        default: return []
        }
    }

    private func warning(_ key: String, _ cause: ProblemCause, _ expected: String) -> RosterFinding {
        RosterFinding(.constraintError, .warning, at: key, [.cause(cause), .expected(expected)])
    }

    /// Another region's claim on record.
    private func doubleClaim(_ row: RosterRow) throws -> [RosterFinding] {
        guard register.counting != .each, let code = row.code, register.kind != .person else { return [] }
        let others = try writer.reader.claimants(of: register.code, code: code.text).filter { $0 != row.region }
        guard let other = others.first else { return [] }
        let name = Bilingual.same(tree.region(code: other)?.name ?? Region.text(code: other))
        return [RosterFinding(.duplicateRow, .warning, at: "code", [.cause(.doubleClaim), .about(name)])]
    }

    // MARK: Storing

    /// Stores a checked row.
    /// - Returns: The entry, and whether anything is new of it.
    mutating func store(_ row: RosterRow, source: Int?) throws -> (entry: Int, outcome: RecordOutcome) {
        if let entry = try known(row) {
            let events = try changes(of: entry, row)
            for event in events { try writer.add(event, to: entry.id, in: register.code) }
            return (entry.id, events.isEmpty ? .unchanged : .changed)
        }
        var new = NewEntry(register: register, region: row.region, name: row.text("name") ?? "")
        new.code = row.code
        new.day = row.day("day")
        for field in register.form.fields where !Self.steps.contains(field.key) {
            guard let value = row.values[field.key] else { continue }
            if field.isPersonal { new.personal[field.key] = value } else { new.fields[field.key] = value }
        }
        let id = try writer.add(new, source: source, row: row.number)
        for event in try steps(row, of: nil) { try writer.add(event, to: id, in: register.code) }
        return (id, .new)
    }

    /// The entry of the same region that the row speaks of.
    private func known(_ row: RosterRow) throws -> RosterEntry? {
        let name = row.text("name") ?? ""
        let reader = writer.reader
        var found = try reader.entries(of: register, region: row.region, code: row.code?.text, name: name, of: plan)
        if found.isEmpty, row.code != nil, register.kind != .person {
            found = try reader.entries(of: register, region: row.region, code: nil, name: name, of: plan)
                .filter { $0.code == nil }
        }
        return found.last { entry in
            let entry = entry.corrected
            guard !entry.events.contains(where: { $0.kind == .withdraw }) else { return false }
            switch register.kind {
            case .person: return isSamePerson(entry, row)
            case .event:
                return entry.day == row.day("day") && entry.fields["mode"] == row.values["mode"]
                    && entry.fields["topic"] == row.values["topic"]
                    && (register.isAboutEnterprise || entry.fields["place"] == row.values["place"])
            case .organisation, .enterprise: return true
            }
        }
    }

    private func isSamePerson(_ entry: RosterEntry, _ row: RosterRow) -> Bool {
        if let certificate = row.values["certificate"], let own = entry.fields["certificate"] {
            return certificate == own
        }
        guard case .text(let employer)? = entry.fields["employer"], let stated = row.text("employer") else {
            return entry.code == row.code?.text
        }
        return NearNames.key(employer) == NearNames.key(stated)
    }

    private mutating func changes(of entry: RosterEntry, _ row: RosterRow) throws -> [NewEvent] {
        let present = entry.corrected
        var fields: [String: RecordValue] = [:]
        for field in register.form.fields where !field.isPersonal && !Self.steps.contains(field.key) {
            if let value = row.values[field.key], present.fields[field.key] != value { fields[field.key] = value }
        }
        if register.kind != .person {
            if let code = row.code, present.code != code.text { fields["code"] = .code(code) }
            if let name = row.text("name"), present.name != name { fields["name"] = .text(name) }
        }
        if register.kind != .event, let day = row.day("day"), present.day != day { fields["day"] = .day(day) }
        var events: [NewEvent] = []
        if !fields.isEmpty {
            var event = NewEvent(.correct, day: today)
            event.fields = fields
            events.append(event)
        }
        return events + (try steps(row, of: present))
    }

    /// What a row says of the way to the title that the record does not say already.
    private mutating func steps(_ row: RosterRow, of entry: RosterEntry?) throws -> [NewEvent] {
        guard register.isByDocument else { return [] }
        let known = entry?.events ?? []
        var events: [NewEvent] = []
        for (key, kind) in [("recommended", EntryEvent.Kind.recommend), ("publicised", .publicise)] {
            if let day = row.day(key), !known.contains(where: { $0.kind == kind && $0.day == day }) {
                events.append(NewEvent(kind, day: day))
            }
        }
        guard let number = row.text("document") else { return events }
        let document = try document(number, row)
        guard !known.contains(where: { $0.document == document.id }) else { return events }
        let level = row.level ?? document.level
        let earlier = known.last { [.recognise, .regrade, .review].contains($0.kind) && $0.level == level }
        let kind: EntryEvent.Kind =
            earlier == nil ? .recognise : row.choice("grade").map { $0 != earlier?.grade } ?? false ? .regrade : .review
        var event = NewEvent(kind, day: document.day)
        event.document = document.id
        event.level = level
        event.grade = row.choice("grade")
        event.validUntil = row.day("valid_until")
        return events + [event]
    }

    private func document(_ number: String, _ row: RosterRow) throws -> TitleDocument {
        if let known = try writer.reader.documents(number: number).first { return known }
        guard let day = row.day("document_day") else {
            throw Failure.register(.noSuchDocument(number))
        }
        let bodies = row.text("bodies") ?? ""
        let id = try writer.add(document: number, day: day, level: row.level, bodies: bodies, title: "")
        return TitleDocument(
            id: id, act: writer.act, number: number, day: day, level: row.level, bodies: bodies, title: "")
    }
}

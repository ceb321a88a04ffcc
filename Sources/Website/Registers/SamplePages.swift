import Domain
import Hummingbird
import Operations
import Texts

/// 抽查: random samples of registers, and what was found of them on the spot.
enum SamplePages {
    static func list(_ call: Call) throws -> Response { try list(call, nil) }

    private static func list(_ call: Call, _ fault: Fault?) throws -> Response {
        let checks = try SpotCheckWork(call.workspace).checks()
        var folio = Folio(
            here: call.say(RegisterSite.samples), kicker: try call.region().name(in: call.language),
            sentence: call.say(RegisterSite.samplesLead(checks.count)),
            crumbs: [PageLink(href: "/registers", label: call.say(RegisterSite.title))])
        folio.refuse(fault, call.language)
        let heads: [FolioSection.Head] = [
            .figure(call.say(RegisterSite.number)), .word(call.say(RegisterSite.register)),
            .word(call.say(RegisterSite.unit)), .figure(call.say(RegisterSite.sampleSize)),
            .word(call.say(RegisterSite.seed)), .word(call.say(RegisterSite.at)), .word(call.say(RegisterSite.by)),
        ]
        let rows = checks.map { check in
            FolioSection.Row(
                .figure(String(check.id)),
                .head(call.plan.register(check.register)?.name[call.language] ?? "–", href: "/samples/\(check.id)"),
                .word(call.tree.region(code: check.region)?.name(in: call.language) ?? "–"),
                .figure(check.entries.count), .word(check.seed), .word(Labels.moment(check.at)[call.language]),
                .word(check.author))
        }
        let title = call.say(RegisterSite.samples)
        folio.sections = [.table("samples", title, heads, rows, empty: call.say(RegisterSite.samplesLead(0)))]
        if call.judgesRegisters { folio.sections.append(form(call)) }
        return folio.answer(call, fault)
    }

    private static func form(_ call: Call) -> FolioSection {
        let registers = call.plan.registers.map {
            Shown.Choice(value: $0.code, label: $0.name[call.language], chosen: $0.code == call.form["register"])
        }
        let form = FolioForm(
            "/samples",
            [
                FolioField(.select, "register", call.say(RegisterSite.register), options: registers),
                FolioField(
                    .text, "size", call.say(RegisterSite.perRegion), value: call.form["size"] ?? "5", isNeeded: true,
                    limit: 5),
                FolioField(.text, "seed", call.say(RegisterSite.seed), value: call.form["seed"] ?? "", limit: 64),
            ], call.say(RegisterSite.draw))
        return .form("draw", call.say(RegisterSite.draw), form, note: call.say(RegisterSite.drawNote))
    }

    static func draw(_ call: Call) throws -> Response {
        let account = try call.member()
        return try call.mending {
            guard let size = Int(call.form.text("size") ?? "") else {
                throw Failure.register(.badNumber(call.form["size"] ?? ""))
            }
            let check = try SpotCheckWork(call.workspace).draw(
                call.form["register"] ?? "", size: size, seed: call.form.text("seed"), author: account.person)
            return call.redirect("/samples/\(check.id)", said: "recorded")
        } again: { fault in
            try list(call, fault)
        }
    }

    // MARK: One sample

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    private static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let sheet = try SpotCheckWork(call.workspace).sheet(try call.number("sample"))
        let register = sheet.register
        var folio = Folio(
            here: String(sheet.check.id), kicker: call.say(RegisterSite.samples),
            sentence: call.say(
                RegisterSite.sampleLead(register.name, entries: sheet.lines.count, pending: sheet.pending)),
            crumbs: [
                PageLink(href: "/registers", label: call.say(RegisterSite.title)),
                PageLink(href: "/samples", label: call.say(RegisterSite.samples)),
            ])
        folio.refuse(fault, call.language)
        folio.facts = [
            .init(call.say(RegisterSite.seed), sheet.check.seed), .init(call.say(RegisterSite.by), sheet.check.author),
            .init(call.say(RegisterSite.at), Labels.moment(sheet.check.at)[call.language]),
        ]
        folio.facts += FindingVerdict.allCases.map {
            .init(RegisterLabels.verdict($0)[call.language], Digits.grouped(sheet.count($0)))
        }
        folio.sections = [names(sheet, call)]
        if call.judgesRegisters { folio.sections.append(finding(sheet, call)) }
        return folio.answer(call, fault)
    }

    private static func names(_ sheet: SpotCheckWork.Sheet, _ call: Call) -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.name)), .word(call.say(RegisterSite.code)), .word(call.say(RegisterSite.unit)),
            .word(call.say(RegisterSite.verdict)), .word(call.say(RegisterSite.day)),
            .word(call.say(RegisterSite.note)), .figure(call.say(RegisterSite.number)),
        ]
        let rows = sheet.lines.map { line, finding in
            let base = line.region.map { Call.address(sheet.register, $0) } ?? ""
            return FolioSection.Row(
                .head(line.entry.name ?? call.say(RegisterSite.erased), href: "\(base)/entries/\(line.entry.id)"),
                .word(line.entry.code ?? "–"), .word(line.region?.name(in: call.language) ?? "–"),
                tag(finding?.verdict, call), .word(finding?.day.description ?? "–"), .long(finding?.note ?? ""),
                .figure(String(line.entry.id)))
        }
        return .table("names", call.say(RegisterSite.names), heads, rows, empty: call.say(RegisterSite.noNames))
    }

    private static func tag(_ verdict: FindingVerdict?, _ call: Call) -> FolioCell {
        guard let verdict else { return .tag("○ \(call.say(RegisterSite.pending))", "idle") }
        let words = RegisterLabels.verdict(verdict)[call.language]
        return switch verdict {
        case .confirmed: .tag("✓ \(words)", "done")
        case .partly: .tag("▲ \(words)", "yellow")
        case .unfounded: .tag("■ \(words)", "red")
        case .unreachable: .tag("◇ \(words)", "other")
        }
    }

    private static func finding(_ sheet: SpotCheckWork.Sheet, _ call: Call) -> FolioSection {
        let entries = sheet.lines.map { line, finding in
            Shown.Choice(
                value: String(line.entry.id),
                label: "#\(line.entry.id) \(line.entry.name ?? call.say(RegisterSite.erased))",
                chosen: String(line.entry.id) == call.form["entry"])
        }
        let verdicts = FindingVerdict.allCases.map {
            Shown.Choice(
                value: $0.rawValue, label: RegisterLabels.verdict($0)[call.language],
                chosen: $0.rawValue == call.form["verdict"])
        }
        let form = FolioForm(
            "/samples/\(sheet.check.id)",
            [
                FolioField(.select, "entry", call.say(RegisterSite.entry), options: entries),
                FolioField(.select, "verdict", call.say(RegisterSite.verdict), options: verdicts),
                FolioField(
                    .text, "day", call.say(RegisterSite.day), value: call.form["day"] ?? "",
                    hint: call.say(RegisterSite.dayHint), limit: 10),
                FolioField(.text, "note", call.say(RegisterSite.note), value: call.form["note"] ?? "", limit: 500),
            ], call.say(RegisterSite.recordFinding))
        return .form("finding", call.say(RegisterSite.recordFinding), form)
    }

    static func record(_ call: Call) throws -> Response {
        let (id, account) = (try call.number("sample"), try call.member())
        guard let entry = Int(call.form["entry"] ?? ""),
            let verdict = FindingVerdict(rawValue: call.form["verdict"] ?? "")
        else { throw SiteFailure.badRequest }
        return try call.mending {
            try SpotCheckWork(call.workspace).record(
                verdict, of: entry, in: id, day: try call.form.text("day").map(Names.day),
                note: call.form.text("note") ?? "", author: account.person)
            return call.redirect("/samples/\(id)", said: "recorded")
        } again: { fault in
            try page(call, fault)
        }
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Operations
import Texts

/// 认定文件: by which titles are given, reviewed, regraded and taken.
enum DocumentPages {
    static func list(_ call: Call) throws -> Response { try list(call, nil) }

    private static func list(_ call: Call, _ fault: Fault?) throws -> Response {
        let documents = try TitleWork(call.workspace).documents()
        var folio = Folio(
            here: call.say(RegisterSite.documents), kicker: try call.region().name(in: call.language),
            sentence: call.say(RegisterSite.documentsLead(documents.count)),
            crumbs: [PageLink(href: "/registers", label: call.say(RegisterSite.title))])
        folio.refuse(fault, call.language)
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.documentNumber)), .word(call.say(RegisterSite.documentDay)),
            .word(call.say(RegisterSite.level)), .word(call.say(RegisterSite.bodies)),
            .word(call.say(RegisterSite.documentTitle)), .figure(call.say(RegisterSite.act)),
        ]
        let rows = documents.map { document in
            FolioSection.Row(
                .head(document.number, href: "/documents/\(document.id)"), .word(document.day.description),
                .word(document.level.map { RegisterLabels.level($0)[call.language] } ?? "–"), .long(document.bodies),
                .long(document.title), .figure("#\(document.act)"))
        }
        let title = call.say(RegisterSite.documents)
        folio.sections = [
            .table("documents", title, heads, rows, empty: call.say(RegisterSite.documentsLead(0)))
        ]
        if call.judgesRegisters { folio.sections.append(form(call)) }
        return folio.answer(call, fault)
    }

    // MARK: Recording

    private static func form(_ call: Call) -> FolioSection {
        let said = call.form
        func field(_ name: String, _ label: Bilingual, hint: Bilingual? = nil, needed: Bool = false) -> FolioField {
            FolioField(
                .text, name, call.say(label), value: said[name] ?? "", hint: hint.map(call.say) ?? "",
                isNeeded: needed)
        }
        let none = Shown.Choice(value: "", label: "–", chosen: said["level"] == nil)
        let levels = TitleLevel.allCases.map {
            Shown.Choice(
                value: $0.rawValue, label: RegisterLabels.level($0)[call.language], chosen: said["level"] == $0.rawValue
            )
        }
        let kinds = TitleWork.kinds.map {
            Shown.Choice(
                value: $0.rawValue, label: RegisterLabels.event($0)[call.language], chosen: said["kind"] == $0.rawValue)
        }
        let form = FolioForm(
            "/documents",
            [
                FolioField(.select, "kind", call.say(RegisterSite.what), options: kinds),
                field("number", RegisterSite.documentNumber, needed: true),
                field("day", RegisterSite.documentDay, hint: RegisterSite.dayHint),
                FolioField(.select, "level", call.say(RegisterSite.level), options: [none] + levels),
                field("bodies", RegisterSite.bodies), field("title", RegisterSite.documentTitle),
                FolioField(
                    .area, "entries", call.say(RegisterSite.entryNumbers), value: said["entries"] ?? "", isNeeded: true,
                    limit: 20_000),
                field("grade", RegisterSite.grade),
                field("until", RegisterSite.validUntil, hint: RegisterSite.dayHint),
                field("reason", RegisterSite.reason),
                FolioField(.file, "file", call.say(RegisterSite.proofs), hint: call.say(RegisterSite.fileHint)),
            ], call.say(RegisterSite.record))
        return .form("record", call.say(RegisterSite.record), form, note: call.say(RegisterSite.recordNote))
    }

    static func record(_ call: Call) throws -> Response {
        let account = try call.member()
        guard let kind = TitleWork.kinds.first(where: { $0.rawValue == call.form["kind"] }) else {
            throw SiteFailure.badRequest
        }
        return try call.mending {
            guard let number = call.form.text("number") else { throw Failure.nothingGiven }
            var request = TitleWork.Request(kind, number: number, entries: try entries(call), author: account.person)
            request.day = try call.form.text("day").map(Names.day)
            request.level = call.form.text("level").flatMap(TitleLevel.init)
            request.bodies = call.form.text("bodies") ?? ""
            request.title = call.form.text("title") ?? ""
            request.grade = call.form.text("grade")
            request.validUntil = try call.form.text("until").map(Names.day)
            request.reason = call.form.text("reason")
            request.files = try call.attached()
            let outcome = try TitleWork(call.workspace).run(request)
            return call.redirect("/documents/\(outcome.document)", said: "recorded")
        } again: { fault in
            try list(call, fault)
        }
    }

    /// `12, 13、14`.
    private static func entries(_ call: Call) throws -> [Int] {
        let words = (call.form["entries"] ?? "").split { ",，、;； \n\r\t#".contains($0) }
        return try words.map { word in
            guard let entry = Int(word) else { throw Failure.register(.badNumber(String(word))) }
            return entry
        }
    }

    // MARK: One document

    static func page(_ call: Call) throws -> Response {
        let id = try call.number("document")
        let work = TitleWork(call.workspace)
        guard let document = try work.documents().first(where: { $0.id == id }) else { throw SiteFailure.notFound }
        let sheet = try work.sheet(document.number)
        var folio = Folio(
            here: document.number, kicker: call.say(RegisterSite.documents),
            sentence: document.title.isEmpty ? document.number : "\(document.title) (\(document.number))",
            crumbs: [
                PageLink(href: "/registers", label: call.say(RegisterSite.title)),
                PageLink(href: "/documents", label: call.say(RegisterSite.documents)),
            ])
        folio.facts = [
            .init(call.say(RegisterSite.documentDay), document.day.description),
            .init(
                call.say(RegisterSite.level), document.level.map { RegisterLabels.level($0)[call.language] } ?? "–"),
            .init(call.say(RegisterSite.bodies), document.bodies.isEmpty ? "–" : document.bodies),
            .init(call.say(RegisterSite.act), "#\(document.act)", href: "/ledger/\(document.act)"),
        ]
        folio.sections = [names(sheet, call)]
        return folio.answer(call)
    }

    private static func names(_ sheet: TitleWork.Sheet, _ call: Call) -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.name)), .word(call.say(RegisterSite.code)), .word(call.say(RegisterSite.unit)),
            .word(call.say(RegisterSite.what)), .word(call.say(RegisterSite.register)),
        ]
        let rows = sheet.lines.map { line, kind in
            let register = call.plan.register(line.entry.register)
            let base = register.flatMap { register in line.region.map { Call.address(register, $0) } } ?? ""
            return FolioSection.Row(
                .head(line.entry.name ?? call.say(RegisterSite.erased), href: "\(base)/entries/\(line.entry.id)"),
                .word(line.entry.code ?? "–"), .word(line.region?.name(in: call.language) ?? "–"),
                .word(RegisterLabels.event(kind)[call.language]), .word(register?.name[call.language] ?? "–"))
        }
        return .table("names", call.say(RegisterSite.names), heads, rows, empty: call.say(RegisterSite.noNames))
    }
}

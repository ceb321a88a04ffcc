import Domain
import Hummingbird
import Operations
import Texts

/// One entry with everything that became of it.
enum EntryPage {
    /// The entry that the address names, if it lies in its region and register.
    static func found(_ call: Call) throws -> RosterWork.Detail {
        let id = try call.number("entry")
        guard let detail = try? RosterWork(call.workspace).detail(id),
            detail.register.code == call.parameters["register"],
            call.isWithin(detail.line.entry.region)
        else { throw SiteFailure.notFound }
        return detail
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let detail = try found(call)
        let entry = detail.line.entry
        let region = detail.line.region
        let name = entry.name ?? call.say(RegisterSite.erased)
        let standing = RegisterLabels.standing(
            detail.line.standing, on: call.workspace.today, isByDocument: detail.register.isByDocument)
        let address = "\(try call.registerAddress())/entries/\(entry.id)"
        var folio = Folio(
            here: String(entry.id),
            kicker: "\(region?.name(in: call.language) ?? "") · \(detail.register.name[call.language])",
            sentence: call.language == .zh ? "\(name)：\(standing.zh)" : "\(name): \(standing.en)",
            crumbs: try call.registerCrumbs())
        folio.refuse(fault, call.language)
        folio.facts = facts(detail, call)
        folio.sections = [events(detail, call), try proofs(detail, address, call)]
        if !detail.rivals.isEmpty { folio.sections.append(rivals(detail, call)) }
        folio.sections += changes(detail, address, call)
        return folio.answer(call, fault)
    }

    // MARK: Facts

    private static func facts(_ detail: RosterWork.Detail, _ call: Call) -> [Folio.Fact] {
        let entry = detail.line.entry
        var facts = [Folio.Fact(call.say(RegisterSite.unit), detail.line.region?.name(in: call.language) ?? "–")]
        if let code = entry.code { facts.append(.init(call.say(RegisterSite.code), code)) }
        if let day = entry.day { facts.append(.init(call.say(RegisterSite.day), day.description)) }
        if let grade = detail.line.standing.grade { facts.append(.init(call.say(RegisterSite.grade), grade)) }
        if let until = detail.line.standing.validUntil {
            facts.append(.init(call.say(RegisterSite.validUntil), until.description))
        }
        for field in detail.register.form.fields where !["name", "code", "day", "region"].contains(field.key) {
            guard let value = entry.fields[field.key] else { continue }
            let isShown = !field.isPersonal || call.seesPersonalFields
            facts.append(
                .init(
                    field.title[call.language],
                    isShown ? value.words(field, call.language) : call.say(RegisterSite.hidden)))
        }
        let source = entry.source.map { source in
            [source.file, source.sheet, source.row.map { call.say(RegisterSite.row($0)) }].compactMap(\.self)
                .joined(separator: " ")
        }
        facts.append(.init(call.say(RegisterSite.source), source ?? call.say(RegisterSite.typed)))
        facts.append(.init(call.say(RegisterSite.act), "#\(entry.act)", href: "/ledger/\(entry.act)"))
        return facts
    }

    // MARK: What became of it

    private static func events(_ detail: RosterWork.Detail, _ call: Call) -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.day)), .word(call.say(RegisterSite.what)),
            .word(call.say(RegisterSite.document)),
            .word(call.say(RegisterSite.level)), .word(call.say(RegisterSite.grade)),
            .word(call.say(RegisterSite.validUntil)), .figure(call.say(RegisterSite.act)),
        ]
        let rows = detail.line.entry.events.map { event in
            let document = event.document.flatMap { detail.documents[$0] }
            let isLinked = [.province, .partner, .auditor].contains(call.visitor?.role) && call.place == call.tree.root
            return FolioSection.Row(
                .word(event.day.description), .head(RegisterLabels.event(event.kind)[call.language]),
                .word(document?.number ?? "–", href: isLinked ? document.map { "/documents/\($0.id)" } : nil),
                .word(event.level.map { RegisterLabels.level($0)[call.language] } ?? "–"), .word(event.grade ?? "–"),
                .word(event.validUntil?.description ?? "–"), .figure("#\(event.act)"))
        }
        return .table("events", call.say(RegisterSite.events), heads, rows, empty: call.say(RegisterSite.noEvents))
    }

    private static func proofs(_ detail: RosterWork.Detail, _ address: String, _ call: Call) throws -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.file)), .word(call.say(RegisterSite.size)), .figure(call.say(RegisterSite.act)),
        ]
        let mayOpen = call.visitor?.role != .partner
        let rows = detail.proofs.map { proof in
            FolioSection.Row(
                .head(proof.name, href: mayOpen ? "\(address)/evidence/\(proof.id)" : nil),
                .word(Shown.size(proof.size)), .figure("#\(proof.act)"))
        }
        var section = FolioSection.table(
            "proofs", call.say(RegisterSite.proofs), heads, rows, empty: call.say(RegisterSite.noProofs))
        if call.keepsRegisters {
            let file = FolioField(
                .file, "file", call.say(RegisterSite.file), hint: call.say(RegisterSite.fileHint), isNeeded: true)
            section.forms = [FolioForm(address + "/evidence", [file], call.say(RegisterSite.attach))]
        }
        return section
    }

    /// Who claims the same: to regions beyond the visitor's reach no way leads.
    private static func rivals(_ detail: RosterWork.Detail, _ call: Call) -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.unit)), .word(call.say(RegisterSite.name)), .word(call.say(RegisterSite.day)),
            .word(call.say(RegisterSite.state)),
        ]
        let rows = detail.rivals.map { line in
            let isReached = line.region.map(call.reaches) ?? false
            let href = line.region.map { "\(Call.address(detail.register, $0))/entries/\(line.entry.id)" }
            return FolioSection.Row(
                .head(line.region?.name(in: call.language) ?? "–"),
                isReached ? .word(line.entry.name ?? "–", href: href) : .word(call.say(RegisterSite.hidden)),
                .word((line.standing.reached ?? line.entry.day)?.description ?? "–"),
                .standing(line, detail.register, call))
        }
        return .table(
            "rivals", call.say(RegisterSite.rivals), heads, rows, empty: "", note: call.say(RegisterSite.rivalsHint))
    }

    // MARK: Changes

    private static func changes(_ detail: RosterWork.Detail, _ address: String, _ call: Call) -> [FolioSection] {
        guard call.keepsRegisters, detail.line.standing.fault != .withdrawn else { return [] }
        let typed = call.form["reason"] ?? ""
        func reason(_ id: String) -> FolioField {
            FolioField(.area, id, call.say(RegisterSite.reason), value: typed, isNeeded: true, limit: 2_000)
        }
        let withdraw = FolioForm(address + "/withdraw", [reason("reason")], call.say(RegisterSite.withdraw))
            .dangerous(call.say(RegisterSite.withdrawAsk))
        var sections: [FolioSection] = [
            .form("withdraw", call.say(RegisterSite.withdraw), withdraw, note: call.say(RegisterSite.withdrawNote))
        ]
        if call.judgesRegisters, detail.line.entry.person != nil, !detail.line.entry.isErased {
            let erase = FolioForm(address + "/erase", [reason("why")], call.say(RegisterSite.erase))
                .dangerous(call.say(RegisterSite.eraseAsk))
            sections.append(
                .form("erase", call.say(RegisterSite.erase), erase, note: call.say(RegisterSite.eraseNote)))
        }
        return sections
    }
}

extension RecordValue {
    /// As people read it: a choice by its title.
    func words(_ field: RecordField, _ language: Language) -> String {
        guard case .choice(let key) = self, case .choice(let choices) = field.kind else { return shown(by: field.kind) }
        return choices.first { $0.key == key }?.title[language] ?? key
    }
}

import Domain
import Hummingbird
import Operations
import Texts

/// One entry by hand: a field for each column of the register's files.
enum EntryForm {
    static func page(_ call: Call) throws -> Response { try page(call, [:], nil) }

    /// The form again, with what is wrong beside each field.
    private static func page(_ call: Call, _ wrong: [String: Problem], _ fault: Fault?) throws -> Response {
        let (register, region) = (try call.register(), try call.region())
        let place = Bilingual(zh: region.name(in: .zh), en: region.name(in: .en))
        var folio = Folio(
            here: call.say(RegisterSite.add), kicker: region.name(in: call.language),
            sentence: call.say(RegisterSite.enterLead(place, register.name)), lead: call.say(RegisterSite.enterHint),
            crumbs: try call.registerCrumbs())
        folio.refuse(fault, call.language)
        if fault == nil, !wrong.isEmpty { (folio.faults, folio.hasFaults) = ([call.say(RegisterSite.refused)], true) }
        var fields = units(call, region).map { [unitField(call, $0)] } ?? []
        fields += register.form.fields.filter { $0.kind != .region }.map { field($0, wrong[$0.key], call) }
        fields.append(FolioField(.file, "file", call.say(RegisterSite.proofs), hint: call.say(RegisterSite.fileHint)))
        let form = FolioForm(try call.registerAddress() + "/new", fields, call.say(RegisterSite.store))
        folio.sections = [.form("entry", call.say(RegisterSite.add), form)]
        let isRefused = fault != nil || !wrong.isEmpty
        return call.page(
            "\(folio.here) · \(folio.kicker)", "folio", folio,
            status: fault?.status ?? (isRefused ? .unprocessableContent : .ok))
    }

    /// The units for which the visitor may enter here; nil: the region itself is one.
    private static func units(_ call: Call, _ region: Region) -> [Region]? {
        guard let place = call.tree.position(code: region.code), !call.tree.children[place].isEmpty else { return nil }
        return call.tree.subtree(place).filter { call.tree.children[$0].isEmpty }.map { call.tree.regions[$0] }
            .filter { $0.isValid(on: call.workspace.today) }.sorted { $0.code < $1.code }
    }

    private static func unitField(_ call: Call, _ units: [Region]) -> FolioField {
        let chosen = call.form["unit"]
        let options = units.map {
            Shown.Choice(value: $0.codeText, label: $0.name(in: call.language), chosen: $0.codeText == chosen)
        }
        return FolioField(.select, "unit", call.say(RegisterSite.unit), isNeeded: true, options: options)
    }

    private static func field(_ field: RecordField, _ problem: Problem?, _ call: Call) -> FolioField {
        let typed = call.form[field.key] ?? ""
        let sentence = problem.map { ProblemText($0) }.map { text in
            text.message[call.language] + (text.hintOnSite.map { " (\($0[call.language]))" } ?? "")
        }
        let title = field.title[call.language]
        guard case .choice(let choices) = field.kind else {
            return FolioField(
                .text, field.key, title, value: typed, hint: hint(field.kind, call), problem: sentence ?? "",
                isNeeded: field.isRequired, limit: limit(field.kind))
        }
        let none = Shown.Choice(value: "", label: call.say(RegisterSite.choose), chosen: typed.isEmpty)
        let options = choices.map {
            Shown.Choice(value: $0.key, label: $0.title[call.language], chosen: $0.key == typed)
        }
        return FolioField(
            .select, field.key, title, problem: sentence ?? "", isNeeded: field.isRequired, options: [none] + options)
    }

    private static func hint(_ kind: RecordFieldKind, _ call: Call) -> String {
        switch kind {
        case .day: call.say(RegisterSite.dayHint)
        case .month: call.say(RegisterSite.monthHint)
        case .creditCode: call.say(RegisterSite.codeHint)
        default: ""
        }
    }

    private static func limit(_ kind: RecordFieldKind) -> Int {
        if case .text(let limit) = kind { limit } else { 60 }
    }

    // MARK: Entering

    static func enter(_ call: Call) throws -> Response {
        let (register, region, account) = (try call.register(), try call.region(), try call.member())
        let unit = try unit(call, region)
        let typed = RosterWork.Typed(
            register.form.fields.map { ($0.key, call.form[$0.key] ?? "") }, unit.code, register, call.tree,
            today: call.workspace.today)
        guard typed.problems.isEmpty else { return try page(call, typed.problems, nil) }
        return try call.mending {
            let entered = try RosterWork(call.workspace).enter(
                register.code, typed.row, author: account.person, files: try call.attached())
            return call.redirect("\(Call.address(register, unit))/entries/\(entered.entry)", said: "entered")
        } again: { fault in
            try page(call, [:], fault)
        }
    }

    /// The unit that is entered for: one within the region that the path names.
    private static func unit(_ call: Call, _ region: Region) throws -> Region {
        guard let units = units(call, region) else { return region }
        guard let unit = units.first(where: { $0.codeText == call.form["unit"] }) else { throw SiteFailure.badRequest }
        return unit
    }
}

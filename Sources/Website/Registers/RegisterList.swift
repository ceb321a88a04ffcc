import Domain
import Hummingbird
import Operations
import Store
import Texts

/// One register of a region and all below it: searched by name or code, a page at a time.
enum RegisterList {
    static func page(_ call: Call) throws -> Response {
        let (register, region) = (try call.register(), try call.region())
        let question = try question(call, register, region)
        let page = try RosterWork(call.workspace).page(question)
        var folio = Folio(
            here: register.name[call.language], kicker: region.name(in: call.language),
            sentence: try sentence(call, register, region),
            crumbs: [PageLink(href: "/registers", label: call.say(RegisterSite.title))])
        folio.actions = try ways(call, register)
        folio.filters = [try filter(call, question)]
        let isAsked = question.search != nil || question.isValidOnly
        folio.sections = [
            .table(
                "list", call.say(RegisterSite.list), heads(call, register),
                page.lines.map { row($0, register, call) },
                empty: call.say(isAsked ? RegisterSite.noneFound : RegisterSite.none))
        ]
        if let next = page.next {
            let address = try call.registerAddress()
            let valid = question.isValidOnly ? "&valid=1" : ""
            folio.pagers = [
                .init(href: "\(address)?after=\(next.region)-\(next.entry)\(valid)", label: call.say(RegisterSite.next))
            ]
        }
        return folio.answer(call)
    }

    private static func question(_ call: Call, _ register: Register, _ region: Region) throws -> RosterWork.Question {
        var question = RosterWork.Question(register: register.code, region: region.codeText)
        question.search = call.query.text("q").map { String($0.prefix(100)) }
        question.isValidOnly = call.query["valid"] == "1"
        let parts = (call.query.text("after") ?? "").split(separator: "-").compactMap { Int($0) }
        if parts.count == 2 { question.after = .init(region: parts[0], entry: parts[1]) }
        return question
    }

    private static func sentence(_ call: Call, _ register: Register, _ region: Region) throws -> String {
        let summary = try RosterWork(call.workspace).summaries(region: region.codeText)
            .first { $0.register.code == register.code }
        let lead = RegisterLabels.listLead(
            entries: summary?.entries ?? 0, reached: summary?.reached ?? 0, valid: summary?.valid ?? 0,
            isByDocument: register.isByDocument)
        let place = Bilingual(zh: region.name(in: .zh), en: region.name(in: .en))
        return RegisterSite.lead(place, register.name, lead)[call.language]
    }

    private static func ways(_ call: Call, _ register: Register) throws -> [Folio.Way] {
        let address = try call.registerAddress()
        var ways: [Folio.Way] = []
        if call.keepsRegisters {
            ways.append(.init(href: address + "/new", label: call.say(RegisterSite.add), isFirst: true))
            ways.append(.init(href: address + "/imports", label: call.say(RegisterSite.bring)))
            ways.append(.init(href: address + "/template", label: call.say(RegisterSite.template)))
        }
        if call.visitor?.role != .county, register.counting != .each {
            ways.append(.init(href: address + "/claims", label: call.say(RegisterSite.claims)))
        }
        if register.isByDocument { ways.append(.init(href: address + "/quotas", label: call.say(RegisterSite.quotas))) }
        return ways
    }

    private static func filter(_ call: Call, _ question: RosterWork.Question) throws -> Folio.Filter {
        Folio.Filter(
            action: try call.registerAddress(),
            fields: [
                FolioField(.text, "q", call.say(RegisterSite.search), value: question.search ?? "", limit: 100),
                FolioField(.tick, "valid", call.say(RegisterSite.validOnly), value: question.isValidOnly ? "1" : ""),
            ], button: call.say(RegisterSite.find))
    }

    private static func heads(_ call: Call, _ register: Register) -> [FolioSection.Head] {
        var heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.name)), .word(call.say(RegisterSite.code)), .word(call.say(RegisterSite.unit)),
        ]
        if !register.grades.isEmpty { heads.append(.word(call.say(RegisterSite.grade))) }
        heads.append(.word(call.say(RegisterSite.day)))
        if register.isByDocument { heads.append(.word(call.say(RegisterSite.validUntil))) }
        return heads + [.word(call.say(RegisterSite.state)), .figure(call.say(RegisterSite.number))]
    }

    private static func row(_ line: RosterWork.Line, _ register: Register, _ call: Call) -> FolioSection.Row {
        let entry = line.entry
        let region = line.region
        let base = region.map { Call.address(register, $0) } ?? ""
        var cells: [FolioCell] = [
            .head(entry.name ?? call.say(RegisterSite.erased), href: "\(base)/entries/\(entry.id)"),
            .word(entry.code ?? "–"), .word(region?.name(in: call.language) ?? "–", href: base),
        ]
        if !register.grades.isEmpty { cells.append(.word(line.standing.grade ?? "–")) }
        cells.append(.word((line.standing.reached ?? entry.day)?.description ?? "–"))
        if register.isByDocument { cells.append(.word(line.standing.validUntil?.description ?? "–")) }
        return FolioSection.Row(cells + [.standing(line, register, call), .figure(String(entry.id))])
    }
}

import Domain
import Foundation
import Hummingbird
import Operations
import Store
import Texts

/// One import of a register's list: what it brought, and its undoing; and the form that lists are written in.
enum RecordAct {
    /// Earlier imports that brought anything of a register for a region and those below it.
    static func rows(_ call: Call, _ register: Register, _ address: String) throws -> [ImportPages.Row] {
        try RosterWork(call.workspace).imports(register.code, region: try call.region().codeText).map { item in
            ImportPages.Row(
                href: "\(address)/\(item.act.id)", number: String(item.act.id), file: item.act.file ?? "–",
                at: Labels.moment(item.act.at)[call.language], by: item.act.author,
                reports: Digits.grouped(item.rows), isUndone: item.act.undoneBy != nil)
        }
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    private static func found(_ call: Call) throws -> RosterWork.Brought {
        let id = try call.number("act")
        let items = try RosterWork(call.workspace).imports(
            try call.register().code, region: try call.region().codeText, act: id)
        guard let item = items.first else { throw SiteFailure.notFound }
        return item
    }

    private static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let item = try found(call)
        let (act, address) = (item.act, try call.registerAddress())
        var folio = Folio(
            here: "#\(act.id)",
            kicker: "\(try call.region().name(in: call.language)) · \(try call.register().name[call.language])",
            sentence: call.say(SiteText.recordImportSentence(act.file ?? "#\(act.id)", rows: item.rows)),
            crumbs: try call.registerCrumbs()
                + [PageLink(href: address + "/imports", label: call.say(SiteText.imports.title))])
        folio.refuse(fault, call.language)
        let words = SiteText.oneImport.said(call.language)
        folio.facts = [
            .init(words["at"] ?? "", Labels.moment(act.at)[call.language]), .init(words["by"] ?? "", act.author),
            .init(words["ledger"] ?? "", "#\(act.id)", href: "/ledger/\(act.id)"),
        ]
        if let undone = act.undoneBy { folio.warnings = ["\(words["undone"] ?? "")#\(undone)"] }
        if let upload = call.query.text("upload") {
            let isThere = call.site.uploads.waiting(upload, account: try call.member().id) != nil
            if isThere {
                folio.actions = [.init(href: "\(address)/imports/new/\(upload)/marked", label: words["marked"] ?? "")]
            }
        }
        folio.sections = [try entries(item, call)]
        if act.undoneBy == nil, call.keepsRegisters { folio.sections.append(undoing(call, words, address, act.id)) }
        return folio.answer(call, fault)
    }

    private static func entries(_ item: RosterWork.Brought, _ call: Call) throws -> FolioSection {
        let register = try call.register()
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.name)), .word(call.say(RegisterSite.code)), .word(call.say(RegisterSite.unit)),
            .word(call.say(RegisterSite.state)), .figure(call.say(RegisterSite.number)),
        ]
        let rows = item.lines.map { line in
            let base = line.region.map { Call.address(register, $0) } ?? ""
            return FolioSection.Row(
                .head(line.entry.name ?? call.say(RegisterSite.erased), href: "\(base)/entries/\(line.entry.id)"),
                .word(line.entry.code ?? "–"), .word(line.region?.name(in: call.language) ?? "–"),
                .standing(line, register, call), .figure(String(line.entry.id)))
        }
        return .table("list", call.say(RegisterSite.list), heads, rows, empty: call.say(RegisterSite.noneFound))
    }

    private static func undoing(
        _ call: Call, _ words: [String: String], _ address: String, _ act: Int
    ) -> FolioSection {
        let form = FolioForm(
            "\(address)/imports/\(act)/undo",
            [
                FolioField(
                    .area, "reason", words["undoReason"] ?? "", value: call.form["reason"] ?? "", isNeeded: true,
                    limit: 2_000),
                FolioField(.tick, "later", words["withLater"] ?? ""),
            ], words["undo"] ?? ""
        ).dangerous(words["undoAsk"] ?? "")
        return .form("undo", words["undo"] ?? "", form, note: words["undoNote"] ?? "")
    }

    static func undo(_ call: Call) throws -> Response {
        let (account, region) = (try call.member(), try call.region())
        let item = try found(call)
        return try call.mending {
            _ = try UndoWork(call.workspace).run(
                item.act.id, reason: call.form.text("reason") ?? "", author: account.person,
                withLater: call.form["later"] == "1", within: region.code)
            return call.redirect("\(try call.registerAddress())/imports/\(item.act.id)", said: "undone")
        } again: { fault in
            try page(call, fault)
        }
    }

    /// The workbook in which lists are written.
    static func template(_ call: Call) throws -> Response {
        let (register, region, account) = (try call.register(), try call.region(), try call.member())
        let path = try call.site.uploads.newPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try RecordTemplateWork(call.workspace).write(
            region: region.codeText,
            contact: [account.person, account.phone].compactMap(\.self).joined(separator: " "),
            to: path, language: call.language
        ) { plan in plan.register(register.code)?.form ?? register.form }
        let name = "\(region.name(in: call.language))-\(register.name[call.language]).xlsx"
        return call.download(try ImportPages.workbook(path), name: name, type: ImportPages.xlsx)
    }
}

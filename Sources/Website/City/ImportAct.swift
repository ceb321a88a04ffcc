import Domain
import Hummingbird
import Operations
import Store
import Texts

/// One import: what it brought, and its undoing.
enum ImportAct {
    struct Row: Sendable {
        let unit: String
        let href: String
        let period: String
        let revision: String
        let figures: [Shown.Cell]
        let code: String
        let isSame: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let listHref: String
        let address: String
        let at: String
        let by: String
        let account: String
        let hasAccount: Bool
        let reports: String
        let force: String
        let hasForce: Bool
        let reason: String
        let hasReason: Bool
        let ledger: String
        let number: String
        let heads: [Shown.Head]
        let rows: [Row]
        let isCut: Bool
        let undoneBy: String
        let isUndone: Bool
        let canUndo: Bool
        let marked: String
        let hasMarked: Bool
        let inbox: String
        let typed: String
        let withLater: Bool
        let fault: String
        let hasFault: Bool
    }

    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    private static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let region = try call.region()
        let language = call.language
        let act = try found(call)
        let entry = act.entry
        let filings = act.filings.filter { call.isWithin($0.region) }
        let confirmed = act.confirmed.filter { call.isWithin($0.region) }
        let upload = call.query.text("upload").flatMap { id -> String? in
            (try? call.member().id).flatMap { call.site.uploads.waiting(id, account: $0) } == nil ? nil : id
        }
        let canUndo = [.city, .province].contains(try call.member().role)
        let address = "\(region.address)/imports"
        let period = filings.first?.period ?? confirmed.first?.period
        let model = Model(
            t: SiteText.oneImport.said(language), kicker: region.name(in: language),
            sentence: SiteText.importSentence(
                entry.file ?? String(entry.id), filings: entry.filings, confirmed: confirmed.count)[language],
            listHref: address, address: "\(address)/\(entry.id)", at: Labels.moment(entry.at)[language],
            by: entry.author, account: entry.actor?.account ?? "", hasAccount: entry.actor != nil,
            reports: Digits.grouped(entry.filings), force: entry.force ?? "", hasForce: entry.force != nil,
            reason: entry.reason ?? "", hasReason: entry.reason != nil, ledger: "/ledger/\(entry.id)",
            number: String(entry.id), heads: Shown.heads(call),
            rows: filings.map { row($0, isSame: false, call) } + confirmed.map { row($0, isSame: true, call) },
            isCut: entry.filings > HistoryWork.shown, undoneBy: entry.undoneBy.map(String.init) ?? "",
            isUndone: entry.undoneBy != nil,
            canUndo: entry.undoneBy == nil && canUndo,
            marked: upload.map { "\(address)/new/\($0)/marked" } ?? "", hasMarked: upload != nil,
            inbox: "\(region.address)/inbox" + (period.map { "/\($0)" } ?? ""), typed: call.form["reason"] ?? "",
            withLater: fault?.code == "rested-upon", fault: fault?.sentence[language] ?? "", hasFault: fault != nil)
        return call.page(
            "\(call.say(SiteText.oneImport.title)) #\(entry.id)", "one-import", model, status: fault?.status ?? .ok)
    }

    /// The import that the address names, if it brought anything of the region or of those below it.
    private static func found(_ call: Call) throws -> HistoryWork.Act {
        let act = try HistoryWork(call.workspace).act(try call.number("act"))
        guard act.entry.kind == ActKind.import.rawValue,
            (act.filings + act.confirmed).contains(where: { call.isWithin($0.region) })
        else { throw SiteFailure.notFound }
        return act
    }

    private static func row(_ report: HistoryWork.Report, isSame: Bool, _ call: Call) -> Row {
        let region = call.tree.region(code: report.region)
        let cells = call.plan.indicators.map { indicator in
            Shown.cell(
                indicator, report.revision.lines[indicator.code]?.value, old: nil, isCompared: false,
                href: region.map { Shown.trace(indicator, $0, report.period, .filed) } ?? "/")
        }
        return Row(
            unit: region?.name(in: call.language) ?? Region.text(code: report.region),
            href: "/regions/\(Region.text(code: report.region))", period: Labels.period(report.period)[call.language],
            revision: String(report.revision.number), figures: cells,
            code: ReceiptPage.code(String(report.digest.prefix(8))),
            isSame: isSame)
    }

    static func undo(_ call: Call) throws -> Response {
        let account = try call.member()
        let region = try call.region()
        let act = try found(call)
        return try call.mending {
            _ = try UndoWork(call.workspace).run(
                act.entry.id, reason: call.form.text("reason") ?? "", author: account.person,
                withLater: call.form["later"] == "1", within: region.code)
            return call.redirect("\(region.address)/imports/\(act.entry.id)", said: "undone")
        } again: { fault in
            try page(call, fault)
        }
    }
}

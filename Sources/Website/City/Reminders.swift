import Documents
import Domain
import Foundation
import Hummingbird
import Operations
import Store
import Texts

/// 催报: who has not reported, how to reach them, and what to write to them.
enum Reminders {
    struct Row: Sendable {
        let name: String
        let href: String
        let look: String
        let state: String
        let deadline: String
        let received: String
        let person: String
        let phone: String
        let isKnown: Bool
        let isFromReport: Bool
        let reason: String
    }

    struct Paste: Sendable {
        let id: String
        let label: String
        let text: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let lead: String
        let action: String
        let periods: [Shown.Choice]
        let rows: [Row]
        let hasRows: Bool
        let export: String
        let texts: [Paste]
        let inbox: String
    }

    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        let language = call.language
        let list = try Self.list(call)
        let table = list.table
        let rows = late(list).flatMap { Self.rows($0, language) }
        let deadlines = call.plan.deadlines
        let model = Model(
            t: SiteText.reminders.said(language),
            kicker: "\(region.name(in: language)) · \(Labels.period(table.period)[language])",
            sentence: SiteText.remindersSentence(
                missing: table.count(.missing) + table.count(.open), returned: table.count(.returned),
                late: table.count(.late), expected: table.items.count)[language],
            lead: SiteText.inboxLead(
                county: deadlines.day(for: table.period, level: .county),
                city: deadlines.day(for: table.period, level: .city), today: call.workspace.today)[language],
            action: "\(region.address)/reminders", periods: Shown.periods(call, chosen: table.period), rows: rows,
            hasRows: !rows.isEmpty, export: "\(region.address)/reminders.csv?period=\(table.period)",
            texts: try texts(list, call), inbox: "\(region.address)/inbox/\(table.period)")
        return call.page("\(call.say(SiteText.reminders.title)) · \(model.kicker)", "reminders", model)
    }

    private static func list(_ call: Call) throws -> ReminderWork.List {
        try ReminderWork(call.workspace, call.site.accounts).list(
            period: try call.period().description, region: try call.region().codeText)
    }

    /// Those who have something to be reminded of, and those who were late.
    private static func late(_ list: ReminderWork.List) -> [ReminderWork.Item] {
        let order: [DueWork.State] = [.missing, .open, .returned, .late]
        return order.flatMap { state in list.items.filter { $0.due.state == state } }
    }

    private static func rows(_ item: ReminderWork.Item, _ language: Language) -> [Row] {
        let due = item.due
        let looks: [DueWork.State: String] = [.missing: "red", .returned: "red", .late: "orange", .open: "idle"]
        let look = looks[due.state] ?? "pace"
        let contacts: [ReminderWork.Contact?] = item.contacts.isEmpty ? [nil] : item.contacts.map(\.self)
        return contacts.map { contact in
            Row(
                name: due.region.name(in: language), href: due.region.address, look: "t-\(look) i-\(look)",
                state: SiteText.due(due.state.rawValue)[language], deadline: Labels.day(due.deadline)[language],
                received: due.received.map { Labels.day($0)[language] } ?? "–", person: contact?.person ?? "",
                phone: contact?.phone ?? "", isKnown: contact != nil, isFromReport: contact?.isAccount == false,
                reason: due.reason ?? "")
        }
    }

    private static func texts(_ list: ReminderWork.List, _ call: Call) throws -> [Paste] {
        let account = try call.member()
        let language = call.language
        let waiting = list.items.filter { [.missing, .open, .returned].contains($0.due.state) }
        let words = SiteText.ReminderWords(
            plan: call.plan.name, period: list.table.period,
            deadline: call.plan.deadlines.day(for: list.table.period, level: .county),
            names: waiting.map { $0.due.region.name(in: language) },
            sender: [account.person, account.phone].compactMap(\.self).joined(separator: " "))
        let said = SiteText.reminders.said(language)
        return [("before", words.before), ("on", words.on), ("after", words.after)].map { id, text in
            Paste(id: id, label: said[id] ?? "", text: text[language])
        }
    }

    /// The same list for a spreadsheet; that it was taken out is written down.
    static func export(_ call: Call) throws -> Response {
        let language = call.language
        let list = try Self.list(call)
        let said = SiteText.reminders.said(language)
        let rows = late(list).flatMap { item in Self.rows(item, language).map { (item.due.region.codeText, $0) } }
        try call.site.accounts.noteExport(
            of: "\(call.say(SiteText.reminderFile)) \(list.table.period)", count: rows.count, by: try call.member())
        let head = ["unit", "state", "deadline", "received", "contact", "phone", "reason"].map { said[$0] ?? "" }
        let table = rows.map { code, row in
            [code, row.name, row.state, row.deadline, row.received, row.person, row.phone, row.reason]
        }
        let name = "\(try call.region().name(in: language))-\(list.table.period)-\(call.say(SiteText.reminderFile)).csv"
        return call.csv([[call.say(SiteText.codeHead)] + head] + table, name: name)
    }
}

extension Call {
    func csv(_ rows: [[String]], name: String) -> Response {
        download(Data(CSVText.document(rows).utf8), name: name, type: "text/csv; charset=utf-8")
    }
}

import Domain
import Hummingbird
import Operations
import Texts

/// 账号管理.
enum AccountPages {
    struct Row: Sendable {
        let href: String
        let name: String
        let person: String
        let phone: String
        let role: String
        let region: String
        let state: String
        let isActive: Bool
        let lastSignIn: String
    }

    struct Choice: Sendable {
        let value: String
        let label: String
        let chosen: Bool
    }

    struct ListModel: Sendable {
        let t: [String: String]
        let search: String
        let rows: [Row]
        let isEmpty: Bool
        let roles: [Choice]
        let entered: [String: String]
        let fault: String
        let hasFault: Bool
    }

    /// All accounts, and the form for another.
    static func list(_ call: Call, fault: Fault? = nil) throws -> Response {
        let language = call.language
        let search = call.query.text("search") ?? ""
        let rows = try call.site.accounts.list().map { row($0, call) }.filter { row in
            search.isEmpty || [row.name, row.person, row.region].contains { $0.localizedStandardContains(search) }
        }
        let chosen = call.form["role"] ?? Role.county.rawValue
        let model = ListModel(
            t: SiteText.accounts.said(language), search: search, rows: rows, isEmpty: rows.isEmpty,
            roles: Role.allCases.map {
                Choice(value: $0.rawValue, label: Labels.role($0)[language], chosen: $0.rawValue == chosen)
            }, entered: entered(call, ["name", "person", "phone", "region", "body"]),
            fault: fault?.sentence[language] ?? "", hasFault: fault != nil)
        return call.page(call.say(SiteText.accounts.title), "accounts", model, status: fault?.status ?? .ok)
    }

    private static func entered(_ call: Call, _ names: [String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, call.form[$0] ?? "") })
    }

    private static func row(_ account: Account, _ call: Call) -> Row {
        let language = call.language
        return Row(
            href: "/accounts/\(account.name)", name: account.name, person: account.person,
            phone: account.phone ?? "–", role: Labels.role(account.role)[language],
            region: call.tree.region(code: account.region)?.name(in: language) ?? "",
            state: Labels.state(account.state)[language], isActive: account.state == .active,
            lastSignIn: account.lastSignIn.map { Labels.moment($0)[language] } ?? "–")
    }

    // MARK: One

    struct OneModel: Sendable {
        let t: [String: String]
        let row: Row
        let createdAt: String
        let body: String
        let hasBody: Bool
        let successor: String
        let hasSuccessor: Bool
        let isOpen: Bool
        let isLocked: Bool
        let password: String
        let hasPassword: Bool
        let fault: String
        let hasFault: Bool
        let entered: [String: String]
    }

    /// One account, with a new initial password, which is shown this once.
    static func one(
        _ call: Call, named name: String? = nil, password: String?, fault: Fault? = nil
    ) throws -> Response {
        let account = try found(call, name)
        let language = call.language
        let successor = try call.site.accounts.successor(of: account)
        let model = OneModel(
            t: SiteText.oneAccount.said(language), row: row(account, call),
            createdAt: Labels.day(account.createdAt.beijingDay)[language], body: account.body ?? "",
            hasBody: account.body != nil, successor: successor ?? "", hasSuccessor: successor != nil,
            isOpen: account.state != .closed, isLocked: account.state == .locked, password: password ?? "",
            hasPassword: password != nil, fault: fault?.sentence[language] ?? "", hasFault: fault != nil,
            entered: entered(call, ["name", "person", "phone"]))
        return call.page(call.say(SiteText.oneAccount.title), "one-account", model, status: fault?.status ?? .ok)
    }

    private static func found(_ call: Call, _ name: String? = nil) throws -> Account {
        let name = name ?? call.parameters["name"] ?? ""
        guard let account = try? call.site.accounts.account(name) else { throw SiteFailure.notFound }
        return account
    }

    // MARK: Changes

    static func add(_ call: Call) throws -> Response {
        let form = call.form
        do {
            guard let role = Role(rawValue: form["role"] ?? "") else { throw SiteFailure.badRequest }
            let made = try call.site.accounts.add(
                form.text("name") ?? "", person: form.text("person") ?? "", phone: form.text("phone"), role: role,
                region: form.text("region") ?? "", body: form.text("body"), by: try call.member().name)
            return try one(call, named: made.account.name, password: made.password)
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try list(call, fault: fault)
        }
    }

    static func reset(_ call: Call) throws -> Response {
        let account = try found(call)
        let password = try call.site.accounts.resetPassword(account.name, by: try call.member().name)
        call.site.doorkeeper.forget()
        return try one(call, password: password)
    }

    static func close(_ call: Call) throws -> Response {
        let account = try found(call)
        try call.site.accounts.close(account.name, by: try call.member().name)
        call.site.doorkeeper.forget()
        return call.redirect("/accounts/\(account.name)", said: "closed")
    }

    static func unlock(_ call: Call) throws -> Response {
        let account = try found(call)
        _ = try call.site.accounts.unlock(account.name, by: try call.member().name)
        return call.redirect("/accounts/\(account.name)", said: "unlocked")
    }

    static func handOver(_ call: Call) throws -> Response {
        let account = try found(call)
        do {
            let made = try call.site.accounts.handOver(
                account.name, to: call.form.text("name") ?? "", person: call.form.text("person") ?? "",
                phone: call.form.text("phone"), by: try call.member().name)
            call.site.doorkeeper.forget()
            return try one(call, named: made.account.name, password: made.password)
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try one(call, password: nil, fault: fault)
        }
    }

    // MARK: Log

    struct Entry: Sendable {
        let at: String
        let account: String
        let kind: String
        let detail: String
    }

    struct LogModel: Sendable {
        let t: [String: String]
        let entries: [Entry]
        let isEmpty: Bool
    }

    static func log(_ call: Call) throws -> Response {
        let entries = try call.site.accounts.events(limit: 500).map { event in
            Entry(
                at: Labels.moment(event.at)[call.language], account: event.account ?? "–",
                kind: Labels.event(event.kind)[call.language],
                detail: event.detail.sorted { $0.key < $1.key }
                    .map { "\(Labels.key($0.key)[call.language]) \($0.value)" }.joined(separator: " · "))
        }
        let model = LogModel(
            t: SiteText.securityLog.said(call.language), entries: entries, isEmpty: entries.isEmpty)
        return call.page(call.say(SiteText.securityLog.title), "log", model)
    }
}

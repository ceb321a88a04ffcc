import Domain
import Hummingbird
import Operations
import Texts

/// 我的账号: who one is, and the tokens for programs.
enum OwnAccount {
    struct Token: Sendable {
        let id: Int
        let label: String
        let scope: String
        let madeAt: String
        let until: String
        let lastUse: String
        let isOver: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let name: String
        let person: String
        let phone: String
        let role: String
        let region: String
        let lastSignIn: String
        let tokens: [Token]
        let hasTokens: Bool
        /// A new token's text, shown once.
        let made: String
        let isMade: Bool
        let canWrite: Bool
    }

    static func page(_ call: Call, token: String?) throws -> Response {
        let account = try call.member()
        let language = call.language
        let now = call.site.now()
        let tokens = try call.site.accounts.tokens(account.name).map { token in
            Token(
                id: token.id, label: token.label, scope: SiteText.scope(token.scope.rawValue)[language],
                madeAt: Labels.day(token.createdAt.beijingDay)[language],
                until: Labels.day(token.expiresAt.beijingDay)[language],
                lastUse: token.lastUsedAt.map { Labels.moment($0)[language] } ?? "–",
                isOver: token.revokedAt != nil || token.expiresAt.milliseconds <= now)
        }
        let model = Model(
            t: SiteText.account.said(language), name: account.name, person: account.person,
            phone: account.phone ?? "–", role: Labels.role(account.role)[language],
            region: call.tree.region(code: account.region)?.name(in: language) ?? "",
            lastSignIn: account.lastSignIn.map { Labels.moment($0)[language] } ?? "–", tokens: tokens,
            hasTokens: !tokens.isEmpty, made: token ?? "", isMade: token != nil,
            canWrite: [.county, .city, .province].contains(account.role))
        return call.page(call.say(SiteText.account.title), "account", model)
    }

    static func makeToken(_ call: Call) throws -> Response {
        let account = try call.member()
        let days = Int(call.form.text("days") ?? "") ?? 90
        let token = try call.site.accounts.makeToken(
            account.name, label: call.form.text("label") ?? "", scope: call.form["scope"] == "write" ? .write : .read,
            days: days)
        return try page(call, token: token)
    }

    static func revoke(_ call: Call) throws -> Response {
        let account = try call.member()
        try call.site.accounts.revokeToken(try call.number("token"), of: account.name)
        call.site.doorkeeper.forget()
        return call.redirect("/account", said: "revoked")
    }
}

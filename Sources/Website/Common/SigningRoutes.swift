import Domain
import HTTPTypes
import Hummingbird
import Operations
import Texts

/// Signing in and out, and one's own account.
extension RouteTable {
    static let signing: [Route] = [
        .page("/login", .everyone) { call in
            guard call.visitor == nil else { return call.redirect(call.query["next"] ?? "/") }
            return SignIn.page(call, name: "", fault: nil)
        },
        .action("/login", .everyone, carries: .form(8 << 10)) { call in try SignIn.take(call) },
        .action("/logout", .everyone, carries: .form(1 << 10)) { call in try SignIn.leave(call) },
        .page("/password", .members(Audience.all)) { call in PasswordChange.page(call, fault: nil) },
        .action("/password", .members(Audience.all), carries: .form(8 << 10)) { call in try PasswordChange.take(call) },
        .page("/account", .members(Audience.all)) { call in try OwnAccount.page(call, token: nil) },
        .action("/account/tokens", .members(Audience.all), carries: .form(8 << 10)) { call in
            try OwnAccount.makeToken(call)
        },
        .action("/account/tokens/{token}/revoke", .members(Audience.all), carries: .form(1 << 10)) { call in
            try OwnAccount.revoke(call)
        },
    ]
}

extension Call {
    /// Whether cookies may be kept to TLS.
    var isSecure: Bool {
        if site.configuration.isTLS { return true }
        guard let proxy = site.configuration.proxy, peer == proxy else { return false }
        return request.headers[.forwardedProto] == "https"
    }

    /// The visitor's address, for slowing down whoever tries passwords: the peer's, or what the proxy that we believe says.
    var sender: String {
        guard let proxy = site.configuration.proxy, peer == proxy,
            let stated = request.headers[.forwardedFor]?.split(separator: ",").last
        else { return peer ?? "" }
        return stated.filter { !$0.isWhitespace }
    }
}

extension HTTPField.Name {
    static var forwardedFor: HTTPField.Name { HTTPField.Name("X-Forwarded-For") ?? .via }
}

/// 登录.
enum SignIn {
    struct Model: Sendable {
        let t: [String: String]
        let name: String
        let next: String
        let fault: String
        let hasFault: Bool
        let serverTime: String
    }

    static func page(_ call: Call, name: String, fault: Fault?) -> Response {
        let model = Model(
            t: SiteText.signIn.said(call.language), name: name, next: call.query["next"] ?? call.form["next"] ?? "/",
            fault: fault?.sentence[call.language] ?? "", hasFault: fault != nil,
            serverTime: Labels.moment(call.site.workspace.clock())[call.language])
        return call.page(
            call.say(SiteText.signIn.title), "login", model, status: fault?.status ?? .ok, isNarrow: true)
    }

    static func take(_ call: Call) throws -> Response {
        let name = call.form.text("name") ?? ""
        do {
            try call.site.attempts.enter(call.sender, now: call.site.now())
            let taken = try call.site.attempts.computing {
                try call.site.accounts.signIn(name, call.form["password"] ?? "")
            }
            var response = call.redirect(
                taken.account.mustChangePassword ? "/password" : call.form["next"] ?? "/")
            response.headers[.setCookie] = Cookie.header(Doorkeeper.cookie, taken.token, isSecure: call.isSecure)
            return response
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return page(call, name: name, fault: fault)
        }
    }

    static func leave(_ call: Call) throws -> Response {
        if case .session(let token) = call.visitor?.proof { try call.site.accounts.signOut(token) }
        call.site.doorkeeper.forget()
        var response = call.redirect("/login", said: "signed-out")
        response.headers[.setCookie] = Cookie.header(Doorkeeper.cookie, "", seconds: 0, isSecure: call.isSecure)
        return response
    }
}

/// 修改密码.
enum PasswordChange {
    struct Model: Sendable {
        let t: [String: String]
        let isFirst: Bool
        let fault: String
        let hasFault: Bool
        let name: String
    }

    static func page(_ call: Call, fault: Fault?) -> Response {
        let account = call.visitor?.account
        let model = Model(
            t: SiteText.password.said(call.language), isFirst: account?.mustChangePassword ?? false,
            fault: fault?.sentence[call.language] ?? "", hasFault: fault != nil, name: account?.name ?? "")
        return call.page(
            call.say(SiteText.password.title), "password", model, status: fault?.status ?? .ok, isNarrow: true)
    }

    static func take(_ call: Call) throws -> Response {
        let account = try call.member()
        do {
            guard call.form["new"] == call.form["again"] else { throw SiteFailure.passwordsDiffer }
            try call.site.attempts.enter(call.sender, now: call.site.now())
            let token = try call.site.attempts.computing {
                try call.site.accounts.changePassword(
                    account.name, old: call.form["old"] ?? "", new: call.form["new"] ?? "")
            }
            call.site.doorkeeper.forget()
            var response = call.redirect("/", said: "password")
            response.headers[.setCookie] = Cookie.header(Doorkeeper.cookie, token, isSecure: call.isSecure)
            return response
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return page(call, fault: fault)
        }
    }
}

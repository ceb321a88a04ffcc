import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Store
import Texts

/// The door of the site: every request passes here, is known or not, is let in or not, and every answer leaves here.
struct Gatekeeper: Sendable {
    let site: Site

    /// Answers a request to a route.
    func respond(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
        let begun = ContinuousClock.now
        site.metrics.inFlight.add(1, ordering: .relaxed)
        defer { site.metrics.inFlight.subtract(1, ordering: .relaxed) }
        var response = await answer(route, request, context)
        Headers.secure(&response, route, isTLS: isTLS(request, context))
        note(route, request, response, ContinuousClock.now - begun, context)
        if request.method == .head { response = response.createHeadResponse() }
        return response
    }

    /// Says no to a request whose method its address does not know, whoever asks.
    func refuse(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
        var response: Response
        do {
            let call = try call(route, request, context, nil).call
            do { response = try route.handle(call) } catch { response = call.answer(to: Fault(error)) }
        } catch { response = Response(status: .badRequest) }
        Headers.secure(&response, route, isTLS: isTLS(request, context))
        return response
    }

    // MARK: Steps

    private func answer(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
        var call: Call?
        do {
            let visitor = try await visitor(request)
            let (made, flaw) = try self.call(route, request, context, visitor)
            call = made
            if let flaw { throw flaw }
            try admit(made)
            if let kept = kept(made) { return kept }
            return try await finish(made)
        } catch {
            let fault = Fault(error)
            if fault.status.code >= 500 {
                let kind = String(describing: type(of: error))
                context.logger.error("failed", metadata: ["route": "\(route.path)", "error": "\(kind).\(fault.code)"])
            }
            guard let call = call ?? (try? self.call(route, request, context, nil).call) else {
                return Response(status: fault.status)
            }
            return call.answer(to: fault)
        }
    }

    /// Reads what the request carries and answers it, when it is the account's turn.
    private func finish(_ call: Call) async throws -> Response {
        guard let account = call.visitor?.account.id else {
            let ready = try await carrying(call)
            return try await site.threads.runIfActive { try self.handle(ready) }
        }
        let ready: Call
        if call.route.carries == .file {
            ready = try await site.uploading.run(account) { try await carrying(call) }
        } else {
            ready = try await carrying(call)
        }
        return try await site.answering.run(account) {
            try await site.threads.runIfActive { try self.handle(ready) }
        }
    }

    private func visitor(_ request: Request) async throws -> Visitor? {
        guard let proof = Doorkeeper.Proof(request.headers) else { return nil }
        if let visitor = site.doorkeeper.remembered(proof) { return visitor }
        return try await site.threads.runIfActive { try site.doorkeeper.visitor(proof) }
    }

    /// - Returns: The request as handlers see it, and why it is not answered whoever asks.
    private func call(
        _ route: Route, _ request: Request, _ context: SiteContext, _ visitor: Visitor?
    ) throws -> (call: Call, flaw: SiteFailure?) {
        let framework = try site.framework()
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            parameters[String(name)] = String(value).removingPercentEncoding ?? ""
        }
        var place: Int?
        var isLost = false
        if let code = parameters["region"] {
            place = Digits.whole(code, length: 6...6).flatMap { framework.tree.position(code: $0) }
            isLost = place == nil
        }
        let query = request.uri.query.map { Fields(urlEncoded: $0) } ?? Fields()
        let call = Call(
            site: site, route: route, request: request,
            id: context.logger[metadataKey: "hb.request.id"]?.description ?? "", peer: context.peer,
            parameters: parameters,
            query: query ?? Fields(),
            language: Self.language(route, request), visitor: visitor, framework: framework, place: place)
        if query == nil { return (call, .badRequest) }
        // A stranger is asked to sign in before he learns what is not there.
        return (call, isLost && visitor != nil ? .notFound : nil)
    }

    /// The visitor's choice; programs say it with `Accept-Language`.
    static func language(_ route: Route, _ request: Request) -> Language {
        if route.face == .api { return (request.headers[.acceptLanguage] ?? "").hasPrefix("en") ? .en : .zh }
        return Cookie.value("language", in: request.headers).flatMap(Language.init(rawValue:)) ?? .zh
    }

    /// - Throws: `SiteFailure` where the visitor may not.
    private func admit(_ call: Call) throws {
        switch admission(call) {
        case .welcome: break
        case .stranger: throw SiteFailure.stranger
        case .hidden: throw SiteFailure.notFound
        case .forbidden: throw SiteFailure.forbidden
        case .passwordFirst: throw SiteFailure.passwordFirst
        }
        guard call.route.isChange else { return }
        if case .token(let canWrite) = call.visitor?.proof {
            // A token serves programs: it makes no other tokens and changes no password.
            guard canWrite, call.route.face == .api else { throw SiteFailure.forbidden }
        } else {
            guard Origin.isOurs(call.request) else { throw SiteFailure.foreignOrigin }
        }
    }

    private func admission(_ call: Call) -> Admission {
        let account = call.visitor?.account
        let admission = call.route.audience.admission(account, region: call.place, in: call.framework.tree)
        guard admission == .welcome, call.route.audience != .everyone else { return admission }
        if let account, account.mustChangePassword, !RouteTable.openBeforePassword.contains(call.route.path) {
            return .passwordFirst
        }
        return admission
    }

    // MARK: Kept pages

    private func key(_ call: Call) -> PageCache.Key? {
        guard let account = call.visitor?.account, call.route.keptFor.contains(account.role),
            call.request.uri.string.utf8.count <= 512
        else { return nil }
        return PageCache.Key(
            address: call.request.uri.string, scope: "\(account.role.rawValue) \(account.region)",
            language: call.language)
    }

    private func kept(_ call: Call) -> Response? {
        key(call).flatMap { site.pages.fresh($0, site.state, now: site.now()) }
    }

    private func handle(_ call: Call) throws -> Response {
        guard let key = key(call) else { return try call.route.handle(call) }
        return try site.pages.page(key, { site.state }, now: site.now) { try call.route.handle(call) }
    }

    // MARK: Traces

    private func isTLS(_ request: Request, _ context: SiteContext) -> Bool {
        if site.configuration.isTLS { return true }
        guard let proxy = site.configuration.proxy, context.peer == proxy else { return false }
        return request.headers[.forwardedProto] == "https"
    }

    private func note(
        _ route: Route, _ request: Request, _ response: Response, _ time: Duration, _ context: SiteContext
    ) {
        let milliseconds = Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3
        let bytes = response.body.contentLength ?? 0
        site.metrics.note(
            route.path, request.method.rawValue, response.status.code, milliseconds: milliseconds, bytes: bytes)
        guard route.isChange || response.status.code >= 400 || milliseconds > 1_000 else { return }
        context.logger.info(
            "request",
            metadata: [
                "route": "\(route.path)", "method": "\(request.method.rawValue)", "status": "\(response.status.code)",
                "ms": "\(Int(milliseconds.rounded()))", "bytes": "\(bytes)",
            ])
    }
}

extension HTTPField.Name {
    static var forwardedProto: HTTPField.Name {
        HTTPField.Name("X-Forwarded-Proto") ?? .via
    }
}

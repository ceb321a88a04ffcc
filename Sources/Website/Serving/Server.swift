import Domain
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOHTTPTypes
import NIOSSL
import ServiceLifecycle

/// Answers requests: the router finds the route, the gatekeeper does the rest.
struct SiteResponder: HTTPResponder {
    typealias Context = SiteContext

    let router: RouterResponder<SiteContext>
    let gatekeeper: Gatekeeper
    private let lost = Route(method: .get, path: "lost", face: .page, audience: .everyone) { _ in
        throw SiteFailure.notFound
    }
    private let lostInAPI = Route(method: .get, path: "lost", face: .api, audience: .everyone) { _ in
        throw SiteFailure.notFound
    }

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        if let response = try? await router.respond(to: request, context: context), response.isOurs { return response }
        let isAPI = request.uri.path.hasPrefix("/api/")
        return await gatekeeper.respond(isAPI ? lostInAPI : lost, request, context)
    }
}

extension Response {
    /// Whether the gatekeeper has seen it; the router's own are about addresses that it does not know.
    fileprivate var isOurs: Bool { headers[.xContentTypeOptions] != nil }
}

extension Site {
    /// What answers the site's requests, with or without a socket.
    func responder(_ routes: [Route] = RouteTable.all) -> SiteResponder {
        let gatekeeper = Gatekeeper(site: self)
        let router = Router(context: SiteContext.self)
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await gatekeeper.respond(route, request, context)
            }
            guard route.method == .get else { continue }
            router.on(RouterPath(route.path), method: .head) { request, context in
                await gatekeeper.respond(route, request, context)
            }
        }
        for (path, known) in Dictionary(grouping: routes, by: \.path) {
            refuseOthers(path, known, router, gatekeeper)
        }
        return SiteResponder(router: router.buildResponder(), gatekeeper: gatekeeper)
    }

    /// A known address asked by a method that it does not know says which it knows.
    private func refuseOthers(_ path: String, _ known: [Route], _ router: Router<SiteContext>, _ gatekeeper: Gatekeeper)
    {
        var methods = known.map(\.method.rawValue)
        if methods.contains("GET") { methods.append("HEAD") }
        let allowed = methods.sorted()
        let face = known.first?.face ?? .page
        for name in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]
        where !methods.contains(name) {
            guard let method = HTTPRequest.Method(name) else { continue }
            let refusal = Route(method: method, path: path, face: face, audience: .everyone) { _ in
                throw SiteFailure.methodNotAllowed(allowed)
            }
            router.on(RouterPath(path), method: method) { request, context in
                await gatekeeper.refuse(refusal, request, context)
            }
        }
    }

    /// Serves until the process is told to end; then what is being answered is finished first.
    /// - Parameter onStart: Called once it listens, with the port.
    /// - Throws: What the system says where it cannot listen, and `Failure` where the certificate cannot be read.
    package func run(onStart: @escaping @Sendable (Int) -> Void) async throws {
        let watch = Watch(site: self)
        var application = Application(
            responder: responder(), server: try channel(),
            configuration: .init(
                address: .hostname(configuration.host, port: configuration.port), serverName: "tongxing",
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.connections)),
            services: [watch],
            onServerRunning: { channel in onStart(channel.localAddress?.port ?? 0) }, logger: logger)
        application.configuration.backlog = 1_024
        try await application.runService()
        try? await threads.shutdownGracefully()
    }

    private func channel() throws -> HTTPServerBuilder {
        let idle = TimeAmount.seconds(75)
        let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: idle))
        guard let certificate = configuration.certificate, let key = configuration.key else { return plain }
        let chain: [NIOSSLCertificateSource]
        do { chain = try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) } } catch {
            throw Failure.notReadable(certificate)
        }
        let privateKey: NIOSSLPrivateKey
        do { privateKey = try NIOSSLPrivateKey(file: key, format: .pem) } catch { throw Failure.notReadable(key) }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(privateKey))
        tls.minimumTLSVersion = .tlsv12
        return try .tls(plain, tlsConfiguration: tls)
    }
}

/// Looks ten times a second whether another process has changed anything.
private struct Watch: Service {
    let site: Site

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            try? await site.threads.runIfActive { site.look() }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }
}

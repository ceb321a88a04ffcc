import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Texts

/// What strangers may ask for too: the site's own files, its health, its language.
extension RouteTable {
    static let common: [Route] = [
        .page("/healthz", .everyone) { _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain"], body: .init(byteBuffer: ByteBuffer(string: "ok\n")))
        },
        .page("/metrics", .members([.administrator])) { call in try metrics(call) },
        .page("/assets/{file}", .everyone) { call in try AssetFiles.answer(call) },
        .page("/favicon.ico", .everyone) { call in call.redirect("/assets/icon.svg") },
        .page("/robots.txt", .everyone) { _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain"],
                body: .init(byteBuffer: ByteBuffer(string: "User-agent: *\nDisallow: /\n")))
        },
        .action("/language", .everyone, carries: .form(4 << 10)) { call in language(call) },
    ]

    private static func language(_ call: Call) -> Response {
        let choice = call.form["language"].flatMap(Language.init(rawValue:)) ?? .zh
        var response = call.redirect(call.form["back"] ?? "/")
        response.headers[.setCookie] = Cookie.header(
            "language", choice.rawValue, seconds: 365 * 86_400, isSecure: call.isSecure)
        return response
    }

    private static func metrics(_ call: Call) throws -> Response {
        let site = call.site
        let pages = site.pages.counts
        let text = site.metrics.text(gauges: [
            ("tongxing_ledger_act", "The newest act of the ledger.", site.hub.head?.act ?? 0),
            ("tongxing_pages_kept_hits", "Pages answered from those kept.", pages.hits),
            ("tongxing_pages_made", "Pages made.", pages.made),
            ("tongxing_requests_in_flight", "Requests being answered.", site.metrics.inFlight.load(ordering: .relaxed)),
            ("tongxing_sent_bytes", "Bytes of answers.", site.metrics.bytesOut.load(ordering: .relaxed)),
            ("tongxing_jobs_running", "Imports that are running.", site.jobs.running),
            ("tongxing_clock_behind", "Whether the clock is behind the last act.", site.isClockBehind ? 1 : 0),
        ])
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

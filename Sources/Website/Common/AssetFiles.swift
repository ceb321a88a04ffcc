import Assets
import Crypto
import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheets, the script and the icon. Their address carries their hash, so that browsers keep them.
enum AssetFiles {
    private struct File: Sendable {
        let type: String
        let bytes: ByteBuffer
    }

    private static let files: [String: File] = [
        "site.css": File(type: "text/css; charset=utf-8", bytes: ByteBuffer(bytes: Assets.styleSheet)),
        "report.css": File(type: "text/css; charset=utf-8", bytes: ByteBuffer(string: SiteStyle.css)),
        "site.js": File(type: "text/javascript; charset=utf-8", bytes: ByteBuffer(bytes: Assets.script)),
        "icon.svg": File(type: "image/svg+xml", bytes: ByteBuffer(bytes: Assets.icon)),
    ]

    /// Of all files together.
    static let version: String = {
        var hash = SHA256()
        for name in files.keys.sorted() {
            if let file = files[name] { hash.update(data: Data(file.bytes.readableBytesView)) }
        }
        return hash.finalize().prefix(6).map { String(format: "%02x", $0) }.joined()
    }()

    static func answer(_ call: Call) throws -> Response {
        guard let file = files[call.parameters["file"] ?? ""] else { throw SiteFailure.notFound }
        let isVersioned = call.query["v"] == version
        return Response(
            status: .ok,
            headers: [
                .contentType: file.type,
                .cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "no-cache",
            ], body: .init(byteBuffer: file.bytes))
    }
}

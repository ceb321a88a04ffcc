import Foundation
import HTTPTypes
import Hummingbird

/// Whether a change comes from a page of ours: browsers say where a request comes from, and another site's cannot lie.
enum Origin {
    static func isOurs(_ request: Request) -> Bool {
        guard let host = request.head.authority, !host.isEmpty else { return false }
        if let origin = request.headers[.origin] { return self.host(origin) == host.lowercased() }
        if let referer = request.headers[.referer] { return self.host(referer) == host.lowercased() }
        return false
    }

    /// `http://10.1.2.3:8080/x` → `10.1.2.3:8080`.
    private static func host(_ address: String) -> String? {
        guard let scheme = address.range(of: "://"),
            ["http", "https"].contains(address[..<scheme.lowerBound].lowercased())
        else { return nil }
        let rest = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return rest.contains("@") ? nil : rest.lowercased()
    }
}

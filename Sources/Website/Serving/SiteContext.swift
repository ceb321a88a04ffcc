import Hummingbird
import Logging
import NIOCore

/// What the server knows of a request besides the request.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection: a visitor, or the proxy before us.
    let peer: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}

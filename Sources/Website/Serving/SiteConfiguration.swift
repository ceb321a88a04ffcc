/// How a site is served.
package struct SiteConfiguration: Sendable {
    /// Where it listens; by default only this machine can reach it.
    package var host = "127.0.0.1"
    package var port = 8080
    /// PEM files for TLS; nil: plain HTTP.
    package var certificate: String?
    package var key: String?
    /// The address of the proxy before us, whose word on the visitor's address and on TLS is taken; nil: none is believed.
    package var proxy: String?
    /// Connections at once.
    package var connections = 2_000
    /// The largest file that is taken in, in bytes.
    package var largestUpload = 64 << 20

    /// Threads on which handlers wait for the database, and connections that read it.
    package var threads = 64
    package var readers = 4

    package init() {}

    var isTLS: Bool { certificate != nil && key != nil }
}

import Hummingbird

/// 全省总览.
enum Dashboard {
    static func page(_ call: Call) throws -> Response { call.html("", "") }
}

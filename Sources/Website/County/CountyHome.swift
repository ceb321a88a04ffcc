import Hummingbird

/// 县区工作台.
enum CountyHome {
    static func page(_ call: Call) throws -> Response { call.html("", "") }
}

import Hummingbird

/// 市州收件.
enum CityHome {
    static func page(_ call: Call) throws -> Response { call.html("", "") }
}

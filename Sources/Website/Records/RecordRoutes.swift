import Domain
import Hummingbird

/// What all readers may open: figures and what lies behind them.
extension RouteTable {
    static let records: [Route] = [
        .page("/", .members(Audience.all), keptFor: [.province, .partner, .auditor]) { call in try Home.page(call) }
    ]
}

/// What each role sees first.
enum Home {
    static func page(_ call: Call) throws -> Response {
        switch try call.member().role {
        case .administrator: try AccountPages.list(call)
        case .county: try CountyHome.page(call)
        case .city: try CityHome.page(call)
        case .province, .partner, .auditor: try Dashboard.page(call)
        }
    }
}

import Domain
import Hummingbird
import Texts

/// 编程接口: the description for people, from the same routes.
enum APIPage {
    struct Row: Sendable {
        let method: String
        let path: String
        let does: String
        let who: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let rows: [Row]
    }

    static let route = Route.page("/api", .everyone) { call in
        let rows = OpenAPI.routes.compactMap { route in
            route.operation.map { operation in
                Row(
                    method: route.method.rawValue, path: route.path, does: operation.summary[call.language],
                    who: OpenAPI.roles(route.audience, call.language))
            }
        }
        return call.page(
            call.say(SiteText.apiPage.title), "api", Model(t: SiteText.apiPage.said(call.language), rows: rows))
    }
}

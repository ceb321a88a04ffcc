/// What the description of the programming interface says of a route.
struct APIOperation: Sendable {
    let id: String
    let summary: String
}

/// TODO
extension RouteTable {
    static let county: [Route] = []
}

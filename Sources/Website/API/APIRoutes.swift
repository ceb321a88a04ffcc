/// TODO
extension RouteTable {
    static let api: [Route] = []
}

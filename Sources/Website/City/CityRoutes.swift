/// TODO
extension RouteTable {
    static let city: [Route] = []
}

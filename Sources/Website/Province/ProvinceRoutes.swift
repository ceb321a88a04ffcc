/// TODO
extension RouteTable {
    static let province: [Route] = []
}

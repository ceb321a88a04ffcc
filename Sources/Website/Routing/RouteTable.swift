import Domain

/// Every address of the site. Who may use each is said with it and decided in `Audience`.
enum RouteTable {
    static let all: [Route] =
        common + signing + administration + records + county + city + province + registers + guides + monitoring + api
        + [APIPage.route]

    /// Where an account may go whose password must be changed first.
    static let openBeforePassword: Set<String> = ["/password", "/logout", "/account"]
}

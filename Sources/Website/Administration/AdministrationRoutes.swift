import Domain

/// The administrator's pages.
extension RouteTable {
    private static let administrators = Audience.members([.administrator])

    static let administration: [Route] = [
        .action("/accounts", administrators) { call in try AccountPages.add(call) },
        .page("/accounts/{name}", administrators) { call in try AccountPages.one(call, password: nil) },
        .action("/accounts/{name}/reset", administrators) { call in try AccountPages.reset(call) },
        .action("/accounts/{name}/close", administrators) { call in try AccountPages.close(call) },
        .action("/accounts/{name}/unlock", administrators) { call in try AccountPages.unlock(call) },
        .action("/accounts/{name}/hand-over", administrators) { call in try AccountPages.handOver(call) },
        .page("/log", administrators) { call in try AccountPages.log(call) },
    ]
}

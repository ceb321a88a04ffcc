import Domain

/// What the plan gives enterprises: guidance, and the wage guide.
extension RouteTable {
    private static let readers = Audience.members(Audience.readers)

    static let guides: [Route] = [
        .page("/wages", readers, isKept: true) { call in try WagesPage.page(call) },
        .page("/wages/{format}", readers, isKept: true) { call in try WagesPage.file(call) },
        .page("/guidance", readers, isKept: true) { call in try GuidancePage.page(call) },
        .page("/guidance/{format}", readers, isKept: true) { call in try GuidancePage.file(call) },
    ]
}

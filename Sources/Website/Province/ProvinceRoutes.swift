import Domain

/// The province's pages, and what partners and auditors see of them. Addresses that name no region are about the whole
/// plan, and for accounts of its root.
extension RouteTable {
    private static let readers = Audience.members(Audience.readers)
    private static let lookers = Audience.members([.province, .partner, .auditor], .whole)
    private static let officers = Audience.members([.province])
    private static let chiefs = Audience.members([.province], .whole)

    static let province: [Route] = reports + targets + periods + bulletins

    private static let reports: [Route] = [
        .page("/regions/{region}", readers, isKept: true) { call in try Dashboard.page(call) },
        .page("/regions/{region}/report/{format}", readers, isKept: true) { call in try RegionFiles.report(call) },
        .page("/regions/{region}/letter/{format}", .members([.city, .province, .auditor], .inside), isKept: true) {
            call in
            try RegionFiles.letter(call)
        },
        .page("/compare", .members([.province, .auditor], .whole), isKept: true) { call in try ComparePage.page(call) },
        .page("/compare/{format}", .members([.province, .auditor], .whole), isKept: true) { call in
            try ComparePage.file(call)
        },
    ]

    private static let targets: [Route] = [
        .page("/targets", lookers, isKept: true) { call in try TargetPages.page(call) },
        .page("/regions/{region}/targets", readers, isKept: true) { call in try TargetPages.page(call) },
        .action("/regions/{region}/targets", officers) { call in try TargetChange.take(call) },
    ]

    private static let periods: [Route] = [
        .page("/periods", chiefs, isKept: true) { call in try PeriodPages.list(call) },
        .page("/periods/{period}", chiefs) { call in try PeriodPages.choose(call) },
        .page("/regions/{region}/periods/{period}", officers) { call in try PeriodPages.one(call) },
        .action("/regions/{region}/periods/{period}/open", officers) { call in
            try PeriodPages.turn(call, isOpen: true)
        },
        .action("/regions/{region}/periods/{period}/close", officers) { call in
            try PeriodPages.turn(call, isOpen: false)
        },
    ]

    private static let bulletins: [Route] = [
        .page("/bulletins", lookers) { call in try BulletinPages.list(call) },
        .page("/bulletins/draft", lookers) { call in try BulletinDraftPage.page(call) },
        .action("/bulletins/words", chiefs, carries: .form(1 << 20)) { call in try BulletinActions.write(call) },
        .action("/bulletins/circulate", chiefs) { call in try BulletinActions.circulate(call) },
        .action("/bulletins/concur", .members([.partner], .whole)) { call in try BulletinActions.concur(call) },
        .action("/bulletins/publish", chiefs) { call in try BulletinActions.publish(call) },
        .page("/bulletins/{act}", lookers, isKept: true) { call in try IssuedBulletin.page(call) },
        .page("/bulletins/{act}/files/{format}", lookers, isKept: true) { call in try IssuedBulletin.file(call) },
    ]
}

import Domain

/// Monitoring and matters. Partners see numbers only: no page of theirs names an enterprise.
extension RouteTable {
    private static let readers = Audience.members(Audience.readers)
    private static let namers = Audience.members([.county, .city, .province, .auditor])
    private static let senders = Audience.members([.county, .city, .province])
    private static let issuers = Audience.members([.city, .province])

    static let monitoring: [Route] = digests + sheets + matters

    private static let digests: [Route] = [
        .page("/monitoring", readers, isKept: true) { call in try MonitoringPage.page(call) },
        .page("/regions/{region}/monitoring", readers, isKept: true) { call in try MonitoringPage.page(call) },
        .page("/regions/{region}/monitoring/file", readers) { call in try MonitoringPage.file(call) },
        .page("/regions/{region}/warnings", namers, isKept: true) { call in try WarningsPage.page(call, .open) },
        .page("/regions/{region}/warnings/file", namers) { call in try WarningsPage.file(call) },
        .page("/regions/{region}/emergency", namers) { call in try WarningsPage.page(call, .emergency) },
        .page("/regions/{region}/enterprises/{code}", namers, isKept: true) { call in try EnterprisePage.page(call) },
    ]

    private static let sheets: [Route] = [
        .page("/regions/{region}/monitoring/import", senders) { call in try MonitorUpload.page(call) },
        .action("/regions/{region}/monitoring/import", senders, carries: .file) { call in
            try MonitorUpload.upload(call)
        },
        .page("/regions/{region}/monitoring/import/{upload}", senders) { call in try MonitorTrial.page(call) },
        .action("/regions/{region}/monitoring/import/{upload}", senders) { call in try MonitorTrial.commit(call) },
        .page("/regions/{region}/monitoring/import/{upload}/marked", senders) { call in try MonitorTrial.marked(call) },
        .action("/regions/{region}/monitoring/import/{upload}/drop", senders) { call in try MonitorTrial.drop(call) },
    ]

    private static let matters: [Route] = [
        .page("/matters", namers, isKept: true) { call in try MattersPage.page(call) },
        .page("/regions/{region}/matters", namers, isKept: true) { call in try MattersPage.page(call) },
        .page("/regions/{region}/matters/file", namers) { call in try MattersPage.file(call) },
        .action("/regions/{region}/matters", issuers) { call in try MatterActions.open(call) },
        .page("/regions/{region}/matters/{matter}", namers, isKept: true) { call in try MatterPage.page(call) },
        .page("/regions/{region}/matters/{matter}/letter", namers) { call in try MatterPage.letter(call) },
        .action("/regions/{region}/matters/{matter}/feedback", senders) { call in
            try MatterActions.step(call, .feedback)
        },
        .action("/regions/{region}/matters/{matter}/return", issuers) { call in try MatterActions.step(call, .return) },
        .action("/regions/{region}/matters/{matter}/close", issuers) { call in try MatterActions.step(call, .close) },
        .action("/regions/{region}/matters/{matter}/reopen", issuers) { call in try MatterActions.step(call, .reopen) },
        .action("/regions/{region}/matters/{matter}/extend", issuers) { call in try MatterActions.step(call, .extend) },
    ]
}

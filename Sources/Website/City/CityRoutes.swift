import Domain

/// The city officer's pages, and what the province sees of them.
extension RouteTable {
    private static let deciders = Audience.members([.city, .province])

    static let city: [Route] =
        [
            .page("/regions/{region}/inbox", deciders, isKept: true) { call in try Inbox.page(call) },
            .page("/regions/{region}/inbox/{period}", deciders, isKept: true) { call in try Inbox.page(call) },
            .action("/regions/{region}/review/{period}", deciders) { call in try Inbox.decide(call) },
        ] + imports + packages + reporting

    private static let imports: [Route] = [
        .page("/regions/{region}/imports", deciders) { call in try ImportPages.list(call) },
        .action("/regions/{region}/imports", deciders, carries: .file) { call in try ImportPages.upload(call) },
        .page("/regions/{region}/imports/new/{upload}", deciders) { call in try ImportPreview.page(call) },
        .action("/regions/{region}/imports/new/{upload}", deciders) { call in try ImportRun.commit(call) },
        .page("/regions/{region}/imports/new/{upload}/marked", deciders) { call in try ImportPreview.marked(call) },
        .action("/regions/{region}/imports/new/{upload}/drop", deciders) { call in try ImportPreview.drop(call) },
        .page("/regions/{region}/imports/jobs/{job}", deciders) { call in try ImportRun.job(call) },
        .page("/regions/{region}/imports/jobs/{job}/state", deciders) { call in try ImportRun.state(call) },
        .page("/regions/{region}/imports/{act}", .members([.city, .province, .auditor])) { call in
            try ImportAct.page(call)
        },
        .action("/regions/{region}/imports/{act}/undo", deciders) { call in try ImportAct.undo(call) },
        .page("/regions/{region}/template", deciders) { call in try ImportPages.template(call) },
    ]

    private static let senders = Audience.members([.city])
    private static let lookers = Audience.members([.city, .province, .partner, .auditor])
    private static let overseers = Audience.members([.province, .partner, .auditor], .whole)
    private static let provinces = Audience.members([.province])

    private static let packages: [Route] = [
        .page("/regions/{region}/package", senders) { call in try PackageDesk.page(call) },
        .page("/regions/{region}/package/{period}", senders) { call in try PackageDesk.page(call) },
        .action("/regions/{region}/package/{period}", senders, carries: .file) { call in try PackageDesk.send(call) },
        Route(
            method: .put, path: "/regions/{region}/package/{period}/draft", face: .page, audience: senders,
            carries: .json()
        ) { call in try PackageDesk.keep(call) },
        .page("/packages", overseers, isKept: true) { call in try PackageList.page(call) },
        .page("/regions/{region}/packages/{package}", lookers) { call in try PackageReview.page(call) },
        .action("/regions/{region}/packages/{package}/accept", provinces) { call in try PackageReview.accept(call) },
        .action("/regions/{region}/packages/{package}/return", provinces) { call in try PackageReview.return(call) },
        .action("/regions/{region}/packages/{package}/withdraw", senders) { call in try PackageDesk.withdraw(call) },
        .page("/regions/{region}/evidence/{evidence}", .members([.county, .city, .province, .auditor])) { call in
            try EvidenceFile.answer(call)
        },
    ]

    private static let reporting: [Route] = [
        .page("/regions/{region}/reminders", deciders) { call in try Reminders.page(call) },
        .page("/regions/{region}/reminders.csv", deciders) { call in try Reminders.export(call) },
        .page("/reporting", overseers, isKept: true) { call in try ReportingPage.page(call) },
        .page("/reporting.csv", overseers) { call in try ReportingPage.export(call) },
    ]
}

import Domain

/// 台账: the names behind the counts, from a county's single entry to the province's decisions.
extension RouteTable {
    private static let readers = Audience.members(Audience.readers)
    private static let keepers = Audience.members([.county, .city, .province])
    private static let inspectors = Audience.members([.county, .city, .province, .auditor])
    private static let judges = Audience.members([.province])
    private static let root = "/regions/{region}/registers/{register}"

    static let registers: [Route] =
        [
            .page("/registers", readers) { call in try RegisterOverview.page(call) },
            .page(root, readers) { call in try RegisterList.page(call) },
            .page("/regions/{region}/reconcile", readers) { call in try ReconcilePage.page(call) },
        ] + entries + lists + decisions + documents + samples

    private static let entries: [Route] = [
        .page(root + "/new", keepers) { call in try EntryForm.page(call) },
        .action(root + "/new", keepers, carries: .file) { call in try EntryForm.enter(call) },
        .page(root + "/entries/{entry}", readers) { call in try EntryPage.page(call) },
        .action(root + "/entries/{entry}/evidence", keepers, carries: .file) { call in try EntryActions.attach(call) },
        .page(root + "/entries/{entry}/evidence/{proof}", inspectors) { call in try EntryActions.proof(call) },
        .action(root + "/entries/{entry}/withdraw", keepers) { call in try EntryActions.withdraw(call) },
        .action(root + "/entries/{entry}/erase", judges) { call in try EntryActions.erase(call) },
    ]

    private static let lists: [Route] = [
        .page(root + "/imports", keepers) { call in try ImportPages.list(call) },
        .action(root + "/imports", keepers, carries: .file) { call in try ImportPages.upload(call) },
        .page(root + "/imports/new/{upload}", keepers) { call in try ImportPreview.page(call) },
        .action(root + "/imports/new/{upload}", keepers) { call in try ImportRun.commit(call) },
        .page(root + "/imports/new/{upload}/marked", keepers) { call in try ImportPreview.marked(call) },
        .action(root + "/imports/new/{upload}/drop", keepers) { call in try ImportPreview.drop(call) },
        .page(root + "/imports/jobs/{job}", keepers) { call in try ImportRun.job(call) },
        .page(root + "/imports/jobs/{job}/state", keepers) { call in try ImportRun.state(call) },
        .page(root + "/imports/{act}", inspectors) { call in try RecordAct.page(call) },
        .action(root + "/imports/{act}/undo", keepers) { call in try RecordAct.undo(call) },
        .page(root + "/template", keepers) { call in try RecordAct.template(call) },
    ]

    private static let decisions: [Route] = [
        .page(root + "/claims", .members([.city, .province, .partner, .auditor])) { call in try ClaimPage.page(call) },
        .action(root + "/claims", judges) { call in try ClaimPage.decide(call) },
        .action(root + "/policy", judges) { call in try ClaimPage.setPolicy(call) },
        .page(root + "/quotas", readers) { call in try QuotaPage.page(call) },
        .action(root + "/quotas", judges) { call in try QuotaPage.set(call) },
    ]

    private static let documents: [Route] = [
        .page("/documents", .members([.province, .partner, .auditor], .whole)) { call in try DocumentPages.list(call) },
        .action("/documents", .members([.province], .whole), carries: .file) { call in try DocumentPages.record(call) },
        .page("/documents/{document}", .members([.province, .partner, .auditor], .whole)) { call in
            try DocumentPages.page(call)
        },
    ]

    private static let samples: [Route] = [
        .page("/samples", .members([.province, .auditor], .whole)) { call in try SamplePages.list(call) },
        .action("/samples", .members([.province], .whole)) { call in try SamplePages.draw(call) },
        .page("/samples/{sample}", .members([.province, .auditor], .whole)) { call in try SamplePages.page(call) },
        .action("/samples/{sample}", .members([.province], .whole)) { call in try SamplePages.record(call) },
    ]
}

import Domain

/// A unit's reports: the form, its receipt, paper and history. County clerks file for their own unit, city officers for
/// units below theirs (代录).
extension RouteTable {
    private static let readers = Audience.members(Audience.readers)
    private static let filers = Audience.members([.county, .city])
    private static let owners = Audience.members([.county], .own)
    private static let report = "/regions/{region}/filings/{period}"

    static let county: [Route] = [
        .page(report, readers) { call in try FilingPage.page(call) },
        .action(report, filers) { call in try FilingActions.file(call) },
        .action(report + "/check", filers) { call in try FilingActions.check(call) },
        Route(
            method: .put, path: report + "/draft", face: .page, audience: filers, carries: .json(80 << 10)
        ) { call in try FilingDrafts.save(call) },
        .action(report + "/draft/drop", filers) { call in try FilingDrafts.drop(call) },
        .action(report + "/confirm", owners) { call in try FilingActions.confirm(call) },
        .action(report + "/withdraw", owners) { call in try FilingActions.withdraw(call) },
        .page(report + "/print", readers) { call in try FilingSheet.page(call) },
        .page("/regions/{region}/receipts/{act}", readers) { call in try ReceiptPage.page(call) },
        .action("/regions/{region}/receipts/{act}/evidence", filers, carries: .file) { call in
            try ReceiptPage.attach(call)
        },
        .page("/regions/{region}/history", readers, isKept: true) { call in try HistoryPage.page(call) },
    ]
}

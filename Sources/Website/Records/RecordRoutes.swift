import Domain
import Hummingbird

/// What all readers may open: figures and what lies behind them.
extension RouteTable {
    private static let readers = Audience.members(Audience.readers)
    private static let auditors = Audience.members([.province, .auditor], .whole)

    static let records: [Route] = [
        .page("/", .members(Audience.all), keptFor: [.province, .partner, .auditor]) { call in try Home.page(call) },
        .page("/trace", readers, isKept: true) { call in try TracePage.page(call) },
        .page("/ledger", .members([.province, .auditor, .partner], .whole), isKept: true) { call in
            try LedgerPages.list(call)
        },
        .page("/ledger/{act}", readers, isKept: true) { call in try LedgerPages.one(call) },
        .page("/verify", readers) { call in try VerifyPage.page(call) },
        .action("/verify/run", auditors, carries: .form(1 << 10)) { call in try VerifyPage.run(call) },
        .action("/verify/document", auditors, carries: .file) { call in try VerifyPage.document(call) },
    ]
}

/// What each role sees first.
enum Home {
    static func page(_ call: Call) throws -> Response {
        switch try call.member().role {
        case .administrator: try AccountPages.list(call)
        case .county: try CountyHome.page(call)
        case .city: try CityHome.page(call)
        case .province, .partner, .auditor: try Dashboard.page(call)
        }
    }
}

extension Call {
    /// Whether a region lies within the account's reach.
    func reaches(_ code: Int) -> Bool {
        guard let account = visitor?.account, let own = tree.position(code: account.region),
            let place = tree.position(code: code)
        else { return false }
        return place == own || tree.isBelow(place, own)
    }

    /// A region that the query names, by code; else the account's own.
    /// - Throws: `SiteFailure.notFound` where it is beyond the account's reach.
    func askedRegion(_ name: String = "region") throws -> Region {
        guard let text = query.text(name) else { return try region() }
        guard let code = Digits.whole(text, length: 6...6), let region = tree.region(code: code), reaches(code) else {
            throw SiteFailure.notFound
        }
        return region
    }

    /// The basis that the query names; else the one that counts.
    func basis() throws -> Basis {
        guard let text = query.text("basis") else { return .accepted }
        guard let basis = Basis(rawValue: text) else { throw SiteFailure.notFound }
        return basis
    }
}

import Domain
import Foundation
import Store

@testable import Operations

extension PasswordCost {
    /// For tests.
    static let light = PasswordCost(rounds: 2, blockSize: 8, parallelism: 1)
}

/// A desk whose site has accounts: `youxian` for 攸县, and others on request.
struct AccountDesk {
    let desk: Desk
    let store: SiteStore
    let work: AccountWork

    /// The password of `youxian`, changed already.
    static let password = "芙蓉楼送辛渐 2042"

    init() throws {
        desk = try Desk(regions: Self.regions)
        store = try SiteStore.open(path: desk.workspace.sitePath)
        work = AccountWork(desk.workspace, site: store, cost: .light)
        desk.clock.set("2022-12-01T08:00:00+08:00")
        let made = try work.add("youxian", person: "周明", phone: "0731-24222222", role: .county, region: "攸县")
        _ = try work.changePassword("youxian", old: made.password, new: Self.password)
    }

    func at(_ time: String) { desk.clock.set("2022-12-01T\(time)+08:00") }

    func failure(_ body: () throws -> Void) -> Failure? {
        do {
            try body()
            return nil
        } catch { return error as? Failure }
    }

    func kinds() throws -> [SiteEvent.Kind] { try work.events(limit: 100).map(\.kind).reversed() }

    static let regions = """
        code,name,short_name,level,parent_code
        430000,湖南省,湖南,province,
        430200,株洲市,株洲,city,430000
        430223,攸县,攸县,county,430200
        430224,茶陵县,茶陵,county,430200
        430271,云龙示范区,云龙,zone,430200
        430299,株洲市本级,株洲市本级,unit,430200
        433000,直管市,直管,city,430000
        439900,湖南省本级,湖南省本级,unit,430000
        """
}

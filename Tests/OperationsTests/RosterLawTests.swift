import Domain
import Foundation
import Store
import Testing

@testable import Operations

/// Laws that hold whatever is on the registers.
@Suite struct RosterLawTests {
    private static let services = "new_enterprise_services"

    /// Services of firms, most claimed by one county and some by several, each on a day of its own; titles of enterprises.
    private static func rows(_ count: Int, seed: UInt64) -> [String] {
        var numbers = FixedNumbers(state: seed)
        let counties = ["攸县", "荷塘区", "湘乡市", "岳塘区", "吉首市", "长沙县"]
        return (0..<count).map { number in
            let firm = Int.random(in: 0..<(count * 2 / 3), using: &numbers)
            let month = number % 18
            let day =
                "\(2021 + month / 12)-\(Digits.padded(month % 12 + 1, 2))-\(Digits.padded(number / 18 % 28 + 1, 2))"
            let mode = ["上门", "电话", "群发"][number % 7 == 0 ? 2 : number % 2]
            let code = firm % 9 == 0 ? "" : Codes.code(firm + 5_000)
            return
                "\(counties[Int.random(in: 0..<counties.count, using: &numbers)]),示例\(firm)科技有限公司,\(code),\(day),2020-09-01,\(mode)"
        }
    }

    private static func csv(_ rows: some Sequence<String>) -> String {
        "县市区,企业名称,统一社会信用代码,服务日期,成立日期,服务方式\n" + rows.map { $0 + "\n" }.joined()
    }

    private func desk(_ files: [[String]]) throws -> Desk {
        let desk = try Desk()
        for file in files { #expect(try desk.enter(Self.services, Self.csv(file)).isAccepted) }
        return desk
    }

    @Test func `The count depends neither on the order of the rows nor on how many files bring them`() throws {
        let rows = Self.rows(240, seed: 3)
        var numbers = FixedNumbers(state: 4)
        let once = try desk([rows]).cells(Self.services)
        #expect(once.values.reduce(0) { $0 + $1.uniques } > 100)
        let shuffled = rows.shuffled(using: &numbers)
        #expect(try desk([shuffled]).cells(Self.services) == once)
        let parts = (0..<4).map { part in shuffled.enumerated().filter { $0.offset % 4 == part }.map(\.element) }
        #expect(try desk(parts).cells(Self.services) == once)
    }

    @Test func `An import that is undone leaves sums, reconciliation and reports as they were`() throws {
        let rows = Self.rows(160, seed: 5)
        let desk = try desk([Array(rows.prefix(80))])
        try desk.submit("攸县", "2021-Q2", "new_enterprise=9")
        let before = try (desk.cells(Self.services), desk.reconciled(), desk.picture(), desk.claims(Self.services))
        let result = try desk.enter(Self.services, Self.csv(rows.suffix(80)))
        let act = try #require(result.act)
        #expect(try desk.cells(Self.services) != before.0)
        try desk.undo(act)
        #expect(try desk.cells(Self.services) == before.0)
        #expect(try desk.reconciled() == before.1)
        #expect(try desk.picture() == before.2)
        #expect(try desk.claims(Self.services) == before.3)
        #expect(try desk.verifies())
    }

    @Test func `No claim counts the least, the first counts no more than each, region by region`() throws {
        let desk = try desk([Self.rows(240, seed: 6)])
        var counted: [ClaimPolicy: [Int: Int]] = [:]
        for policy in ClaimPolicy.allCases {
            try ClaimWork(desk.workspace).setPolicy(policy, register: Self.services, reason: "示例", author: "王芳")
            for (slot, cell) in try desk.cells(Self.services) {
                counted[policy, default: [:]][slot.region, default: 0] += cell.uniques
            }
        }
        for (region, both) in counted[.both] ?? [:] {
            let first = counted[.first]?[region] ?? 0
            #expect((counted[.none]?[region] ?? 0) <= first && first <= both)
        }
        let sums = ClaimPolicy.allCases.map { counted[$0]?.values.reduce(0, +) ?? 0 }
        #expect(sums[1] < sums[0] && sums[0] < sums[2], "first, none, both: \(sums)")
    }

    @Test func `A parent's count is the sum of its children's`() throws {
        let desk = try desk([Self.rows(200, seed: 8)])
        let work = RosterWork(desk.workspace)
        func summary(_ region: String?) throws -> [Int] {
            let found = try work.summaries(region: region).first { $0.register.code == Self.services }
            return found.map { [$0.entries, $0.reached, $0.valid] } ?? []
        }
        let tree = try desk.workspace.read { try $0.framework(upTo: .max).tree }
        for parent in [tree.root] + tree.children[tree.root] where !tree.children[parent].isEmpty {
            var sum = [0, 0, 0]
            for child in tree.children[parent] {
                sum = zip(sum, try summary(Region.text(code: tree.regions[child].code))).map { $0 + $1 }
            }
            #expect(try summary(Region.text(code: tree.regions[parent].code)) == sum)
        }
        #expect(try summary(nil)[0] == 200)
    }

    @Test(arguments: [11, 12]) func `After whatever was done, kept sums are those of the entries`(seed: UInt64) throws {
        var acts = try RosterActs(seed: seed)
        for step in 0..<36 {
            try acts.act()
            if step % 12 == 11 {
                #expect(try Upkeep(acts.desk.workspace).verify().faults == [])
                try acts.desk.expectAsOfIsLive()
            }
        }
        #expect(acts.done.count == RosterActs.Kind.allCases.count, "\(acts.done)")
    }
}

extension Desk {
    func cells(_ register: String) throws -> [RosterCount.Slot: RosterCount.Cell] {
        try workspace.read { reader in
            let plan = try reader.framework(upTo: .max).plan
            return try reader.rosterCells(of: RosterWork.register(register, in: plan), plan)
                .filter { $0.value != RosterCount.Cell() }
        }
    }

    func reconciled() throws -> [ReconcileWork.Line] {
        try ReconcileWork(workspace).table(region: "株洲市", through: "2022-Q2", basis: .filed).lines
    }

    func claims(_ register: String) throws -> [ClaimWork.Group] { try ClaimWork(workspace).duplicates(register).groups }

    /// What is kept now is what the record gives as of the newest act.
    func expectAsOfIsLive() throws {
        try workspace.read { reader in
            let act = try reader.newestSeal()?.act ?? 0
            let plan = try reader.framework(upTo: act).plan
            for register in plan.registers {
                let live = try reader.rosterCells(of: register, plan).filter { $0.value != RosterCount.Cell() }
                let then = try reader.count(register, plan, upTo: act).cells.filter { $0.value != RosterCount.Cell() }
                if live != then { throw Failure.noInput("\(register.code)") }
            }
        }
    }
}

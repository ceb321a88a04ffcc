import Domain
import Reporting
import Store
import Testing

@testable import Operations

/// What changed between two moments, each change with the act behind it.
@Suite struct CompareTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(
            regions: RegionTests.regions, targets: "region,year,indicator,target\n东市,2021,new_enterprise,40\n",
            today: "2021-04-01")
        try desk.take("2021-Q1,甲县,1,10", level: .accepted)
    }

    private func changes(_ basis: Basis = .accepted, _ body: () throws -> Void) throws -> [String] {
        let head = try #require(try desk.head()).hashText
        try body()
        let table = try CompareWork(desk.workspace).comparison(
            from: head, to: nil, request: .init(through: "2021-Q2", basis: basis))
        return table.changes.map { change in
            let subject =
                switch change.subject {
                case .period(let period): period.description
                case .target(let year): "\(year)"
                }
            let causes = change.causes.map { "\($0.kind.rawValue)#\($0.act)" }.joined(separator: "+")
            let values = [change.before, change.after].map { $0.map(String.init) ?? "–" }.joined(separator: "→")
            return "\(change.region.name) \(change.indicator.code) \(subject) \(values) \(causes)"
        }
    }

    @Test func `Nothing changed is nothing`() throws {
        #expect(try changes {} == [])
        #expect(try changes { try desk.take("2021-Q1,甲县,1,10", level: .accepted) } == [])
    }

    @Test func `A filing in time and one after its deadline`() throws {
        let found = try changes {
            desk.at("2021-04-05")
            try desk.take("2021-Q1,乙区,,4", level: .accepted)
            desk.at("2021-04-20")
            try desk.take("2021-Q1,丙区,,6", level: .accepted)
        }
        #expect(
            found == ["乙区 new_enterprise 2021-Q1 –→4 filing#3", "丙区 new_enterprise 2021-Q1 –→6 late-filing#4"])
    }

    @Test func `A correction`() throws {
        let found = try changes { try desk.take("2021-Q1,甲县,none,12", level: .accepted) }
        #expect(
            found == ["甲县 coordinator 2021-Q1 1→– correction#3", "甲县 new_enterprise 2021-Q1 10→12 correction#3"])
    }

    @Test func `A decision, which changes nothing at the basis filed`() throws {
        try desk.take("2021-Q2,乙区,,4")
        #expect(
            try changes { try desk.review(.accept, "东市", "2021-Q2") } == ["乙区 new_enterprise 2021-Q2 –→4 decision#4"])
        #expect(
            try changes(.filed) { try desk.review(.return, "乙区", "2021-Q2", "重报") } == [
                "乙区 new_enterprise 2021-Q2 4→– decision#5"
            ])
    }

    @Test func `A target that was revised, with its document`() throws {
        let found = try changes {
            _ = try TargetWork(desk.workspace).set(
                region: "东市", year: 2021, indicator: "new_enterprise", value: "60", author: "张伟", document: "〔2021〕2号",
                reason: nil)
        }
        #expect(found == ["东市 new_enterprise 2021 40→60 target-revision#3"])
    }

    @Test func `An undo`() throws {
        let found = try changes { try desk.undo(2) }
        #expect(found == ["甲县 coordinator 2021-Q1 1→– undo#3", "甲县 new_enterprise 2021-Q1 10→– undo#3"])
    }

    @Test func `The undo of a decision by import`() throws {
        try desk.take("2021-Q2,乙区,,4")
        try desk.take("2021-Q2,乙区,,4", level: .accepted)
        #expect(try changes { try desk.undo(4) } == ["乙区 new_enterprise 2021-Q2 4→– undo#5"])
    }

    @Test func `A change of regions is the cause of figures whose lines stay`() throws {
        let head = try #require(try desk.head()).hashText
        _ = try Setup(desk.workspace, author: "张伟").importRegions(
            desk.file("r.csv", RegionTests.merger), reason: "并入丙区")
        let table = try CompareWork(desk.workspace).comparison(from: head, to: nil, request: .init(through: "2021-Q2"))
        #expect(table.changes == [])
        let figures = table.figures.map { figure in
            "\(figure.region.name) \(figure.indicator.code) \(figure.before?.completed ?? -1) \(figure.after?.completed ?? -1)"
        }
        #expect(
            figures == [
                "东市 coordinator 1 0", "东市 new_enterprise 10 0", "西市 coordinator 0 1", "西市 new_enterprise 0 10",
            ])
        #expect(table.figures.flatMap { $0.causes.map(\.kind) } == Array(repeating: .regions, count: 4))
        #expect(table.figures[0].causes[0].reason == "并入丙区")
    }

    @Test func `Several acts on one report are all named, and the order of the moments does not matter`() throws {
        let start = try #require(try desk.head())
        try desk.submit("甲县", "2021-Q1", "new_enterprise=12")
        try desk.review(.accept, "甲县", "2021-Q1")
        let end = try #require(try desk.head())
        let work = CompareWork(desk.workspace)
        let request = ReportWork.Request(through: "2021-Q2")
        let forth = try work.comparison(from: start.hashText, to: end.at.description, request: request)
        let back = try work.comparison(from: end.hashText, to: start.at.description, request: request)
        #expect(forth.changes == back.changes)
        #expect(forth.changes.flatMap { $0.causes.map(\.act) } == [3, 4])
        #expect(forth.figures.map(\.region.name) == ["东省", "东市"])
        #expect(forth.from.snapshot == start.hashText)
        #expect(forth.to.snapshot == end.hashText)
    }
}

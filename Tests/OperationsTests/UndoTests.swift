import Domain
import Store
import Testing

@testable import Operations

/// Undo takes an import back as if it had never come; the record keeps both.
@Suite struct UndoTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(
            targets: "region,year,indicator,target\n株洲市,2021,new_enterprise,80\n湘潭市,2021,new_enterprise,40\n")
        try desk.take("2021-Q1,攸县,1,10", "2021-Q1,茶陵县,2,20", "2021-Q1,湘潭市,,7", level: .accepted)
        try desk.take("2021-Q2,攸县,1,11", "2021-Q1,韶山市,0,3")
    }

    /// Every kind of import: each is taken and undone, and the reports are as before.
    static let imports: [(rows: [String], level: ReviewLevel)] = [
        (["2021-Q3,攸县,4,40", "2021-Q3,茶陵县,4,40"], .filed),
        (["2021-Q3,攸县,4,40"], .accepted),
        (["2021-Q1,攸县,1,99", "2021-Q1,茶陵县,none,20"], .accepted),
        (["2021-Q1,攸县,,12"], .approved),
        (["2021-Q2,攸县,1,11", "2021-Q1,韶山市,0,3"], .accepted),
        (["2021-Q1,攸县,1,10", "2021-Q1,茶陵县,2,20"], .filed),
        (["2021-Q1,株洲市,,31", "2021-Q4,湖南省,1,1"], .accepted),
        (["2021-Q1,湘潭市,,9", "2021-Q2,湘潭县,,4"], .approved),
        (["2021-Q2,攸县,none,none"], .accepted),
    ]

    @Test(arguments: imports.indices)
    func `Reports after the undo are those before the import, at every basis`(number: Int) throws {
        let before = try desk.picture()
        let text = (["period,county,coordinator,new_enterprise"] + Self.imports[number].rows).joined(separator: "\n")
        let result = try ImportWork(desk.workspace).run(
            try desk.file("c.csv", text), .init(author: "李敏", level: Self.imports[number].level))
        let act = try #require(result.act)
        let after = try desk.picture()
        #expect((after != before) == (number != 5))
        #expect(try desk.undo(act).later == [])
        #expect(try desk.picture() == before)
        #expect(try desk.verifies())
    }

    @Test func `A file may come again after its undo`() throws {
        let act = try #require(try desk.take("2021-Q3,攸县,4,40", level: .accepted).act)
        let with = try desk.picture()
        #expect(try desk.undo(act).revisions == 1)
        let again = try desk.take("2021-Q3,攸县,4,40", level: .accepted)
        #expect(again.counts == [1, 0, 0])
        #expect(again.seenIn == act)
        #expect(try desk.picture() == with)
    }

    @Test func `It is refused while a later revision carries lines of it`() throws {
        try desk.submit("攸县", "2021-Q1", "new_enterprise=12")
        let before = try desk.state()
        #expect(throws: Failure.restedUpon(2, acts: [4], reports: ["攸县 2021-Q1"])) { try desk.undo(2) }
        #expect(try desk.state() == before)
        let outcome = try desk.undo(2, withLater: true)
        #expect(outcome.later == [4])
        #expect(outcome.revisions == 4)
        #expect(try desk.done("攸县", through: "2021-Q1") == 0)
        #expect(try desk.done("湖南省") == 14)
    }

    @Test func `A later revision that gave every line anew rests on nothing`() throws {
        try desk.submit("攸县", "2021-Q1", "coordinator=3", "new_enterprise=12")
        #expect(try desk.undo(2).revisions == 3)
        #expect(try desk.done("攸县", through: "2021-Q1") == 12)
        #expect(try desk.verifies())
    }

    @Test func `It is refused while a later import confirmed the same values`() throws {
        let later = try #require(try desk.take("2021-Q1,茶陵县,2,20").act)
        #expect(throws: Failure.restedUpon(2, acts: [later], reports: ["茶陵县 2021-Q1"])) { try desk.undo(2) }
        try desk.undo(later)
        #expect(try desk.undo(2).later == [])
    }

    @Test func `A chain of inheritance is taken out as a whole`() throws {
        try desk.submit("攸县", "2021-Q1", "new_enterprise=12")
        try desk.submit("攸县", "2021-Q1", "new_enterprise=13")
        #expect(throws: Failure.restedUpon(2, acts: [4, 5], reports: ["攸县 2021-Q1"])) { try desk.undo(2) }
        #expect(try desk.undo(2, withLater: true).revisions == 5)
        #expect(try desk.done("攸县", "coordinator", through: "2021-Q1") == 0)
    }

    @Test func `What is no import, is undone already or is not there cannot be undone`() throws {
        try desk.undo(3)
        let review = try desk.review(.return, "攸县", "2021-Q1", "重报").act
        #expect(throws: Failure.alreadyUndone(3)) { try desk.undo(3) }
        #expect(throws: Failure.notAnImport(1)) { try desk.undo(1) }
        #expect(throws: Failure.notAnImport(review)) { try desk.undo(review) }
        for number in [0, -1, review + 1, 999] {
            #expect(throws: Failure.noSuchAct(number)) { try desk.undo(number) }
        }
        #expect(try Upkeep(desk.workspace).imports().map(\.undoneBy) == [nil, 4])
    }

    @Test func `A decision taken after the import goes with its revision`() throws {
        let act = try #require(try desk.take("2021-Q3,攸县,4,40").act)
        try desk.review(.accept, "株洲市", "2021-Q3")
        #expect(try desk.threefold("攸县") == [61, 50, 50])
        try desk.undo(act)
        #expect(try desk.threefold("攸县") == [21, 10, 10])
        #expect(throws: Failure.nothingToDecide(region: "攸县", period: "2021-Q3")) {
            try desk.review(.accept, "攸县", "2021-Q3")
        }
    }

    @Test func `An acceptance that two imports asked for stays while one of them stands`() throws {
        try desk.take("2021-Q3,攸县,4,40")
        let first = try #require(try desk.take("2021-Q3,攸县,4,40", level: .accepted).act)
        try desk.take("2021-Q3,攸县,4,40", level: .accepted)
        do {
            do { try desk.undo(first) } catch Failure.restedUpon { return }
            #expect(try desk.threefold("攸县") == [61, 50, 50])
        }
    }
}

import Domain
import Store
import Testing

@testable import Operations

/// What an import stores, and what it says it stored.
@Suite struct ImportTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func `New, changed and unchanged reports are counted and stored`() throws {
        let first = try desk.take("2021-Q1,攸县,1,10", "2021-Q1,茶陵县,0,20")
        #expect(first.counts == [2, 0, 0])
        #expect(first.act == 2)
        let second = try desk.take("2021-Q1,攸县,1,12", "2021-Q1,茶陵县,0,20", "2021-Q2,攸县,,5")
        #expect(second.counts == [1, 1, 1])
        #expect(second.act == 3)
        #expect(
            second.changes.map { "\($0.region.name) \($0.period) \($0.before ?? -1) \($0.after ?? -1)" } == [
                "攸县 2021-Q1 10 12"
            ])
        #expect(try desk.done("攸县") == 17)
        #expect(try desk.done("株洲市") == 37)
        #expect(try desk.done("湖南省", "coordinator") == 1)
        #expect(try desk.done("株洲市", through: "2021-Q1") == 32)
    }

    @Test func `A blank cell leaves what was, none clears, a zero is a figure`() throws {
        try desk.take("2021-Q1,攸县,4,10")
        try desk.take("2021-Q1,攸县,,11")
        #expect(try desk.done("攸县", "coordinator") == 4)
        #expect(try desk.take("2021-Q1,攸县,0,").counts == [0, 1, 0])
        #expect(try desk.done("攸县", "coordinator") == 0)
        #expect(try desk.take("2021-Q1,攸县,none,").counts == [0, 1, 0])
        #expect(try desk.take("2021-Q1,攸县,none,").counts == [0, 0, 1])
        #expect(try desk.done("攸县", "new_enterprise") == 11)
        #expect(try desk.take("2021-Q1,攸县,,").counts == [0, 0, 0])
    }

    @Test func `One error refuses the whole file`() throws {
        let before = try desk.state()
        let result = try desk.take("2021-Q1,攸县,1,10", "2021-Q1,攸线县,0,20", "2021-Q1,茶陵县,-1,3")
        #expect(result.told == ["unknown-region error 3", "constraint-error error 4"])
        #expect(!result.isAccepted)
        #expect(result.act == nil)
        #expect(try desk.state() == before)
        #expect(try desk.done("株洲市") == 0)
    }

    @Test func `A dry run says the same and leaves the record as it was`() throws {
        try desk.take("2021-Q1,攸县,1,10")
        let before = try desk.state()
        let rows = ["2021-Q1,攸县,1,12", "2021-Q1,茶陵县,0,20"]
        let dry = try desk.take(rows[0], rows[1], level: .accepted) { $0.isDryRun = true }
        #expect(dry.isAccepted)
        #expect(dry.act == nil)
        #expect(try desk.state() == before)
        #expect(try desk.verifies())
        let real = try desk.take(rows[0], rows[1], level: .accepted)
        #expect(real.act == 3)
        #expect(dry.counts == real.counts)
        #expect(dry.changes.filter { $0.kind == .changed } == real.changes)
        #expect(dry.changes.map(\.kind) == [.unchanged, .changed, .new, .new])
        #expect(dry.sha256 == real.sha256)
        #expect(dry.told == real.told)
    }

    @Test func `A file that came before is known by its content`() throws {
        let first = try desk.take("2021-Q1,攸县,1,10", name: "a.csv")
        #expect(first.seenIn == nil)
        let again = try desk.take("2021-Q1,攸县,1,10", name: "另一个名字.csv")
        #expect(again.seenIn == 2)
        #expect(again.sha256 == first.sha256)
        #expect(again.counts == [0, 0, 1])
        #expect(again.act == 3)
        #expect(try desk.verifies())
    }

    @Test func `A file of one city refuses the rows of another`() throws {
        let result = try desk.take("2021-Q1,攸县,1,10", "2021-Q1,韶山市,1,3") { $0.within = "株洲" }
        #expect(result.told == ["wrong-region error 3"])
        #expect(throws: Failure.unknownRegion("乌有县", likely: [])) {
            try desk.take("2021-Q1,攸县,1,10") { $0.within = "乌有县" }
        }
    }

    @Test func `A period that has not begun in Beijing is refused`() throws {
        desk.at("2021-06-30")
        #expect(try desk.take("2021-Q3,攸县,1,10").told == ["future-period error 2"])
        desk.clock.set("2021-06-30T16:00:00Z")
        #expect(try desk.take("2021-Q3,攸县,1,10").counts == [1, 0, 0])
    }

    @Test func `The period may be given for the whole file`() throws {
        let path = try desk.file("b.csv", "地区,服务新企用工（户）\n攸县,7\n")
        let result = try ImportWork(desk.workspace).run(path, .init(author: "李敏", period: "2021年二季度"))
        #expect(result.counts == [1, 0, 0])
        #expect(try desk.done("攸县", through: "2021-Q1") == 0)
        #expect(try desk.done("攸县", through: "2021-Q2") == 7)
    }

    @Test func `A file that is not there and a folder are failures, not problems`() throws {
        let none = desk.folder + "/none.csv"
        #expect(throws: Failure.noInput(none)) { try ImportWork(desk.workspace).run(none, .init(author: "李敏")) }
        #expect(throws: Failure.isFolder(desk.folder)) {
            try ImportWork(desk.workspace).run(desk.folder, .init(author: "李敏"))
        }
    }
}

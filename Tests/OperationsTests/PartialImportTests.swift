import Domain
import Store
import Testing

@testable import Operations

/// `--partial` takes the units that have no error and leaves the others out by name.
@Suite struct PartialImportTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func `A partial import takes whole units and names the others`() throws {
        let result = try desk.take("2021-Q1,攸县,1,10", "2021-Q1,茶陵县,x,20", "2021-Q2,茶陵县,1,20", "2021-Q1,炎陵县,1,30") {
            $0.isPartial = true
        }
        #expect(result.isAccepted)
        #expect(result.counts == [2, 0, 0])
        #expect(result.leftOut == ["茶陵县"])
        #expect(result.told == ["type-error error 3"])
        #expect(try desk.done("株洲市") == 40)
        #expect(try desk.done("茶陵县") == 0)
    }

    @Test func `A partial import takes the others beside a row of an unknown region`() throws {
        let result = try desk.take("2021-Q1,攸县,1,10", "2021-Q1,攸线县,1,30") { $0.isPartial = true }
        #expect(result.told == ["unknown-region error 3"])
        #expect(result.counts == [1, 0, 0])
        #expect(try desk.done("株洲市") == 10)
    }

    @Test func `A partial import takes nothing where no unit is free of errors or a total is wrong`() throws {
        let before = try desk.state()
        let wrong = [
            ["2021-Q1,攸县,x,10", "2021-Q1,茶陵县,-1,3"], ["2021-Q1,攸县,1,10", "2021-Q1,茶陵县,,3", "2021-Q1,合计,,14"],
            ["2021-Q1,攸县,1,10", "2021-Q1,茶陵县,,3", "2021-Q1,株洲市,,14"],
        ]
        for rows in wrong {
            let text = (["period,county,coordinator,new_enterprise"] + rows).joined(separator: "\n") + "\n"
            let result = try ImportWork(desk.workspace).run(
                try desk.file("p.csv", text), .init(author: "李敏", isPartial: true))
            #expect(!result.isAccepted)
        }
        #expect(try desk.state() == before)
    }
}

import Documents
import Domain
import Store
import Testing

@testable import Operations

/// An import may carry the decision with it: `--approve`, `--accept`.
@Suite struct DecisionByImportTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test(arguments: zip(ReviewLevel.allCases, [[10, 0, 0], [10, 10, 0], [10, 10, 10]]))
    func `A new filing is born at the level asked for`(level: ReviewLevel, figures: [Int]) throws {
        try desk.take("2021-Q1,攸县,,10", level: level)
        #expect(try desk.threefold("株洲市") == figures)
    }

    @Test func `The same values again take the decision and make no revision`() throws {
        try desk.take("2021-Q1,攸县,,10")
        let approved = try desk.take("2021-Q1,攸县,,10", level: .approved)
        #expect(approved.counts == [0, 0, 1])
        #expect(try desk.threefold("株洲市") == [10, 10, 0])
        try desk.take("2021-Q1,攸县,,10", level: .accepted)
        #expect(try desk.threefold("株洲市") == [10, 10, 10])
        try desk.take("2021-Q1,攸县,,10")
        #expect(try desk.threefold("攸县") == [10, 10, 10])
        let items = try ReviewWork(desk.workspace).list(period: "2021-Q1", region: "攸县")
        #expect(items.map(\.revisions) == [1])
        #expect(items.map(\.state) == ["accepted"])
        #expect(try desk.verifies())
    }

    @Test func `A newer revision that has not been accepted does not hide the accepted one`() throws {
        try desk.take("2021-Q1,攸县,,10", level: .accepted)
        try desk.take("2021-Q1,攸县,,12", level: .approved)
        try desk.take("2021-Q1,攸县,,15")
        #expect(try desk.threefold("攸县") == [15, 12, 10])
        #expect(try desk.threefold("株洲市") == [15, 12, 10])
        try desk.review(.accept, "株洲市", "2021-Q1")
        #expect(try desk.threefold("株洲市") == [15, 15, 15])
    }

    @Test func `An import that changes nothing is still an act`() throws {
        try desk.take("2021-Q1,攸县,,10", level: .accepted)
        let again = try desk.take("2021-Q1,攸县,,10", level: .accepted)
        #expect(again.act == 3)
        #expect(again.counts == [0, 0, 1])
        let json = again.json(.zh).text
        #expect(json.contains("\"committed\": true") && json.contains("\"import\": 3"))
    }
}

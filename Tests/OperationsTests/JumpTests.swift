import Domain
import Intake
import Store
import Testing

@testable import Operations

/// A figure far above the earlier ones is held back until somebody gives a reason (上报说明).
@Suite struct JumpTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.take("2020-Q4,攸县,,9", "2021-Q1,攸县,,11", "2021-Q2,攸县,,0", "2021-Q3,攸县,,10")
    }

    @Test func `Ten times the median of three earlier figures is still usual`() throws {
        #expect(try desk.take("2021-Q4,攸县,,100").counts == [1, 0, 0])
    }

    @Test func `One more is refused, with its cell`() throws {
        let result = try desk.take("2021-Q4,茶陵县,,9999", "2021-Q4,攸县,,101")
        #expect(result.told == ["unusual-jump error 3"])
        #expect(result.problems.inOrder.map(\.cell) == ["D3"])
        #expect(result.problems.inOrder.map(\.value) == ["101"])
        #expect(!result.isAccepted)
        #expect(throws: (any Error).self) { try desk.submit("攸县", "2021-Q4", "new_enterprise=101") }
        #expect(try desk.done("株洲市") == 30)
    }

    @Test func `A reason lets it in and is kept`() throws {
        let result = try desk.take("2021-Q4,攸县,,101") { $0.force = "集中办理" }
        #expect(result.told == ["unusual-jump warning 2"])
        #expect(try desk.workspace.read { try $0.acts().last?.force } == "集中办理")
        #expect(try desk.submit("攸县", "2021-Q4", "new_enterprise=201", force: "补录").revision == 2)
        #expect(try desk.done("攸县") == 231)
        #expect(try desk.take("2021-Q4,攸县,,201").counts == [0, 0, 1])
    }

    @Test func `Two earlier figures that are not zero are too few`() throws {
        try desk.take("2020-Q4,茶陵县,,1", "2021-Q1,茶陵县,,0", "2021-Q2,茶陵县,,1")
        #expect(try desk.take("2021-Q3,茶陵县,,5000").counts == [1, 0, 0])
    }

    @Test func `Figures of the same file do not judge each other`() throws {
        let result = try desk.take("2020-Q4,茶陵县,,1", "2021-Q1,茶陵县,,1", "2021-Q2,茶陵县,,1", "2021-Q3,茶陵县,,900")
        #expect(result.counts == [4, 0, 0])
    }

    @Test func `Later figures do not judge an earlier one`() throws {
        try desk.take("2021-Q1,炎陵县,,1", "2021-Q2,炎陵县,,1", "2021-Q3,炎陵县,,1")
        #expect(try desk.take("2020-Q4,炎陵县,,500").counts == [1, 0, 0])
    }

    @Test func `A partial import leaves the unusual unit out`() throws {
        let result = try desk.take("2021-Q4,攸县,,101", "2021-Q4,茶陵县,,3") { $0.isPartial = true }
        #expect(result.leftOut == ["攸县"])
        #expect(result.counts == [1, 0, 0])
        #expect(try desk.done("株洲市") == 33)
    }
}

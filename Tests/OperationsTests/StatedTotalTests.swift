import Domain
import Store
import Testing

@testable import Operations

/// A figure stated for a city (未分县) and the figures of its counties.
@Suite struct StatedTotalTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func `A stated total counts until the counties report, and then warns`() throws {
        #expect(try desk.take("2021-Q1,株洲市,,50").told == [])
        #expect(try desk.done("株洲市") == 50)
        #expect(try desk.done("湖南省") == 50)
        let counties = try desk.take("2021-Q1,攸县,,20", "2021-Q1,茶陵县,,29")
        #expect(counties.told == ["total-mismatch warning 2"])
        #expect(counties.isAccepted)
        #expect(try desk.done("株洲市") == 49)
        #expect(try desk.done("湖南省") == 49)
        #expect(try desk.take("2021-Q1,炎陵县,,1").told == [])
        #expect(try desk.done("株洲市") == 50)
    }

    @Test func `A total that comes after the counties is only compared`() throws {
        try desk.take("2021-Q1,攸县,,20", "2021-Q1,茶陵县,,29")
        let total = try desk.take("2021-Q1,株洲市,,50")
        #expect(total.told == ["total-mismatch warning 2"])
        #expect(total.counts == [1, 0, 0])
        #expect(try desk.done("株洲市") == 49)
        #expect(try desk.take("2021-Q1,株洲市,,49").told == [])
    }

    @Test func `A submission warns too`() throws {
        try desk.take("2021-Q1,株洲市,,50")
        let outcome = try desk.submit("攸县", "2021-Q1", "new_enterprise=20")
        #expect(outcome.warnings.map(\.code) == [.totalMismatch])
        #expect(outcome.warnings.map(\.value) == ["50"])
        #expect(try desk.submit("攸县", "2021-Q1", "new_enterprise=50").warnings == [])
    }

    @Test func `Within a file a total is checked and never stored beside its rows`() throws {
        let wrong = try desk.take("2021-Q1,株洲市,,50", "2021-Q1,攸县,,20", "2021-Q1,茶陵县,,29")
        #expect(wrong.told == ["total-mismatch error 2"])
        let right = try desk.take("2021-Q1,攸县,,20", "2021-Q1,茶陵县,,29", "2021-Q1,合计,,49", "2021-Q1,株洲市,,49")
        #expect(right.counts == [2, 0, 0])
        #expect(try desk.done("株洲市") == 49)
        #expect(try desk.take("2021-Q2,攸县,,20", "2021-Q2,全市,,21").told == ["total-mismatch error 3"])
    }

    @Test func `A total is compared at the levels between too`() throws {
        try desk.take("2021-Q1,湖南省,,100")
        let result = try desk.take("2021-Q1,攸县,,20")
        #expect(result.told == ["total-mismatch warning 2"])
        #expect(try desk.done("湖南省") == 20)
        try desk.review(.return, "攸县", "2021-Q1", "重报")
        #expect(try desk.done("湖南省") == 100)
    }
}

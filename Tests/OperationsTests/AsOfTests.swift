import Documents
import Domain
import Reporting
import Store
import Testing

@testable import Operations

/// What was printed once is printed again, byte for byte, from its moment or its hash.
@Suite struct AsOfTests {
    private let desk = Result { try Desk(regions: RegionTests.regions, today: "2021-01-04") }

    /// A life of a plan: an act a day, each of another kind.
    static let acts: [@Sendable (Desk) throws -> Void] = [
        {
            _ = try TargetWork($0.workspace).set(
                region: "东市", year: 2021, indicator: "new_enterprise", value: "40", author: "张伟", document: nil,
                reason: nil)
        },
        { try $0.take("2020-Q4,甲县,1,10", "2020-Q4,乙区,,5", level: .accepted) },
        { try $0.take("2021-Q1,东市,,50", "2021-Q1,西市,1,2") },
        { try $0.submit("甲县", "2021-Q1", "new_enterprise=30") },
        { try $0.review(.approve, "东市", "2021-Q1") },
        { try $0.review(.accept, "东省", "2021-Q1") },
        { try $0.review(.return, "甲县", "2021-Q1", "重报") },
        { try $0.take("2021-Q1,甲县,,31", level: .accepted) },
        { try $0.undo(3) },
        {
            _ = try TargetWork($0.workspace).set(
                region: "东市", year: 2021, indicator: "new_enterprise", value: "60", author: "张伟", document: "〔2021〕2号",
                reason: "调整")
        },
        {
            _ = try Setup($0.workspace, author: "张伟").importRegions(
                try $0.file("r.csv", RegionTests.merger), reason: "并入")
        },
        { try $0.take("2021-Q2,丙区,,8", "2021-Q2,乙区,,4", level: .approved) },
    ]

    private static func printed(_ desk: Desk, asOf: String?) throws -> [String] {
        try Basis.allCases.flatMap { basis in
            try ["东省", "东市", "甲县"].map { region in
                try desk.report(region, through: "2021-Q2", basis: basis, asOf: asOf).json.text
            }
        }
    }

    @Test func `Every state can be asked for again by its moment and by its hash`() throws {
        let desk = try desk.get()
        var kept: [(moment: String, hash: String, printed: [String])] = []
        for (day, act) in Self.acts.enumerated() {
            desk.at("2021-07-\(Digits.padded(day + 1, 2))")
            try act(desk)
            let head = try #require(try desk.head())
            kept.append((head.at.description, head.hashText, try Self.printed(desk, asOf: nil)))
        }
        for state in kept {
            #expect(try Self.printed(desk, asOf: state.moment) == state.printed, "\(state.moment)")
            #expect(try Self.printed(desk, asOf: String(state.hash.prefix(10))) == state.printed)
        }
        #expect(Set(kept.map(\.printed)).count == kept.count)
        #expect(try desk.verifies())
    }

    @Test func `A day means its end in Beijing, a moment between two acts the one before`() throws {
        let desk = try desk.get()
        desk.at("2021-04-02")
        try desk.take("2021-Q1,甲县,,10")
        desk.at("2021-04-03")
        try desk.take("2021-Q1,甲县,,12")
        #expect(try desk.done("甲县", asOf: "2021-04-01") == 0)
        #expect(try desk.done("甲县", asOf: "2021-04-02") == 10)
        #expect(try desk.done("甲县", asOf: "2021-04-03T08:59") == 10)
        #expect(try desk.done("甲县", asOf: "2021-04-03T01:00:00Z") == 12)
        #expect(try desk.done("甲县", asOf: "2099-01-01") == 12)
    }

    @Test func `Before the first act there is nothing`() throws {
        let desk = try desk.get()
        #expect(throws: Failure.nothingRecorded) { try desk.report(asOf: "2021-01-03") }
        #expect(throws: Failure.unreadableMoment("昨天")) { try desk.report(asOf: "昨天") }
        #expect(throws: Failure.unknownSnapshot("deadbeef")) { try desk.report(asOf: "deadbeef") }
    }

    @Test func `The default of through is the last period that ended by the Beijing date`() throws {
        let desk = try desk.get()
        func through(_ moment: String) throws -> String {
            desk.clock.set(moment)
            return try ReportWork(desk.workspace).report(.init()).through.description
        }
        #expect(try through("2021-03-31T23:59:00+08:00") == "2020-Q4")
        #expect(try through("2021-03-31T16:00:00Z") == "2021-Q1")
        #expect(try through("2019-01-01T00:00:00Z") == "2020-Q4")
        #expect(try through("2030-01-01T00:00:00Z") == "2022-Q4")
    }
}

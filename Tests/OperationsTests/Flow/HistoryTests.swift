import Domain
import Store
import Testing

@testable import Operations

/// Every revision with what belongs to it, the ledger act by act, receipts, printed hashes.
@Suite struct HistoryTests {
    private let desk: Desk
    private var work: HistoryWork { HistoryWork(desk.workspace) }

    init() throws {
        desk = try Desk.small()
        try desk.take("2021-Q2,攸县,1,10", "2021-Q2,茶陵县,,20", name: "株洲.csv")
        try desk.review(.return, "攸县", "2021-Q2", "核实")
        _ = try SubmitWork(desk.account(.county)).run(desk.request("攸县", "2021-Q2", "new_enterprise=12"))
        try desk.review(.approve, "攸县", "2021-Q2")
    }

    @Test func `A region's filings are told newest first, with places, decisions and accounts`() throws {
        let filings = try work.filings(region: "攸县")
        #expect(filings.map(\.revision.number) == [2, 1])
        #expect(
            filings[0].figures.map { "\($0.indicator.code) \($0.value) \($0.cell ?? "–")" } == ["new_enterprise 12 –"])
        #expect(
            filings[1].figures.map { "\($0.indicator.code) \($0.value) \($0.cell ?? "–") \($0.file ?? "–")" }
                == ["coordinator 1 C2 株洲.csv", "new_enterprise 10 D2 株洲.csv"])
        #expect(filings.map { $0.decisions.map(\.kind) } == [["approve"], ["return"]])
        #expect(filings[0].act.actor?.role == .county && filings[1].act.actor == nil)
        #expect(filings[0].signatures.filer == "周明")
        #expect(filings.map(\.revision.stands) == [true, false])
        #expect(try work.filings(region: "攸县", period: "2021-Q1").isEmpty)
    }

    @Test func `The ledger is told by pages, newest first`() throws {
        #expect(try work.acts(limit: 2).map(\.id) == [5, 4])
        #expect(try work.acts(limit: 2, before: 4).map(\.kind) == ["review", "import"])
        #expect(try work.acts(limit: 9, before: 2).map(\.id) == [1])
        #expect(try work.acts(limit: 1).map(\.hash) == [try #require(try desk.head()).hashText])
    }

    @Test func `An act tells everything that it added`() throws {
        let brought = try work.act(2)
        #expect(brought.filings.map(\.region) == [430_223, 430_224] && brought.entry.file == "株洲.csv")
        let returned = try work.act(3)
        #expect(
            returned.decisions.map { "\($0.kind) \($0.region) \($0.period) \($0.revision)" }
                == ["return 430223 2021-Q2 1"])
        #expect(returned.entry.reason == "核实")
        #expect(refusal { _ = try work.act(99) } == .noSuchAct(99))
    }

    @Test func `A package's acts and a gate tell what they did`() throws {
        let gate = try PeriodWork(desk.workspace).close("2021-Q2", region: "湘潭市", reason: nil, author: "陈志远").act
        #expect(try work.act(gate).gates.map { "\($0.region) \($0.period) \($0.isOpen)" } == ["430300 2021-Q2 false"])
        try desk.review(.approve, "茶陵县", "2021-Q2")
        let package = try desk.send(reason: "炎陵县缺报")
        #expect(try work.act(package.act).package == package)
        let accepted = try PackageWork(desk.workspace).accept(package.id, digest: package.digest, author: "陈志远")
        let act = try work.act(accepted)
        #expect(act.package?.state == .accepted && act.decisions.map(\.kind) == ["accept", "accept"])
    }

    @Test func `A receipt tells what was filed, by whom, and the check code`() throws {
        let receipt = try ReceiptWork(desk.workspace).receipt(4)
        #expect(receipt.region.name == "攸县" && receipt.period.description == "2021-Q2")
        #expect(receipt.figures.first { $0.indicator.code == "new_enterprise" }?.value == 12)
        #expect(receipt.figures.first { $0.indicator.code == "coordinator" }?.value == nil)
        #expect(try receipt.digest == desk.workspace.read { try $0.digest(ofFiling: 3) })
        #expect(receipt.checkCode == String(receipt.digest.prefix(8)))
        #expect(try receipt.act.hash == desk.workspace.read { try $0.seal(act: 4)?.hashText })
        #expect(refusal { _ = try ReceiptWork(desk.workspace).receipt(2) } == .notASubmission(2))
        #expect(refusal { _ = try ReceiptWork(desk.workspace).receipt(3) } == .notASubmission(3))
        #expect(refusal { _ = try ReceiptWork(desk.workspace).receipt(77) } == .noSuchAct(77))
    }

    @Test func `A printed check code is found with what it belongs to`() throws {
        let code = try ReceiptWork(desk.workspace).receipt(4).checkCode
        let found = try Upkeep(desk.workspace).found(hash: code)
        #expect(found.map(\.region?.name) == ["攸县"])
        #expect(
            found.map(\.found) == [
                .filing(
                    id: 3, act: 4, region: 430_223,
                    period: try #require(Period(cadence: .quarter, year: 2021, number: 2)),
                    revision: 2, stands: true)
            ])
        #expect(refusal { _ = try Upkeep(desk.workspace).found(hash: "abc") } == .unknownSnapshot("abc"))
    }

    @Test func `An undo keeps within its region`() throws {
        let work = UndoWork(desk.workspace)
        let held = refusal { _ = try work.run(2, reason: "错报", author: "王芳", withLater: true, within: 430_223) }
        #expect(held == .outsideRegion(["茶陵县"]))
        #expect(try desk.done("茶陵县") == 20)
        #expect(try work.run(2, reason: "错报", author: "王芳", withLater: true, within: 430_200).revisions == 1)
        #expect(try desk.done("茶陵县") == 0)
    }

    @Test func `Several targets are one act with one reason`() throws {
        let work = TargetWork(desk.workspace)
        let outcome = try work.set(
            [
                .init(region: "株洲市", year: 2021, indicator: "new_enterprise", value: "40"),
                .init(region: "湘潭市", year: 2021, indicator: "new_enterprise", value: "50"),
                .init(region: "株洲市", year: 2021, indicator: "new_enterprise", value: "60"),
            ], author: "陈志远", document: "湘人社函〔2021〕1号", reason: "年中调整")
        #expect(outcome.revised == 2 && outcome.unchanged == 0)
        let history = try work.show(region: nil).history
        #expect(
            history.map { "\($0.revision.key.region) \($0.revision.value) \($0.act) \($0.revision.reason ?? "")" }
                == ["430200 60 6 年中调整", "430300 50 6 年中调整"])
        #expect(refusal { _ = try work.set([], author: "陈志远", document: nil, reason: nil) } == .nothingGiven)
    }
}

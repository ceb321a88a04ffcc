import Domain
import Store
import Testing

@testable import Operations

/// What a city sends, and what the province makes of it.
@Suite struct PackageTests {
    private let desk: Desk
    private var work: PackageWork { PackageWork(desk.workspace) }

    init() throws {
        desk = try Desk.small()
        try desk.submit("攸县", "2021-Q2", "new_enterprise=10")
        try desk.submit("茶陵县", "2021-Q2", "new_enterprise=20")
        try desk.submit("炎陵县", "2021-Q2", "new_enterprise=30")
    }

    private func approveAll() throws { try desk.review(.approve, "株洲市", "2021-Q2") }

    @Test func `A draft tells totals as approved and who is missing or waits`() throws {
        try desk.review(.approve, "攸县", "2021-Q2")
        try desk.review(.return, "茶陵县", "2021-Q2", "核实")
        let draft = try work.draft(region: "株洲市", period: "2021-Q2")
        #expect(draft.totals.first { $0.indicator.code == "new_enterprise" }?.value == 10)
        #expect(draft.totals.first { $0.indicator.code == "coordinator" }?.value == nil)
        #expect(draft.pending.map(\.name) == ["炎陵县"])
        #expect(draft.missing.map(\.name) == ["茶陵县"] && draft.returned.map(\.name) == ["茶陵县"])
        #expect(!draft.isAllApproved)
    }

    @Test func `A package is refused while a unit waits or, without a reason, is missing`() throws {
        #expect(refusal { try desk.send() } == .notApproved(["攸县", "茶陵县", "炎陵县"]))
        #expect(refusal { try desk.send(reason: "急") } == .notApproved(["攸县", "茶陵县", "炎陵县"]))
        try approveAll()
        try desk.submit("攸县", "2021-Q2", "new_enterprise=11")
        #expect(refusal { try desk.send() } == .notApproved(["攸县"]))
        try desk.review(.return, "攸县", "2021-Q2", "核实")
        try desk.review(.return, "攸县", "2021-Q2", "核实")
        #expect(refusal { try desk.send() } == .unitsMissing(["攸县"]))
        #expect(try desk.send(reason: "攸县洪灾").filings.count == 2)
        #expect(refusal { try desk.send("攸县") } == .sendsNoPackage("攸县"))
        #expect(refusal { try desk.send("湖南省") } == .sendsNoPackage("湖南省"))
        #expect(refusal { try desk.send("湘潭市", reason: "无") } == .nothingGiven)
    }

    @Test func `A package names the approved filings by their digests, with its words and scans`() throws {
        try approveAll()
        let scan = AttachedFile(name: "C:\\扫描\\盖章件.pdf", bytes: Array("%PDF-1.7 ...".utf8))
        let package = try desk.send(attachments: [scan])
        let digests = try (1...3).map { id in try desk.workspace.read { try $0.digest(ofFiling: id) } }
        #expect(package.filings.map(\.filing) == [1, 2, 3] && package.filings.map(\.digest) == digests)
        #expect(package.words == PackageWords(practice: "送政策上门", problem: "基层力量不足", plan: "逐户指导"))
        #expect(package.number == 1 && package.state == .sent && package.digest.count == 64)
        let found = try work.package(package.id)
        #expect(found.item.attachments.map(\.name) == ["盖章件.pdf"])
        #expect(try HistoryWork(desk.workspace).evidence(1).bytes == scan.bytes)
        #expect(found.members.map(\.region.name) == ["攸县", "茶陵县", "炎陵县"])
        #expect(try desk.verifies())
    }

    @Test func `An acceptance accepts exactly what was sent`() throws {
        try approveAll()
        let package = try desk.send()
        try desk.submit("攸县", "2021-Q2", "new_enterprise=99")
        try desk.review(.approve, "攸县", "2021-Q2")
        #expect(try work.list().first?.changedSinceSent.map(\.name) == ["攸县"])
        try work.accept(package.id, digest: package.digest, author: "陈志远")
        #expect(try desk.threefold("株洲市") == [149, 149, 60])
        #expect(try work.package(package.id).item.package.state == .accepted)
        #expect(try desk.verifies())
    }

    @Test func `A package with a filing that stands no more is not accepted`() throws {
        try approveAll()
        let package = try desk.send()
        try desk.review(.return, "炎陵县", "2021-Q2", "重复")
        let before = try desk.state()
        #expect(
            refusal { try work.accept(package.id, digest: package.digest, author: "陈志远") }
                == .changedSinceSeen(["炎陵县"]))
        #expect(
            refusal { try work.accept(package.id, digest: String(repeating: "0", count: 64), author: "陈志远") }
                == .changedSinceSeen(["株洲市"]))
        #expect(try desk.state() == before && desk.threefold("株洲市") == [30, 30, 0])
    }

    @Test func `A return takes the named units' filings with it, and only these`() throws {
        try approveAll()
        let package = try desk.send()
        #expect(
            refusal { try work.return(package.id, digest: package.digest, reason: " ", author: "陈志远") }
                == .reasonNeeded)
        #expect(
            refusal {
                try work.return(package.id, digest: package.digest, reason: "核", naming: [430_321], author: "陈志远")
            } == .notInPackage(["湘潭县"]))
        let act = try work.return(
            package.id, digest: package.digest, reason: "茶陵县台账不全", naming: [430_224], author: "陈志远")
        #expect(try desk.threefold("株洲市") == [40, 40, 0])
        let decision = try #require(try work.package(package.id).item.package.decision)
        #expect(decision.kind == .return && decision.returned == [430_224] && decision.act == act)
        #expect(decision.reason == "茶陵县台账不全" && decision.author == "陈志远")
        #expect(try ReviewWork(desk.workspace).inbox(period: "2021-Q2", region: "茶陵县").first?.lastDecision?.act == act)
    }

    @Test func `A package returned by itself leaves the filings as they are`() throws {
        try approveAll()
        let package = try desk.send()
        try work.return(package.id, digest: package.digest, reason: "文字材料重写", author: "陈志远")
        #expect(try desk.threefold("株洲市") == [60, 60, 0])
        #expect(try desk.send().number == 2)
    }

    @Test func `One package at a time, and none is settled twice`() throws {
        try approveAll()
        let package = try desk.send()
        #expect(refusal { try desk.send() } == .packageOut(region: "株洲市", period: "2021-Q2", number: 1))
        try work.withdraw(package.id, author: "王芳")
        #expect(
            refusal { try work.accept(package.id, digest: package.digest, author: "陈志远") }
                == .packageSettled(package.id))
        let second = try desk.send()
        try work.accept(second.id, digest: second.digest, author: "陈志远")
        #expect(refusal { try work.withdraw(second.id, author: "王芳") } == .packageSettled(second.id))
        #expect(refusal { try work.withdraw(77, author: "王芳") } == .noSuchPackage(77))
        #expect(
            try work.list(period: "2021-Q2").map { "\($0.package.number) \($0.package.state.rawValue)" }
                == ["2 accepted", "1 withdrawn"])
        #expect(try work.list(region: "湘潭市").isEmpty && work.list(period: "2021-Q1").isEmpty)
    }
}

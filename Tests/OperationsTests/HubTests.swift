import Dispatch
import Domain
import Foundation
import Store
import Synchronization
import Testing

@testable import Operations

/// The database as a server holds it.
@Suite struct HubTests {
    /// Runs something on several threads at once, so often on each.
    private func together(_ threads: Int, _ times: Int, _ body: @escaping @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            for time in 0..<times { body(thread * times + time) }
        }
    }

    private func hub(_ desk: Desk) throws -> (LedgerHub, Workspace) {
        let hub = try LedgerHub(path: desk.workspace.path)
        let clock = desk.clock
        return (hub, Workspace(hub) { clock.now })
    }

    @Test func `Filings that arrive together are all kept, each once, in one chain`() throws {
        let desk = try Desk(today: "2021-05-01")
        let (hub, workspace) = try hub(desk)
        let counties = try workspace.read { reader in
            let tree = try reader.tree(upTo: .max)
            return tree.regions.filter { $0.level == .county }.map(\.codeText)
        }
        let receipts = Mutex<[Int]>([])
        together(16, 25) { number in
            let request = SubmitWork.Request(
                region: counties[number % counties.count], period: "2021-Q1", author: "周明", signatures: Signatures(),
                figures: ["new_enterprise=\(number + 1)"])
            if let outcome = try? SubmitWork(workspace).run(request) { receipts.withLock { $0.append(outcome.act) } }
        }
        let acts = receipts.withLock { $0 }
        #expect(acts.count == 400)
        #expect(Set(acts).count == 400)
        #expect(hub.head?.act == acts.max())
        #expect(try desk.verifies())
        #expect(try desk.workspace.read { try $0.acts(kind: .submit).count } == 400)
    }

    @Test func `A refused filing does not disturb those that are committed with it`() throws {
        let desk = try Desk(today: "2021-05-01")
        let (_, workspace) = try hub(desk)
        let kept = Atomic<Int>(0)
        let refused = Atomic<Int>(0)
        together(8, 20) { number in
            let figure = number % 3 == 0 ? "-1" : "\(number)"
            let request = SubmitWork.Request(
                region: "攸县", period: "2021-Q1", author: "周明", signatures: Signatures(),
                figures: ["new_enterprise=\(figure)"])
            do {
                _ = try SubmitWork(workspace).run(request)
                kept.add(1, ordering: .relaxed)
            } catch { refused.add(1, ordering: .relaxed) }
        }
        #expect(refused.load(ordering: .relaxed) == 54)
        #expect(kept.load(ordering: .relaxed) == 106)
        #expect(try desk.verifies())
    }

    @Test func `What another process commits is seen after a look`() throws {
        let desk = try Desk(today: "2021-05-01")
        let (hub, workspace) = try hub(desk)
        let before = try #require(hub.head)
        #expect(try !hub.refresh())
        let other = try desk.submit("攸县", "2021-Q1", "new_enterprise=3")
        #expect(try hub.refresh())
        #expect(hub.head?.hash == other.head)
        #expect(hub.head?.act == before.act + 1)
        #expect(try workspace.read { try $0.newestSeal()?.act } == other.act)
    }

    @Test func `Plan, regions and published bulletins that change are noticed by the acts after them`() throws {
        let desk = try Desk(today: "2021-07-20")
        let (_, workspace) = try hub(desk)
        func file(_ region: String, _ count: Int, reason: String? = nil) throws {
            var request = SubmitWork.Request(
                region: region, period: "2021-Q2", author: "周明", signatures: Signatures(),
                figures: ["new_enterprise=\(count)"])
            request.reason = reason
            _ = try SubmitWork(workspace).run(request)
        }
        try file("攸县", 3)
        let table = "code,name,short_name,level,parent_code\n439901,新园区,新园区,zone,430200\n"
        _ = try Setup(desk.workspace, author: "张伟").importRegions(try desk.file("r.csv", table), reason: nil)
        try file("新园区", 4)
        _ = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2", basis: .filed), BulletinOptions(), author: "张伟", reason: nil, language: .zh)
        #expect(throws: Failure.self) { try file("攸县", 5) }
        try file("攸县", 5, reason: "更正")
        #expect(try desk.done("430200", through: "2021-Q2") == 9)
        #expect(try desk.verifies())
    }

    @Test func `A dry run leaves nothing behind`() throws {
        let desk = try Desk(today: "2021-05-01")
        let (hub, workspace) = try hub(desk)
        let before = try #require(hub.head)
        let path = try desk.file("a.csv", "period,county,new_enterprise\n2021-Q1,攸县,3\n")
        let result = try ImportWork(workspace).run(path, .init(author: "李敏", isDryRun: true))
        #expect(result.isAccepted)
        #expect(hub.head == before)
        #expect(try desk.done("攸县") == nil || desk.done("攸县") == 0)
    }
}

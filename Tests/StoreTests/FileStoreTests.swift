import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Evidence lies beside the ledger, and the ledger knows what it should be.
@Suite struct FileStoreTests {
    private let scratch = try? Scratch()

    private func ledger() throws -> (Scratch, Ledger) {
        let scratch = try #require(scratch)
        return (scratch, try FullLedger.make(scratch.path("a.sqlite")))
    }

    private func spoil(_ scratch: Scratch, _ sql: String) throws {
        try DatabaseQueue(path: scratch.path("a.files.sqlite")).write { try $0.execute(sql: sql) }
    }

    @Test func `What is kept is given back under its hash, once`() throws {
        let (scratch, ledger) = try ledger()
        let store = FileStore(beside: ledger.path)
        #expect(store.path == scratch.path("a.files.sqlite"))
        let hash = try store.keep(FullLedger.scan)
        #expect(try store.bytes(hash) == FullLedger.scan)
        #expect(try store.bytes(String(repeating: "0", count: 64)) == nil)
        let count = try DatabaseQueue(path: store.path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM file") }
        #expect(count == 1)
    }

    @Test(arguments: ["UPDATE file SET bytes = zeroblob(size)", "DELETE FROM file"])
    func `Evidence that was changed or lost is named by verify`(sql: String) throws {
        let (scratch, ledger) = try ledger()
        #expect(try ledger.verify().faults == [])
        try spoil(scratch, sql)
        #expect(
            try ledger.verify().faults == [
                .init(.original, table: "attachment", record: "1", act: 12),
                .init(.original, table: "proof", record: "1", act: 15),
            ])
    }

    @Test func `A lost file of evidence is a fault, not a failure`() throws {
        let (scratch, ledger) = try ledger()
        try FileManager.default.removeItem(atPath: scratch.path("a.files.sqlite"))
        #expect(try ledger.faults() == ["original attachment 1", "original proof 1"])
    }

    @Test func `A backup takes the evidence along, and a restore`() throws {
        let (scratch, ledger) = try ledger()
        _ = try ledger.backup(to: scratch.path("copy.sqlite"))
        _ = try Ledger.restore(scratch.path("copy.sqlite"), to: scratch.path("again.sqlite"))
        for name in ["copy.sqlite", "again.sqlite"] {
            let attachment = try #require(try ledger.read { try $0.attachment(1) })
            #expect(try FileStore(beside: scratch.path(name)).bytes(attachment.sha256) == FullLedger.scan, "\(name)")
        }
    }

    @Test func `A backup never overwrites evidence`() throws {
        let (scratch, ledger) = try ledger()
        let path = try scratch.write([1], to: "copy.files.sqlite")
        #expect(throws: StoreFailure.exists(path: path)) { try ledger.backup(to: scratch.path("copy.sqlite")) }
        #expect(try scratch.bytes("copy.files.sqlite") == [1])
    }

    @Test func `A file that is not ours is refused`() throws {
        let (scratch, ledger) = try ledger()
        try spoil(scratch, "PRAGMA application_id = 7")
        let store = FileStore(beside: ledger.path)
        #expect(throws: StoreFailure.foreign(path: store.path)) { try store.keep([1]) }
    }

    @Test func `A package that names other content than its filings is found`() throws {
        let (_, ledger) = try ledger()
        try ledger.tamper("UPDATE package SET filings = '[[6,\"00\"]]'")
        #expect(try ledger.faults().contains("decision package 1"))
        try ledger.tamper("UPDATE package_decision SET package_digest = zeroblob(32)")
        #expect(try ledger.faults().contains("decision package_decision 1"))
    }

    @Test func `A printed hash is found among links, filings and packages`() throws {
        let (_, ledger) = try ledger()
        try ledger.read { reader in
            let package = try #require(try reader.package(1))
            let filing = try #require(try reader.digest(ofFiling: 2))
            let seal = try #require(try reader.newestSeal())
            #expect(
                try reader.found(hashPrefix: package.checkCode) == [
                    .package(
                        id: 1, act: 12, region: 430_200, period: FullLedger.second, number: 1, state: .accepted)
                ])
            #expect(
                try reader.found(hashPrefix: filing.uppercased()) == [
                    .filing(
                        id: 2, act: 3, region: 430_102, period: FullLedger.first, revision: 1, stands: false)
                ])
            #expect(try reader.found(hashPrefix: String(seal.hashText.prefix(9))) == [.seal(act: FullLedger.acts)])
            #expect(try reader.found(hashPrefix: "0123456789") == [])
        }
    }

    @Test func `An account is part of its act and sealed with it`() throws {
        let (_, ledger) = try ledger()
        #expect(try ledger.read { try $0.actor(ofAct: 12) } == Actor(account: "city", role: .city, region: 430_200))
        #expect(try ledger.read { try $0.actor(ofAct: 11) } == nil)
        try ledger.tamper("UPDATE actor SET account = 'other'")
        #expect(try ledger.faults() == ["row actor 1"])
    }
}

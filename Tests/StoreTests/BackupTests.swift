import Foundation
import GRDB
import Testing

@testable import Store

/// A backup is whole or not there; a restore takes only what verifies.
@Suite struct BackupTests {
    private let scratch: Scratch
    private let ledger: Ledger

    init() throws {
        scratch = try Scratch()
        ledger = try FullLedger.make(scratch.path("a.sqlite"))
    }

    private func tables(_ ledger: Ledger) throws -> [[Row]] {
        try ledger.withDatabase { database in
            try (HistoryTable.all.map(\.name) + HistoryTable.recomputed).map {
                try Row.fetchAll(database, sql: "SELECT * FROM \"\($0)\" ORDER BY 1, 2, 3")
            }
        }
    }

    @Test func `A copy holds every row and goes on from there`() throws {
        let found = try ledger.backup(to: scratch.path("copy.sqlite"))
        #expect(found.acts == FullLedger.acts)
        #expect(try found.head == ledger.verify().head)
        let copy = try Ledger.open(path: scratch.path("copy.sqlite"), for: .writing)
        #expect(try tables(copy) == tables(ledger))
        #expect(try copy.act(.review)?.act == FullLedger.acts + 1)
        #expect(try copy.verify().faults == [])
        #expect(try ledger.verify().acts == FullLedger.acts)
    }

    @Test func `A backup leaves the ledger and the evidence and nothing beside them`() throws {
        _ = try ledger.backup(to: scratch.path("copy.sqlite"))
        #expect(scratch.names.filter { $0.hasPrefix("copy") } == ["copy.files.sqlite", "copy.sqlite"])
    }

    @Test func `A backup during an act holds the state before it`() throws {
        let other = try Ledger.open(path: scratch.path("a.sqlite"), for: .writing)
        var found: Verification?
        try ledger.act(.submit) { writer in
            try writer.file(430_101, FullLedger.second, ["people": 5])
            found = try other.backup(to: scratch.path("copy.sqlite"))
        }
        #expect(found?.acts == FullLedger.acts)
        #expect(found?.faults == [])
        #expect(try ledger.verify().acts == FullLedger.acts + 1)
    }

    @Test func `An existing target is left as it is`() throws {
        let path = try scratch.write(Array("mine".utf8), to: "copy.sqlite")
        #expect(throws: StoreFailure.exists(path: path)) { try ledger.backup(to: path) }
        #expect(throws: StoreFailure.exists(path: path)) { try Ledger.restore(scratch.path("a.sqlite"), to: path) }
        #expect(try scratch.bytes("copy.sqlite") == Array("mine".utf8))
        let lost = scratch.path("no/copy.sqlite")
        #expect(throws: StoreFailure.cannotCreate(path: lost)) { try ledger.backup(to: lost) }
    }

    @Test func `A restored database is the one that was kept`() throws {
        _ = try ledger.backup(to: scratch.path("copy.sqlite"))
        let found = try Ledger.restore(scratch.path("copy.sqlite"), to: scratch.path("again.sqlite"))
        #expect(try found.head == ledger.verify().head)
        let again = try Ledger.open(path: scratch.path("again.sqlite"), for: .writing)
        #expect(try tables(again) == tables(ledger))
        #expect(scratch.names.filter { $0.contains("partial") } == [])
    }

    @Test func `A database that was tampered with is neither kept nor restored`() throws {
        try ledger.tamper("UPDATE target SET value = 41 WHERE id = 1")
        #expect(throws: StoreFailure.damaged(path: scratch.path("copy.sqlite.partial"), detail: "target 1")) {
            try ledger.backup(to: scratch.path("copy.sqlite"))
        }
        #expect(throws: StoreFailure.damaged(path: scratch.path("a.sqlite"), detail: "target 1")) {
            try Ledger.restore(scratch.path("a.sqlite"), to: scratch.path("again.sqlite"))
        }
        #expect(scratch.names.filter { !$0.hasPrefix("a.") } == [])
    }

    @Test func `A copy with a damaged page is not restored`() throws {
        _ = try ledger.backup(to: scratch.path("copy.sqlite"))
        let whole = try scratch.bytes("copy.sqlite")
        for page in [1, 4, 9, whole.count / 4096 - 1] {
            var bytes = whole
            for place in page * 4096..<min(bytes.count, page * 4096 + 512) { bytes[place] = 0xAA }
            _ = try scratch.write(bytes, to: "damaged.sqlite")
            #expect(throws: (any Error).self, "page \(page)") {
                try Ledger.restore(scratch.path("damaged.sqlite"), to: scratch.path("again.sqlite"))
            }
            #expect(!scratch.names.contains("again.sqlite"))
        }
    }

    @Test func `What is no database is not restored`() throws {
        let text = try scratch.write(Array(repeating: 65, count: 9000), to: "text")
        #expect(throws: (any Error).self) { try Ledger.restore(text, to: scratch.path("again.sqlite")) }
        let none = scratch.path("none.sqlite")
        #expect(throws: StoreFailure.noDatabase(path: none)) {
            try Ledger.restore(none, to: scratch.path("again.sqlite"))
        }
        #expect(!scratch.names.contains("again.sqlite"))
    }

    @Test func `A journal left over by the lost database does not spoil the restored one`() throws {
        _ = try ledger.backup(to: scratch.path("copy.sqlite"))
        for number in 1...3 { try ledger.file(430_102, FullLedger.second, ["people": number]) }
        let journal = try scratch.bytes("a.sqlite-wal")
        #expect(!journal.isEmpty)
        _ = try scratch.write(journal, to: "again.sqlite-wal")
        let left = scratch.path("again.sqlite-wal")
        #expect(throws: StoreFailure.exists(path: left)) {
            try Ledger.restore(scratch.path("copy.sqlite"), to: scratch.path("again.sqlite"))
        }
        #expect(try scratch.bytes("again.sqlite-wal") == journal)
    }
}

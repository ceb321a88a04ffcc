import Crypto
import Domain
import Foundation
import GRDB
import Schema
import Synchronization
import Testing

@testable import Store

/// The site's own file guards what it holds, and is refused where it is not ours.
@Suite struct SiteStoreTests {
    private let scratch: Scratch
    private let now = Moment(milliseconds: 1_670_000_000_000)

    init() throws { scratch = try Scratch() }

    private func failure(_ path: String) -> StoreFailure? {
        do {
            _ = try SiteStore.open(path: path)
            return nil
        } catch { return error as? StoreFailure }
    }

    private func message(_ store: SiteStore, _ sql: String) throws -> String? {
        try store.withDatabase { database in
            do {
                try database.execute(sql: sql)
                return nil
            } catch let error as DatabaseError { return error.message }
        }
    }

    private func add(_ store: SiteStore, _ name: String = "youxian") throws -> Account {
        try #require(
            try store.write {
                try $0.add(
                    NewAccount(name: name, person: "周明", phone: nil, role: .county, region: 430_223, body: nil),
                    PasswordHash(
                        hash: Data(repeating: 1, count: 32), salt: Data(repeating: 2, count: 16),
                        parameters: "scrypt:N=2,r=8,p=1"), at: now)
            })
    }

    private func rights(_ name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func `The migration is the one that was released`() {
        let hashes = Schema.siteMigrations.map { Hex.text(SHA256.hash(data: Data($0.sql.utf8))) }
        #expect(hashes == ["3acf4e321ea5d64a81d6857ffa2b20ce84a984c444418badd863ee1407e7d6b3"])
    }

    @Test(arguments: [
        ("tongxing.sqlite", "tongxing.site.sqlite"), ("/a.b/data.db", "/a.b/data.site.db"),
        ("/a.b/data", "/a.b/data.site"),
    ])
    func `The site's file lies beside the database`(database: String, site: String) {
        #expect(SiteStore.path(besides: database) == site)
    }

    @Test func `It is made for its owner alone, says whose it is, and every table is strict`() throws {
        let store = try SiteStore.open(path: scratch.path("a.site.sqlite"))
        _ = try add(store)
        #expect(scratch.names == ["a.site.sqlite", "a.site.sqlite-shm", "a.site.sqlite-wal"])
        for name in scratch.names { #expect(try rights(name) == 0o600, "\(name)") }
        let found = try store.withDatabase { database in
            try (
                Int32.fetchOne(database, sql: "PRAGMA application_id"),
                Int.fetchOne(database, sql: "PRAGMA user_version"),
                String.fetchOne(database, sql: "PRAGMA journal_mode"),
                Int.fetchOne(database, sql: "PRAGMA synchronous"),
                String.fetchAll(
                    database,
                    sql:
                        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
                )
            )
        }
        #expect(found.0 == 0x7478_7369 && found.1 == 1 && found.2 == "wal" && found.3 == 2 && found.4 == [])
        #expect(try SiteStore.open(path: scratch.path("a.site.sqlite")).read { try $0.accounts(at: now) }.count == 1)
    }

    @Test func `Many may make it at once`() throws {
        for round in 0..<5 {
            let path = scratch.path("\(round).sqlite")
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 8) { number in
                do {
                    let store = try SiteStore.open(path: path)
                    try store.write { try $0.note(SiteEvent(.signIn, at: now, account: "a\(number)")) }
                } catch { failures.withLock { $0.append("\(error)") } }
            }
            #expect(failures.withLock { $0 } == [])
            #expect(try SiteStore.open(path: path).read { try $0.events(limit: 99) }.count == 8)
        }
    }

    @Test func `What is not ours is refused and left as it is`() throws {
        let ledger = scratch.path("ledger.sqlite")
        _ = try Ledger.create(path: ledger)
        #expect(failure(ledger) == .foreign(path: ledger))
        let newer = scratch.path("newer.sqlite")
        try SiteStore.open(path: newer).withDatabase { try $0.execute(sql: "PRAGMA user_version = 9") }
        #expect(failure(newer) == .newer(path: newer, version: 9, known: 1))
        let text = try scratch.write(Array(repeating: 65, count: 9000), to: "text")
        guard case .damaged(text, _) = failure(text) else {
            Issue.record("\(String(describing: failure(text)))")
            return
        }
        #expect(try scratch.bytes("text") == Array(repeating: 65, count: 9000))
        #expect(failure(scratch.folder) == .isFolder(path: scratch.folder))
        let lost = scratch.path("no/a.sqlite")
        #expect(failure(lost) == .cannotCreate(path: lost))
        #expect(throws: StoreFailure.noDatabase(path: scratch.path("none"))) {
            try SiteStore.open(path: scratch.path("none"), isMade: false)
        }
    }

    @Test(arguments: [
        ("DELETE FROM account", "account: is closed, never deleted"),
        ("UPDATE account SET name = 'other'", "account: is never renamed"),
        ("UPDATE event SET kind = 'x'", "append-only: event is never changed"),
        ("DELETE FROM event WHERE id = 2", "append-only: event is kept for 180 days"),
        ("UPDATE account SET state = 'closed'; UPDATE account SET state = 'active'", "account: stays closed as it is"),
        (
            "INSERT INTO draft VALUES (430223, '2022-Q2', '{}', 77, '2022-12-02T16:53:20.000Z')",
            "FOREIGN KEY constraint failed"
        ),
        ("UPDATE account SET phone = ''", "CHECK constraint failed: length(phone) BETWEEN 1 AND 40"),
    ])
    func `The file itself refuses what must not happen`(sql: String, refusal: String) throws {
        let store = try SiteStore.inMemory()
        _ = try add(store)
        for days in [200, 100, 0] {
            let at = Moment(milliseconds: now.milliseconds - days * 86_400_000)
            try store.write { try $0.note(SiteEvent(.signIn, at: at, account: "youxian")) }
        }
        #expect(try message(store, sql) == refusal)
    }

    @Test func `Old events go, those of the last half year stay`() throws {
        let store = try SiteStore.inMemory()
        for days in [400, 181, 180, 179, 0] {
            let at = Moment(milliseconds: now.milliseconds - days * 86_400_000)
            try store.write { try $0.note(SiteEvent(.signIn, at: at, account: nil, detail: [.count: "\(days)"])) }
        }
        let before = Moment(milliseconds: now.milliseconds - 300 * 86_400_000)
        #expect(try store.write { try $0.pruneEvents(before: before) } == 1)
        #expect(try store.write { try $0.pruneEvents(before: now) } == 2)
        #expect(try store.read { try $0.events(limit: 9) }.map { $0.detail[.count] } == ["0", "179"])
    }

    @Test func `A change that fails half way leaves nothing`() throws {
        let store = try SiteStore.inMemory()
        let account = try add(store)
        #expect(throws: StoreFailure.diskFull) {
            try store.write { writer in
                try writer.close(account.id, successor: nil, at: now)
                throw StoreFailure.diskFull
            }
        }
        #expect(try store.read { try $0.account(named: "YOUXIAN", at: now)?.state } == .active)
    }

    @Test func `A name is taken once, also by a closed account and in capitals`() throws {
        let store = try SiteStore.inMemory()
        let account = try add(store)
        try store.write { try $0.close(account.id, successor: nil, at: now) }
        let again = try store.write {
            try $0.add(
                NewAccount(name: "YouXian", person: "甲", phone: nil, role: .county, region: 430_223, body: nil),
                PasswordHash(hash: Data(), salt: Data(), parameters: ""), at: now)
        }
        #expect(again == nil)
    }

    @Test func `A session is found through the index, by one search`() throws {
        let plan = try SiteStore.inMemory().withDatabase { database in
            try Row.fetchAll(
                database,
                sql: """
                    EXPLAIN QUERY PLAN SELECT * FROM session JOIN account ON account.id = session.account
                    WHERE session.hash = x'00'
                    """
            ).map { $0["detail"] as String }
        }
        #expect(plan.count == 2 && plan.allSatisfy { $0.hasPrefix("SEARCH") })
    }

    @Test func `A copy is one file for its owner, without sessions; a damaged one is not restored`() throws {
        let store = try SiteStore.open(path: scratch.path("a.sqlite"))
        let account = try add(store)
        try store.write { try $0.beginSession(Data(repeating: 7, count: 32), of: account.id, at: now, until: now) }
        try store.backup(to: scratch.path("copy.sqlite"))
        #expect(scratch.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
        #expect(try rights("copy.sqlite") == 0o600)
        #expect(throws: StoreFailure.exists(path: scratch.path("copy.sqlite"))) {
            try store.backup(to: scratch.path("copy.sqlite"))
        }
        var bytes = try scratch.bytes("copy.sqlite")
        #expect(bytes.firstRange(of: Array(repeating: UInt8(7), count: 32)) == nil)
        for place in 4096..<min(bytes.count, 8192) { bytes[place] = 0xAA }
        _ = try scratch.write(bytes, to: "damaged.sqlite")
        #expect(throws: (any Error).self) {
            try SiteStore.restore(scratch.path("damaged.sqlite"), to: scratch.path("again.sqlite"))
        }
        #expect(scratch.names.filter { $0.hasPrefix("again") } == [])
        try SiteStore.restore(scratch.path("copy.sqlite"), to: scratch.path("again.sqlite"))
        #expect(try SiteStore.open(path: scratch.path("again.sqlite")).read { try $0.accounts(at: now) } == [account])
    }
}

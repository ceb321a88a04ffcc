import Domain
import Foundation
import GRDB
import Testing

@testable import Operations
@testable import Store

@Suite struct AccountKeyTests {
    private let office: AccountDesk
    private var work: AccountWork { office.work }
    private let period = Period(cadence: .quarter, containing: Month(year: 2022, number: 5))

    init() throws { office = try AccountDesk() }

    @Test func `A token lets a program in until its last day or until it is revoked`() throws {
        let text = try work.makeToken("youxian", label: "同步 程序", scope: .write, days: 1)
        #expect(text.hasPrefix("txk_") && text.count == 47)
        #expect(try work.authenticate(token: text)?.scope == .write)
        #expect(try work.authenticate(token: text)?.account.name == "youxian")
        #expect(try work.authenticate(session: text) == nil)
        let second = try work.makeToken("youxian", label: "读取", scope: .read, days: 365)
        #expect(try work.authenticate(token: second)?.scope == .read)
        let tokens = try work.tokens("youxian")
        #expect(tokens.map(\.label) == ["同步 程序", "读取"])
        #expect(tokens.map { $0.lastUsedAt != nil } == [true, true])
        office.desk.clock.set("2022-12-02T08:00:00+08:00")
        #expect(try work.authenticate(token: text) == nil)
        #expect(try work.authenticate(token: second) != nil)
        try work.revokeToken(tokens[1].id, of: "youxian")
        #expect(try work.authenticate(token: second) == nil)
        try work.revokeToken(tokens[1].id, of: "youxian")
        #expect(try office.kinds().filter { $0 == .tokenRevoked }.count == 1)
    }

    @Test func `A token is its owner's to revoke, and good for a year at most`() throws {
        _ = try work.add("chaling", person: "吴越", role: .county, region: "茶陵县")
        _ = try work.makeToken("youxian", label: "a", scope: .read, days: 1)
        let id = try #require(work.tokens("youxian").first?.id)
        #expect(office.failure { try work.revokeToken(id, of: "chaling") } == .unknownToken(id))
        for days in [0, 366] {
            #expect(
                office.failure { _ = try work.makeToken("youxian", label: "a", scope: .read, days: days) }
                    == .badTokenLife(days))
        }
        #expect(
            office.failure { _ = try work.makeToken("youxian", label: " ", scope: .read, days: 1) }
                == .badAccountField(.label))
    }

    @Test func `A draft is the region's, the last one saved, until it is dropped`() throws {
        _ = try work.add("youxian2", person: "邓云", role: .county, region: "攸县")
        try work.saveDraft(430_223, period, "{\"new_enterprise\": \"1\"}", by: "youxian")
        office.at("09:00:00")
        try work.saveDraft(430_223, period, "{\"new_enterprise\": \"12\"}", by: "youxian2")
        #expect(
            try work.draft(430_223, period)
                == FormDraft(
                    region: 430_223, period: period, text: "{\"new_enterprise\": \"12\"}", account: "youxian2",
                    savedAt: office.desk.clock.now))
        #expect(try work.draft(430_224, period) == nil && work.draft(430_223, period.next) == nil)
        try work.dropDraft(430_223, period)
        #expect(try work.draft(430_223, period) == nil)
    }

    @Test(arguments: ["", "{", "\"" + String(repeating: "a", count: 65_535) + "\"", "{\"a\": nul}"])
    func `What is no small JSON is no draft`(text: String) {
        #expect(office.failure { try work.saveDraft(430_223, period, text, by: "youxian") } == .badDraft)
    }

    @Test func `The log holds neither passwords nor tokens nor hashes, and the file no token`() throws {
        let made = try work.add("chaling", person: "吴越", phone: "13911112222", role: .county, region: "茶陵县")
        var secrets = [made.password, AccountDesk.password, "typed-into-the-name"]
        secrets.append(try work.signIn("youxian", AccountDesk.password).token)
        secrets.append(try work.makeToken("youxian", label: "a", scope: .read, days: 9))
        secrets.append(try work.resetPassword("chaling"))
        secrets.append(try work.handOver("chaling", to: "chaling2", person: "邓云").password)
        _ = office.failure { _ = try work.signIn("typed-into-the-name", "typed-into-the-name") }
        try work.noteExport(of: "contacts", count: 12, by: work.account("youxian"))
        let said = try office.store.strings("SELECT coalesce(account, '') || kind || detail FROM event").joined()
        #expect(said.contains("export{\"count\":\"12\",\"list\":\"contacts\",\"region\":\"430223\"}"))
        let hashes = try office.store.strings(
            "SELECT lower(hex(hash)) FROM account UNION ALL SELECT lower(hex(hash)) FROM session UNION ALL SELECT lower(hex(hash)) FROM token"
        )
        #expect(hashes.count == 6)
        for secret in secrets + hashes + ["周明", "吴越", "13911112222"] {
            #expect(!said.lowercased().contains(secret.lowercased()), "\(secret)")
        }
        try office.store.checkpoint()
        let folder = URL(fileURLWithPath: office.desk.folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.contains(".site.") {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name) \(secret)") }
        }
    }

    @Test func `Tidying keeps what is younger than half a year, whatever is asked`() throws {
        office.desk.clock.set("2023-05-29T08:00:00+08:00")
        _ = try work.signIn("youxian", AccountDesk.password)
        try work.tidy(keeping: 1)
        #expect(try office.kinds() == [.accountAdded, .passwordChanged, .signIn])
        office.desk.clock.set("2023-06-01T08:00:00+08:00")
        _ = try work.signIn("youxian", AccountDesk.password)
        try work.tidy()
        #expect(try office.kinds().count == 4)
        try work.tidy(keeping: 1)
        #expect(try office.kinds() == [.signIn, .signIn])
    }

    @Test func `A backup takes the accounts along and leaves sessions behind`() throws {
        let token = try work.signIn("youxian", AccountDesk.password).token
        try work.saveDraft(430_223, period, "{}", by: "youxian")
        let folder = office.desk.folder
        #expect(try Upkeep(office.desk.workspace).backup(to: folder + "/copy.sqlite").hasAccounts)
        let again = Workspace(path: folder + "/again.sqlite", clock: office.desk.workspace.clock)
        #expect(try Upkeep(again).restore(from: folder + "/copy.sqlite").hasAccounts)
        let restored = AccountWork(again, cost: .light)
        #expect(try restored.list() == work.list())
        #expect(try restored.authenticate(session: token) == nil)
        #expect(try work.authenticate(session: token) != nil)
        #expect(try restored.draft(430_223, period)?.text == "{}")
        _ = try restored.signIn("youxian", AccountDesk.password)
    }

    @Test func `A backup that fails leaves no accounts behind`() throws {
        let folder = office.desk.folder
        try office.desk.file("copy.sqlite", "mine")
        #expect(
            office.failure { _ = try Upkeep(office.desk.workspace).backup(to: folder + "/copy.sqlite") }
                == .outputExists(folder + "/copy.sqlite"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/copy.site.sqlite"))
    }
}

extension SiteStore {
    /// The first column of a query, as text.
    fileprivate func strings(_ sql: String) throws -> [String] {
        try withDatabase { try String.fetchAll($0, sql: sql) }
    }

    fileprivate func checkpoint() throws {
        try withDatabase { _ = try $0.checkpoint(.full) }
    }
}

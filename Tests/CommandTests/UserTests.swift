import Foundation
import Testing

/// Accounts from the command line.
@Suite struct UserTests {
    private let add = ["user", "add", "youxian", "--person", "周明", "--role", "county", "--region", "攸县"]

    private func password(_ run: Run) -> Substring? {
        run.out.firstMatch(of: /初始密码：(([a-z2-9]{4}-){3}[a-z2-9]{4})\n/)?.1
    }

    @Test func `An account is added, listed, handed over and closed; its password is told once`() throws {
        let office = try Office.begun()
        let none = try office.run("user", "list")
        #expect(none.status == 0 && none.out.contains("user add"))
        #expect(!office.has("tongxing.site.sqlite"))
        let added = try office.run(add + ["--phone", "0731-24222222"])
        #expect(added.status == 0, "\(added.err)")
        let first = try #require(password(added))
        let reset = try #require(password(try office.run("user", "reset", "youxian")))
        #expect(first != reset)
        let moved = try office.run("user", "hand-over", "youxian", "--to", "youxian2", "--person", "邓云")
        #expect(moved.status == 0 && password(moved) != nil, "\(moved.err)")
        #expect(try office.run("user", "close", "youxian2").status == 0)
        let listed = try #require(try office.run("user", "list", "--json").json as? [[String: Any]])
        #expect(listed.map { $0["name"] as? String } == ["youxian", "youxian2"])
        #expect(listed.map { $0["state"] as? String } == ["closed", "closed"])
        #expect(listed[0]["phone"] as? String == "0731-24222222")
        #expect(listed[0]["region"] as? String == "430223")
        #expect(try office.run("user", "list").out.contains("已注销"))
        let log = try office.run("user", "log").lines
        #expect(log.dropFirst(2).map { $0.contains("新建账号") } == [true, false, false, false, false])
        #expect(log.contains { $0.contains("账号交接") && $0.contains("youxian2") })
    }

    @Test func `A password from standard input is taken, or refused by its rule`() throws {
        let office = try Office.begun()
        let weak = try office.run(add + ["--password-stdin"], input: "youxian2021\n")
        #expect(weak.status == 65 && weak.err.contains("账号名"), "\(weak.err)")
        let empty = try office.run(add + ["--password-stdin"])
        #expect(empty.status == 65 && empty.err.contains("10"))
        let good = try office.run(add + ["--password-stdin"], input: "春风又绿江南岸2099\n")
        #expect(good.status == 0 && !good.out.contains("春风") && password(good) == nil, "\(good.err)")
    }

    @Test func `What is wrong is said, with its status`() throws {
        let office = try Office.begun()
        #expect(try office.run(add).status == 0)
        for (arguments, status, word) in [
            (add, 65, "youxian"), (["user", "close", "nobody"], 64, "nobody"),
            (["user", "add", "X!", "--person", "甲", "--role", "county", "--region", "攸县"], 64, "X!"),
            (["user", "add", "x1", "--person", "甲", "--role", "city", "--region", "攸县"], 64, "攸县"),
            (["user", "add", "x1", "--person", "甲", "--role", "king", "--region", "攸县"], 64, "king"),
            (["user", "add", "x1", "--person", "甲", "--role", "county", "--region", "无此县"], 64, "无此县"),
            (["user", "add", "x1", "--person", "甲", "--role", "partner", "--region", "湖南"], 64, "--body"),
            (["user", "log", "--last", "0"], 64, "--last"),
        ] {
            let run = try office.run(arguments)
            #expect(run.status == status && run.err.contains(word), "\(arguments): \(run.status) \(run.err)")
        }
        let lost = try office.run(add + ["--database", "none.sqlite"])
        #expect(lost.status == 66 && !office.has("none.site.sqlite"))
    }

    @Test func `A backup says that the accounts are in it`() throws {
        let office = try Office.begun()
        #expect(try !office.run("backup", "one.sqlite").out.contains("含账号"))
        _ = try office.run(add)
        #expect(try office.run("backup", "two.sqlite").out.contains("含账号"))
        #expect(office.has("two.site.sqlite") && !office.has("one.site.sqlite"))
        #expect(try office.run("restore", "two.sqlite", "--database", "again.sqlite").out.contains("含账号"))
        #expect(try office.run("user", "list", "--database", "again.sqlite").out.contains("youxian"))
    }
}

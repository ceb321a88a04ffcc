import GRDB
import Testing

@testable import Store

/// No row can be taken out, put in or moved, no sum and no part of the schema changed, without notice.
@Suite struct VerifyRowTests {
    private func faults(_ sql: String) throws -> [String] {
        let ledger = try FullLedger.make()
        try ledger.tamper(sql)
        return try ledger.faults()
    }

    @Test func `A ledger that nobody touched is whole`() throws {
        let ledger = try FullLedger.make()
        let found = try ledger.verify()
        #expect(found.faults == [])
        #expect(found.acts == FullLedger.acts)
        #expect(try found.head == ledger.read { try $0.newestSeal()?.hashText })
    }

    @Test func `What is kept is what was sealed, whatever somebody wrote`() throws {
        let ledger = try Ledger.begun()
        let words = ["a\u{0}b", "\u{0}", "\u{1B}[2J", "\u{202E}反", "\u{FFFE}", "e\u{301}"]
        for text in words { try ledger.act(.review, by: "李敏\u{0}\(text)", reason: text) }
        #expect(try ledger.verify().faults == [])
        #expect(try ledger.strings("SELECT reason FROM act WHERE id = 2") == ["ab"])
        #expect(try ledger.strings("SELECT reason FROM act WHERE id = 7") == ["e\u{301}"])
    }

    @Test(arguments: HistoryTable.all.map(\.name) + ["seal"])
    func `A deleted row is missed, the first and the last`(table: String) throws {
        for end in ["min", "max"] {
            let found = try faults("DELETE FROM \"\(table)\" WHERE id = (SELECT \(end)(id) FROM \"\(table)\")")
            #expect(found != [], "\(end) \(table)")
        }
    }

    @Test func `The deletion of a filing names it, or its act where it was the last`() throws {
        #expect(try faults("DELETE FROM filing WHERE id = 2").contains("rows filing 2"))
        #expect(try faults("DELETE FROM filing WHERE id = 6").contains("rows act 8"))
    }

    @Test(arguments: HistoryTable.all.filter { $0 != .act && $0 != .place }.map(\.name))
    func `A row that was put in is found, at the end and in between`(table: String) throws {
        let columns = try Ledger.inMemory().strings("SELECT name FROM pragma_table_info('\(table)')")
        for act in [3, 8] {
            let values = columns.map { column in
                switch column {
                case "id": "(SELECT max(id) + 1 FROM \"\(table)\")"
                case "act": "\(act)"
                case "revision": "77"
                case "number" where table == "package": "77"
                case "source" where table == "original", "filing" where ["signature", "form_day"].contains(table),
                    "import",
                    "package" where table == "package_decision":
                    "9999"
                default: "\"\(column)\""
                }
            }
            let sql = "INSERT INTO \"\(table)\" SELECT \(values.joined(separator: ", ")) FROM \"\(table)\" LIMIT 1"
            if table == "plan" { continue }
            #expect(try faults(sql).contains { $0.contains(" \(table) ") || $0.contains(" act ") }, "\(table) \(act)")
        }
    }

    @Test(arguments: [
        (
            "UPDATE sum SET accepted = accepted + 1 WHERE region = 430000 AND period = 202101 AND indicator = 1",
            "sum sum 430000 202101 people"
        ),
        ("UPDATE sum SET filed_lines = 9 WHERE region = 430100 AND indicator = 2", "sum sum 430100 202101 money"),
        ("DELETE FROM sum WHERE region = 430000 AND period = 202102", "sum sum 430000 202102 people"),
        ("INSERT INTO sum VALUES (430200, 202204, 1, 0, 0, 0, 0, 0, 0)", "sum sum 430200 202204 people"),
        ("UPDATE tally SET received = received + 1 WHERE region = 430100", "sum tally 430100 202101"),
        ("UPDATE tally SET on_time = 1 WHERE region = 430000", "sum tally 430000 202101"),
        ("DELETE FROM tally", "sum tally 430000 202101"),
    ])
    func `A changed sum or tally is named`(sql: String, fault: String) throws {
        #expect(try faults(sql).map { $0.trimmingSuffix(" ") } == [fault])
    }

    @Test func `Every column of a seal is guarded`() throws {
        let changes = [
            "at = '2021-04-15T16:00:00.001Z'", "at = '2021-04-20T00:00:00.000Z'", "algorithm = 'sha512'",
            "content = zeroblob(32)", "previous = zeroblob(32)", "hash = zeroblob(32)", "id = 44",
        ]
        for change in changes {
            let found = try faults("UPDATE seal SET \(change) WHERE id = 4")
            #expect(found.contains("seal seal 4") || found.contains("seal seal 5"), "\(change): \(found)")
        }
    }

    @Test func `The last seal cannot be set back without notice`() throws {
        #expect(try faults("UPDATE seal SET at = '2021-04-15T15:19:59.999Z' WHERE id = 14") == ["seal seal 14"])
        #expect(try faults("DELETE FROM seal WHERE id = 14").contains("rows act 14"))
    }

    @Test func `An original that is not what came is named`() throws {
        let found = try faults("UPDATE original SET bytes = x'789c030000000001', digest = digest")
        #expect(found == ["row original 1", "original original 1"])
    }
}

extension String {
    func trimmingSuffix(_ suffix: Character) -> String {
        var text = self
        while text.last == suffix { text.removeLast() }
        return text
    }
}

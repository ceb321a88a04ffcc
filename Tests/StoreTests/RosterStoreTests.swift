import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Entries of registers: how they are found, what they count, and what an erasure leaves.
@Suite struct RosterStoreTests {
    private func ledger(_ path: String? = nil) throws -> Ledger {
        var plan = Sample.plan
        plan.registers = [Sample.people, Sample.firms]
        return try Ledger.begun(path, plan)
    }

    private func person(_ name: String, _ region: Int = 430_101) -> NewEntry {
        var entry = NewEntry(register: Sample.people, region: region, name: name)
        entry.personal = ["phone": .text("0731-0000" + name), "certificate": .text("证" + name)]
        entry.fields = ["employer": .text("示例公司")]
        return entry
    }

    private func firm(_ name: String, _ region: Int, _ code: String? = nil, day: String = "2021-05-01") -> NewEntry {
        var entry = NewEntry(register: Sample.firms, region: region, name: name)
        entry.code = code.flatMap { CreditCode($0) }
        entry.day = Day(day)
        return entry
    }

    @Test func `A person's name is found, and after its erasure neither it nor its bytes are`() throws {
        let scratch = try Scratch()
        let path = scratch.path("erase.sqlite")
        let ledger = try ledger(path)
        let names = (0..<40).map { "示例欧阳测试人员\($0)号" }
        try ledger.act(.roster) { writer in
            for name in names { _ = try writer.add(person(name), source: nil, row: nil) }
        }
        let head = try ledger.verify().head
        func find(_ name: String) throws -> [Int] {
            try ledger.read { try $0.search(name, register: nil, in: nil, limit: 5, of: Sample.plan).map(\.id) }
        }
        #expect(try find(names[17]) == [18])
        try ledger.act(.erase) { writer in
            guard let entry = try writer.reader.entry(18, of: Sample.plan) else { return }
            try writer.erasePerson(of: entry, on: Sample.day)
        }
        try ledger.scrub()
        #expect(try find(names[17]) == [])
        #expect(try find(names[16]) == [17])
        let found = try ledger.verify()
        #expect(found.faults == [] && found.acts == 3 && found.head != head)
        for end in ["", "-wal", "-shm"] {
            guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path + end)) else { continue }
            #expect(bytes.range(of: Data(names[17].utf8)) == nil, "\(end)")
            #expect(bytes.range(of: Data(("证" + names[17]).utf8)) == nil, "\(end)")
        }
        let kept = try ledger.read { try $0.entry(18, of: Sample.plan) }
        #expect(kept?.name == nil && kept?.isErased == true && kept?.fields["employer"] == .text("示例公司"))
        #expect(kept?.fields["phone"] == nil)
    }

    @Test func `An id of an erased person is never another's`() throws {
        let ledger = try ledger()
        try ledger.act(.roster) { _ = try $0.add(person("示例甲"), source: nil, row: nil) }
        try ledger.act(.erase) { writer in
            guard let entry = try writer.reader.entry(1, of: Sample.plan) else { return }
            try writer.erasePerson(of: entry, on: Sample.day)
        }
        try ledger.act(.roster) { _ = try $0.add(person("示例乙"), source: nil, row: nil) }
        #expect(try ledger.read { try $0.entry(1, of: Sample.plan)?.name } == nil)
        #expect(try ledger.verify().faults == [])
    }

    @Test(arguments: [
        "UPDATE person SET name = '示例丙'", "UPDATE person SET fields = '{}'", "DELETE FROM person",
        "UPDATE person SET salt = zeroblob(32)",
    ])
    func `A person who was changed or taken away without an erasure is noticed`(sql: String) throws {
        let ledger = try ledger()
        try ledger.act(.roster) { _ = try $0.add(person("示例甲"), source: nil, row: nil) }
        try ledger.tamper(sql)
        #expect(try ledger.faults() == ["row person 1"])
    }

    @Test func `Entries are found by any part of the name, by the code's beginning, and by a corrected name`() throws {
        let ledger = try ledger()
        let code = "91350100M000100Y43"
        try ledger.act(.roster) { writer in
            _ = try writer.add(firm("长沙示例晨星科技有限公司", 430_101, code), source: nil, row: nil)
            _ = try writer.add(firm("株洲示例（晨光）食品厂", 430_201), source: nil, row: nil)
            var event = NewEvent(.correct, day: Sample.day)
            event.fields = ["name": .text("株洲示例明月食品厂")]
            try writer.add(event, to: 2, in: Sample.firms.code)
        }
        func find(_ text: String, _ regions: Set<Int>? = nil) throws -> [Int] {
            try ledger.read { try $0.search(text, register: "firms", in: regions, limit: 9, of: Sample.plan).map(\.id) }
        }
        #expect(try find("晨星科技") == [1])
        #expect(try find("示例").sorted() == [1, 2])
        #expect(try find("例晨光食") == [2])
        #expect(try find("光晨") == [])
        #expect(try find("晨光食品") == [2])
        #expect(try find("明月") == [2])
        #expect(try find("厂") == [2])
        #expect(try find(String(code.prefix(9)).lowercased()) == [1])
        #expect(try find("示例", [430_201]) == [2])
        #expect(try find("！？") == [])
        #expect(try find("\" OR 1=1 --") == [])
    }

    @Test func `The kept counts are those of the entries, through corrections, documents and undo`() throws {
        let ledger = try ledger()
        let code = "91350100M000100Y43"
        try ledger.act(.roster) { writer in
            _ = try writer.add(firm("甲厂", 430_101, code), source: nil, row: nil)
            _ = try writer.add(firm("乙厂", 430_101), source: nil, row: nil)
            _ = try writer.add(firm("乙 厂", 430_101), source: nil, row: nil)
        }
        try ledger.act(.roster) { writer in
            _ = try writer.add(firm("甲厂", 430_201, code, day: "2021-02-01"), source: nil, row: nil)
        }
        func uniques(_ region: Int, upTo act: Int = .max) throws -> Int {
            try ledger.read { reader in
                try reader.rosterCells(of: Sample.firms, Sample.plan, upTo: act)
                    .filter { $0.key.region == region }.values.reduce(0) { $0 + $1.uniques }
            }
        }
        #expect(try uniques(430_101) == 1)
        #expect(try uniques(430_201) == 1)
        #expect(try uniques(430_101, upTo: 2) == 2)
        try ledger.act(.claim) { try $0.set(.none, register: "firms") }
        #expect(try uniques(430_201) == 0)
        try ledger.act(.claim) { try $0.decide(.same, [1, 4], keeper: 1, register: "firms") }
        #expect(try uniques(430_101) == 2 && uniques(430_201) == 0)
        #expect(try ledger.verify().faults == [])
        try ledger.tamper("UPDATE roster_sum SET uniques = uniques + 1 WHERE region = 430101")
        #expect(try ledger.faults() == ["sum roster_sum firms 430101 202102"])
    }

    @Test func `A register is read page by page, by region and then as it came`() throws {
        let ledger = try ledger()
        try ledger.act(.roster) { writer in
            for number in 0..<30 {
                let region = [430_101, 430_102, 430_201][number % 3]
                _ = try writer.add(firm("示例\(number)厂", region), source: nil, row: nil)
            }
        }
        var seen: [Int] = []
        var mark: LedgerReader.EntryMark?
        while true {
            let page = try ledger.read {
                try $0.entries(of: "firms", in: nil, after: mark, limit: 7, of: Sample.plan)
            }
            guard let last = page.last else { break }
            seen += page.map(\.id)
            mark = .init(region: last.region, entry: last.id)
        }
        #expect(seen == [0, 1, 2].flatMap { start in stride(from: start + 1, through: 30, by: 3) })
    }
}

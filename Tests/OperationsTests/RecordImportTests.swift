import Documents
import Domain
import Foundation
import GRDB
import Intake
import Testing

@testable import Operations
@testable import Store

/// Imports of records: all or nothing, by unit, tried out and taken back.
@Suite struct RecordImportTests {
    private static let head = "县市区,企业名称,统一社会信用代码,备注\n"

    @Test func `A file is taken whole, with its source and its original`() throws {
        let desk = try Desk()
        let result = try desk.bring(Self.head + "攸县,甲,\(Codes.one),\n荷塘区,乙,\(Codes.two),好\n")
        #expect(result.problems.problems == [] && result.isAccepted && result.counts == [2, 0, 0])
        let act = try #require(result.act)
        let kept = try desk.workspace.read { reader in
            (try reader.recordRegions(of: act).map(\.region), try reader.actWithFile(sha256: result.sha256))
        }
        #expect(kept.0 == [430202, 430223] && kept.1 == act)
        #expect(try Upkeep(desk.workspace).verify().faults == [])
        #expect(try desk.bring(Self.head + "攸县,甲,\(Codes.one),\n荷塘区,乙,\(Codes.two),好\n").seenIn == act)
    }

    @Test func `One wrong row refuses the file, or its unit only`() throws {
        let desk = try Desk()
        let text = Self.head + "攸县,甲,\(Codes.one),\n攸县,乙,9.1E+17,\n荷塘区,丙,\(Codes.two),\n"
        let whole = try desk.bring(text)
        #expect(!whole.isAccepted && whole.act == nil && whole.told == ["damaged-code error 3"])
        let part = try desk.bring(text) { $0.isPartial = true }
        #expect(part.counts == [1, 0, 0] && part.leftOut == ["攸县"] && part.act != nil)
    }

    @Test func `The keeper's own rules are errors of their rows`() throws {
        let desk = try Desk()
        let text = Self.head + "攸县,甲,\(Codes.one),\n荷塘区,坏,\(Codes.two),\n"
        let result = try desk.bring(text)
        #expect(result.told == ["constraint-error error 3"] && result.problems.problems[0].cell == "B3")
        #expect(try desk.bring(text) { $0.isPartial = true }.leftOut == ["荷塘区"])
        #expect(try !desk.bring(Self.head + "攸县,终,\(Codes.one),\n").isAccepted)
    }

    @Test func `A dry run is the run and leaves nothing`() throws {
        let desk = try Desk()
        let text = Self.head + "攸县,甲,\(Codes.one),\n"
        let dry = try desk.bring(text) { $0.isDryRun = true }
        #expect(dry.isAccepted && dry.counts == [1, 0, 0] && dry.act == nil)
        #expect(try desk.bring(text).seenIn == nil)
    }

    @Test func `A county's own file needs no column of regions, another's rows are refused`() throws {
        let desk = try Desk()
        let own = try desk.bring("企业名称,统一社会信用代码\n甲,\(Codes.one)\n") { $0.within = "攸县" }
        #expect(own.isAccepted)
        let other = try desk.bring(Self.head + "荷塘区,甲,\(Codes.one),\n") { $0.within = "攸县" }
        #expect(other.told == ["wrong-region error 2"])
    }

    @Test func `Columns and values are what the caller says`() throws {
        let desk = try Desk()
        let text = "县市区,牌子,统一社会信用代码\n攸县,甲,\(Codes.one)\n"
        #expect(try desk.bring(text) { $0.columns = ["牌子=name"] }.isAccepted)
        #expect(throws: Failure.unreadableAssignment("牌子=谁")) {
            try desk.bring(text) { $0.columns = ["牌子=谁"] }
        }
        #expect(try desk.bring("统一社会信用代码,县市区\n\(Codes.one),攸县\n") { $0.given = ["name": "甲"] }.isAccepted)
        #expect(throws: Failure.unreadableAssignment("day=谁")) { try desk.bring(text) { $0.given = ["day": "谁"] } }
    }

    @Test func `A file about persons is not kept`() throws {
        let desk = try Desk()
        let text = Self.head + "攸县,甲,\(Codes.one),\n"
        let act = try #require(try desk.bring(text, isPersonal: true).act)
        #expect(try desk.keepsOriginal(of: act) == false)
        let other = try #require(try desk.bring(text + "荷塘区,乙,\(Codes.two),\n").act)
        #expect(try desk.keepsOriginal(of: other) == true)
    }

    @Test func `An import of records is taken back once, within its region, and not below later steps`() throws {
        let desk = try Desk()
        let act = try #require(try desk.bring(Self.head + "攸县,甲,\(Codes.one),\n荷塘区,乙,\(Codes.two),\n").act)
        #expect(throws: Failure.outsideRegion(["荷塘区"])) {
            try UndoWork(desk.workspace).run(act, reason: "错", author: "王芳", withLater: false, within: 430223)
        }
        let undone = try desk.undo(act)
        #expect(undone.revisions == 2 && undone.later == [])
        #expect(try desk.workspace.read { try $0.isUndone(act) })
        #expect(throws: Failure.alreadyUndone(act)) { try desk.undo(act) }
        #expect(try Upkeep(desk.workspace).verify().faults == [])
    }

    @Test func `What came of a file is told as an import is`() throws {
        let desk = try Desk()
        let result = try desk.bring(Self.head + "攸县,甲,\(Codes.one),\n")
        let text = result.json(.zh).text
        for part in ["\"committed\": true", "\"entries\": {", "\"new\": 1", "\"rows\": 1", "\"encoding\": \"UTF-8\""] {
            #expect(text.contains(part), "\(text)")
        }
    }

    @Test func `A faulty file comes back marked`() throws {
        let desk = try Desk()
        let text = Self.head + "攸县,甲,9.1E+17,\n"
        let result = try desk.bring(text)
        let path = desk.folder + "/back.xlsx"
        #expect(try MarkedWork(.zh).write(result, of: desk.folder + "/r.csv", to: path))
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test func `Twenty thousand rows are taken in one act`() throws {
        let desk = try Desk()
        var text = Self.head
        for number in 0..<20_000 { text += "攸县,湖南某某某某科技有限公司\(number),\(Codes.code(number)),\n" }
        let result = try desk.bring(text)
        #expect(result.counts == [20_000, 0, 0])
    }
}

enum Codes {
    static let one = code(1_234_567)
    static let two = code(7_654_321)

    static func code(_ number: Int) -> String {
        let eight = Digits.padded(number, 8)
        let first = "91430223\(eight)\(CreditCode.organisationCheck(of: eight).map(String.init) ?? "")"
        return first + (CreditCode.check(ofFirst: first).map(String.init) ?? "")
    }
}

extension RecordResult {
    var counts: [Int] { [new, changed, unchanged] }
    var told: [String] {
        problems.inOrder.map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.row.map(String.init) ?? "–")" }
    }
}

extension Desk {
    /// Whether the bytes of the act's file are kept; nil where the act has no file.
    func keepsOriginal(of act: Int) throws -> Bool? {
        try workspace.read { reader in
            try Bool.fetchOne(
                reader.database, sql: "SELECT bytes IS NOT NULL FROM original WHERE act = ?", arguments: [act])
        }
    }

    @discardableResult
    func bring(
        _ text: String, isPersonal: Bool = false, _ change: (inout RecordImport.Request) -> Void = { _ in }
    ) throws -> RecordResult {
        var request = RecordImport.Request(author: "李敏")
        change(&request)
        return try RecordImport(workspace).run(try file("r.csv", text), request, kind: .wages) { writer, _ in
            TestKeeper(writer: writer, isPersonal: isPersonal)
        }
    }
}

/// Keeps rows as lines of a wage survey; a name 坏 is refused at once, 终 at the end.
struct TestKeeper: RecordKeeper {
    let writer: ActWriter
    let isPersonal: Bool
    private var isOver = false

    init(writer: ActWriter, isPersonal: Bool) {
        self.writer = writer
        self.isPersonal = isPersonal
    }

    var form: RecordForm { Self.form(isPersonal: isPersonal) }

    static func form(isPersonal: Bool) -> RecordForm {
        RecordForm(
            code: "test", title: .same("台账"),
            fields: [
                RecordField("region", Bilingual(zh: "县市区", en: "County"), .region, isRequired: true),
                RecordField(
                    "name", Bilingual(zh: "企业名称", en: "Enterprise"), .text(limit: 40), isRequired: true,
                    isPersonal: isPersonal),
                RecordField("code", Bilingual(zh: "统一社会信用代码", en: "Code"), .creditCode, isRequired: true),
                RecordField("day", Bilingual(zh: "日期", en: "Day"), .day),
                RecordField("note", Bilingual(zh: "备注", en: "Note"), .text(limit: 100)),
            ])
    }

    mutating func check(_ row: RecordRow) throws -> [Problem] {
        row["name"] == .text("坏") ? [row.problem(.constraintError, at: "name")] : []
    }

    mutating func store(_ row: RecordRow, source: Int?) throws -> RecordOutcome {
        if row["name"] == .text("终") { isOver = true }
        try writer.insert(
            .wage,
            [
                .integer(try writer.takeID(.wage)), .integer(writer.act), source.map(Cell.integer) ?? .null,
                .integer(row.row), .integer(2021), .integer(row.region ?? 0), Cell(row.text(of: "code")),
                .text(row.text(of: "name") ?? ""), .text("C"), .text("电工"), .integer(1), .integer(1),
            ])
        return .new
    }

    mutating func finish() throws -> [Problem] { isOver ? [Problem(.constraintError)] : [] }
}

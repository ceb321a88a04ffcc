import Domain
import Tables
import Testing

@testable import Intake

/// Sheets, merged cells, private numbers and hostile content.
@Suite struct RecordWorkbookTests {
    private let one = Codes.code(1_234_567)
    private let two = Codes.code(7_654_321)
    /// A made-up number of a resident with the right check character.
    private let resident = "110101199003078515"

    @Test func `Several sheets are read, those without a table and hidden ones passed over`() throws {
        let read = try ReadRecords([
            Sheet("请各单位认真填写", name: "封面"),
            Sheet("企业名称,信用代码\n甲,\(one)", name: "攸县"), Sheet("企业名称,信用代码\n乙,\(two)", name: "荷塘区"),
            Sheet("企业名称,信用代码\n丙,坏", name: "旧", isHidden: true),
        ])
        #expect(read.problems == [])
        #expect(read.rows.map { "\($0.sheet ?? "-") \($0.region ?? 0)" } == ["攸县 430223", "荷塘区 430202"])
        #expect(read.rows.map(\.sheetPlace) == [0, 1])
    }

    @Test func `A merged enterprise speaks for its rows, a merged number for none`() throws {
        let table = "县市区,企业名称,信用代码,备注,职工人数\n攸县,甲,\(one),电工,3\n,,,焊工,4"
        let read = try ReadRecords([Sheet(table, merges: ["A2:A3", "B2:B3", "C2:C3"])])
        #expect(read.problems == [])
        #expect(
            read.told.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
                "region=430223 name=甲 code=\(one) staff=3 note=电工", "region=430223 name=甲 code=\(one) staff=4 note=焊工",
            ])
        let number = "县市区,企业名称,信用代码,职工人数\n攸县,甲,\(one),3\n攸县,乙,\(two),"
        #expect(try ReadRecords([Sheet(number, merges: ["D2:D3"])]).problems == ["type-error D2 3 (mergedCells)"])
    }

    @Test func `Hidden rows and columns are read with a word`() throws {
        var sheet = Sheet("县市区,企业名称,信用代码\n攸县,甲,\(one)\n攸县,乙,\(two)")
        sheet.hiddenRows = [2]
        sheet.hiddenColumns = [2]
        let read = try ReadRecords([sheet])
        #expect(read.problems == ["?hidden-cells C1 信用代码", "?hidden-cells 3"] && read.rows.count == 2)
    }

    @Test func `Identity-card numbers are left unread by column, and masked in text`() throws {
        let read = try ReadRecords("县市区,企业名称,信用代码,身份证号\n攸县,甲,\(one),\(resident)\n")
        #expect(read.problems == ["?private-numbers D1 身份证号"] && read.file.hasPrivateNumbers)
        let text = try ReadRecords("县市区,企业名称,信用代码,备注\n攸县,甲,\(one),张某\(resident)\n")
        #expect(text.problems == ["?private-numbers -"] && text.file.hasPrivateNumbers)
        #expect(text.rows.first?["note"] == .text("张某\(IdentityNumber.masked)"))
        let code = try ReadRecords("县市区,企业名称,信用代码\n攸县,甲,\(resident)\n")
        #expect(code.file.problems.problems.first?.value == IdentityNumber.masked)
        let unknown = try ReadRecords("县市区,企业名称,信用代码,其他\n攸县,甲,\(one),\(resident)\n")
        #expect(unknown.problems == ["?private-numbers D1 其他"])
    }

    @Test func `A credit code of digits alone is not taken for an identity-card number`() throws {
        let codes = (0..<400_000).lazy.map { Codes.code(10_010_000 + $0, district: "430119") }
        let lookalike = try #require(codes.first { IdentityNumber.isOne($0) })
        let read = try ReadRecords("县市区,企业名称,信用代码\n攸县,甲,\(lookalike)\n")
        #expect(read.problems == [] && !read.file.hasPrivateNumbers)
        #expect(read.rows.first?.text(of: "code") == lookalike)
    }

    @Test(arguments: [
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "'; DROP TABLE entry; --",
    ])
    func `What may be a formula or worse elsewhere is a text here`(name: String) throws {
        let read = try ReadRecords("县市区,企业名称,信用代码\n攸县,\"\(name)\",\(one)\n")
        #expect(read.rows.first?["name"] == .text(name))
    }

    @Test func `Texts are on one line, without unseen signs, and not too long`() throws {
        let read = try ReadRecords("县市区,企业名称,信用代码\n攸县,\"甲\n公\t司\u{7}\",\(one)\n")
        #expect(read.rows.first?["name"] == .text("甲 公 司"))
        let long = try ReadRecords("县市区,企业名称,信用代码\n攸县,\(String(repeating: "长", count: 41)),\(one)\n")
        #expect(long.file.problems.problems.first?.cause == .tooLong)
        #expect(
            try ReadRecords("县市区,企业名称,信用代码\n攸县,4.30223E+17,\(one)\n").problems
                == ["type-error B2 4.30223E+17 (exponent)"])
        #expect(try ReadRecords("县市区,企业名称,信用代码\n攸县,#REF!,\(one)\n").problems == ["formula-error B2 #REF!"])
    }

    @Test(arguments: ["", "\n\n\n", "县市区,企业名称,信用代码\n", "一,二,三\n1,2,3\n", "\u{0}\u{0}\u{0}", "县市区,\"企业名称"])
    func `A file without a table is refused`(text: String) throws {
        let read = try ReadRecords(text)
        #expect(read.file.problems.errors > 0 && read.file.isWhollyFaulty && read.rows.isEmpty)
    }

    @Test func `A cut-off workbook is refused`() throws {
        let read = try ReadRecords(bytes: [0x50, 0x4B, 3, 4, 0, 0, 1], options: ReadRecords.options())
        #expect(read.file.isWhollyFaulty && read.file.problems.errors == 1)
    }
}

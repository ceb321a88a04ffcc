import Testing

@testable import Tables

/// Looks of cells as other programs write them, and formats of random pieces.
@Suite struct LookFixtureTests {
    @Test(arguments: ["looks.xls", "looks.xlsx"])
    func `One table, two programs`(name: String) throws {
        let sheet = try #require(try SpreadsheetReader.read(path: Fixture.path(name)).sheets.first)
        #expect(
            sheet.table == [
                1: ["12", "1\u{336}2\u{336}", "长\u{336}沙\u{336}", "85.33%", "30家", "12345（1.2万）"],
                2: ["1\u{336}2\u{336}30", "30¹", "H₂O", "3000%", "-3", "长沙县"],
            ])
    }

    private static let pieces = [
        "0", "0", "#", "?", ".", ",", ";", "%", "\"", "\"家\"", "\"1\"", "\"万\"", "\\", "!", "!.", "_", "*", "[", "]",
        "[>5]",
        "[<0]", "[$", "-", "(", ")", "E+", "/", "@", "General", "¥", " ", "家", "约", "\u{336}", "G",
    ]

    @Test func `No format makes another number of a number`() {
        var random = FixedNumbers(state: 7)
        for _ in 0..<10_000 {
            let count = Int.random(in: 0...9, using: &random)
            let code = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            let format = NumberFormat(code: Array(code.utf8))
            for plain in ["0", "12", "-3", "12345", "0.8533", "-1234567.89", "0.004", "99999"] {
                let shown = format.shown(plain: Array(plain.utf8))
                let number = NumberText.number(shown.filter { $0 != UInt8(ascii: ",") && $0 != 0x20 })
                #expect(number == nil || number == Double(plain), "\(code) of \(plain)")
            }
            _ = format.shown(text: Array("长沙".utf8))
        }
    }

    @Test func `A changed byte of the old file is a fault or another table`() throws {
        let bytes = try Fixture.bytes("looks.xls")
        var random = FixedNumbers(state: 11)
        var faults = 0
        for _ in 0..<3_000 {
            var changed = bytes
            for _ in 0..<3 {
                changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if TableFault.of(changed) != nil { faults += 1 }
        }
        #expect((1..<3_000).contains(faults))
    }
}

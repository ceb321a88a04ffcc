import Testing

@testable import Tables

/// Struck texts and number formats of XLS files.
@Suite struct OldLookTests {
    private typealias Bytes = BIFFBytes

    private func sheet(_ stream: [UInt8], name: String = "Workbook") throws -> Sheet {
        let file = TemporaryFile(CompoundBytes.file(stream, name: name))
        defer { withExtendedLifetime(file) {} }
        return try #require(try SpreadsheetReader.read(path: file.path).sheets.first)
    }

    /// Fonts 0 to 3 are plain, 5 is struck, 6 raised, 7 lowered; there is no 4.
    private static func addFonts(_ front: inout BIFFBytes) {
        for (flags, script) in [(0, 0), (0, 0), (1, 0), (0, 0), (8, 0), (0, 1), (2, 2)] {
            front.add(
                BIFF.font, [200, 0] + Bytes.number(flags, 2) + [0, 0, 0, 0] + Bytes.number(script, 2) + [0, 0, 0, 0])
        }
    }

    private static func addStyles(_ front: inout BIFFBytes, _ styles: [(font: Int, format: Int)]) {
        for style in styles { front.add(BIFF.cellFormat, Bytes.number(style.font, 2) + Bytes.number(style.format, 2)) }
    }

    @Test func `Cells are struck by their fonts`() throws {
        let globals = { (front: inout Bytes) in
            Self.addFonts(&front)
            Self.addStyles(&front, [(0, 0), (5, 0), (3, 0), (4, 0), (5, 14), (99, 0), (6, 0)])
            front.add(BIFF.sharedTexts, Bytes.number(1, 4) + Bytes.number(1, 4) + Bytes.text("甲乙"))
        }
        let stream = Bytes.sheet(globals: globals) { sheet in
            for style in 0..<7 { sheet.add(cell: BIFF.number, 0, style, style: style, Bytes.double(12)) }
            for style in 0..<3 { sheet.add(cell: BIFF.sharedLabel, 1, style, style: style, Bytes.number(0, 4)) }
            sheet.add(cell: BIFF.label, 2, 0, style: 1, Bytes.text("丙"))
            sheet.add(cell: BIFF.truthOrError, 2, 1, style: 1, [0x17, 1])
            sheet.add(BIFF.shortNumbers, [2, 0, 2, 0] + [1, 0, 6, 0, 0, 0] + [0, 0, 10, 0, 0, 0] + [3, 0])
            sheet.add(cell: BIFF.formula, 2, 4, style: 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            sheet.add(BIFF.formulaText, Bytes.text("丁"))
        }
        let day = "1900-01-12".map { "\($0)\u{336}" }.joined()
        #expect(
            try sheet(stream).table == [
                1: ["12", "1\u{336}2\u{336}", "12", "12", day, "12", "12"], 2: ["甲乙", "甲\u{336}乙\u{336}", "甲乙"],
                3: ["丙\u{336}", "#REF!", "1\u{336}", "2", "丁\u{336}"],
            ])
    }

    @Test func `Runs of shared texts have their fonts`() throws {
        let rich = { (text: String, runs: [(Int, Int)]) in
            let units = text.utf16.flatMap { Bytes.number(Int($0), 2) }
            return Bytes.number(text.utf16.count, 2) + [9] + Bytes.number(runs.count, 2) + units
                + runs.flatMap { Bytes.number($0.0, 2) + Bytes.number($0.1, 2) }
        }
        let globals = { (front: inout Bytes) in
            Self.addFonts(&front)
            Self.addStyles(&front, [(0, 0), (5, 0)])
            let texts = [
                rich("1230", [(0, 5), (2, 0)]), rich("301", [(2, 6)]), rich("H2O", [(1, 7), (2, 1)]),
                rich("30", [(9, 5)]), rich("12", [(1, 0), (0, 5)]), rich("😀1", [(2, 6)]),
            ]
            front.add(BIFF.sharedTexts, Bytes.number(6, 4) + Bytes.number(6, 4) + texts.flatMap { $0 })
        }
        let stream = Bytes.sheet(globals: globals) { sheet in
            for row in 0..<2 {
                for index in 0..<6 { sheet.add(cell: BIFF.sharedLabel, row, index, style: row, Bytes.number(index, 4)) }
            }
        }
        #expect(
            try sheet(stream).table == [
                1: ["1\u{336}2\u{336}30", "30¹", "H₂O", "30", "1\u{336}2", "😀¹"],
                2: [
                    "1\u{336}2\u{336}30", "3\u{336}0\u{336}¹", "H\u{336}₂O", "3\u{336}0\u{336}", "1\u{336}2",
                    "😀\u{336}¹",
                ],
            ])
    }

    @Test func `Rich labels have their runs behind the text`() throws {
        let stream = Bytes.sheet(globals: Self.addFonts) { sheet in
            sheet.add(cell: BIFF.richLabel, 0, 0, Bytes.text("1230") + [2, 0] + [0, 0, 5, 0] + [2, 0, 0, 0])
            sheet.add(cell: BIFF.richLabel, 0, 1, Bytes.text("30"))
        }
        #expect(try sheet(stream).table == [1: ["1\u{336}2\u{336}30", "30"]])
        let globals = { (front: inout Bytes) in
            front.add(BIFF.codePage, Bytes.number(936, 2))
            Self.addFonts(&front)
        }
        let old = Bytes.sheet(version: 0x0500, globals: globals) { sheet in
            let text: [UInt8] = [6, 0, 0xB3, 0xA4, 0xC9, 0xB3, 0x33, 0x31]
            sheet.add(cell: BIFF.richLabel, 0, 0, text + [2, 2, 5, 5, 6])
            sheet.add(cell: BIFF.richLabel, 0, 1, text + [2, 1, 5, 4, 0])
            sheet.add(cell: BIFF.richLabel, 0, 2, text)
        }
        let whole = "长沙31".map { "\($0)\u{336}" }.joined()
        #expect(try sheet(old, name: "Book").table == [1: ["长沙\u{336}3\u{336}¹", whole, "长沙31"]])
    }

    @Test func `Number formats show per cent and words`() throws {
        let globals = { (front: inout Bytes) in
            front.add(BIFF.format, [176, 0] + Bytes.text("0\"家\""))
            front.add(BIFF.format, [177, 0] + Bytes.text("0!.0,\"万\""))
            front.add(BIFF.format, [178, 0] + Bytes.text("@\"县\""))
            Self.addStyles(&front, [0, 9, 10, 176, 177, 178].map { (0, $0) })
        }
        let stream = Bytes.sheet(globals: globals) { sheet in
            for style in 0..<6 { sheet.add(cell: BIFF.number, 0, style, style: style, Bytes.double(12_345)) }
            sheet.add(cell: BIFF.label, 1, 0, style: 5, Bytes.text("长沙"))
        }
        #expect(
            try sheet(stream).table == [
                1: ["12345", "1234500%", "1234500%", "12345家", "12345（1.2万）", "12345"], 2: ["长沙县"],
            ])
    }

    @Test func `Formats of Excel 95 are in the workbook's code page`() throws {
        let globals = { (page: Int) in
            { (front: inout Bytes) in
                front.add(BIFF.codePage, Bytes.number(page, 2))
                front.add(BIFF.format, [176, 0, 5, 0x30, 0x22, 0xBC, 0xD2, 0x22])
                front.add(BIFF.format, [177, 0, 2, 0x30, 0x25])
                Self.addStyles(&front, [(0, 176), (0, 177)])
            }
        }
        let fill = { (sheet: inout Bytes) in
            for style in 0..<2 { sheet.add(cell: BIFF.number, 0, style, style: style, Bytes.double(30)) }
        }
        let chinese = Bytes.sheet(version: 0x0500, globals: globals(936), fill)
        #expect(try sheet(chinese, name: "Book").table == [1: ["30家", "3000%"]])
        let other = Bytes.sheet(version: 0x0500, globals: globals(1_252), fill)
        #expect(try sheet(other, name: "Book").table == [1: ["30\u{FFFD}\u{FFFD}", "3000%"]])
    }
}

import Testing

@testable import Tables

/// The records of XLS files, each as text.
@Suite struct OldCellTests {
    private typealias Bytes = BIFFBytes

    private func sheet(_ stream: [UInt8], name: String = "Workbook") throws -> Sheet {
        let file = TemporaryFile(CompoundBytes.file(stream, name: name))
        defer { withExtendedLifetime(file) {} }
        return try #require(try SpreadsheetReader.read(path: file.path).sheets.first)
    }

    private func fault(_ stream: [UInt8], _ limits: TableLimits = .init()) -> TableFault? {
        TableFault.of(CompoundBytes.file(stream), limits)
    }

    @Test func `Numbers in all their forms`() throws {
        let stream = Bytes.sheet { sheet in
            sheet.add(cell: BIFF.number, 0, 0, Bytes.double(0.1 + 0.2))
            sheet.add(cell: BIFF.shortNumber, 0, 1, Bytes.number(12 << 2 | 2, 4))
            sheet.add(cell: BIFF.shortNumber, 0, 2, Bytes.number(-1_234 << 2 | 3, 4))
            sheet.add(cell: BIFF.shortNumber, 0, 3, Array(Bytes.double(1.5)[4...]))
            sheet.add(BIFF.shortNumbers, [2, 0, 1, 0] + [0, 0, 6, 0, 0, 0] + [0, 0, 10, 0, 0, 0] + [2, 0])
            sheet.add(0x0201, [0, 0, 9, 0, 0, 0])
        }
        #expect(try sheet(stream).table == [1: ["0.3", "12", "-12.34", "1.5"], 3: ["", "1", "2"]])
    }

    @Test func `Truth values and errors are no numbers`() throws {
        let stream = Bytes.sheet { sheet in
            let contents: [[UInt8]] = [[1, 0], [0, 0], [0x17, 1], [0x2A, 1], [0, 1]]
            for (column, content) in contents.enumerated() {
                sheet.add(cell: BIFF.truthOrError, 0, column, content)
            }
        }
        #expect(try sheet(stream).table == [1: ["TRUE", "FALSE", "#REF!", "#N/A", "#NULL!"]])
        let strange = Bytes.sheet { $0.add(cell: BIFF.truthOrError, 1, 1, [99, 1]) }
        #expect(fault(strange) == .damaged("表一: B2: unknown error value"))
    }

    @Test func `Formulas have their results`() throws {
        let result = { (kind: UInt8, value: UInt8) in [kind, 0, value, 0, 0, 0, 0xFF, 0xFF] as [UInt8] }
        let stream = Bytes.sheet { sheet in
            sheet.add(cell: BIFF.formula, 0, 0, Bytes.double(2.5) + Bytes.number(0, 6))
            sheet.add(cell: BIFF.formula, 0, 1, result(1, 1))
            sheet.add(cell: BIFF.formula, 0, 2, result(2, 0x07))
            sheet.add(cell: BIFF.formula, 0, 3, result(3, 0))
            sheet.add(cell: BIFF.formula, 0, 4, result(0, 0))
            sheet.add(0x04BC, [0, 0])
            sheet.add(BIFF.formulaText, Bytes.text("合计"))
            sheet.add(cell: BIFF.number, 0, 5, Bytes.double(1))
        }
        #expect(try sheet(stream).table == [1: ["2.5", "TRUE", "#DIV/0!", "", "合计", "1"]])
        let lost = Bytes.sheet { $0.add(cell: BIFF.formula, 0, 0, result(0, 0)) }
        #expect(fault(lost) == .damaged("表一: A1: missing formula result"))
    }

    @Test func `Days by format and date system`() throws {
        let globals = { (mode: UInt8) in
            { (front: inout Bytes) in
                front.add(BIFF.dateMode, [mode, 0])
                front.add(BIFF.format, [176, 0] + Bytes.text("yyyy\"年\"m\"月\""))
                front.add(BIFF.format, [177, 0] + Bytes.text("0\"m\"", isWide: false))
                for format in [0, 14, 176, 177, 46] { front.add(BIFF.cellFormat, [0, 0] + Bytes.number(format, 2)) }
            }
        }
        let fill = { (sheet: inout Bytes) in
            for style in 0..<5 { sheet.add(cell: BIFF.number, 0, style, style: style, Bytes.double(42_915)) }
        }
        let shown = ["42915", "2017-06-29", "2017-06", "42915m", "1029960:00:00"]
        #expect(try sheet(Bytes.sheet(globals: globals(0), fill)).table == [1: shown])
        #expect(try sheet(Bytes.sheet(globals: globals(1), fill)).text(row: 0, column: 1) == "2021-06-30")
        let unknown = Bytes.sheet(globals: globals(0)) { $0.add(cell: BIFF.number, 0, 0, style: 5, Bytes.double(1)) }
        #expect(fault(unknown) == .damaged("表一: A1: unknown style"))
    }

    @Test func `Shared texts go on in other records, with other widths, runs and phonetics`() throws {
        let globals = { (front: inout Bytes) in
            let rich: [UInt8] =
                [2, 0, 0x0D, 1, 0] + Bytes.number(3, 4) + [0x2D, 0x4E, 0xFD, 0x56] + [9, 9, 9, 9] + [7, 7, 7]
            front.add(
                BIFF.sharedTexts,
                Bytes.number(4, 4) + Bytes.number(4, 4) + Bytes.text("甲") + rich + [4, 0, 1, 0x59, 0x4E])
            front.add(UInt16(BIFF.continuation), [0, 0x41, 0x42])
            front.add(UInt16(BIFF.continuation), [1, 0x19, 0x4E] + [1, 0, 0])
            front.add(UInt16(BIFF.continuation), [0, 0x43])
        }
        let stream = Bytes.sheet(globals: globals) { sheet in
            for index in 0..<4 { sheet.add(cell: BIFF.sharedLabel, 0, index, Bytes.number(index, 4)) }
        }
        #expect(try sheet(stream).table == [1: ["甲", "中国", "乙AB丙", "C"]])
        let lost = Bytes.sheet(globals: globals) { $0.add(cell: BIFF.sharedLabel, 4, 2, Bytes.number(4, 4)) }
        #expect(fault(lost) == .damaged("表一: C5: missing shared text"))
        let cut = Bytes.sheet(globals: { $0.add(BIFF.sharedTexts, Bytes.number(9, 4) + Bytes.number(9, 4)) }, { _ in })
        #expect(fault(cut) == .damaged("xls: text cut off"))
    }

    @Test func `Texts of Excel 95 are in the workbook's code page`() throws {
        let file = { (page: Int) in
            Bytes.sheet(version: 0x0500, globals: { $0.add(BIFF.codePage, Bytes.number(page, 2)) }) { sheet in
                sheet.add(cell: BIFF.label, 0, 0, [5, 0, 0xB3, 0xA4, 0xC9, 0xB3, 0x41])
                sheet.add(cell: BIFF.number, 0, 1, Bytes.double(3))
            }
        }
        #expect(try sheet(file(936), name: "Book").table == [1: ["长沙A", "3"]])
        #expect(fault(file(1_252)) == .damaged("xls: code page 1252"))
    }

    @Test func `Merges, hidden rows and columns, widths`() throws {
        let stream = Bytes.sheet { sheet in
            sheet.add(BIFF.columns, [1, 0, 2, 0, 0, 10, 0, 0, 1, 0])
            sheet.add(BIFF.columns, [3, 0, 3, 0, 0, 5, 0, 0, 0, 0])
            sheet.add(BIFF.row, [1, 0] + [0, 0, 9, 0] + [0xFF, 0] + [0, 0, 0, 0] + [0x20, 0, 0, 0])
            sheet.add(BIFF.row, [5, 0] + [0, 0, 9, 0] + [0xFF, 0] + [0, 0, 0, 0] + [0x20, 0, 0, 0])
            for row in 0..<2 { for column in 0..<3 { sheet.add(cell: BIFF.number, row, column, Bytes.double(1)) } }
            sheet.add(BIFF.merges, [1, 0] + [0, 0, 1, 0, 0, 0, 1, 0])
        }
        let sheet = try sheet(stream)
        #expect(sheet.table == [1: ["1", "", "1"], 2: ["", "", "1"]])
        #expect(sheet.merges == [CellRange(rows: 0...1, columns: 0...1)])
        #expect(sheet.hiddenRows == [1] && sheet.hiddenColumns == [1, 2] && sheet.columnWidths[3] == 5)
    }
}

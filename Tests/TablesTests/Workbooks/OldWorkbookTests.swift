import Foundation
import Testing

@testable import Tables

/// XLS files as a whole: sheets, other documents, damage and limits.
@Suite struct OldWorkbookTests {
    private typealias Bytes = BIFFBytes

    private let one = { (sheet: inout BIFFBytes) in sheet.add(cell: BIFF.number, 0, 0, BIFFBytes.double(1)) }

    private func fault(_ stream: [UInt8], _ limits: TableLimits = .init(), name: String = "Workbook") -> TableFault? {
        TableFault.of(CompoundBytes.file(stream, name: name), limits)
    }

    @Test func `Sheets keep the workbook's order, charts are left out`() throws {
        let names = ["一", "二", "三"].map { Bytes.text($0, lengthBytes: 1) }
        var stream = Bytes.workbook(sheets: [(names[0], 0x10, one), (names[1], 0x20, one), (names[2], 0x10, one)])
        let file = TemporaryFile(CompoundBytes.file(stream))
        #expect(try SpreadsheetReader.read(path: file.path).sheets.map(\.name) == ["一", "三"])
        // The first and the last entry change their places in the stream.
        let entries = [20, 34, 48].map { ($0 + 4)..<($0 + 8) }
        let (first, last) = (Array(stream[entries[0]]), Array(stream[entries[2]]))
        stream.replaceSubrange(entries[0], with: last)
        stream.replaceSubrange(entries[2], with: first)
        let turned = TemporaryFile(CompoundBytes.file(stream))
        #expect(try SpreadsheetReader.read(path: turned.path).sheets.map(\.name) == ["一", "三"])
        stream.replaceSubrange(entries[2], with: last)
        #expect(fault(stream) == .damaged("xls: sheets overlap"))
    }

    @Test func `A password, and other documents`() {
        #expect(fault(Bytes.sheet(globals: { $0.add(BIFF.password, [0, 0]) }, one)) == .unknownFormat("encrypted"))
        #expect(fault([0], name: "EncryptedPackage") == .unknownFormat("encrypted"))
        #expect(fault([0], name: "WordDocument") == .unknownFormat("doc"))
        #expect(fault([0], name: "PowerPoint Document") == .unknownFormat("ppt"))
        #expect(fault([0], name: "Contents") == .unknownFormat("ole"))
        #expect(fault([9, 8, 4, 0, 0, 4, 5, 0]) == .unknownFormat("xls"))
        #expect(fault([1, 2, 3, 4]) == .damaged("xls: no workbook"))
    }

    @Test func `Records that contradict themselves`() {
        #expect(fault(Bytes.sheet { $0.add(BIFF.number, [0, 0]) }) == .damaged("表一: record too short"))
        #expect(
            fault(Bytes.sheet { $0.add(BIFF.merges, [2, 0] + Bytes.number(0, 8)) }) == .damaged("表一: record too short"))
        let overlap = Bytes.sheet {
            $0.add(BIFF.merges, [2, 0] + [0, 0, 1, 0, 0, 0, 1, 0] + [1, 0, 2, 0, 0, 0, 0, 0])
        }
        #expect(fault(overlap) == .damaged("表一: merged ranges overlap"))
        let twice = Bytes.sheet { [one] sheet in
            one(&sheet)
            sheet.add(cell: BIFF.number, 0, 0, Bytes.double(2))
        }
        #expect(fault(twice) == .damaged("表一: A1: stated twice"))
        #expect(
            fault(Bytes.sheet { $0.add(cell: BIFF.number, 0, 0, Bytes.double(.nan)) }) == .damaged("表一: A1: bad number")
        )
        #expect(fault(Bytes.sheet(one).dropLast(4) + []) != nil)
    }

    @Test func `Limits`() {
        let file = Bytes.sheet { $0.add(cell: BIFF.label, 0, 3, Bytes.text("四个字节")) }
        #expect(fault(file, TableLimits(\.cells, 4)) == nil)
        #expect(fault(file, TableLimits(\.cells, 3)) == .tooMany(what: "cells", limit: 3))
        #expect(fault(file, TableLimits(\.textBytes, 11)) == .tooMany(what: "textBytes", limit: 11))
        #expect(fault(file, TableLimits(\.cellBytes, 11)) == .tooMany(what: "cellBytes", limit: 11))
        #expect(fault(file, TableLimits(\.sheets, 0)) == .tooMany(what: "sheets", limit: 0))
        #expect(fault(file, TableLimits(\.oldFileBytes, 4_096)) == .tooLarge(limit: 4_096))
        let merges = Bytes.sheet {
            $0.add(BIFF.merges, [2, 0] + [0, 0, 1, 0, 0, 0, 1, 0] + [2, 0, 3, 0, 0, 0, 0, 0])
        }
        #expect(fault(merges, TableLimits(\.merges, 1)) == .tooMany(what: "merges", limit: 1))
    }

    @Test(arguments: [
        (30, [12, 0]), (30, [8, 0]), (32, [7, 0]), (48, [200, 0, 0, 0]), (68, [200, 0, 0, 0]), (76, [200, 0, 0, 0]),
        (516, [1, 0, 0, 0]), (520, [2, 0, 0, 0]), (520, [0xFF, 0xFF, 0xFF, 0x7F]), (1_024 + 66, [2]),
        (1_024 + 128 + 120, [0xFF, 0xFF, 0xFF, 0x7F]),
    ])
    func `A compound file that leads astray`(place: Int, bytes: [UInt8]) {
        var file = CompoundBytes.file(Bytes.sheet(one))
        #expect(TableFault.of(file) == nil)
        file.replaceSubrange(place..<place + bytes.count, with: bytes)
        let fault = TableFault.of(file)
        guard case .damaged(let reason)? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(reason.hasPrefix("xls: "))
    }

    @Test(arguments: ["xlwt.xls", "libreoffice.xls"])
    func `A file cut off or changed anywhere never breaks the reader`(name: String) throws {
        let bytes = try Fixture.bytes(name)
        for count in stride(from: 512, to: bytes.count - 1_024, by: 512) {
            #expect(TableFault.of(Array(bytes.prefix(count))) != nil, "\(count)")
        }
        var numbers = FixedNumbers(state: 5)
        for _ in 0..<300 {
            var changed = bytes
            for _ in 0..<4 {
                changed[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            _ = TableFault.of(changed)
        }
    }
}

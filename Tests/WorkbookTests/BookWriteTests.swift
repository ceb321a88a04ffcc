import Foundation
import Testing

@testable import Workbook

@Suite struct BookWriteTests {
    private func sample() -> Book {
        var sheet = BookSheet(name: "表")
        sheet.put("=SUM(A1)", 0, 0)
        sheet.put(.number(12.5), 0, 1, BookStyle().with { $0.numberFormat = "0.00" })
        sheet.put(.formula("B1*2", shown: .number(25)), 0, 2)
        sheet.put(.date(year: 2021, month: 6, day: 30), 1, 0)
        sheet.comments = [BookComment(row: 0, column: 0, text: "批注")]
        return Book(title: "题", sheets: [sheet])
    }

    @Test func `The same description gives the same bytes`() throws {
        let bytes = try sample().bytes()
        #expect(bytes.prefix(2) == Data("PK".utf8))
        #expect(try sample().bytes() == bytes)
    }

    @Test func `A written file is what the bytes are, and nothing is left beside it`() throws {
        let folder = NSTemporaryDirectory() + "books-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/a.xlsx"))
        try sample().write(to: folder + "/a.xlsx")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.xlsx"])
        #expect(FileManager.default.contents(atPath: folder + "/a.xlsx") == (try sample().bytes()))
    }

    @Test func `Where no file can be made the reason is given`() {
        let path = NSTemporaryDirectory() + UUID().uuidString + "/a.xlsx"
        #expect(throws: WorkbookFault.cannotCreate(code: ENOENT)) { try sample().write(to: path) }
    }

    @Test func `A folder in the file's place is left alone`() throws {
        let folder = NSTemporaryDirectory() + "book-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: WorkbookFault.writeFailed(code: EISDIR)) { try sample().write(to: folder) }
        #expect(!FileManager.default.fileExists(atPath: folder + ".partial"))
    }

    @Test func `A workbook without a sheet in sight is refused`() {
        #expect(throws: WorkbookFault.noSheet) { try Book().bytes() }
        var hidden = BookSheet(name: "x")
        hidden.isHidden = true
        #expect(throws: WorkbookFault.noSheet) { try Book(sheets: [hidden]).bytes() }
    }

    @Test(arguments: [(1_048_576, 0), (0, 16_384), (0, 100_000)])
    func `A place that no sheet has is refused`(row: Int, column: Int) {
        var sheet = BookSheet(name: "大")
        sheet.put("x", row, column)
        #expect(throws: WorkbookFault.tooLarge(sheet: "大")) { try Book(sheets: [sheet]).bytes() }
    }
}

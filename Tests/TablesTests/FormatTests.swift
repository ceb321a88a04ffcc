import Foundation
import Testing

@testable import Tables

@Suite struct FormatTests {
    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml....xl/workbook.xml".utf8), "xlsx"),
            ([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8), "docx"), ([0x50, 0x4B, 3, 4, 20, 0], "zip"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "xls"), (Array("%PDF-1.7\n".utf8), "pdf"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "png"), ([0xFF, 0xD8, 0xFF, 0xE0, 0], "jpeg"),
            (Array("GIF89a".utf8), "gif"), (Array("SQLite format 3\0".utf8), "sqlite"), ([0x1F, 0x8B, 8], "gzip"),
            ([0x7F, 0x45, 0x4C, 0x46, 2], "elf"), (Array("a,b\n1,\0\n2,3\n4,5\n".utf8), "binary"),
            ([1, 2, 3, 4], "binary"),
            (Array("<html><table>".utf8), "html"), (Array("\u{FEFF}\n<!DOCTYPE HTML>".utf8), "html"),
            (Array("<?xml version=\"1.0\"?>".utf8), "xml"), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "utf-32"),
            ([UInt8](repeating: 0, count: 100), "binary"), ([0xFF, 0xFE, 0x61, 0, 0, 0, 0x62, 0], "binary"),
        ] as [([UInt8], String)])
    func otherFormatsAreNamed(bytes: [UInt8], name: String) {
        #expect(TemporaryFile(bytes).fault() == .unknownFormat(name))
    }

    @Test func aNULFarBehindIsBinary() {
        let text = Array(String(repeating: "岳麓区,1\n", count: 50_000).utf8)
        #expect(TemporaryFile(text + [0] + text).fault() == .unknownFormat("binary"))
    }

    @Test func theWordTableInACellIsText() {
        #expect(TemporaryFile("PKW,<table>\n%,1\n").fault() == nil)
    }

    @Test(arguments: ["", " \r\n\t\n", "\u{FEFF}", "\u{FEFF} \n", "\u{1A}"])
    func nothingIsEmpty(text: String) {
        #expect(TemporaryFile(text).fault() == .empty)
        let wide = TextEncoding.utf16BigEndian.bytes(text, byteOrderMark: true)
        #expect(TemporaryFile(text.hasPrefix("\u{FEFF}") ? [] : wide).fault() == .empty)
    }

    @Test func pathsThatAreNoFilesAreNamed() throws {
        #expect(throws: TableFault.notFound) { try TableScout.scout(path: "/nowhere/at/all.csv") }
        #expect(throws: TableFault.isDirectory) { try TableScout.scout(path: NSTemporaryDirectory()) }
        #expect(throws: TableFault.notReadable) { try TableScout.scout(path: "/dev/null") }
        #expect(throws: TableFault.notFound) { try RecordReader(path: "/nowhere", dialect: Dialect()).row }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileWithoutPermissionIsNotReadable() throws {
        let file = TemporaryFile("a,b")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        #expect(file.fault() == .notReadable)
    }
}

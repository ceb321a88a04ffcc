import Foundation
import Testing

@testable import Workbook

@Suite struct WordFileTests {
    @Test func `Every part is listed, and every relation leads to one`() throws {
        let trees = try WordFile.rich.trees()
        let names = WordPackage(.rich).parts.map(\.name)
        #expect(names.prefix(3) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
        let types = try #require(trees["[Content_Types].xml"]).all("Override").compactMap { $0["PartName"] }
        #expect(Set(types) == Set(names.filter { !$0.hasSuffix(".rels") }.dropFirst().map { "/" + $0 }))
        let targets = try #require(trees["word/_rels/document.xml.rels"]).all("Relationship")
        #expect(Set(targets.compactMap { $0["Target"] }.map { "word/" + $0 }).isSubset(of: Set(names)))
        let used = try WordFile.rich.document().everything.compactMap { $0["r:id"] }
        #expect(Set(used).isSubset(of: Set(targets.compactMap { $0["Id"] })))
        #expect(targets.count == 3 + 3 + 2)
    }

    @Test func `Equal descriptions give equal bytes`() throws {
        let file = try WordFile.rich.bytes()
        #expect(try WordFile.rich.bytes() == file)
        #expect(file.prefix(4) == Data([0x50, 0x4B, 3, 4]))
    }

    @Test func `An archive's entries are in the order of the parts, at one time`() throws {
        // The signature of an entry, then at 10 its time and date, at 26 the length of its name, at 30 the name.
        let bytes = try WordFile.rich.bytes()
        let starts = bytes.indices.dropLast(30).filter { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 3, 4] }
        let names = starts.map { String(decoding: bytes[$0 + 30..<$0 + 30 + Int(bytes[$0 + 26])], as: UTF8.self) }
        #expect(names == WordPackage(.rich).parts.map(\.name))
        #expect(Set(starts.map { Array(bytes[$0 + 10..<$0 + 14]) }) == [[0, 0, 0x21, 0]])
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_626_080_400, "2021-07-12T09:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (.max, "9999-12-31T23:59:59Z"),
        (.min, "0001-01-01T00:00:00Z"),
    ])
    func `The time of its making is kept in UTC`(seconds: Int, text: String) throws {
        var file = WordFile.of([])
        file.created = seconds
        let core = try #require(try file.trees()["docProps/core.xml"])
        #expect(core.first("dcterms:created")?.text == text)
        #expect(core.first("dcterms:modified")?.text == text)
    }

    @Test func `Properties are kept by name, each name once`() throws {
        var file = WordFile.of([])
        file.properties = [.init("plan", "a<b"), .init("", "none"), .init("Plan", "again"), .init("cutoff", "c")]
        let custom = try #require(try file.trees()["docProps/custom.xml"]).all("property")
        #expect(custom.map { $0["name"] } == ["plan", "cutoff"])
        #expect(custom.map { $0["pid"] } == ["2", "3"])
        #expect(custom.map(\.text) == ["a<b", "c"])
    }

    @Test func `Text stays text: signs are escaped, what XML forbids is left out`() throws {
        let text = "<w:br/> & \"x\" \u{0}\u{1}\u{8}\u{FFFE}\u{FFFF}\u{FFFD}（）ﷺ]]> 𠮷"
        let document = try WordFile.of([.paragraph(WordParagraph(text))]).document()
        #expect(document.all("w:t").map(\.text) == ["<w:br/> & \"x\" \u{FFFD}（）ﷺ]]> 𠮷"])
        #expect(document.all("w:br").isEmpty)
    }

    @Test func `Line feeds and tabs in text are elements`() throws {
        let run = try #require(try WordFile.of([.paragraph(WordParagraph("a\tb\r\n\nc"))]).document().first("w:r"))
        #expect(run.children.map(\.name) == ["w:t", "w:tab", "w:t", "w:br", "w:br", "w:t"])
    }

    @Test func `An empty document has a page`() throws {
        var file = WordFile()
        #expect(try file.document().all("w:sectPr").count == 1)
        file.sections = [WordSection(page: WordPage()), WordSection(page: WordPage())]
        #expect(try file.document().all("w:sectPr").count == 2)
        #expect(try file.document().first("w:body")?.children.last?.name == "w:sectPr")
    }

    @Test func `A file takes the place of an older one, and leaves nothing beside it`() throws {
        let folder = NSTemporaryDirectory() + "word-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/a.docx"))
        try WordFile.rich.write(to: folder + "/a.docx")
        #expect(FileManager.default.contents(atPath: folder + "/a.docx") == (try WordFile.rich.bytes()))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.docx"])
        #expect(throws: WorkbookFault.cannotCreate(code: ENOENT)) { try WordFile.rich.write(to: folder + "/no/a.docx") }
    }
}

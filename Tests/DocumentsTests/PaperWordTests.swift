import Domain
import Testing
import Workbook

@testable import Documents

extension Paper {
    /// A short notice with as many bodies and annexes as asked.
    static func notice(bodies: Int = 4, annexes: [Bool] = []) -> Paper {
        var paper = Paper(language: .zh, kind: .official, made: Moment(milliseconds: 1_626_080_400_999))
        paper.title = "关于全省进展情况的通报"
        paper.recipients = "各市州人力资源和社会保障局"
        paper.body = [.heading(1, "一、总体进展"), .paragraph("全省累计认定34名。"), .heading(2, "（一）分类")]
        paper.body.append(.paragraph("甲“乙”丙——丁。"))
        paper.bodies = (0..<bodies).map { "第\($0 + 1)单位" }
        paper.day = "2021年7月15日"
        paper.disclosure = "（此件不公开）"
        paper.origin = [.init("plan", "hexie"), .init("snapshot", "0123")]
        paper.annexes = annexes.enumerated().map { place, isWide in
            Annex(title: "表\(place + 1)", blocks: [.table(.small)], isWide: isWide)
        }
        return paper
    }
}

extension Paper.Table {
    static let small = Paper.Table(
        unit: "户", columns: [.init("市州", isNumber: false), .init("累计", group: "企业"), .init("完成率%", group: "企业")],
        rows: [.init(["长沙市", "54", "33.75"]), .init(["全省", "326", "32.60"], isStrong: true)])
}

extension WordFile {
    var paragraphs: [WordParagraph] {
        sections.flatMap(\.blocks).compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    var tables: [WordTable] {
        sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    func style(_ id: String) throws -> WordStyle { try #require(styles.first { $0.id == id }) }
    func texts(_ style: String) -> [String] { paragraphs.filter { $0.style == style }.map(\.text) }
}

extension WordParagraph {
    var text: String {
        runs.map { if case .text(let text) = $0.content { text } else { "#" } }.joined()
    }
}

@Suite struct PaperWordTests {
    @Test func `A page has 22 lines of 28 characters between the margins of the standard`() throws {
        let file = Paper.notice().wordFile
        let page = file.sections[0].page
        #expect([page.width, page.height] == [210, 297])
        #expect([page.top, page.bottom, page.left, page.right] == [37, 35, 28, 26])
        let normal = file.styles[0]
        #expect(normal.look.size == 16)
        #expect(normal.layout.line == .exact(28.95))
        #expect(Int(page.textHeight / 28.95) == 22)
        #expect(page.lineGrid == 28.95)
        #expect(Int(page.textWidth / (16 + (normal.look.spacing ?? 0))) == 28)
    }

    @Test func `Title, text and headings have the type of the standard`() throws {
        let file = Paper.notice().wordFile
        #expect(try file.style("Title").look.size == 22)
        #expect(try file.style("Title").look.font?.eastAsian == "方正小标宋简体")
        #expect(try file.style("Title").layout.alignment == .centre)
        #expect(file.styles[0].look.font?.eastAsian == "仿宋_GB2312")
        #expect(try file.style("Heading1").look.font?.eastAsian == "黑体")
        #expect(try file.style("Heading2").look.font?.eastAsian == "楷体_GB2312")
        #expect(try file.style("PaperText").layout.firstLine == .init(2, of: 16))
        let named = Set(file.styles.compactMap { $0.look.font?.eastAsian })
        #expect(named.isSubset(of: Set(file.fonts.map(\.name))))
        #expect(file.fonts.allSatisfy { !$0.alternatives.isEmpty })
    }

    @Test func `The parts of a notice stand in their order`() {
        let texts = Paper.notice(annexes: [false, true]).wordFile.paragraphs.map(\.text).filter { !$0.isEmpty }
        #expect(
            texts == [
                "关于全省进展情况的通报", "各市州人力资源和社会保障局：", "一、总体进展", "全省累计认定34名。", "（一）分类",
                "甲“乙”丙——丁。", "附件：1.表1", "2.表2", "2021年7月15日", "（此件不公开）", "附件1", "表1", "单位：户",
                "附件2", "表2", "单位：户",
            ])
    }

    @Test func `Page numbers stand at the outer edge, one character in`() throws {
        let section = Paper.notice().wordFile.sections[0]
        let even = try #require(section.evenFooter)
        #expect((section.footer + even).map(\.text) == ["— # —", "— # —"])
        #expect(section.footer[0].layout.alignment == .right)
        #expect(section.footer[0].layout.right == .init(1, of: 14))
        #expect(even[0].layout.alignment == .left)
        #expect(even[0].layout.left == .init(1, of: 14))
    }

    @Test func `Wide annexes lie across, others follow on new pages`() {
        let file = Paper.notice(annexes: [false, true, true, false]).wordFile
        #expect(file.sections.map(\.page.isLandscape) == [false, true, false])
        let across = file.sections[1].page
        #expect(across.textWidth == file.sections[0].page.textHeight)
        #expect(across.textHeight == file.sections[0].page.textWidth)
        let marks = file.paragraphs.filter { $0.style == "AnnexMark" }
        #expect(marks.map(\.text) == ["附件1", "附件2", "附件3", "附件4"])
        #expect(marks.map { $0.layout.startsPage == true } == [true, false, true, false])
    }

    @Test func `A single annex has no number`() {
        let texts = Paper.notice(annexes: [false]).wordFile.paragraphs.map(\.text)
        #expect(texts.contains("附件：表1"))
        #expect(texts.contains("附件"))
    }

    @Test func `What a paper was made from is kept, with its moment`() {
        let file = Paper.notice().wordFile
        #expect(file.properties == [.init("plan", "hexie"), .init("snapshot", "0123")])
        #expect(file.created == 1_626_080_400)
        #expect(file.title == "关于全省进展情况的通报")
        #expect(file.author == "第1单位")
    }

    @Test func `Marks that both scripts share are Chinese in a Chinese paper only`() {
        var paper = Paper.notice()
        #expect(
            paper.wordFile.paragraphs.flatMap(\.runs).filter(\.look.isEastAsian).map(\.content) == [.text("甲“乙”丙——丁。")])
        paper = Paper(language: .en, kind: .official, made: paper.made)
        paper.body = [.paragraph("“quoted”")]
        #expect(paper.wordFile.paragraphs.flatMap(\.runs).filter(\.look.isEastAsian).isEmpty)
    }

    @Test(arguments: Language.allCases, [Paper.Kind.official, .plain])
    func `An empty paper is a file with a page`(language: Language, kind: Paper.Kind) throws {
        let file = Paper(language: language, kind: kind, made: Moment(milliseconds: 0)).wordFile
        #expect(file.sections.count == 1)
        #expect(file.sections[0].blocks.isEmpty)
        #expect(try !file.bytes().isEmpty)
    }
}

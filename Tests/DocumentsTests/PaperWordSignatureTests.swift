import Domain
import Testing
import Workbook

@testable import Documents

@Suite struct PaperWordSignatureTests {
    private func cells(_ count: Int) throws -> [[String]] {
        let table = try #require(Paper.notice(bodies: count).wordFile.tables.first)
        #expect(table.widths.reduce(0, +) == Paper.notice().wordFile.sections[0].page.textWidth)
        for row in table.rows { #expect(row.cells.map(\.span).reduce(0, +) == 2) }
        return table.rows.map { $0.cells.map(\.paragraph.text) }
    }

    @Test func `Four bodies stand in two rows of two, an odd one in the middle`() throws {
        #expect(try cells(4) == [["第1单位", "第2单位"], ["第3单位", "第4单位"]])
        #expect(try cells(2) == [["第1单位", "第2单位"]])
        #expect(try cells(3) == [["第1单位", "第2单位"], ["第3单位"]])
        #expect(try cells(5).map(\.count) == [2, 2, 1])
    }

    @Test func `The day ends four characters before the margin`() throws {
        let day = try #require(Paper.notice().wordFile.paragraphs.first { $0.text == "2021年7月15日" })
        #expect(day.layout.alignment == .right)
        #expect(day.layout.right == .init(4, of: 16))
    }

    @Test func `One body and its day have one middle`() throws {
        let file = Paper.notice(bodies: 1).wordFile
        #expect(file.tables.isEmpty)
        // 第1单位 is 4.5 characters less a half, the day 6.5: both middles are 7.25 from the margin.
        let lines = ["第1单位", "2021年7月15日"].compactMap { text in file.paragraphs.first { $0.text == text } }
        let middles = lines.map { ($0.layout.right?.characters ?? -9) + Double(BookText.columns($0.text)) / 4 }
        #expect(middles == [7.25, 7.25])
        #expect(lines.last?.layout.right == .init(4, of: 16))
    }

    @Test func `A long single body stays on the page`() throws {
        var paper = Paper.notice(bodies: 1)
        paper.bodies = [String(repeating: "长", count: 60)]
        let body = try #require(paper.wordFile.paragraphs.first { $0.text == paper.bodies[0] })
        #expect((body.layout.right?.characters ?? -1) >= 0)
    }

    @Test func `No body leaves the day, neither leaves nothing`() {
        var paper = Paper.notice(bodies: 0)
        #expect(paper.wordFile.tables.isEmpty)
        #expect(paper.wordFile.paragraphs.contains { $0.text == paper.day })
        paper.day = ""
        #expect(paper.wordFile.paragraphs.last?.text == "（此件不公开）")
    }

    @Test func `A name wider than its half is set narrower, down to two thirds`() throws {
        var paper = Paper.notice(bodies: 3)
        paper.bodies = [String(repeating: "宽", count: 18), String(repeating: "宽", count: 40), "窄"]
        let table = try #require(paper.wordFile.tables.first)
        let stretches = table.rows.flatMap(\.cells).map { $0.paragraph.runs[0].look.stretch }
        #expect(stretches == [75, nil, nil])
    }

    @Test func `A signature is not alone on its page`() throws {
        let blocks = Paper.notice().wordFile.sections[0].blocks
        let text = try #require(
            blocks.firstIndex {
                if case .paragraph(let paragraph) = $0 {
                    paragraph.style == "PaperText" && paragraph.text.hasPrefix("甲")
                } else {
                    false
                }
            })
        for block in blocks[text...].prefix(3) {
            guard case .paragraph(let paragraph) = block else { continue }
            #expect(paragraph.layout.keepsWithNext == true)
        }
    }

    @Test func `Who gets a copy stands at the foot of the last page, upright`() throws {
        var paper = Paper.notice(annexes: [false, true])
        paper.copies = "省委办公厅"
        let file = paper.wordFile
        #expect(file.sections.map(\.page.isLandscape) == [false, true, false])
        let imprint = try #require(file.paragraphs.first { $0.style == "Imprint" })
        #expect(imprint.text == "抄送：省委办公厅。")
        #expect(imprint.layout.atFoot == file.sections[0].page.textWidth)
        #expect(imprint.layout.ruleAbove == 1 && imprint.layout.ruleBelow == 1)
        paper.copies = "抄送：省委办公厅。"
        #expect(paper.wordFile.texts("Imprint").first == "抄送：省委办公厅。")
    }

    @Test func `A briefing is unsigned: who made it and when stand at its head`() {
        var paper = Paper.notice()
        paper.kind = .plain
        paper.number = "2021年第2期"
        let texts = paper.wordFile.paragraphs.map(\.text)
        #expect(texts[0...2] == ["关于全省进展情况的通报", "2021年第2期", "第1单位　第2单位　第3单位　第4单位\t2021年7月15日"])
        #expect(paper.wordFile.paragraphs[2].layout.ruleBelow == 1)
        #expect(!texts.contains("（此件不公开）"))
        #expect(paper.wordFile.tables.isEmpty)
    }

    @Test func `An English paper is a memo`() {
        var paper = Paper(language: .en, kind: .official, made: Moment(milliseconds: 0))
        (paper.title, paper.recipients) = ("Progress", "city bureaus")
        paper.body = [.heading(1, "1. Overall"), .paragraph("Text.")]
        paper.bodies = ["One", "Two"]
        (paper.day, paper.disclosure) = ("15 July 2021", "Distribution: internal")
        (paper.contact, paper.copies) = ("Zhang", "the ministry")
        paper.annexes = [.init(title: "Indicators", blocks: [.note("A note.")])]
        let file = paper.wordFile
        #expect(file.language == "en-GB")
        #expect(file.styles[0].look.font?.latin == "Times New Roman")
        #expect(
            file.paragraphs.map(\.text) == [
                "Progress", "To: city bureaus", "1. Overall", "Text.", "Annex: Indicators", "One", "Two",
                "15 July 2021",
                "Distribution: internal", "Contact: Zhang", "Copies: the ministry", "Annex", "Indicators", "A note.",
            ])
    }
}

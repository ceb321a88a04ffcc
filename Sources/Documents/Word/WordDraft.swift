import Domain
import Workbook

/// A paper while it is laid out as a Word file.
struct WordDraft {
    let paper: Paper
    let face: WordFace

    /// The paper with its upright annexes, then a section wherever the page turns.
    var sections: [WordSection] {
        var sections = [section(isWide: false)]
        sections[0].blocks = main
        for (place, annex) in paper.annexes.enumerated() {
            let last = sections.count - 1
            if sections[last].page.isLandscape == annex.isWide {
                sections[last].blocks += self.annex(annex, place, startsPage: true)
            } else {
                sections.append(section(isWide: annex.isWide))
                sections[last + 1].blocks = self.annex(annex, place, startsPage: false)
            }
        }
        guard face.isChinese, !paper.copies.isEmpty else { return sections }
        // The imprint is the last thing in a document, behind its annexes, and stands upright.
        if sections[sections.count - 1].page.isLandscape { sections.append(section(isWide: false)) }
        sections[sections.count - 1].blocks += imprint
        return sections
    }

    private func section(isWide: Bool) -> WordSection {
        var section = WordSection(page: face.page(isWide: isWide))
        section.footer = [footer(isEven: false)]
        section.evenFooter = [footer(isEven: true)]
        return section
    }

    /// — 1 —, one character from the outer edge.
    private func footer(isEven: Bool) -> WordParagraph {
        var layout = WordLayout()
        let indent = WordLayout.Indent(1, of: face.isChinese ? 14 : 10)
        layout.alignment = isEven ? .left : .right
        if isEven { layout.left = indent } else { layout.right = indent }
        let runs = [face.run("— "), WordRun(.pageNumber), face.run(" —")]
        return WordParagraph(runs, style: PaperStyle.footer.id, layout: layout)
    }

    private var main: [WordBlock] {
        let body = blocks(paper.body, isWide: false, title: paper.title)
        return head + kept(body) + (paper.kind == .official ? annexList + signature : [])
    }

    /// A longer paragraph reaches into the next page by itself, or leaves too much of a page empty.
    private static let shortParagraph = 170

    /// The signature and the list of annexes must not stand alone on a page: a short paragraph before them stays with
    /// them.
    private func kept(_ blocks: [WordBlock]) -> [WordBlock] {
        guard paper.kind == .official, !(paper.bodies.isEmpty && paper.day.isEmpty),
            case .paragraph(let text)? = paper.body.last, text.count <= Self.shortParagraph,
            case .paragraph(var paragraph)? = blocks.last
        else { return blocks }
        paragraph.layout.keepsWithNext = true
        return blocks.dropLast() + [.paragraph(paragraph)]
    }

    /// The blocks of a body or an annex, with its title.
    private func blocks(_ blocks: [Paper.Block], isWide: Bool, title: String) -> [WordBlock] {
        // Several notes are one list.
        var isNoted = false
        return blocks.flatMap { block -> [WordBlock] in
            guard case .note(let text) = block else {
                isNoted = false
                return self.block(block, isWide: isWide, title: title)
            }
            defer { isNoted = true }
            return [.paragraph(note(text, isFurther: isNoted))]
        }
    }

    private func block(_ block: Paper.Block, isWide: Bool, title: String) -> [WordBlock] {
        switch block {
        case .heading(let level, let text):
            [.paragraph(face.paragraph(text, level > 1 ? .subheading : .heading))]
        case .paragraph(let text): [.paragraph(body(text))]
        case .note(let text): [.paragraph(note(text, isFurther: false))]
        case .table(let table):
            WordTableDraft(table: table, face: face, page: face.page(isWide: isWide)).blocks(title: title)
        case .chart(let chart): WordChartDraft(chart: chart, face: face).blocks(isWide: isWide)
        }
    }

    /// No line is broken within a figure such as 46.67%、: where a paragraph has one, its lines are not drawn out.
    private func body(_ text: String) -> WordParagraph {
        var chain = 0
        let longest = text.reduce(0) { longest, character in
            chain = character.isNumber || ".,%、；".contains(character) ? chain + 1 : 0
            return max(longest, chain)
        }
        var layout = WordLayout()
        if face.isChinese, longest > 4 { layout.alignment = .left }
        return face.paragraph(text, .text, layout)
    }

    /// Small print; its lines begin below what follows 注：.
    private func note(_ text: String, isFurther: Bool) -> WordParagraph {
        var layout = WordLayout()
        let isFirst = text.hasPrefix("注：")
        if face.isChinese, isFurther || isFirst { layout.left = .init(2, of: 10.5) }
        if face.isChinese, isFirst { layout.hanging = .init(2, of: 10.5) }
        if isFurther { layout.before = 0 }
        return face.paragraph(text, .note, layout)
    }

    // MARK: Annexes

    private func annex(_ annex: Paper.Annex, _ place: Int, startsPage: Bool) -> [WordBlock] {
        let number = paper.annexes.count > 1 ? String(place + 1) : ""
        let mark = face.say("附件" + number, number.isEmpty ? "Annex" : "Annex " + number)
        var layout = WordLayout()
        if startsPage { layout.startsPage = true }
        var blocks: [WordBlock] = [.paragraph(face.paragraph(mark, .annexMark, layout))]
        // A page that lies across has fewer lines: none of them stays empty there.
        if face.isChinese && !annex.isWide { blocks.append(empty) }
        blocks.append(.paragraph(title(annex.title, .annexTitle, isWide: annex.isWide)))
        if face.isChinese && !annex.isWide { blocks.append(empty) }
        return blocks + self.blocks(annex.blocks, isWide: annex.isWide, title: annex.title)
    }

    /// An empty line that stays with what follows.
    var empty: WordBlock {
        .paragraph(face.paragraph("", .normal, WordLayout().with { $0.keepsWithNext = true }))
    }

    /// A title; in Chinese broken where it may be, into lines of like length.
    func title(_ text: String, _ style: PaperStyle, isWide: Bool) -> WordParagraph {
        guard face.isChinese else { return face.paragraph(text, style) }
        let limit = Int(face.page(isWide: isWide).textWidth / 22) - 1
        return face.paragraph(TitleLines.broken(text, limit: limit).joined(separator: "\n"), style)
    }
}

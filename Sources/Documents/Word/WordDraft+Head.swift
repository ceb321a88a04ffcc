import Domain
import Workbook

extension WordDraft {
    /// What stands above the body.
    var head: [WordBlock] {
        if !face.isChinese { return memoHead }
        return paper.kind == .official ? officialHead : briefingHead
    }

    private var officialHead: [WordBlock] {
        var blocks: [WordBlock] = []
        if !paper.number.isEmpty { blocks += [.paragraph(face.paragraph(paper.number, .number)), empty] }
        if !paper.title.isEmpty { blocks += [.paragraph(title(paper.title, .title, isWide: false)), empty] }
        if !paper.recipients.isEmpty { blocks.append(.paragraph(face.paragraph(paper.recipients + "：", .recipients))) }
        return blocks
    }

    /// Title and number, who made it and when at the ends of one line, a rule.
    private var briefingHead: [WordBlock] {
        var lines: [WordParagraph] = []
        if !paper.title.isEmpty { lines.append(title(paper.title, .title, isWide: false)) }
        if !paper.number.isEmpty { lines.append(face.paragraph(paper.number, .number)) }
        let makers = paper.bodies.joined(separator: "　")
        if !makers.isEmpty || !paper.day.isEmpty {
            var layout = WordLayout()
            layout.rightStop = face.page(isWide: false).textWidth
            lines.append(face.paragraph(makers + "\t" + paper.day, .normal, layout))
        }
        guard !lines.isEmpty else { return [] }
        lines[lines.count - 1].layout.ruleBelow = 1
        lines[lines.count - 1].layout.keepsWithNext = true
        var blocks: [WordBlock] = lines.map { .paragraph($0) } + [empty]
        if !paper.recipients.isEmpty { blocks.append(.paragraph(face.paragraph(paper.recipients + "：", .recipients))) }
        return blocks
    }

    private var memoHead: [WordBlock] {
        var lines: [WordParagraph] = []
        if !paper.title.isEmpty { lines.append(face.paragraph(paper.title, .title)) }
        if !paper.number.isEmpty { lines.append(face.paragraph(paper.number, .number)) }
        if !paper.recipients.isEmpty { lines.append(labelled("To: ", paper.recipients, .recipients)) }
        guard !lines.isEmpty else { return [] }
        lines[lines.count - 1].layout.ruleBelow = 0.75
        return lines.map { .paragraph($0) }
    }

    /// A bold label before a text.
    func labelled(_ label: String, _ text: String, _ style: PaperStyle) -> WordParagraph {
        let bold = WordLook().with { $0.isBold = true }
        return WordParagraph([face.run(label, bold), face.run(text)], style: style.id)
    }
}

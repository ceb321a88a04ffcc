import Domain
import Workbook

/// What stands below the body: the list of annexes, who signs and when, who answers questions, who gets a copy.
extension WordDraft {
    // MARK: Annexes

    var annexList: [WordBlock] {
        guard !paper.annexes.isEmpty else { return [] }
        let lines = face.isChinese ? chineseList : englishList
        return (face.isChinese ? [empty] : []) + lines.map { .paragraph($0) }
    }

    /// 附件：1.…, the further ones below the first, and their further lines below their titles.
    private var chineseList: [WordParagraph] {
        if paper.annexes.count == 1 {
            return [listed("附件：" + paper.annexes[0].title, left: 5, hanging: 3)]
        }
        return paper.annexes.enumerated().map { place, annex in
            let number = "\(place + 1)."
            let width = Double(BookText.columns(number)) / 2
            return place == 0
                ? listed("附件：" + number + annex.title, left: 5 + width, hanging: 3 + width)
                : listed(number + annex.title, left: 5 + width, hanging: width)
        }
    }

    private func listed(_ text: String, left: Double, hanging: Double) -> WordParagraph {
        var layout = WordLayout()
        layout.left = face.characters(left)
        layout.hanging = face.characters(hanging)
        layout.keepsWithNext = true
        return face.paragraph(text, .normal, layout)
    }

    private var englishList: [WordParagraph] {
        let layout = WordLayout().with { $0.keepsWithNext = true }
        return paper.annexes.enumerated().map { place, annex in
            let mark = paper.annexes.count > 1 ? "Annex \(place + 1): " : "Annex: "
            return face.paragraph(mark + annex.title, .normal, layout)
        }
    }

    // MARK: Signature

    var signature: [WordBlock] {
        let lines = face.isChinese ? chineseSignature : englishSignature
        return lines + remarks.map { .paragraph($0) }
    }

    private var chineseSignature: [WordBlock] {
        guard !(paper.bodies.isEmpty && paper.day.isEmpty) else { return [] }
        if paper.bodies.count == 1 { return [empty, empty] + oneBody.map { .paragraph($0) } }
        return [empty, empty] + bodyTable + [.paragraph(right(paper.day, 4, staysWithNext: !remarks.isEmpty))]
    }

    /// Text that ends so many characters before the right margin.
    private func right(_ text: String, _ characters: Double, staysWithNext: Bool = false) -> WordParagraph {
        var layout = WordLayout()
        layout.alignment = .right
        layout.right = face.characters(characters)
        if staysWithNext { layout.keepsWithNext = true }
        return face.paragraph(text, .normal, layout)
    }

    /// The body above the day, both about one middle; the day is four characters from the margin where the name allows.
    private var oneBody: [WordParagraph] {
        let name = Double(BookText.columns(paper.bodies[0])) / 4
        let day = Double(BookText.columns(paper.day)) / 4
        let middle = min(max(4 + day, 2 + name), 14)
        let fits = middle - name >= 0
        let body = right(paper.bodies[0], fits ? middle - name : 0, staysWithNext: true)
        return [body, right(paper.day, max(0, middle - day), staysWithNext: !remarks.isEmpty)]
    }

    /// Two bodies in a row, each in the middle of its half; a last one alone in the middle of the line.
    private var bodyTable: [WordBlock] {
        guard !paper.bodies.isEmpty else { return [] }
        let half = face.page(isWide: false).textWidth / 2
        var rows: [WordRow] = []
        for start in stride(from: 0, to: paper.bodies.count, by: 2) {
            let names = paper.bodies[start..<min(start + 2, paper.bodies.count)]
            let width = names.count == 1 ? half * 2 : half
            rows.append(WordRow(names.map { body($0, width) }))
            // Names that fill many lines may go on overleaf.
            rows[rows.count - 1].keepsTogether = names.allSatisfy { BookText.columns($0) < 100 }
            if names.count == 1 { rows[rows.count - 1].cells[0].span = 2 }
        }
        var table = WordTable(widths: [half, half], rows: rows, border: nil)
        table.padding = 0
        table.title = face.say("落款", "Issued by")
        return [.table(table)]
    }

    /// Long names are set narrower, very long ones wrap.
    private func body(_ name: String, _ width: Double) -> WordCell {
        let wanted = Double(BookText.columns(name)) / 2 * face.size
        let stretch = Int(width * 100 / max(1, wanted))
        var look = WordLook()
        if stretch < 100, stretch >= 66 { look.stretch = stretch - 1 }
        var layout = WordLayout()
        layout.alignment = .centre
        layout.keepsWithNext = true
        return WordCell(WordParagraph([face.run(name, look)], style: PaperStyle.normal.id, layout: layout))
    }

    private var englishSignature: [WordBlock] {
        var lines = paper.bodies
        if !paper.day.isEmpty { lines.append(paper.day) }
        return lines.enumerated().map { place, line in
            var layout = WordLayout()
            layout.after = 0
            layout.before = place == 0 ? 18 : nil
            layout.keepsWithNext = place < lines.count - 1 ? true : nil
            return .paragraph(face.paragraph(line, .normal, layout))
        }
    }

    /// （此件不公开） and 联系人; in English who gets a copy, too.
    private var remarks: [WordParagraph] {
        var remarks: [WordParagraph] = []
        if !paper.disclosure.isEmpty { remarks.append(face.paragraph(paper.disclosure, .remark)) }
        if !paper.contact.isEmpty {
            let text = Self.labelled(paper.contact, face.say("联系人：", "Contact: "))
            remarks.append(face.paragraph(text, .remark))
        }
        guard !face.isChinese else { return remarks }
        if !paper.copies.isEmpty { remarks.append(face.paragraph(Self.labelled(paper.copies, "Copies: "), .remark)) }
        if let first = remarks.indices.first { remarks[first].layout.before = 10 }
        return remarks
    }

    // MARK: Imprint

    /// 抄送 between two rules at the lower end of the last page.
    var imprint: [WordBlock] {
        var text = Self.labelled(paper.copies, "抄送：")
        if !text.hasSuffix("。") { text += "。" }
        var layout = WordLayout()
        layout.atFoot = face.page(isWide: false).textWidth
        layout.ruleAbove = 1
        layout.ruleBelow = 1
        layout.left = .init(4, of: 14)
        layout.right = .init(1, of: 14)
        layout.hanging = .init(3, of: 14)
        let end = WordLayout().with { $0.line = .exact(1) }
        return [.paragraph(face.paragraph(text, .imprint, layout)), .paragraph(face.paragraph("", .imprint, end))]
    }

    /// A text with its label, unless it brings it.
    private static func labelled(_ text: String, _ label: String) -> String {
        let word = label.prefix { $0 != "：" && $0 != ":" }
        return text.hasPrefix(word) || text.hasPrefix("（" + word) ? text : label + text
    }
}

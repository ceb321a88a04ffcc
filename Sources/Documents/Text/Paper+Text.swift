import Domain
import Texts

extension Paper {
    /// The document as plain text for a terminal: its words in their order, tables that are too wide in blocks that repeat
    /// the first column, charts as bars.
    package func text(_ terminal: Terminal) -> String {
        PaperText(paper: self, terminal: terminal).lines.joined(separator: "\n") + "\n"
    }
}

private struct PaperText {
    let paper: Paper
    let terminal: Terminal

    private var isChinese: Bool { paper.language == .zh }

    private func say(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

    var lines: [String] {
        var lines = head
        for block in paper.body { lines += ["" as String].filter { _ in block.opensParagraph } + self.lines(block) }
        lines += foot
        for (place, annex) in paper.annexes.enumerated() {
            let number = paper.annexes.count > 1 ? "\(place + 1)" : ""
            let title = say("附件\(number)　\(annex.title)", "Annex\(number.isEmpty ? "" : " " + number). \(annex.title)")
            lines += ["", String(repeating: "─", count: min(40, terminal.width)), bold(title)]
            for block in annex.blocks {
                lines += ["" as String].filter { _ in block.opensParagraph } + self.lines(block)
            }
        }
        return lines
    }

    // MARK: Head and foot

    private func bold(_ text: String) -> String { terminal.paint(text, .bold) }

    private func folded(_ text: String) -> [String] { Terminal.folded(text, terminal.width) }

    private var head: [String] {
        var lines = folded(paper.title).map { bold($0) }
        if !paper.number.isEmpty { lines += folded(paper.number) }
        if !paper.recipients.isEmpty { lines += [""] + folded(paper.recipients + say("：", "")) }
        return lines
    }

    private var foot: [String] {
        var lines: [String] = []
        if !paper.annexes.isEmpty {
            lines.append("")
            for (place, annex) in paper.annexes.enumerated() {
                let start =
                    place == 0
                    ? say("附件：", "Annexes: ") : String(repeating: " ", count: Terminal.columns(say("附件：", "Annexes: ")))
                let number = paper.annexes.count > 1 ? "\(place + 1).\(say("", " "))" : ""
                lines += folded(start + number + annex.title)
            }
        }
        let signature = paper.bodies + [paper.day, paper.disclosure]
        lines += [""] + signature.filter { !$0.isEmpty }.flatMap(folded)
        if !paper.contact.isEmpty { lines += folded(say("联系人：", "Contact: ") + paper.contact) }
        if !paper.copies.isEmpty { lines += folded(say("抄送：", "Copies: ") + paper.copies) }
        return lines
    }

    // MARK: Blocks

    private func lines(_ block: Paper.Block) -> [String] {
        switch block {
        case .heading(_, let text): folded(text).map { bold($0) }
        case .paragraph(let text): folded(text)
        case .note(let text): folded(text).map { terminal.paint($0, .grey) }
        case .table(let table): PaperTable(table: table, terminal: terminal).lines
        case .chart(let chart): PaperChart(chart: chart, terminal: terminal).lines
        }
    }
}

extension Paper.Block {
    /// Notes stand close to what they explain.
    fileprivate var opensParagraph: Bool {
        if case .note = self { false } else { true }
    }
}

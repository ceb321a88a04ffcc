import Documents
import Domain
import Operations
import Texts

/// What the check of a document found, in words.
struct DocumentCheckText {
    private let found: DocumentCheck.Outcome
    private let console: Console

    init(_ found: DocumentCheck.Outcome, _ console: Console) {
        self.found = found
        self.console = console
    }

    func print() {
        guard let act = found.act else {
            console.tell(
                console.say(
                    "✗ \(found.file)：快照 \(found.snapshot.prefix(16)) 不属于本数据库的记录。",
                    "✗ \(found.file): its snapshot \(found.snapshot.prefix(16)) is not of this history."))
            return
        }
        guard found.isTrue else {
            let lost = found.missing.count
            console.tell(
                console.say(
                    "✗ \(found.file)：\(found.differences.count) 处与变更 \(act) 时的记录不符，缺少 \(lost) 段（共核对 \(found.figures) 个数）。",
                    "✗ \(found.file): \(English.count(found.differences.count, "place differs", "places differ")) from the record as of act \(act), \(English.count(lost, "passage is", "passages are")) missing (\(English.count(found.figures, "figure", "figures")) compared)."
                ))
            for difference in found.differences.prefix(50) { tell(difference) }
            let rest = found.differences.count - 50
            if rest > 0 { console.print(console.say("  … 另有 \(rest) 处，见 --json", "  … and \(rest) more; see --json")) }
            for text in found.missing.prefix(10) { list(console.say("  缺少：", "  missing: ") + text) }
            tellAdded()
            return
        }
        let same =
            found.isIdentical
            ? console.say("，逐字节相同", ", byte for byte")
            : console.say(
                "；文件另存或改动过，只核对了文字和数字", "; the file was saved anew or changed, so only words and figures were compared")
        console.tell(
            console.say(
                "✓ \(found.file)：\(found.figures) 个数与变更 \(act) 时的记录一致\(same)。",
                "✓ \(found.file): \(English.count(found.figures, "figure agrees", "figures agree")) with the record as of act \(act)\(same)."
            ))
        tellAdded()
    }

    private func tell(_ difference: DocumentDifference) {
        let place: String
        switch difference.place {
        case .cell(let table, let row, let column):
            place = console.say("表\(table) \(row) \(column)", "table \(table), \(row) \(column)")
        case .sentence(let words): place = "“\(words)”"
        case .formula(let cell): place = console.say("公式 \(cell)", "formula \(cell)")
        }
        let values = console.say(
            "文中 \(shown(difference.found))，记录 \(shown(difference.expected))",
            "has \(shown(difference.found)), the record \(shown(difference.expected))")
        list("  \(place)\(console.say("：", ": "))\(values)")
    }

    private func shown(_ text: String) -> String { text.isEmpty ? "–" : text }

    private func tellAdded() {
        for pair in found.reworded.prefix(10) {
            list(
                console.say(
                    "  数字相符而文字有改动：“\(pair.found.prefix(80))”，原为“\(pair.expected.prefix(80))”",
                    "  same figures, other words: “\(pair.found.prefix(80))”, written “\(pair.expected.prefix(80))”"))
        }
        for text in found.added.prefix(10) {
            list(console.say("  文中自加，未核对：", "  added by hand, not checked: ") + String(text.prefix(80)))
        }
    }

    private func list(_ line: String) {
        for part in Terminal.folded(line, console.terminal.width, indent: 4) { console.print(part) }
    }
}

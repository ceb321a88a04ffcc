import Documents
import Domain
import Intake
import Operations
import Texts

/// What an import of records says to a person.
struct RecordImportText {
    let result: RecordResult
    let console: Console

    func print(dryRun: Bool) {
        console.print(headline(dryRun))
        if let seen = result.seenIn {
            console.note(
                console.say("  ! 同样内容的文件已作为第 \(seen) 号导入收过。", "  ! A file of the same content came as import \(seen)."))
        }
        console.list(result.problems.inOrder, more: result.problems.omitted)
        if !result.leftOut.isEmpty {
            console.note(
                console.say(
                    "  退回：\(result.leftOut.joined(separator: "、"))",
                    "  Returned: \(result.leftOut.joined(separator: ", "))"))
        }
    }

    private func headline(_ dryRun: Bool) -> String {
        let counts = console.say(
            "新增 \(result.new)，更正 \(result.changed)，未变 \(result.unchanged)",
            "\(result.new) new, \(result.changed) changed, \(result.unchanged) unchanged")
        let how = "\(result.encoding) \(result.format)"
        if let act = result.act {
            return "✓ \(result.file)（\(how)）" + console.say("：已入库，第 \(act) 号；", ": stored as import \(act); ") + counts
        }
        if result.isAccepted, dryRun {
            return "○ \(result.file)（\(how)）" + console.say("：预检通过，未入库；", ": would be stored; ") + counts
        }
        return "✗ \(result.file)"
            + console.say(
                "：已退回，没有入库；\(result.problems.errors) 个错误",
                ": refused, nothing stored; \(English.count(result.problems.errors, "error", "errors"))")
    }
}

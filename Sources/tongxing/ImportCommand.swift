import ArgumentParser
import Documents
import Domain
import Foundation
import Intake
import Operations
import Store
import Texts

struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: say("导入市州、县区发来的文件；每个文件全收或全退。", "Import cities' and counties' files, each whole or not at all."),
            usage: """
                tongxing import FILE… [--dry-run] [--by NAME] [--city C] [--period P] [--approve|--accept] …
                tongxing import undo ID --reason R [--with-later]
                tongxing import list
                """,
            discussion: say(
                "全部选项：tongxing help import files", "All options: tongxing help import files"),
            subcommands: [Files.self, Undo.self, List.self], defaultSubcommand: Files.self)
    }

    struct Files: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "files",
                abstract: say("导入文件（可省略 files）。", "Import files (the word files may be left out)."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("表格文件：CSV、TSV、XLSX、XLS。", "Tables: CSV, TSV, XLSX, XLS."))) var files: [String]
        @Flag(help: ArgumentHelp(say("预检，不入库。", "Check only; store nothing."))) var dryRun = false
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Option(help: ArgumentHelp(say("文件所属市州，其他地区的行算错。", "Whose file it is; rows of others are errors."))) var city:
            String?
        @Option(help: ArgumentHelp(say("报告期，文件中没有时用。", "The period, where the file has none."))) var period: String?
        @Flag(help: ArgumentHelp(say("入库即为市级已审核。", "Approved at once (city)."))) var approve = false
        @Flag(help: ArgumentHelp(say("入库即为省级已审定。", "Accepted at once (province)."))) var accept = false
        @Option(help: ArgumentHelp(say("收到日期，补录用。", "The day of receipt, for late entry."), valueName: "day"))
        var received: String?
        @Option(help: ArgumentHelp(say("上报说明：异常数属实的理由。", "Why unusual figures are right."), valueName: "reason"))
        var force: String?
        @Option(help: ArgumentHelp(say("更正已通报数的原因。", "Why figures of a published bulletin change.")))
        var reason: String?
        @Flag(help: ArgumentHelp(say("先收合格单位，其余退回。", "Take the units without errors, return the rest.")))
        var partial = false
        @Option(
            help: ArgumentHelp(
                say(
                    "说明一列：\"列名=指标\"，累计列 \"列名=year\" 或 \"列名=plan\"，不读 \"列名=ignore\"。",
                    "Explain a column: \"HEADER=indicator\", cumulative \"HEADER=year\" or \"HEADER=plan\", unread \"HEADER=ignore\"."
                )))
        var column: [String] = []
        @Option(help: ArgumentHelp(say("只读这些工作表。", "Read only these sheets."), valueName: "name")) var sheet: [String] =
            []
        @Option(
            help: ArgumentHelp(
                say(
                    "有问题时写出错误标注件（Excel）；多个文件时为文件夹。",
                    "Where something is wrong, write the marked return (Excel); a folder for several files."),
                valueName: "file"))
        var marked: String?
        @Flag(help: ArgumentHelp(say("说明每列如何理解。", "Say how each column was understood."))) var explain = false
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func validate() throws {
            if approve, accept {
                throw ValidationError(say("--approve 与 --accept 只用一个。", "Use --approve or --accept, not both."))
            }
            if let force, force.isEmpty { throw ValidationError(say("--force 要写明理由。", "--force needs a reason.")) }
        }

        func run() throws {
            try common.perform { console in
                var request = ImportWork.Request(
                    author: by ?? userName(), within: city, period: period,
                    level: accept ? .accepted : approve ? .approved : .filed,
                    received: try received.map(Names.day), force: force, isPartial: partial, isDryRun: dryRun)
                request.columns = column
                request.reason = reason
                request.sheets = sheet
                if let marked, files.count > 1 { try Self.makeFolder(marked) }
                var results: [ImportResult] = []
                var failures: [Failure] = []
                for file in files {
                    do { results.append(try take(file, request, console)) } catch let failure as Failure {
                        guard files.count > 1 else { throw failure }
                        console.note("\(file)：\(failure.sentence[console.language])")
                        failures.append(failure)
                    }
                }
                if json {
                    let documents = results.map { $0.json(console.language) }
                    console.print(files.count == 1 ? documents[0] : .array(documents))
                }
                if results.contains(where: { !$0.isAccepted }) { throw ExitCode(65) }
                if let failure = failures.first { throw ExitCode(failure.exitStatus) }
            }
        }

        private func take(_ file: String, _ request: ImportWork.Request, _ console: Console) throws -> ImportResult {
            if let output = markedOutput(file, console) { try MarkedWork.checkOutput(output) }
            let bar = ProgressBar()
            let name = (file as NSString).lastPathComponent
            defer { bar.clear() }
            let result = try ImportWork(common.workspace).run(file, request) { progress in
                switch progress {
                case .reading(let done, let all): bar.show(name, done: Int(done), of: Int(all) * 2)
                case .storing(let done, let all): bar.show(name, done: all + done, of: all * 2)
                }
            }
            bar.clear()
            if !json { ImportText(result: result, console: console).print(dryRun: dryRun, explain: explain) }
            if let output = markedOutput(file, console) { try mark(result, file, output, console) }
            return result
        }

        /// Where the marked return of one file goes.
        private func markedOutput(_ file: String, _ console: Console) -> String? {
            guard let marked, files.count > 1 else { return marked }
            let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
            return (marked as NSString).appendingPathComponent(name + console.say("-标注", "-marked") + ".xlsx")
        }

        private func mark(_ result: ImportResult, _ file: String, _ output: String, _ console: Console) throws {
            if try MarkedWork(console.language).write(result, of: file, to: output) {
                console.note(console.say("  错误标注件：\(output)", "  Marked return: \(output)"))
            } else {
                console.note(console.say("  没有问题，不需要错误标注件。", "  Nothing is wrong; no marked return is needed."))
            }
        }

        private static func makeFolder(_ path: String) throws {
            do {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            } catch { throw Failure.cannotCreate(path) }
        }
    }

    struct Undo: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "undo", abstract: say("撤销一次导入。", "Take an import back."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("导入编号。", "The import's number."))) var id: Int
        @Option(help: ArgumentHelp(say("撤销原因。", "Why."))) var reason: String
        @Flag(help: ArgumentHelp(say("连同其后沿用它的变更。", "With what later acts built on it."))) var withLater = false
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let outcome = try UndoWork(common.workspace).run(
                    id, reason: reason, author: by ?? userName(), withLater: withLater)
                if json {
                    console.print(outcome.json)
                } else {
                    console.tell(
                        console.say(
                            "已撤销第 \(outcome.undone) 号导入：\(outcome.revisions) 件填报不再计数（变更 \(outcome.act)）。",
                            "Import \(outcome.undone) undone: \(English.count(outcome.revisions, "filing counts", "filings count")) no more (act \(outcome.act))."
                        ))
                }
            }
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: say("列出各次导入。", "List the imports."))
        }

        @OptionGroup var common: CommonOptions
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let imports = try Upkeep(common.workspace).imports()
                guard !json else {
                    console.print(.array(imports.map(\.json)))
                    return
                }
                var table = TextTable([
                    .init(console.say("编号", "No."), .right), .init(console.say("收到", "Received")),
                    .init(console.say("文件", "File"), limit: 36), .init(console.say("填报", "Filings"), .right),
                    .init(console.say("经办人", "By"), limit: 14), .init(console.say("说明", "Remark"), limit: 20),
                ])
                for item in imports {
                    let kind = item.kind == ActKind.import.rawValue ? nil : Labels.act(item.kind)[console.language]
                    let remark =
                        item.undoneBy.map { console.say("已撤销（\($0)）", "undone (\($0))") } ?? item.force ?? kind ?? ""
                    table.add([
                        String(item.id), item.received, item.file ?? "", String(item.filings), item.author, remark,
                    ])
                }
                console.print(table)
            }
        }
    }
}

/// What an import says to a person.
private struct ImportText {
    let result: ImportResult
    let console: Console

    func print(dryRun: Bool, explain: Bool) {
        console.print(headline(dryRun))
        if result.act != nil, result.enteredFor > 0 {
            console.print(
                console.say(
                    "  其中 \(result.enteredFor) 件为代录，待县区确认（tongxing submit --confirm）。",
                    "  \(English.count(result.enteredFor, "filing was", "filings were")) entered for its unit, which has to confirm (tongxing submit --confirm)."
                ))
        }
        if let seen = result.seenIn {
            console.note(
                console.say("  ! 同样内容的文件已作为第 \(seen) 号导入收过。", "  ! A file of the same content came as import \(seen)."))
        }
        if explain { ColumnExplanation(result: result, console: console).print() }
        if dryRun { preview() } else { changes() }
        if result.isAccepted, result.new + result.changed + result.unchanged == 0 {
            console.note(console.say("  ! 文件里一个数也没有填。", "  ! The file gives no figure at all."))
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

    private func changes() {
        for change in result.changes.prefix(20) { console.print("  " + line(change)) }
        if result.changes.count > 20 {
            console.print(console.say("  … 共 \(result.changes.count) 处", "  … \(result.changes.count) in all"))
        }
    }

    private func line(_ change: ImportResult.Change) -> String {
        "\(change.region.name) \(change.period) \(change.indicator.name[console.language]): \(shown(change.before, change)) → \(shown(change.after, change))"
    }

    private func shown(_ value: Int?, _ change: ImportResult.Change) -> String {
        value.map(change.indicator.shown) ?? "–"
    }

    /// What would happen to each figure: a row for each unit and period, a column for each indicator.
    private func preview() {
        guard !result.changes.isEmpty else { return }
        var indicators: [Indicator] = []
        for change in result.changes where !indicators.contains(change.indicator) {
            indicators.append(change.indicator)
        }
        var table = TextTable(
            [.init(console.say("填报单位", "Unit"), limit: 18), .init(console.say("报告期", "Period"))]
                + indicators.map { .init($0.name[console.language], .right, limit: 14) })
        let rows = Dictionary(grouping: result.changes) { [$0.region.code, $0.period.key] }
        let order = result.changes.map { [$0.region.code, $0.period.key] }
        var seen: Set<[Int]> = []
        for key in order where seen.insert(key).inserted && seen.count <= 40 {
            guard let changes = rows[key], let first = changes.first else { continue }
            table.add(
                [first.region.name, first.period.description]
                    + indicators.map { indicator in changes.first { $0.indicator == indicator }.map(cell) ?? "" })
        }
        console.print(table)
        console.print(console.say("  + 新增   → 更正   = 未变", "  + new   → changed   = unchanged"))
        if seen.count > 40 {
            console.print(
                console.say("  … 共 \(seen.count) 行，其余见 --json", "  … \(seen.count) rows in all, the rest: --json"))
        }
    }

    private func cell(_ change: ImportResult.Change) -> String {
        switch change.kind {
        case .new: "+" + shown(change.after, change)
        case .changed: shown(change.before, change) + "→" + shown(change.after, change)
        case .unchanged: "=" + shown(change.after, change)
        }
    }
}

import ArgumentParser
import Documents
import Domain
import Operations
import Store
import Texts

/// 台账: the entities behind the counts.
struct RosterCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "roster",
            abstract: say("台账：导入、查询、重复申报、与上报数比对。", "Registers: the entities behind the counts."),
            usage: """
                tongxing roster import --register R FILE… [--dry-run] [--city C] [--partial] [--marked OUT]
                tongxing roster list [--register R] [--region C] [--search TEXT]
                tongxing roster duplicates --register R
                tongxing roster reconcile [--region C] [--through P]
                """,
            discussion: say(
                "台账由计划规定；不写 --register 时 list 列出全部。撤销台账导入：tongxing import undo。",
                "The plan says which registers there are; list without --register names them. Undo: tongxing import undo."
            ),
            subcommands: [
                Import.self, List.self, Show.self, Enter.self, Duplicates.self, Decide.self, Policy.self,
                Reconcile.self, Document.self, Quota.self, Sample.self, Find.self, Withdraw.self, Erase.self,
            ])
    }

    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "import",
                abstract: say("导入台账文件；每个文件全收或全退。", "Import a register's files, each whole or not at all."))
        }

        @OptionGroup var common: CommonOptions
        @Option(
            help: ArgumentHelp(
                say(
                    "台账：代码、名称或简称；不写则看文件名里的台账名称。",
                    "The register: code, name or synonym; without it, the one that the file's name names.")))
        var register: String?
        @OptionGroup var files: RecordFiles

        func run() throws {
            try common.perform { console in
                let work = RosterWork(common.workspace)
                try files.run(console) { file, request, progress in
                    let register = try register ?? work.register(ofFile: file)
                    return try work.importFile(file, register: register, request, progress: progress)
                }
            }
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list", abstract: say("列出台账，或其中的记录。", "List the registers, or a register's entries."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("台账；不写则列出全部台账。", "The register; without it all registers are named.")))
        var register: String?
        @Option(help: ArgumentHelp(say("地区；默认全部。", "The region; default all."))) var region: String?
        @Option(help: ArgumentHelp(say("名称中的字或代码的开头。", "A part of a name, or a code's beginning."))) var search: String?
        @Flag(help: ArgumentHelp(say("只列现有有效的。", "Only those that hold today."))) var valid = false
        @Option(help: ArgumentHelp(say("最多多少条。", "How many at most."))) var limit: Int = 1000
        @Option(help: ArgumentHelp(say("截至某时刻或快照。", "As of a moment or snapshot."))) var asOf: String?
        @OptionGroup var options: ListOptions

        func run() throws {
            try common.perform { console in
                guard let register else { return try registers(console) }
                var question = RosterWork.Question(register: register, region: region)
                question.search = search
                question.isValidOnly = valid
                question.limit = max(1, min(limit, 1_000_000))
                question.asOf = asOf
                let page = try RosterWork(common.workspace).page(question)
                let made = try common.workspace.recordedUpTo(asOf)
                try options.deliver(
                    page.document(on: common.workspace.today, made: made, console.language), console)
                if page.next != nil {
                    console.note(console.say("  … 还有更多，用 --limit 增加。", "  … and more: raise --limit."))
                }
            }
        }

        private func registers(_ console: Console) throws {
            let summaries = try RosterWork(common.workspace).summaries(region: region)
            guard !options.json else { return console.print(.array(summaries.map(\.json))) }
            var table = TextTable([
                .init(console.say("台账", "Register"), limit: 34), .init(console.say("代码", "Code")),
                .init(console.say("记录", "Entries"), .right), .init(console.say("累计", "Reached"), .right),
                .init(console.say("现有有效", "Valid"), .right),
            ])
            for summary in summaries {
                table.add([
                    summary.register.name[console.language], summary.register.code, String(summary.entries),
                    String(summary.reached), String(summary.valid),
                ])
            }
            console.print(table)
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: say("查看一条记录及其经过。", "Show an entry and what became of it."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("记录编号。", "The entry's number."))) var entry: Int
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let detail = try RosterWork(common.workspace).detail(entry)
                guard !json else { return console.print(detail.line.json(detail.register)) }
                let line = detail.line
                let state = RegisterLabels.standing(
                    line.standing, on: common.workspace.today, isByDocument: detail.register.isByDocument)
                console.tell(
                    "\(line.entry.name ?? console.say("（已抹去）", "(erased)")) · \(line.region?.name(in: console.language) ?? "") · \(detail.register.name[console.language]) · \(state[console.language])"
                )
                var table = TextTable([
                    .init(console.say("项目", "Field")), .init(console.say("内容", "Value"), limit: 70),
                ])
                if let code = line.entry.code { table.add([console.say("统一社会信用代码", "Credit code"), code]) }
                for field in detail.register.form.fields {
                    if let value = line.entry.fields[field.key] {
                        table.add([field.title[console.language], value.said(field, console.language)])
                    }
                }
                for event in line.entry.events {
                    let document = event.document.flatMap { detail.documents[$0]?.number } ?? ""
                    table.add([
                        RegisterLabels.event(event.kind)[console.language],
                        [event.day.description, document, event.grade ?? "", "#\(event.act)"].filter { !$0.isEmpty }
                            .joined(separator: " "),
                    ])
                }
                console.print(table)
            }
        }
    }

    struct Enter: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "enter", abstract: say("登记一条记录。", "Enter one entry."),
                discussion: say(
                    "例：tongxing roster enter --register 新企 --region 攸县 name=示例公司 code=91… day=2021-05-01",
                    "For example: tongxing roster enter --register new_enterprise_services --region 攸县 name=… day=2021-05-01"
                ))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("台账。", "The register."))) var register: String
        @Option(help: ArgumentHelp(say("申报地区。", "The region that claims it."))) var region: String
        @Argument(help: ArgumentHelp(say("字段=内容。", "key=value."))) var fields: [String]
        @Option(help: ArgumentHelp(say("佐证材料。", "Evidence."), valueName: "file")) var proof: [String] = []
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let work = RosterWork(common.workspace)
                let row = try work.row(register: register, region: region, fields)
                let entered = try work.enter(
                    register, row, author: by ?? userName(), files: try proof.map { try AttachedFile(path: $0) })
                if json {
                    console.print(.object([("act", .int(entered.act)), ("entry", .int(entered.entry))]))
                } else {
                    console.tell(
                        console.say(
                            "✓ 已登记第 \(entered.entry) 号记录（变更 \(entered.act)）。",
                            "✓ Entry \(entered.entry) is on the register (act \(entered.act))."))
                }
                console.list(entered.warnings)
            }
        }
    }
}

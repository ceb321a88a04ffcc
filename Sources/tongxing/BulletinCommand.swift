import ArgumentParser
import Documents
import Domain
import Foundation
import Operations
import Texts

struct BulletinCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "bulletin",
            abstract: say("通报：撰写、印发、查阅。", "Bulletins: write, issue, look up."),
            discussion: say(
                """
                先看稿：     tongxing report --through 2021-Q2 --kind notice -o 通报.docx
                写几段话：   tongxing bulletin text --through 2021-Q2 --section practice --file 做法.txt --by 李敏
                印发并锁定： tongxing bulletin publish --through 2021-Q2 --by 李敏 -o 通报.docx
                """,
                """
                See a draft:      tongxing report --through 2021-Q2 --kind notice -o notice.docx
                Add paragraphs:   tongxing bulletin text --through 2021-Q2 --section practice --file practice.txt --by NAME
                Issue and lock:   tongxing bulletin publish --through 2021-Q2 --by NAME -o notice.docx
                """),
            subcommands: [Publish.self, List.self, Text.self, Show.self])
    }

    struct Publish: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "publish",
                abstract: say("印发：连同数据快照存档，并锁定报告期。", "Issue: keeps it with its snapshot and locks the periods."),
                discussion: say(
                    "通报和简报印发后，所报各期的数再有更正须写原因，并列入下一期的数据调整说明。",
                    "After a notice or a briefing, changes of its periods need a reason and appear in the next one as adjustments."
                ))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var figures: FigureOptions
        @Option(help: ArgumentHelp(say("截至日期（只作标注）。", "The cutoff day (a label)."), valueName: "day")) var cutoff:
            String?
        @Option(help: ArgumentHelp(say("文种：notice 通报、briefing 工作简报、reminder 工作提示函。", "As what it is issued.")))
        var kind: KindChoice = .notice
        @OptionGroup(title: say("通报", "Notice")) var issue: IssueOptions
        @Option(help: ArgumentHelp(say("经办人。", "Who issues it."), valueName: "name")) var by: String?
        @Option(help: ArgumentHelp(say("重新印发的原因。", "Why it is issued again."))) var reason: String?
        @Option(
            name: [.short, .long],
            help: ArgumentHelp(say("同时写出文件（docx、html、xlsx …）。", "Also write the file."), valueName: "file"))
        var output: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func validate() throws { try FormatChoice.check(output, nil) }

        func run() throws {
            try common.perform { console in
                if let output, FileManager.default.fileExists(atPath: output) { throw Failure.outputExists(output) }
                let work = BulletinWork(common.workspace)
                let bulletin = try work.publish(
                    .init(
                        through: figures.through, basis: figures.basis.basis, region: figures.region, cutoff: cutoff),
                    try issue.options(kind.kind), author: by ?? userName(), reason: reason, language: console.language)
                if let output {
                    try BulletinCommand.write(bulletin, FormatChoice(ofFile: output) ?? .docx, output, common, console)
                }
                guard !json else {
                    console.print(bulletin.json)
                    return
                }
                let lock =
                    bulletin.options.kind.locks
                    ? console.say(
                        "截至 \(bulletin.through) 各期已锁定。", "Periods up to \(bulletin.through) are locked.") : ""
                console.tell(
                    console.say(
                        "✓ 已印发《\(bulletin.title)》（变更 \(bulletin.act)），校验码 \(bulletin.snapshot.prefix(16))。\(lock)",
                        "✓ Issued: \(bulletin.title) (act \(bulletin.act)), check code \(bulletin.snapshot.prefix(16)). \(lock)"
                    ))
                if let output { console.tell(output) }
            }
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: say("列出已印发的。", "List those that were issued."))
        }

        @OptionGroup var common: CommonOptions
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let bulletins = try BulletinWork(common.workspace).list()
                guard !json else {
                    console.print(.array(bulletins.map(\.json)))
                    return
                }
                guard !bulletins.isEmpty else {
                    console.tell(
                        console.say(
                            "还没有印发过通报。用 tongxing bulletin publish 印发。",
                            "No bulletin was issued yet. Issue one with tongxing bulletin publish."))
                    return
                }
                var table = TextTable([
                    .init(console.say("变更", "Act"), .right), .init(console.say("印发", "Issued")),
                    .init(console.say("文种", "Kind")), .init(console.say("标题", "Title"), limit: 60, least: 20),
                    .init(console.say("校验码", "Check code")),
                ])
                for bulletin in bulletins {
                    table.add([
                        String(bulletin.act), bulletin.at.beijingDay.description,
                        Labels.kind(bulletin.options.kind)[console.language], bulletin.title,
                        String(bulletin.snapshot.prefix(16)),
                    ])
                }
                console.print(table)
            }
        }
    }

    struct Text: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "text",
                abstract: say(
                    "写入或改写一段：做法、问题、打算；刷新数字不动它。", "Keep an officer's paragraph; a refresh of figures leaves it alone."))
        }

        enum Section: String, ExpressibleByArgument, CaseIterable {
            case practice, problem, plan

            var section: BulletinSection { BulletinSection(rawValue: rawValue) ?? .practice }
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("截至的报告期。", "Up to this period."))) var through: String?
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Option(help: ArgumentHelp(say("practice 典型做法、problem 存在问题、plan 下步工作。", "Which part."))) var section: Section
        @Option(help: ArgumentHelp(say("文字；空则删去。", "The words; empty takes them away."))) var text: String?
        @Option(help: ArgumentHelp(say("从文件读。", "Read them from a file."), valueName: "file")) var file: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who writes."), valueName: "name")) var by: String?

        func validate() throws {
            if (text == nil) == (file == nil) {
                throw ValidationError(say("用 --text 或 --file 给出文字。", "Give the words with --text or --file."))
            }
        }

        func run() throws {
            try common.perform { console in
                let words = try text ?? BulletinWork.words(ofFile: file ?? "")
                let kept = try BulletinWork(common.workspace).write(
                    BulletinParagraph(section: section.section, text: words), region: region, through: through,
                    author: by ?? userName())
                console.tell(
                    console.say(
                        "✓ 已保存：\(kept.region.name) \(kept.through) \(Labels.section(section.section).zh)。",
                        "✓ Kept: \(kept.region.name) \(kept.through), \(Labels.section(section.section).en)."))
            }
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: say("按当时的快照重新写出一份已印发的。", "Write an issued one anew, as it stood."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(
            help: ArgumentHelp(say("变更号（120 或 #120），见 bulletin list。", "The act (120 or #120), see bulletin list.")))
        var act: String
        @Option(help: ArgumentHelp(say("格式；默认 text。", "The format; default text."))) var format: FormatChoice?
        @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file"))
        var output: String?

        private var chosen: FormatChoice { format ?? FormatChoice(ofFile: output) ?? .text }
        private var number: Int? { Int(act.hasPrefix("#") ? act.dropFirst() : act[...]) }

        func validate() throws {
            if number == nil { throw ValidationError(say("\(act) 不是变更号。", "\(act) is no act's number.")) }
            try FormatChoice.check(output, format)
            if chosen.isBinary, output == nil, isatty(STDOUT_FILENO) == 1 {
                throw ValidationError(
                    say("\(chosen.rawValue) 请用 -o 写入文件。", "Write \(chosen.rawValue) to a file with -o."))
            }
        }

        func run() throws {
            try common.perform { console in
                let bulletin = try BulletinWork(common.workspace).bulletin(number ?? 0)
                let format = chosen
                try BulletinCommand.write(bulletin, format, output, common, console)
            }
        }
    }

    private static func write(
        _ bulletin: PublishedBulletin, _ format: FormatChoice, _ output: String?, _ common: CommonOptions,
        _ console: Console
    ) throws {
        let draft = try BulletinWork(common.workspace).draft(of: bulletin)
        let bytes = try DocumentWork(common.workspace).bytes(
            draft, format.format, console.language, output == nil ? console.terminal : Terminal())
        try console.deliver(bytes, to: output)
    }
}

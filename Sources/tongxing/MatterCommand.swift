import ArgumentParser
import Documents
import Domain
import Operations
import Texts

/// 督办: opened, fed back, reviewed, closed.
struct MatterCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "matter",
            abstract: say("督办：交办、反馈、复核、销号，台账和函件。", "Matters followed up: opened, answered, reviewed, closed."),
            discussion: say(
                "时限遇节假日顺延；逾期满规定天数的，依次送上一级。",
                "Deadlines move past holidays; what is long overdue goes to the level above."),
            subcommands: [
                Open.self, List.self, Feedback.self, Return.self, Close.self, Reopen.self, Extend.self, Letter.self,
            ])
    }

    struct Open: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "open",
                abstract: say("交办：按预警、按进度滞后、按通报或逐件。", "Open matters: of warnings, of lags, of a bulletin, by hand."),
                usage: """
                    tongxing matter open --warnings [--level red] [--month M] [--region R]
                    tongxing matter open --lag [--through P] [--region R]
                    tongxing matter open --title T --demand D --level L --region R … [--bulletin ACT]
                    """)
        }

        @OptionGroup var common: CommonOptions
        @Flag(help: ArgumentHelp(say("月末在警的预警，每起一件。", "One for each warning that is open."))) var warnings = false
        @Flag(help: ArgumentHelp(say("进度滞后的下级地区：黄发提示函，橙、红发督办单。", "One for each lag of a region below."))) var lag =
            false
        @Option(help: ArgumentHelp(say("等级：red 等。", "The level, red and the like."))) var level: String?
        @Option(help: ArgumentHelp(say("监测月份。", "The month of the warnings."))) var month: String?
        @Option(help: ArgumentHelp(say("截至的报告期。", "The period of the lags."))) var through: String?
        @Option(help: ArgumentHelp(say("地区；逐件交办时为责任单位，可多个。", "The region; by hand those that have to act.")))
        var region: [String] = []
        @Option(help: ArgumentHelp(say("事项。", "What it is about."))) var title: String?
        @Option(help: ArgumentHelp(say("办理要求。", "What is asked."))) var demand: String?
        @Option(help: ArgumentHelp(say("所依据通报的变更号。", "The act of the bulletin that it is from."), valueName: "act"))
        var bulletin: Int?
        @Option(help: ArgumentHelp(say("督办单位；默认省。", "Who asks; default the root."))) var issuer: String?
        @Option(help: ArgumentHelp(say("时限；默认按等级。", "The deadline; default by the level."), valueName: "day"))
        var deadline: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func validate() throws {
            guard [warnings, lag, title != nil].count(where: { $0 }) == 1 else {
                throw ValidationError(
                    say("--warnings、--lag、--title 用其中一个。", "Give one of --warnings, --lag and --title."))
            }
            if title != nil, level == nil {
                throw ValidationError(say("逐件交办要写 --level。", "By hand, --level is needed."))
            }
            if title == nil, region.count > 1 {
                throw ValidationError(say("--region 只用一个。", "Give --region once."))
            }
        }

        func run() throws {
            try common.perform { console in
                let work = MatterWork(common.workspace)
                var issue = MatterWork.Issue(
                    author: by ?? userName(), issuer: issuer, deadline: try deadline.map(Names.day))
                issue.language = console.language
                let opened = try open(work, issue)
                if json {
                    let list = try work.list()
                    let ids = Set(opened.matters.map(\.id))
                    console.print(.array(list.items.filter { ids.contains($0.matter.id) }.map(\.json)))
                    return
                }
                console.tell(
                    "✓ " + MatterLabels.opened(opened.matters.count, skipped: opened.skipped)[console.language])
                for matter in opened.matters.prefix(20) {
                    console.print("  \(matter.id)  \(matter.deadline)  \(matter.title)")
                }
            }
        }

        private func open(_ work: MatterWork, _ issue: MatterWork.Issue) throws -> MatterWork.Opened {
            if warnings {
                return try work.openWarnings(level: level, month: month, region: region.first, issue)
            }
            if lag { return try work.openLags(through: through, region: region.first, issue) }
            return try work.open(
                .init(
                    regions: region, level: level ?? "", title: title ?? "", demand: demand ?? "", bulletin: bulletin),
                issue)
        }
    }

    enum StateChoice: String, ExpressibleByArgument, CaseIterable {
        case open, answered, returned, reopened, closed
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: say("督办台账。", "The matters followed up."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Option(help: ArgumentHelp(say("状态。", "The state."))) var state: StateChoice?
        @Flag(help: ArgumentHelp(say("只看逾期的。", "Only those overdue."))) var overdue = false
        @OptionGroup var list: ListOptions

        func run() throws {
            try common.perform { console in
                let found = try MatterWork(common.workspace).list(
                    .init(
                        region: region, state: state.flatMap { MatterState(rawValue: $0.rawValue) }, isOverdue: overdue)
                )
                let table = found.table(console.language)
                let paper = table.narrowed(to: [0, 2, 3, 4, 7, 8, 10]).paper(console.language)
                try list.deliver(ListDocument(table, paper: paper, json: found.json, console.language), console)
            }
        }
    }

    /// What every step takes.
    struct StepOptions: ParsableArguments {
        @Argument(help: ArgumentHelp(say("督办编号。", "The matter's number."))) var id: Int
        @Option(help: ArgumentHelp(say("内容或理由。", "What was done, or why."))) var text: String
        @Option(help: ArgumentHelp(say("以哪个地区的名义；省略则不核对。", "In whose name; left out, it is not checked."))) var region:
            String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func take(_ kind: MatterStep.Kind, deadline: String? = nil, _ common: CommonOptions) throws {
            try common.perform { console in
                let work = MatterWork(common.workspace)
                var step = MatterWork.Step(
                    kind, text: text, deadline: try deadline.map(Names.day), author: by ?? userName())
                step.region = try region.map { try Names.regionCode($0, common.workspace) }
                try work.take(id, step)
                let item = try work.item(id).item
                if json {
                    console.print(item.json)
                    return
                }
                let state = MatterLabels.state(item.matter.state)
                console.tell(
                    console.say(
                        "✓ 第 \(id) 号：\(state.zh)，时限 \(item.matter.deadline)。",
                        "✓ Matter \(id): \(state.en), due \(item.matter.deadline)."))
            }
        }
    }

    struct Feedback: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "feedback", abstract: say("反馈办理情况。", "Report what was done."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var step: StepOptions

        func run() throws { try step.take(.feedback, common) }
    }

    struct Return: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "return", abstract: say("退回反馈。", "Return the feedback."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var step: StepOptions
        @Option(help: ArgumentHelp(say("新时限；默认按等级。", "The new deadline; default by the level."), valueName: "day"))
        var deadline: String?

        func run() throws { try step.take(.return, deadline: deadline, common) }
    }

    struct Close: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "close", abstract: say("销号。", "Close it."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var step: StepOptions

        func run() throws { try step.take(.close, common) }
    }

    struct Reopen: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "reopen", abstract: say("重新办理。", "Open it again."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var step: StepOptions
        @Option(help: ArgumentHelp(say("新时限；默认按等级。", "The new deadline; default by the level."), valueName: "day"))
        var deadline: String?

        func run() throws { try step.take(.reopen, deadline: deadline, common) }
    }

    struct Extend: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "extend", abstract: say("延期。", "Extend the deadline."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var step: StepOptions
        @Option(help: ArgumentHelp(say("新时限。", "The new deadline."), valueName: "day")) var deadline: String

        func run() throws { try step.take(.extend, deadline: deadline, common) }
    }

    struct Letter: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "letter",
                abstract: say("提示函或督办单（Word）。", "The letter of reminder or order of supervision (Word)."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("督办编号。", "The matter's number."))) var id: Int
        @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file"))
        var output: String

        func run() throws {
            try common.perform { console in
                let paper = try MatterWork(common.workspace).letter(id).paper(console.language)
                try console.deliver(paper.wordBytes(), to: output)
            }
        }
    }
}

import ArgumentParser
import Documents
import Domain
import Operations

/// 动态监测: monthly sheets, the warnings that they give, the digest.
struct MonitorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "monitor",
            abstract: say("动态监测：月度监测表、分级预警、定期研判。", "Monthly monitoring sheets, their warnings and the digest."),
            discussion: say(
                """
                每月每户一行：合同、参保、欠薪。等级、数值、时限在行动计划的 monitoring 部分。
                预警自第一个达到等级的月份开始，到报表不再达到等级的月份销警；未报的月份维持原状。
                """,
                """
                A line for each enterprise and month: contracts, insurance, arrears. Levels, bounds and days are the
                plan's, under monitoring. A warning opens in the first month whose sheet gives a level and closes in the
                first later one whose sheet gives none; a month without a sheet leaves it as it was.
                """),
            subcommands: [Import.self, Digest.self, List.self, Emergency.self])
    }

    /// What is asked of the record.
    struct Question: ParsableArguments {
        @Option(
            help: ArgumentHelp(say("月份；默认最近有表的一月。", "The month; default the last with a sheet."), valueName: "2021-06"))
        var month: String?
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Option(
            help: ArgumentHelp(
                say("按这一天计逾期；默认月末。", "Overdue as of this day; default the month's last."), valueName: "day"))
        var day: String?

        var request: MonitoringWork.Request { MonitoringWork.Request(month: month, region: region, day: day) }
    }

    struct Digest: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "digest",
                abstract: say(
                    "定期研判：新开、升级、销警、逾期、在警，与上月比。", "What opened, rose, closed, is overdue and open, against last month."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var question: Question
        @OptionGroup var list: ListOptions

        func run() throws {
            try common.perform { console in
                let state = try MonitoringWork(common.workspace).state(question.request)
                let language = console.language
                try list.deliver(
                    ListDocument(
                        state.digestList(language), paper: state.paper(language), json: state.json, language), console)
            }
        }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: say("预警名单。", "The warnings."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var question: Question
        @Flag(help: ArgumentHelp(say("连同已销警的。", "With those that closed."))) var all = false
        @OptionGroup var list: ListOptions

        func run() throws {
            try common.perform { console in
                try MonitorCommand.show(question, all ? .all : .open, list, common, console)
            }
        }
    }

    struct Emergency: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "emergency", abstract: say("应急名单：最高等级的预警。", "The warnings of the highest level."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var question: Question
        @OptionGroup var list: ListOptions

        func run() throws {
            try common.perform { console in
                try MonitorCommand.show(question, .emergency, list, common, console)
            }
        }
    }

    private static func show(
        _ question: Question, _ scope: MonitoringState.Scope, _ options: ListOptions, _ common: CommonOptions,
        _ console: Console
    ) throws {
        let state = try MonitoringWork(common.workspace).state(question.request)
        let list = state.list(scope, console.language)
        let paper = list.narrowed(to: [0, 1, 3, 4, 5, 6, 7, 8]).paper(console.language)
        try options.deliver(ListDocument(list, paper: paper, json: state.json(scope), console.language), console)
    }
}

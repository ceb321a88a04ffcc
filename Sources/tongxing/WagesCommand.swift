import ArgumentParser
import Domain
import Operations

struct WagesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "wages", abstract: say("企业薪酬调查与薪酬指引。", "Wage surveys and the wage guide."),
            subcommands: [Import.self, Template.self, WagesGuideCommand.self])
    }

    @OptionGroup var common: CommonOptions
}

extension WagesCommand {
    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "import",
                abstract: say("导入薪酬调查表；每个文件全收或全退。", "Import wage surveys, each file whole or not at all."),
                discussion: say(
                    "一个企业在一个市州、一个年度对一个职业所报的各行，以最后一次导入的为准。",
                    "What an enterprise reports of an occupation in a city and year is what the last import says of it."
                ))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var files: RecordFiles
        @Option(help: ArgumentHelp(say("调查年度，表中没有时用。", "The survey's year, where the file has none."))) var year:
            String?

        func run() throws {
            try common.perform { console in
                try files.run(given: year.map { ["year": $0] } ?? [:], console) {
                    try WageImport(common.workspace).run($0, $1, progress: $2)
                }
            }
        }
    }
}

extension WagesCommand {
    struct Template: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "template", abstract: say("调查表样（Excel）。", "The survey's form as a workbook."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("填表的地区；默认全省。", "Who fills it in; default the root."))) var region: String?
        @Option(help: ArgumentHelp(say("调查年度。", "The survey's year."))) var year: String?
        @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file"))
        var output: String

        func run() throws {
            try common.perform { console in
                let region = try WageImport(common.workspace).writeTemplate(
                    region: region, year: year, to: output, language: console.language)
                console.tell(console.say("已写出 \(output)（\(region.name)）。", "Wrote \(output) (\(region.name))."))
            }
        }
    }
}

struct WagesGuideCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "guide",
            abstract: say("薪酬指引：各职业的年薪酬分位值。", "The wage guide: percentiles of pay by occupation."),
            discussion: say(
                """
                样本不足的组不公布；另有一些组为防止推算也不公布，编制方法写在指引里。
                JSON 和 CSV 列出全部组，屏幕先给各职业一行；格式由 --format 或输出文件的扩展名决定。
                """,
                """
                Groups that are too small are withheld, and others so that nothing can be differenced; the guide says how.
                JSON and CSV give all groups, the screen a line for each occupation. The format is --format, or what the
                output's name ends in.
                """))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("调查年度；默认最近一年。", "The survey's year; default the newest."))) var year: String?
    @Option(help: ArgumentHelp(say("市州；默认全省。", "A city; default all."))) var region: String?
    @Option(help: ArgumentHelp(say("职业编码或名称。", "An occupation's code or name."))) var occupation: String?
    @Option(help: ArgumentHelp(say("行业门类的字母或名称。", "A sector's letter or name."))) var industry: String?
    @OptionGroup var list: ListOptions

    func run() throws {
        try common.perform { console in
            let report = try WageGuideWork(common.workspace).report(
                .init(year: year, region: region, occupation: occupation, industry: industry))
            try list.deliver(console) { try DocumentWork.bytes(report, $0, $1, $2) }
        }
    }
}

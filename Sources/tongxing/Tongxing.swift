import ArgumentParser

/// The program: the place where everything is put together. One file per command.
@main
struct Tongxing: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tongxing",
            abstract: say("同行：行动计划进展跟踪。", "Keeps the figures of a government action plan honest."),
            discussion: say(
                """
                从这里开始：  tongxing demo          用示例数据走一遍
                建立数据库：  tongxing init
                导入市州文件：tongxing import 株洲市.csv --city 株洲市 --accept
                查看全省进展：tongxing report
                数据库：--database，否则环境变量 TONGXING_DATABASE，否则当前文件夹的 tongxing.sqlite。
                """,
                """
                Start here:           tongxing demo          a tour with sample data
                Make a database:      tongxing init
                Import a city's file: tongxing import 株洲市.csv --city 株洲市 --accept
                See the province:     tongxing report
                Database: --database, else TONGXING_DATABASE, else tongxing.sqlite in this folder.
                """),
            version: "0.1.0",
            subcommands: [
                DemoCommand.self, InitCommand.self, RegionsCommand.self, PlanCommand.self, TargetsCommand.self,
                ImportCommand.self, TemplateCommand.self, SubmitCommand.self, ReviewCommand.self, DueCommand.self,
                ReportCommand.self, BulletinCommand.self, MonitorCommand.self, MatterCommand.self,
                WagesCommand.self, GuidanceCommand.self,
                RosterCommand.self, TraceCommand.self, CompareCommand.self, InspectCommand.self, VerifyCommand.self,
                BackupCommand.self,
                RestoreCommand.self, UserCommand.self, ServeCommand.self,
            ])
    }

    @OptionGroup var common: CommonOptions
}

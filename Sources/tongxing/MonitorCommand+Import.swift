import ArgumentParser
import Domain
import Operations

extension MonitorCommand {
    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "import",
                abstract: say("导入月度监测表；每个文件全收或全退。", "Import monthly sheets, each whole or not at all."))
        }

        @OptionGroup var common: CommonOptions
        @OptionGroup var files: RecordFiles
        @Option(help: ArgumentHelp(say("月份，表中没有时用。", "The month, where the sheet has none."), valueName: "2021-06"))
        var month: String?

        func run() throws {
            try common.perform { console in
                let given = try month.map { ["month": try Names.month($0).description] } ?? [:]
                try files.run(given: given, console) {
                    try MonitoringWork(common.workspace).take($0, $1, progress: $2)
                }
            }
        }
    }
}

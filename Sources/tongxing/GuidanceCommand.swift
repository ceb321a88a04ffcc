import ArgumentParser
import Operations

struct GuidanceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "guidance",
            abstract: say("重点企业用工指导：每期覆盖率、未指导企业。", "Guidance to key enterprises: coverage, and who was not visited."),
            discussion: say(
                "依据重点企业名单和指导台账；格式由 --format 或输出文件的扩展名决定。",
                "From the list of key enterprises and the register of visits. The format is --format, or what the output's name ends in."
            ))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("报告期；默认最近结束的一期。", "The period; default the last that ended."))) var period: String?
    @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
    @OptionGroup var list: ListOptions

    func run() throws {
        try common.perform { console in
            let report = try GuidanceWork(common.workspace).report(period: period, region: region)
            try list.deliver(console) { try DocumentWork.bytes(report, $0, $1, $2) }
        }
    }
}

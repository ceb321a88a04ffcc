import ArgumentParser
import Documents
import Domain
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
    @Option(help: ArgumentHelp(say("格式；默认 text。", "The format; default text."))) var format: FormatChoice?
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false
    @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "Write to a file."), valueName: "file")) var output:
        String?

    private var chosen: FormatChoice { json ? .json : format ?? FormatChoice(ofFile: output) ?? .text }

    func validate() throws {
        try FormatChoice.check(output, format, json: json)
        try chosen.checkTerminal(output)
    }

    func run() throws {
        try common.perform { console in
            let report = try GuidanceWork(common.workspace).report(period: period, region: region)
            let bytes = try DocumentWork.bytes(
                report, chosen.format, console.language, output == nil ? console.terminal : Terminal())
            try console.deliver(bytes, to: output)
        }
    }
}

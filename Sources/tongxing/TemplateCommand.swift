import ArgumentParser
import Documents
import Domain
import Operations
import Texts

struct TemplateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template",
            abstract: say("给一个市州的填报表样（Excel），已填好在库的累计数。", "A city's form (Excel), with the figures on record."),
            discussion: say(
                "填好后用 tongxing import 收回，不需任何说明。",
                "Filled in, it comes back through tongxing import without a question."))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("市州。", "The city."))) var city: String
    @Option(help: ArgumentHelp(say("报告期；默认最近结束的一期。", "The period; default the last that ended."))) var period: String?
    @Option(help: ArgumentHelp(say("交回给谁：姓名、电话。", "To whom it goes back: name, telephone."))) var contact: String?
    @Option(name: [.short, .long], help: ArgumentHelp(say("写入文件。", "The file to write."), valueName: "file"))
    var output: String

    func run() throws {
        try common.perform { console in
            let made = try TemplateWork(common.workspace).write(
                city: city, period: period, contact: contact, to: output, language: console.language)
            console.tell(
                console.say(
                    "已生成 \(output)：\(made.city.name) \(Labels.period(made.period).zh)，\(made.units) 个填报单位。",
                    "\(output) written: \(made.city.name), \(Labels.period(made.period).en), \(English.count(made.units, "reporting unit", "reporting units"))."
                ))
        }
    }
}

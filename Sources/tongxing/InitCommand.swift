import ArgumentParser
import Domain
import Operations

struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: say(
                "建立数据库；不另指明时用湖南计划与 137 个行政区划。",
                "Make a database; without files it holds Hunan's plan and its 137 divisions."))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("计划文件（YAML）。", "The plan (YAML)."), valueName: "file")) var plan: String?
    @Option(help: ArgumentHelp(say("填报单位表（CSV）。", "The regions (CSV)."), valueName: "file")) var regions: String?
    @Option(help: ArgumentHelp(say("目标任务表（CSV）。", "The targets (CSV)."), valueName: "file")) var targets: String?
    @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

    func run() throws {
        try common.perform { console in
            let begun = try Setup(common.workspace, author: by ?? userName())
                .begin(plan: plan, regions: regions, targets: targets)
            console.tell(
                console.say(
                    "已建立 \(common.path)：\(begun.plan.name.zh)（\(begun.plan.span)）。",
                    "Made \(common.path): \(begun.plan.name.en) (\(begun.plan.span))."))
            console.tell(
                console.say(
                    "\(begun.regions) 个地区，\(begun.plan.indicators.count) 项指标，\(begun.targets) 个目标。",
                    "\(begun.regions) regions, \(begun.plan.indicators.count) indicators, \(begun.targets) targets."))
        }
    }
}

import ArgumentParser
import Operations

struct RegionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "regions", abstract: say("填报单位。", "Reporting units."), subcommands: [Import.self])
    }

    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "import",
                abstract: say("新增或调整填报单位，记为一次变更。", "Add regions or change them, as one act."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("填报单位表（CSV）。", "The regions (CSV)."))) var file: String
        @Option(help: ArgumentHelp(say("原因。", "Why."))) var reason: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func run() throws {
            try common.perform { console in
                let count = try Setup(common.workspace, author: by ?? userName()).importRegions(file, reason: reason)
                console.print(
                    count == 0
                        ? console.say("与现有记录一致，没有变更。", "All of it is on record already; nothing changed.")
                        : console.say("新增或调整 \(count) 个填报单位。", "\(count) regions added or changed."))
            }
        }
    }
}

struct PlanCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan", abstract: say("行动计划。", "The plan."), subcommands: [Update.self])
    }

    struct Update: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "update",
                abstract: say(
                    "调整计划：名称、权重、分档、截止、新增指标；报告期别与小数位不能改。",
                    "Change the plan: names, weights, bands, end, new indicators; never cadence or decimals."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("计划文件（YAML）。", "The plan (YAML)."))) var file: String
        @Option(help: ArgumentHelp(say("原因。", "Why."))) var reason: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func run() throws {
            try common.perform { console in
                let changed = try Setup(common.workspace, author: by ?? userName()).updatePlan(file, reason: reason)
                console.print(
                    changed
                        ? console.say("计划已调整。", "The plan was changed.")
                        : console.say("与现有计划一致，没有变更。", "The plan is on record just so; nothing changed."))
            }
        }
    }
}

import ArgumentParser
import Documents
import Domain
import Operations
import Store

struct TargetsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "targets", abstract: say("目标任务及其调整。", "Targets and their revisions."),
            subcommands: [Import.self, Set.self, Show.self])
    }

    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "import", abstract: say("导入任务分解表。", "Import a table of targets."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("目标任务表（CSV）。", "The targets (CSV)."))) var file: String
        @OptionGroup var grounds: Grounds

        func run() throws {
            try common.perform { console in
                let outcome = try TargetWork(common.workspace).importFile(
                    file, author: grounds.by ?? userName(), document: grounds.document, reason: grounds.reason)
                TargetsCommand.tell(outcome, console)
            }
        }
    }

    struct Set: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "set", abstract: say("调整一个目标。", "Revise one target."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("地区。", "The region."))) var region: String
        @Option(help: ArgumentHelp(say("年度。", "The year."))) var year: Int
        @Option(help: ArgumentHelp(say("指标。", "The indicator."))) var indicator: String
        @Option(help: ArgumentHelp(say("目标数。", "The target."))) var target: String
        @OptionGroup var grounds: Grounds

        func run() throws {
            try common.perform { console in
                let outcome = try TargetWork(common.workspace).set(
                    region: region, year: year, indicator: indicator, value: target, author: grounds.by ?? userName(),
                    document: grounds.document, reason: grounds.reason)
                TargetsCommand.tell(outcome, console)
            }
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: say("查看目标任务与历次调整。", "Show targets and their history."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let table = try TargetWork(common.workspace).show(region: region)
                if json { console.print(table.json) } else { print(table, console) }
            }
        }

        private func print(_ table: TargetWork.Table, _ console: Console) {
            let plan = table.framework.plan
            for indicator in plan.indicators {
                let rows = table.regions.map { position in
                    (
                        table.framework.tree.regions[position],
                        table.targets.years(position, indicator: indicator.code, of: plan)
                    )
                }
                guard rows.contains(where: { !$0.1.isEmpty }) else { continue }
                console.print(console.terminal.paint(indicator.name[console.language], .bold))
                var columns: [TextTable.Column] = [.init(console.say("地区", "Region"), limit: 24)]
                columns += plan.years.map { TextTable.Column(String($0), .right) }
                columns.append(.init(console.say("合计", "Total"), .right))
                var text = TextTable(columns)
                for (region, years) in rows {
                    let cells = plan.years.map { years[$0].map(indicator.grouped) ?? "–" }
                    let total = years.isEmpty ? "–" : indicator.grouped(years.values.reduce(0, +))
                    text.add([region.name] + cells + [total])
                }
                console.print(text)
                console.print("")
            }
            TargetsCommand.warn(table.offGoal, console)
        }
    }

    struct Grounds: ParsableArguments {
        @Option(help: ArgumentHelp(say("文号。", "The document's number."))) var document: String?
        @Option(help: ArgumentHelp(say("调整原因。", "Why."))) var reason: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
    }

    static func tell(_ outcome: TargetWork.Outcome, _ console: Console) {
        console.tell(
            console.say(
                "目标调整 \(outcome.revised) 个，未变 \(outcome.unchanged) 个。",
                "\(outcome.revised) targets revised, \(outcome.unchanged) as before."))
        warn(outcome.offGoal, console)
    }

    static func warn(_ offGoal: [(indicator: Indicator, sum: Int, goal: Int)], _ console: Console) {
        for (indicator, sum, goal) in offGoal {
            console.note(
                console.say(
                    "! \(indicator.name.zh)：目标合计 \(indicator.grouped(sum))，总目标 \(indicator.grouped(goal))。",
                    "! \(indicator.name.en): targets add up to \(indicator.grouped(sum)), the goal is \(indicator.grouped(goal))."
                ))
        }
    }
}

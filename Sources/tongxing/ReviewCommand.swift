import ArgumentParser
import Documents
import Domain
import Operations
import Store
import Texts

struct ReviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review", abstract: say("审核、审定、退回、撤回。", "Approve, accept, return, withdraw."),
            subcommands: [List.self, Approve.self, Accept.self, Return.self, Withdraw.self])
    }

    struct Options: ParsableArguments {
        @Option(help: ArgumentHelp(say("地区，连同其下各单位。", "The region, with all below it."))) var region: String
        @Option(help: ArgumentHelp(say("报告期。", "The period."))) var period: String
        @Option(help: ArgumentHelp(say("原因；退回必填。", "Why; needed for a return."))) var reason: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who decides."), valueName: "name")) var by: String
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false
    }

    private static func decide(_ kind: DecisionKind, _ options: Options, _ common: CommonOptions) throws {
        try common.perform { console in
            let outcome = try ReviewWork(common.workspace).decide(
                kind, region: options.region, period: options.period, author: options.by, reason: options.reason)
            guard !options.json else {
                console.print(outcome.json)
                return
            }
            let word = Labels.decision(kind.rawValue)
            console.tell(
                console.say(
                    "✓ \(outcome.region.name) \(outcome.period)：\(word.zh) \(outcome.decided.count) 件（变更 \(outcome.act)）。",
                    "✓ \(outcome.region.name) \(outcome.period): \(English.count(outcome.decided.count, "filing", "filings")) \(word.en) (act \(outcome.act))."
                ))
        }
    }

    struct Approve: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "approve", abstract: say("审核通过（市级）。", "Approve (city)."))
        }
        @OptionGroup var common: CommonOptions
        @OptionGroup var options: Options
        func run() throws { try ReviewCommand.decide(.approve, options, common) }
    }

    struct Accept: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "accept", abstract: say("审定（省级）。", "Accept (province)."))
        }
        @OptionGroup var common: CommonOptions
        @OptionGroup var options: Options
        func run() throws { try ReviewCommand.decide(.accept, options, common) }
    }

    struct Return: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "return", abstract: say("退回修改，须写原因。", "Return, with a reason."))
        }
        @OptionGroup var common: CommonOptions
        @OptionGroup var options: Options
        func run() throws { try ReviewCommand.decide(.return, options, common) }
    }

    struct Withdraw: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "withdraw",
                abstract: say("撤回，限上级审核之前。", "Withdraw, before the next level has acted."))
        }
        @OptionGroup var common: CommonOptions
        @OptionGroup var options: Options
        func run() throws { try ReviewCommand.decide(.withdraw, options, common) }
    }

    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: say("列出各件填报的状态。", "List filings and their state."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("报告期；默认全部。", "The period; default all."))) var period: String?
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func run() throws {
            try common.perform { console in
                let items = try ReviewWork(common.workspace).list(period: period, region: region)
                guard !json else {
                    console.print(.array(items.map(\.json)))
                    return
                }
                var table = TextTable([
                    .init(console.say("报告期", "Period")), .init(console.say("填报单位", "Unit"), limit: 24),
                    .init(console.say("状态", "State")), .init(console.say("次", "Rev."), .right),
                    .init(console.say("收到", "Received")), .init(console.say("最近处理", "Last decision"), limit: 30),
                ])
                for item in items {
                    let state =
                        item.newest.map { Labels.level($0.level)[console.language] }
                        ?? Labels.decision(item.lastDecision?.kind ?? "")[console.language]
                    let mark = item.isEnteredFor ? console.say("，代录", ", entered for") : ""
                    let last = item.lastDecision.map { [$0.author, $0.reason ?? ""].joined(separator: " ") } ?? ""
                    table.add([
                        item.period.description, item.region.name, state + mark,
                        item.newest.map { String($0.number) } ?? "–",
                        item.newest?.received.description ?? "–", last,
                    ])
                }
                console.print(table)
            }
        }
    }
}

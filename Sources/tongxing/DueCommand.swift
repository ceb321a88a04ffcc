import ArgumentParser
import Documents
import Domain
import Operations
import Texts

struct DueCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "due",
            abstract: say("报送情况：谁已报、谁迟报、谁被退回、谁未报。", "Who has reported, who is late, who was returned."))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("报告期；默认最近结束的一期。", "The period; default the last that ended."))) var period: String?
    @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
    @Flag(help: ArgumentHelp(say("连同已按时报送的。", "With those that reported in time."))) var all = false
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func run() throws {
        try common.perform { console in
            let table = try DueWork(common.workspace).table(period: period, region: region)
            guard !json else {
                console.print(table.json)
                return
            }
            let missing = table.count(.missing) + table.count(.open)
            console.tell(
                console.say(
                    "\(table.asked.name) \(Labels.period(table.period).zh)：应报 \(table.items.count)，实报 \(table.received)，按时 \(table.count(.onTime))，迟报 \(table.count(.late))，退回 \(table.count(.returned))，未报 \(missing)。",
                    "\(table.asked.name) \(Labels.period(table.period).en): \(table.received) of \(table.items.count) received, \(table.count(.onTime)) on time, \(table.count(.late)) late, \(table.count(.returned)) returned, \(missing) missing."
                ))
            let shown = table.items.filter { all || $0.state != .onTime }
            guard !shown.isEmpty else { return }
            console.print("")
            var text = TextTable([
                .init(console.say("状态", "State")), .init(console.say("填报单位", "Unit"), limit: 26),
                .init(console.say("上级", "Above"), limit: 20), .init(console.say("期限", "Deadline")),
                .init(console.say("收到", "Received")), .init(console.say("退回原因", "Reason"), limit: 20),
            ])
            for item in shown {
                text.add([
                    .init(word(item.state, console), colour(item.state)), .init(item.region.name),
                    .init(item.parent?.name ?? ""), .init(item.deadline.description),
                    .init(item.received?.description ?? "–"), .init(item.reason ?? ""),
                ])
            }
            console.print(text)
        }
    }

    private func word(_ state: DueWork.State, _ console: Console) -> String {
        switch state {
        case .onTime: console.say("✓ 按时", "✓ on time")
        case .late: console.say("▲ 迟报", "▲ late")
        case .returned: console.say("◆ 退回", "◆ returned")
        case .missing: console.say("■ 未报", "■ missing")
        case .open: console.say("○ 待报", "○ not yet")
        }
    }

    private func colour(_ state: DueWork.State) -> Terminal.Colour {
        switch state {
        case .onTime: .green
        case .late: .yellow
        case .returned: .orange
        case .missing: .red
        case .open: .grey
        }
    }
}

import ArgumentParser
import Documents
import Domain
import Operations
import Texts

struct TraceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "trace",
            abstract: say("一个数从哪里来：填报、文件、行、审核。", "Where a figure comes from: filings, files, rows, decisions."))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("指标。", "The indicator."))) var indicator: String
    @OptionGroup var figures: FigureOptions
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func run() throws {
        try common.perform { console in
            let table = try TraceWork(common.workspace).table(
                indicator: indicator, region: figures.region, through: figures.through, basis: figures.basis.basis)
            guard !json else {
                console.print(table.json)
                return
            }
            let indicator = table.indicator
            console.tell(
                console.say(
                    "\(table.region.name) \(indicator.name.zh)：截至 \(table.through) 累计 \(indicator.grouped(table.completed)) \(indicator.unit.zh)（\(Labels.basis(table.basis).zh)），来自 \(table.items.count) 行。",
                    "\(table.region.name), \(indicator.name.en): \(indicator.grouped(table.completed)) \(indicator.unit.en) by \(table.through) (\(Labels.basis(table.basis).en)), from \(English.count(table.items.count, "line", "lines"))."
                ))
            guard !table.items.isEmpty else { return }
            console.print("")
            var text = TextTable([
                .init(console.say("报告期", "Period")), .init(console.say("填报单位", "Unit"), limit: 18),
                .init(console.say("数值", "Value"), .right), .init(console.say("来源", "Source"), limit: 22),
                .init(console.say("单元格", "Cell")), .init(console.say("变更", "Act"), .right),
                .init(console.say("经办人", "By"), limit: 10), .init(console.say("状态", "State")),
            ])
            for item in table.items {
                text.add([
                    item.period.description, item.region.name, indicator.grouped(item.value),
                    item.file ?? Labels.act(item.kind)[console.language], item.cell ?? "", String(item.act),
                    item.author,
                    Labels.level(item.revision.level)[console.language]
                        + (item.isEnteredFor ? console.say("，代录", ", entered for") : ""),
                ])
            }
            console.print(text)
        }
    }
}

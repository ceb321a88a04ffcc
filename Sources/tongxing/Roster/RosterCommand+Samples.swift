import ArgumentParser
import Documents
import Domain
import Operations
import Texts

extension RosterCommand {
    struct Sample: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "sample",
                abstract: say("抽查：按市州随机抽取，或查看一次抽查。", "Draw a random sample by city, or show one."),
                usage: """
                    tongxing roster sample --register R --size N [--region C] [--seed S]
                    tongxing roster sample SAMPLE [--json]
                    """,
                discussion: say(
                    "种子记录在案：同一种子和同一记录总是抽到同样的样本。",
                    "The seed is on record: the same seed and record always draw the same sample."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("抽查编号。", "The sample's number."))) var sample: Int?
        @Option(help: ArgumentHelp(say("台账。", "The register."))) var register: String?
        @Option(help: ArgumentHelp(say("每个下级地区抽几条。", "How many from each region below."))) var size: Int = 3
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Option(help: ArgumentHelp(say("种子；默认随机。", "The seed; default random."))) var seed: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func validate() throws {
            guard (sample == nil) != (register == nil) else {
                throw ValidationError(say("写抽查编号，或写 --register。", "Give a sample's number, or --register."))
            }
        }

        func run() throws {
            try common.perform { console in
                let work = SpotCheckWork(common.workspace)
                let id =
                    try sample
                    ?? work.draw(register ?? "", region: region, size: size, seed: seed, author: by ?? userName()).id
                let sheet = try work.sheet(id)
                guard !json else { return console.print(sheet.json) }
                let rate = sheet.faultRate?.fixed(2) ?? "–"
                console.tell(
                    console.say(
                        "第 \(id) 号抽查：\(sheet.register.name.zh) \(sheet.lines.count) 条，待核 \(sheet.pending)，差错率 \(rate)%；种子 \(sheet.check.seed)。",
                        "Sample \(id): \(sheet.lines.count) entries of \(sheet.register.name.en), \(sheet.pending) pending, \(rate)% at fault; seed \(sheet.check.seed)."
                    ))
                var table = TextTable([
                    .init(console.say("记录", "Entry"), .right), .init(console.say("地区", "Region"), limit: 16),
                    .init(console.say("名称", "Name"), limit: 34), .init(console.say("结果", "Found")),
                    .init(console.say("说明", "Note"), limit: 24),
                ])
                for (line, finding) in sheet.lines {
                    table.add([
                        String(line.entry.id), line.region?.name(in: console.language) ?? "", line.entry.name ?? "–",
                        finding.map { RegisterLabels.verdict($0.verdict)[console.language] } ?? "–",
                        finding?.note ?? "",
                    ])
                }
                console.print(table)
            }
        }
    }

    struct Find: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "finding", abstract: say("登记抽查结果。", "Record what was found of an entry of a sample."))
        }

        enum Verdict: String, ExpressibleByArgument, CaseIterable {
            case confirmed, partly, unfounded, unreachable
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("抽查编号。", "The sample."))) var sample: Int
        @Argument(help: ArgumentHelp(say("记录编号。", "The entry."))) var entry: Int
        @Argument(help: ArgumentHelp(say("结果。", "What was found."))) var verdict: Verdict
        @Option(help: ArgumentHelp(say("核查日期；默认今天。", "When; default today."))) var day: String?
        @Option(help: ArgumentHelp(say("说明。", "A note."))) var note: String = ""
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func run() throws {
            try common.perform { console in
                guard let verdict = FindingVerdict(rawValue: verdict.rawValue) else { return }
                let act = try SpotCheckWork(common.workspace).record(
                    verdict, of: entry, in: sample, day: try day.map(Names.day), note: note, author: by ?? userName())
                console.tell(console.say("✓ 已登记（变更 \(act)）。", "✓ Recorded (act \(act))."))
            }
        }
    }
}

import ArgumentParser
import Documents
import Domain
import Operations
import Reporting
import Texts

struct CompareCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: say("两个时刻之间变了什么、为什么。", "What changed between two moments, and why."))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("较早的时刻或校验值。", "The earlier moment or snapshot."), valueName: "moment|hash"))
    var from: String
    @Option(help: ArgumentHelp(say("较晚的时刻或校验值；默认现在。", "The later one; default now."), valueName: "moment|hash"))
    var to: String?
    @OptionGroup var figures: FigureOptions
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func run() throws {
        try common.perform { console in
            let comparison = try CompareWork(common.workspace).comparison(
                from: from, to: to,
                request: .init(through: figures.through, basis: figures.basis.basis, region: figures.region))
            guard !json else {
                console.print(comparison.json)
                return
            }
            CompareText(comparison: comparison, console: console).print()
        }
    }
}

private struct CompareText {
    let comparison: Comparison
    let console: Console

    func print() {
        console.tell(
            console.say(
                "\(Labels.moment(comparison.from.asOf).zh) → \(Labels.moment(comparison.to.asOf).zh)：\(comparison.figures.count) 个数有变动，\(comparison.changes.count) 处填报或目标不同。",
                "\(Labels.moment(comparison.from.asOf).en) → \(Labels.moment(comparison.to.asOf).en): \(English.count(comparison.figures.count, "figure", "figures")) changed, \(English.count(comparison.changes.count, "filing line or target differs", "filing lines or targets differ"))."
            ))
        if !comparison.figures.isEmpty { printFigures() }
        if !comparison.changes.isEmpty { printChanges() }
    }

    private func printFigures() {
        console.print("")
        var text = TextTable([
            .init(console.say("地区", "Region"), limit: 18), .init(console.say("指标", "Indicator"), limit: 26),
            .init(console.say("累计", "Done"), .right), .init(console.say("目标", "Target"), .right),
            .init(console.say("位次", "Rank"), .right), .init(console.say("原因", "Cause"), limit: 26),
        ])
        for figure in comparison.figures {
            text.add([
                figure.region.name, figure.indicator.name[console.language],
                pair(figure.before?.completed, figure.after?.completed, figure.indicator),
                pair(figure.before?.target, figure.after?.target, figure.indicator),
                pair(figure.rankBefore.map(String.init), figure.rankAfter.map(String.init)), causes(figure.causes),
            ])
        }
        console.print(text)
    }

    private func printChanges() {
        console.print("")
        for change in comparison.changes.prefix(200) {
            let subject: String
            switch change.subject {
            case .period(let period): subject = period.description
            case .target(let year): subject = console.say("\(year)年目标", "target of \(year)")
            }
            let values = pair(change.before, change.after, change.indicator)
            console.print("  \(change.region.name) \(change.indicator.name[console.language]) \(subject): \(values)")
            for cause in change.causes {
                let reason = cause.reason.map { console.say("，\($0)", ", \($0)") } ?? ""
                console.print(
                    "      \(Labels.cause(cause.kind.rawValue)[console.language]) · "
                        + console.say("变更 \(cause.act)", "act \(cause.act)") + " · \(cause.author)\(reason)")
            }
        }
        let rest = comparison.changes.count - 200
        if rest > 0 { console.print(console.say("  … 另有 \(rest) 处，见 --json", "  … and \(rest) more; see --json")) }
    }

    private func pair(_ before: Int?, _ after: Int?, _ indicator: Indicator) -> String {
        pair(before.map(indicator.grouped), after.map(indicator.grouped))
    }

    private func pair(_ before: String?, _ after: String?) -> String {
        before == after ? before ?? "–" : "\(before ?? "–") → \(after ?? "–")"
    }

    private func causes(_ causes: [Comparison.Cause]) -> String {
        let counts = Dictionary(grouping: causes, by: \.kind).map { ($0.key.rawValue, $0.value.count) }.sorted {
            $0.0 < $1.0
        }
        return counts.map { "\(Labels.cause($0.0)[console.language])×\($0.1)" }.joined(separator: " ")
    }
}

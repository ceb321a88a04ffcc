import ArgumentParser
import Domain
import Operations
import Store

struct SubmitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "submit",
            abstract: say("上报一个单位一期的数。", "File one unit's figures for one period."),
            discussion: say(
                "例：tongxing submit --county 攸县 --period 2021-Q2 --by 李敏 coordinator=1 new_enterprise=12",
                "Example: tongxing submit --county 攸县 --period 2021-Q2 --by 'Li Min' coordinator=1 new_enterprise=12"))
    }

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(say("填报单位。", "The reporting unit."))) var county: String
    @Option(help: ArgumentHelp(say("报告期。", "The period."))) var period: String
    @Option(help: ArgumentHelp(say("填报人。", "The filer."), valueName: "name")) var by: String
    @Option(help: ArgumentHelp(say("审核人。", "The reviewer."), valueName: "name")) var reviewer: String?
    @Option(help: ArgumentHelp(say("单位负责人。", "The unit's head."), valueName: "name")) var head: String?
    @Option(help: ArgumentHelp(say("联系电话。", "Telephone."))) var phone: String?
    @Option(help: ArgumentHelp(say("备注。", "A note."))) var note: String?
    @Option(help: ArgumentHelp(say("上报说明：异常数属实的理由。", "Why unusual figures are right."), valueName: "reason"))
    var force: String?
    @Option(help: ArgumentHelp(say("更正已通报数的原因。", "Why figures of a published bulletin change."))) var reason: String?
    @Option(help: ArgumentHelp(say("收到日期，补录用。", "The day of receipt, for late entry."), valueName: "day"))
    var received: String?
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false
    @Argument(
        help: ArgumentHelp(say("指标=本期新增；none 清除。", "INDICATOR=COUNT; none clears."), valueName: "indicator=count"))
    var figures: [String] = []
    @Flag(help: ArgumentHelp(say("确认在库的代录数，不另填数。", "Confirm what others entered, without figures."))) var confirm =
        false

    @Flag(help: ArgumentHelp(say("取台账的数；另写的数优先。", "Take the registers’ figures; those given here go before.")))
    var fromRoster =
        false

    func validate() throws {
        if !fromRoster, confirm != figures.isEmpty {
            throw ValidationError(
                say("写出要报的数，或只用 --confirm 确认在库的数。", "Give the figures, or --confirm alone for those on record."))
        }
    }

    /// What the registers give for the period, said before it is filed.
    private func proposals(_ console: Console) throws -> [String] {
        let named = figures.compactMap { $0.split(separator: "=").first.map(String.init) }
        let taken = try ReconcileWork(common.workspace).assignments(region: county, period: period, without: named)
        if !taken.isEmpty {
            console.note(console.say("  取自台账：", "  From the registers: ") + taken.joined(separator: " "))
        }
        return taken
    }

    func run() throws {
        try common.perform { console in
            let proposed = fromRoster ? try proposals(console) : []
            var request = SubmitWork.Request(
                region: county, period: period, author: by,
                signatures: Signatures(filer: by, reviewer: reviewer, head: head, phone: phone, note: note),
                force: force, received: try received.map(Names.day), figures: proposed + figures)
            request.isConfirmation = confirm
            request.reason = reason
            let outcome = try SubmitWork(common.workspace).run(request)
            guard !json else {
                console.print(outcome.json(console.language))
                return
            }
            let name = outcome.region.name
            if confirm, let revision = outcome.revision {
                console.tell(
                    console.say(
                        "✓ 已确认 \(name) \(outcome.period) 第 \(revision) 次填报（变更 \(outcome.act)，校验码 \(outcome.head.prefix(8))）。",
                        "✓ \(name) \(outcome.period): revision \(revision) confirmed (act \(outcome.act), check code \(outcome.head.prefix(8)))."
                    ))
            } else if let revision = outcome.revision {
                console.tell(
                    console.say(
                        "✓ 已上报 \(name) \(outcome.period)（第 \(revision) 次）。回执：变更 \(outcome.act)，校验码 \(outcome.head.prefix(8))。",
                        "✓ Filed \(name) \(outcome.period) (revision \(revision)). Receipt: act \(outcome.act), check code \(outcome.head.prefix(8))."
                    ))
            } else {
                console.tell(
                    console.say("与已上报的数一致（变更 \(outcome.act)）。", "The same is on record already (act \(outcome.act))."))
            }
            console.list(outcome.warnings)
        }
    }
}

import ArgumentParser
import Documents
import Domain
import Operations
import Texts

extension RosterCommand {
    struct Duplicates: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "duplicates",
                abstract: say("重复申报：同一代码或名称相近，两个县区都报。", "Double claims: one entity, claimed by two regions."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("台账；不写则逐本列出有重复的。", "The register; without it, each that has any.")))
        var register: String?
        @Option(help: ArgumentHelp(say("只看涉及这里的。", "Only those that touch this region."))) var region: String?
        @Flag(help: ArgumentHelp(say("只看尚未认定的。", "Only those not decided."))) var open = false
        @OptionGroup var options: ListOptions

        func validate() throws {
            if register == nil, options.output != nil {
                throw ValidationError(say("写文件须指明 --register。", "To write a file, name the register with --register."))
            }
        }

        func run() throws {
            try common.perform { console in
                let made = try common.workspace.recordedUpTo(nil)
                guard let register else { return try all(made, console) }
                let found = try ClaimWork(common.workspace).duplicates(register, region: region, isOpenOnly: open)
                try options.deliver(
                    ListDocument(found.table(made: made, console.language), json: found.json, console.language), console
                )
                if options.isText, !found.effects.isEmpty { effects(found, console) }
            }
        }

        /// Every register with double claims, one after the other.
        private func all(_ made: Moment, _ console: Console) throws {
            let codes = try RosterWork(common.workspace).summaries().map(\.register.code)
            let tables = try codes.map {
                try ClaimWork(common.workspace).duplicates($0, region: region, isOpenOnly: open)
            }.filter { !$0.groups.isEmpty }
            guard !options.json else { return console.print(.array(tables.map(\.json))) }
            for table in tables {
                try options.deliver(
                    ListDocument(table.table(made: made, console.language), json: table.json, console.language), console
                )
                console.print("")
            }
            if tables.isEmpty { console.tell(console.say("没有发现重复申报。", "No double claims were found.")) }
        }

        private func effects(_ found: ClaimWork.Table, _ console: Console) {
            console.print("")
            console.print(
                console.say(
                    "对完成率的影响（截至 \(found.through)，省级审定数；核减后）：",
                    "What it makes of the rates (to \(found.through), accepted figures; claims that do not count taken off):"
                ))
            var table = TextTable(
                [.init(console.say("地区", "Region"), limit: 18), .init(console.say("上报", "Reported"), .right)]
                    + ClaimPolicy.allCases.flatMap { policy -> [TextTable.Column] in
                        [
                            .init(RegisterLabels.policy(policy)[console.language], .right, limit: 16),
                            .init("%", .right),
                        ]
                    })
            for effect in found.effects {
                table.add(
                    [effect.region.name(in: console.language), String(effect.completed)]
                        + ClaimPolicy.allCases.flatMap { policy -> [String] in
                            let left = effect.adjusted[policy] ?? 0
                            let rate = Rate(completed: left, target: effect.target)?.shown(decimals: 2)
                            return [String(left), rate ?? "–"]
                        })
            }
            console.print(table)
        }
    }

    struct Decide: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "decide", abstract: say("归属认定：哪一条计数，或并非同一家。", "Decide a double claim."),
                usage: """
                    tongxing roster decide ENTRY ENTRY… --keep ENTRY --reason R
                    tongxing roster decide ENTRY ENTRY… --none --reason R
                    tongxing roster decide ENTRY ENTRY… --different --reason R
                    """)
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("记录编号。", "The entries."))) var entries: [Int]
        @Option(help: ArgumentHelp(say("计数的一条。", "The one that counts."))) var keep: Int?
        @Flag(help: ArgumentHelp(say("同一家，都不计。", "One entity, and none counts."))) var none = false
        @Flag(help: ArgumentHelp(say("不是同一家，各自计。", "Different ones; each counts."))) var different = false
        @Option(help: ArgumentHelp(say("理由。", "Why."))) var reason: String
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func validate() throws {
            guard [keep != nil, none, different].count(where: { $0 }) == 1 else {
                throw ValidationError(
                    say("--keep、--none、--different 用其中一个。", "Give one of --keep, --none and --different."))
            }
        }

        func run() throws {
            try common.perform { console in
                let act = try ClaimWork(common.workspace).decide(
                    entries, different ? .different : .same, keeper: keep, reason: reason, author: by ?? userName())
                console.tell(console.say("✓ 已认定（变更 \(act)）。", "✓ Decided (act \(act))."))
            }
        }
    }

    struct Policy: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "policy",
                abstract: say("重复申报怎样计数：first 计首报，none 都不计，both 各自计。", "How double claims count: first, none or both."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("first、none 或 both。", "first, none or both."))) var policy: PolicyChoice
        @Option(help: ArgumentHelp(say("只对这个台账；默认全部。", "For this register alone; default all."))) var register: String?
        @Option(help: ArgumentHelp(say("理由。", "Why."))) var reason: String
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func run() throws {
            try common.perform { console in
                let act = try ClaimWork(common.workspace).setPolicy(
                    policy.policy, register: register, reason: reason, author: by ?? userName())
                console.tell(
                    console.say(
                        "✓ 重复申报按“\(RegisterLabels.policy(policy.policy).zh)”计数（变更 \(act)）。",
                        "✓ Of double claims \(RegisterLabels.policy(policy.policy).en) (act \(act))."))
            }
        }
    }

    enum PolicyChoice: String, ExpressibleByArgument, CaseIterable {
        case first, none, both

        var policy: ClaimPolicy {
            switch self {
            case .first: .first
            case .none: .none
            case .both: .both
            }
        }
    }

    struct Reconcile: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "reconcile", abstract: say("上报数与台账比对。", "Hold reported figures against the registers."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("地区；默认全省。", "The region; default the root."))) var region: String?
        @Option(help: ArgumentHelp(say("截至的报告期。", "Up to this period."))) var through: String?
        @Option(help: ArgumentHelp(say("只比对这一期。", "This period alone."))) var period: String?
        @Option(help: ArgumentHelp(say("口径：filed、approved 或 accepted。", "The basis: filed, approved or accepted.")))
        var basis: BasisChoice = .accepted
        @OptionGroup var options: ListOptions

        func run() throws {
            try common.perform { console in
                let table = try ReconcileWork(common.workspace).table(
                    region: region, through: period ?? through, isAlone: period != nil, basis: basis.basis)
                let made = try common.workspace.recordedUpTo(nil)
                try options.deliver(table.document(made: made, console.language), console)
            }
        }
    }
}

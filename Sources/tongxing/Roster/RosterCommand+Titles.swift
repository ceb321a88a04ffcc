import ArgumentParser
import Documents
import Domain
import Operations
import Texts

extension RosterCommand {
    struct Document: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "document",
                abstract: say("凭文件认定、复核、变更等级、撤销；不写记录则列出文件。", "Give, review or take titles by a document."),
                usage: """
                    tongxing roster document recognise|review|regrade|revoke|lapse --number N [--day D] [--level L] ENTRY…
                    tongxing roster document list
                    """)
        }

        enum Deed: String, ExpressibleByArgument, CaseIterable {
            case recognise, review, regrade, revoke, lapse, list
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("做什么。", "What it does."))) var deed: Deed
        @Argument(help: ArgumentHelp(say("记录编号。", "The entries."))) var entries: [Int] = []
        @Option(help: ArgumentHelp(say("文号。", "The document's number."))) var number: String?
        @Option(help: ArgumentHelp(say("成文日期。", "Its date."))) var day: String?
        @Option(
            help: ArgumentHelp(say("级别：county、city、province、nation。", "The level: county, city, province, nation.")))
        var level: String?
        @Option(help: ArgumentHelp(say("发文机关。", "Who issued it."))) var bodies: String = ""
        @Option(help: ArgumentHelp(say("标题。", "Its title."))) var title: String = ""
        @Option(help: ArgumentHelp(say("等级。", "The grade."))) var grade: String?
        @Option(help: ArgumentHelp(say("有效期至。", "Valid until."), valueName: "day")) var validUntil: String?
        @Option(help: ArgumentHelp(say("文件扫描件。", "A scan of the document."), valueName: "file")) var proof: [String] =
            []
        @Option(help: ArgumentHelp(say("说明。", "Why."))) var reason: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func validate() throws {
            if let level, TitleLevel(rawValue: level) == nil {
                throw ValidationError(
                    say("--level 用 county、city、province 或 nation。", "--level: county, city, province or nation."))
            }
            if deed != .list, number == nil { throw ValidationError(say("须写 --number。", "--number is needed.")) }
        }

        func run() throws {
            try common.perform { console in
                guard deed != .list, let number, let kind = EntryEvent.Kind(rawValue: deed.rawValue) else {
                    return try list(console)
                }
                var request = TitleWork.Request(kind, number: number, entries: entries, author: by ?? userName())
                request.day = try day.map(Names.day)
                request.level = level.flatMap(TitleLevel.init)
                request.bodies = bodies
                request.title = title
                request.grade = grade
                request.validUntil = try validUntil.map(Names.day)
                request.reason = reason
                request.files = try proof.map { try AttachedFile(path: $0) }
                let outcome = try TitleWork(common.workspace).run(request)
                console.tell(
                    console.say(
                        "✓ \(RegisterLabels.event(kind).zh) \(outcome.entries) 条，依据 \(number)（变更 \(outcome.act)）。",
                        "✓ \(outcome.entries) \(RegisterLabels.event(kind).en) by \(number) (act \(outcome.act))."))
            }
        }

        private func list(_ console: Console) throws {
            let documents = try TitleWork(common.workspace).documents()
            guard !json else { return console.print(.array(documents.map(\.json))) }
            var table = TextTable([
                .init(console.say("文号", "Number"), limit: 30), .init(console.say("成文日期", "Date")),
                .init(console.say("级别", "Level")), .init(console.say("发文机关", "Issued by"), limit: 36),
            ])
            for document in documents {
                let level = document.level.map { RegisterLabels.level($0)[console.language] } ?? "–"
                table.add([document.number, document.day.description, level, document.bodies])
            }
            console.print(table)
        }
    }

    struct Quota: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "quota",
                abstract: say("推荐名额：查看，或下达一个。", "Quotas of recommendations: show them, or set one."),
                discussion: say("名额是推荐的上限，不是目标。", "A quota is a ceiling of recommendations, not a target."))
        }

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp(say("台账。", "The register."))) var register: String
        @Option(help: ArgumentHelp(say("地区。", "The region."))) var region: String?
        @Option(help: ArgumentHelp(say("年度。", "The year."))) var year: Int?
        @Option(help: ArgumentHelp(say("名额。", "How many."))) var quota: Int?
        @Option(help: ArgumentHelp(say("文号。", "The document."))) var document: String?
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?
        @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

        func validate() throws {
            let given = [region != nil, year != nil, quota != nil].count { $0 }
            guard given == 0 || given == 3 else {
                throw ValidationError(
                    say("下达名额须写 --region、--year、--quota。", "To set one give --region, --year and --quota."))
            }
        }

        func run() throws {
            try common.perform { console in
                let work = TitleWork(common.workspace)
                if let region, let year, let quota {
                    let act = try work.setQuota(
                        register, region: region, year: year, value: quota, document: document,
                        author: by ?? userName())
                    return console.tell(console.say("✓ 名额已下达（变更 \(act)）。", "✓ The quota is set (act \(act))."))
                }
                let quotas = try work.quotas(register)
                guard !json else {
                    return console.print(
                        .array(
                            quotas.map {
                                .object([
                                    ("region", .string($0.region.codeText)), ("year", .int($0.year)),
                                    ("quota", .int($0.value)), ("used", .int($0.used)),
                                    ("document", .optional($0.document)),
                                ])
                            }))
                }
                var table = TextTable([
                    .init(console.say("地区", "Region")), .init(console.say("年度", "Year"), .right),
                    .init(console.say("名额", "Quota"), .right), .init(console.say("已推荐", "Used"), .right),
                    .init(console.say("文号", "Document"), limit: 30),
                ])
                for line in quotas {
                    table.add([
                        line.region.name(in: console.language), String(line.year), String(line.value),
                        String(line.used), line.document ?? "–",
                    ])
                }
                console.print(table)
            }
        }
    }

    struct Withdraw: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "withdraw",
                abstract: say("把录错的记录移出台账（留痕）。", "Take an entry off the register; it stays on record."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("记录编号。", "The entry."))) var entry: Int
        @Option(help: ArgumentHelp(say("原因。", "Why."))) var reason: String
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func run() throws {
            try common.perform { console in
                let act = try RosterWork(common.workspace).withdraw(entry, reason: reason, author: by ?? userName())
                console.tell(console.say("✓ 已移出（变更 \(act)）。", "✓ Withdrawn (act \(act))."))
            }
        }
    }

    struct Erase: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "erase",
                abstract: say("抹去个人姓名；记录、计数和校验链不变。", "Erase a person's name; count and chain stay."),
                discussion: say(
                    "数据库文件随后重写，使原字节不再留存。早先的备份须另行处理。",
                    "The file is written anew so that the bytes are gone. Earlier backups must be seen to apart."))
        }

        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp(say("记录编号。", "The entry."))) var entry: Int
        @Option(help: ArgumentHelp(say("原因。", "Why."))) var reason: String
        @Option(help: ArgumentHelp(say("经办人。", "Who acts."), valueName: "name")) var by: String?

        func run() throws {
            try common.perform { console in
                let act = try RosterWork(common.workspace).erase(entry, reason: reason, author: by ?? userName())
                console.tell(console.say("✓ 姓名已抹去（变更 \(act)）。", "✓ The name is erased (act \(act))."))
            }
        }
    }
}

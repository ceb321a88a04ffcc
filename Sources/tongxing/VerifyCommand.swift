import ArgumentParser
import Documents
import Domain
import Operations
import Store
import Texts

struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: say("完整性校验：重算每行、变更链与各级合计。", "Recompute every row, the chain and the sums."))
    }

    @OptionGroup var common: CommonOptions
    @Option(
        help: ArgumentHelp(
            say("某次打印的校验值是否属于本记录。", "Whether a hash printed long ago belongs to this history."), valueName: "hash"))
    var contains: String?
    @Option(
        help: ArgumentHelp(
            say("核对一份报告的数字：docx、xlsx、html、csv、json。", "Whether a document's figures are the record's."),
            valueName: "file"))
    var document: String?
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON."))) var json = false

    func run() throws {
        try common.perform { console in
            if let contains {
                try tell(contains, console)
                return
            }
            if let document {
                try check(document, console)
                return
            }
            let bar = ProgressBar()
            let found = try Upkeep(common.workspace).verify { done, all in
                bar.show(console.say("完整性校验", "Verifying"), done: done, of: all)
            }
            bar.clear()
            if json { console.print(found.json) } else { print(found, console) }
            if !found.faults.isEmpty { throw ExitCode(1) }
        }
    }

    private func check(_ path: String, _ console: Console) throws {
        let found = try DocumentCheck(common.workspace).run(path)
        if json { console.print(found.json) } else { DocumentCheckText(found, console).print() }
        if !found.isTrue { throw ExitCode(1) }
    }

    private func tell(_ hash: String, _ console: Console) throws {
        let all = try Upkeep(common.workspace).found(hash: hash)
        // The beginning of two links' hashes says nothing of either.
        let seals = all.filter { $0.region == nil }
        let found = all.filter { $0.region != nil } + (seals.count == 1 ? seals : [])
        let first = found.last
        if json {
            console.print(
                .object(
                    [
                        ("contains", .bool(first != nil)), ("act", .optional(first?.found.act)),
                        ("at", .optional(first?.at?.description)),
                    ] + (first?.found.members ?? [])))
        } else if found.isEmpty {
            console.print(console.say("✗ 不属于本记录。", "✗ Does not belong to this history."))
        } else {
            for item in found { console.tell(sentence(item.found, item.region, item.at, console)) }
        }
        if first == nil { throw ExitCode(1) }
    }

    private func sentence(_ found: FoundHash, _ region: Region?, _ at: Moment?, _ console: Console) -> String {
        let moment = at.map { Labels.moment($0)[console.language] } ?? ""
        let name = region?.name(in: console.language) ?? ""
        switch found {
        case .seal(let act):
            return console.say(
                "✓ 属于本记录：变更 \(act)，\(moment)。", "✓ Belongs to this history: act \(act), \(moment).")
        case .filing(_, let act, _, let period, let revision, let stands):
            return console.say(
                "✓ 是 \(name) \(period) 第 \(revision) 次填报（变更 \(act)，\(moment)），\(stands ? "有效" : "已退回、撤回或撤销")。",
                "✓ Revision \(revision) of \(name) for \(period) (act \(act), \(moment)); it \(stands ? "stands" : "stands no more")."
            )
        case .package(_, let act, _, let period, let number, let state):
            return console.say(
                "✓ 是 \(name) \(period) 第 \(number) 次报送件（变更 \(act)，\(moment)），\(Labels.state(state).zh)。",
                "✓ Package \(number) of \(name) for \(period) (act \(act), \(moment)), \(Labels.state(state).en).")
        }
    }

    private func print(_ found: Verification, _ console: Console) {
        guard !found.faults.isEmpty else {
            console.tell(
                console.say(
                    "✓ 完整：\(found.acts) 次变更，校验值 \(found.head ?? "–")",
                    "✓ Whole: \(English.count(found.acts, "act", "acts")), head \(found.head ?? "–")"))
            return
        }
        console.tell(
            console.say("✗ 发现 \(found.faults.count) 处不符：", "✗ \(English.count(found.faults.count, "fault", "faults")):")
        )
        for fault in found.faults {
            let act = fault.act.map { console.say("，变更 \($0)", ", act \($0)") } ?? ""
            console.print("  \(sentence(fault.kind, console))  \(fault.table) \(fault.record)\(act)")
        }
    }

    private func sentence(_ kind: Verification.Kind, _ console: Console) -> String {
        switch kind {
        case .file: console.say("数据库文件损坏", "the file is damaged")
        case .schema: console.say("数据库结构被改动", "the schema was changed")
        case .row: console.say("记录被改动", "the record was changed")
        case .rows: console.say("记录缺失或多出", "a record is missing or was put in")
        case .seal: console.say("变更链断开", "the chain is broken")
        case .decision: console.say("审核所指内容不符", "the decision is on other content")
        case .original: console.say("原始文件不符", "the kept file is not the one that came")
        case .sum: console.say("合计与填报不符", "a sum is not what the filings give")
        case .reference: console.say("所指记录不存在", "refers to a record that is not there")
        case .content: console.say("记录不能读", "the record cannot be read")
        }
    }
}

extension FoundHash {
    /// What `verify --contains --json` says beside act and moment.
    fileprivate var members: [(String, JSON)] {
        switch self {
        case .seal: []
        case .filing(_, _, let region, let period, let revision, let stands):
            [
                ("what", .string("filing")), ("region", .string(Region.text(code: region))),
                ("period", .string(period.description)), ("revision", .int(revision)), ("stands", .bool(stands)),
            ]
        case .package(_, _, let region, let period, let number, let state):
            [
                ("what", .string("package")), ("region", .string(Region.text(code: region))),
                ("period", .string(period.description)), ("number", .int(number)), ("state", .string(state.rawValue)),
            ]
        }
    }
}
